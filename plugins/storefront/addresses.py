"""The address book: every address of the site is made here (CONTRACT.md 2) and nowhere else.

A *path* is relative to the site's root, without a slash in front, and ends in `/` where a page lives in a
folder ("produk/ladu-ketan/"; "" is home). Views carry a path as `inside(path)`: the path behind a root mark,
the same for every page that shows it. `relative()` turns the marks of one finished page into "../" steps.
"""

from urllib.parse import urlsplit

# No content can hold this control character (see frontmatter.py), so no text can be taken for an address.
ROOT = "\x1f"

HOME = ""
PRODUCTS = "produk/"
OWNERS = "usaha/"
SHOPS = "toko/"
STALLS = "warung/"
EVENTS = "acara/"
CATERING = "sajian/"
PARTNERS = "mitra/"
MENTORS = "pendampingan/"
TRAINING = "pelatihan/"
PRINT = "cetak/"
BASKET = "keranjang/"
DESK = "meja/"
CONSIGNMENT = "titip/"
REPORT = "laporan/"
SEARCH = "cari/"
MANAGE = "kelola/"
WRITE = "kelola/tulis/"
NEWS = "kabar/"
PRIVACY = "privasi/"
NOT_FOUND = "404.html"
ATOM = "kabar/atom.xml"
EVENTS_ICS = "acara/acara.ics"
CATALOGUE_JSON = "katalog.json"
TOOLS_JSON = "barang.json"
SHELVES_JSON = "titip/rak.json"
SEARCH_JSON = "cari/indeks.json"
FORM_JSON = "kelola/tulis/isian.json"
WORKER = "sw.js"
MANIFEST = "situs.webmanifest"
DESK_MANIFEST = "meja/situs.webmanifest"
CONSIGNMENT_MANIFEST = "titip/situs.webmanifest"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
HEADERS = "_headers"
NOJEKYLL = ".nojekyll"
PHOTOS = "foto/"
FONTS = "huruf/"
SCRIPTS = "js/"
LISTS = (HOME, PRODUCTS, OWNERS, SHOPS, STALLS, EVENTS, CATERING, PARTNERS, MENTORS, TRAINING, NEWS, PRIVACY,
         PRINT, BASKET, DESK, CONSIGNMENT, REPORT, SEARCH, MANAGE, WRITE)
"""Pages that a site has whatever its content is."""


def product(slug: str) -> str:
    return f"produk/{slug}/"


def category(slug: str) -> str:
    return f"kategori/{slug}/"


def owner(slug: str) -> str:
    return f"usaha/{slug}/"


def shop(reseller: str) -> str:
    return f"toko/{reseller}/"


def offer(reseller: str, product: str) -> str:
    return f"toko/{reseller}/{product}/"


def stall(slug: str) -> str:
    return f"warung/{slug}/"


def written(file: str) -> str:
    """The form with a content file in it ("produk/x.md", "desa.yml")."""
    return f"{WRITE}?berkas={file}"


def begun(kind: str) -> str:
    """The form with nothing in it, for a new file of a kind ("produk")."""
    return f"{WRITE}?jenis={kind}"


def on_shelf(stall: str, product: str) -> str:
    """Where a product stands on its stall's page."""
    return f"warung/{stall}/#{product}"


def event(slug: str) -> str:
    return f"acara/{slug}/"


def event_ics(slug: str) -> str:
    return f"acara/{slug}/acara.ics"


def lesson(slug: str) -> str:
    return f"pelatihan/{slug}/"


def news(slug: str) -> str:
    return f"kabar/{slug}/"


def page(slug: str) -> str:
    return f"{slug}/"


def photo(name: str) -> str:
    return f"{PHOTOS}{name}"


def share_picture(path: str, digest: str) -> str:
    """The picture that a chat shows beside a link to `path`;
    what changed has a new address, for chats keep what they once read."""
    return f"{path}bagikan-{digest}.jpg"


def promotion(reseller: str) -> str:
    """The page with everything that one reseller posts."""
    return f"toko/{reseller}/promosi/"


def event_promotion(slug: str) -> str:
    return f"acara/{slug}/promosi/"


def paper(name: str) -> str:
    """A file to be printed."""
    return f"cetak/{name}.pdf"


def qr_svg(path: str) -> str:
    """The code of a page, as a drawing beside it."""
    return f"{path}qr.svg"


def font(name: str) -> str:
    """What promo pictures are lettered with; a name changes with the file."""
    return f"{FONTS}{name}"


def thumbnail(paper: str) -> str:
    """The small picture of a paper, beside it."""
    return f"{paper.removesuffix('.pdf')}.webp"


def word(paper: str) -> str:
    """A paper as a Word file, beside it."""
    return f"{paper.removesuffix('.pdf')}.docx"


def came_by(path: str, channel: str) -> str:
    """The address of a page that tells it by which channel the visitor came ("status", "instagram")."""
    return f"{path}?dari={channel}"


def icon(size: int) -> str:
    """The site's icon on a phone's home screen, so many pixels wide."""
    return f"ikon-{size}.png"


def script(name: str) -> str:
    return f"{SCRIPTS}{name}.js"


def of_entry(folder: str, slug: str) -> str:
    """The path that a content file's page has, by its folder in `content/`; lists where a kind has no pages of its own."""
    match folder:
        case "produk":
            return product(slug)
        case "pelaku-usaha":
            return owner(slug)
        case "reseller":
            return shop(slug)
        case "warung":
            return stall(slug)
        case "acara":
            return event(slug)
        case "mitra":
            return f"{PARTNERS}#{slug}"
        case "pendamping":
            return f"{MENTORS}#{slug}"
        case "pelatihan":
            return lesson(slug)
        case "kabar":
            return news(slug)
        case "halaman":
            return page(slug)
    raise ValueError(f"no address for {folder}/{slug}")


def entry_of(path: str) -> tuple[str, str] | None:
    """The folder and slug of the content file that a path's page is about: `of_entry` turned around.
    An offer is about its product."""
    match path.rstrip("/").split("/"):
        case ["toko", slug] | ["toko", slug, "promosi"]:
            return "reseller", slug
        case ["produk", slug] | ["toko", _, slug]:
            return "produk", slug
        case ["usaha", slug]:
            return "pelaku-usaha", slug
        case ["acara", slug] | ["acara", slug, "promosi"]:
            return "acara", slug
        case [("warung" | "kabar" | "pelatihan") as folder, slug]:
            return folder, slug
        case [slug] if slug:
            return "halaman", slug
    return None


def stand_ins(path: str) -> tuple[str, ...]:
    """The pages, best first, that may take the place of one that comes and goes by itself;
    those of a file of their own have none.

    An offer goes when its reseller rests, a promo page with its last offer or its event's day, a category with its last product.
    """
    match path.rstrip("/").split("/"):
        case ["toko", reseller, slug]:
            return product(slug), shop(reseller)
        case ["acara", slug, "promosi"]:
            return (event(slug),)
        case ["kategori", _]:
            return (PRODUCTS,)
    return ()


def file(path: str) -> str:
    """The output file of a path: "produk/x/" is written to "produk/x/index.html"."""
    return f"{path}index.html" if path == HOME or path.endswith("/") else path


def inside(path: str) -> str:
    """A link to a path as views carry it."""
    return ROOT + path


def absolute(site: str, path: str) -> str:
    """`site` is the village's base address with its closing slash."""
    return site + path


def relative(html: str, output_file: str, site: str) -> str:
    """The finished page with every root mark replaced by the way from this file to the root.

    The not-found page is shown at any depth, so its links go by the path of the base address instead.
    """
    if output_file == NOT_FOUND:
        return html.replace(ROOT, urlsplit(site).path)
    return html.replace(ROOT, "../" * output_file.count("/") or "./")
