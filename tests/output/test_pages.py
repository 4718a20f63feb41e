"""What must hold for every page of a built site."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest

from storefront.site.model import Site
from tests.output.pages import PageOnDisk, pages

Village = tuple[Path, Site]

# CONTRACT.md 2, one address of each kind of page.
KINDS = {
    "home": "", "product": "produk/ladu-ketan/", "category": "kategori/kue-tradisional/", "catalogue": "produk/", "owners": "usaha/",
    "owner": "usaha/bu-entin/", "shops": "toko/", "shop": "toko/ka/", "offer": "toko/ka/ladu-ketan/", "stalls": "warung/",
    "stall": "warung/warung-bu-imas/", "events": "acara/", "event": "acara/bazar-akhir-tahun/", "catering": "sajian/", "partners": "mitra/",
    "mentors": "pendampingan/", "lessons": "pelatihan/", "lesson": "pelatihan/foto-dengan-ponsel/", "news": "kabar/", "article": "kabar/ladu-wijen-datang/", "page": "cara-pesan/", "privacy": "privasi/",
    "basket": "keranjang/", "desk": "meja/", "consignment": "titip/", "report": "laporan/", "manage": "kelola/", "form": "kelola/tulis/", "search": "cari/", "promotion": "toko/ka/promosi/", "event promotion": "acara/bazar-akhir-tahun/promosi/",
}


@pytest.mark.parametrize("address", KINDS.values())
def test_every_kind_of_page_has_its_address(katapang: Village, address: str) -> None:
    """Each address of the contract is a folder with an index.html."""
    assert (katapang[0] / address / "index.html").is_file()


def test_no_link_inside_the_site_is_dead(village: Village) -> None:
    """Every relative address leads to a file, and every fragment to an id in it."""
    folder, site = village
    ids = {page.file: set(page.ids) for page in pages(folder)}
    dead = []
    for page in pages(folder):
        for tag, address in page.addresses:
            at_root = page.name == "404.html"
            target = page.resolve(address.removeprefix(urlsplit(site.base).path) if at_root else address)
            if target is None:
                continue
            file, fragment = target
            if not file.is_file() or (fragment and fragment not in ids[file]):
                dead.append(f"{page.name}: <{tag}> {address}")
    assert dead == []


def test_addresses_inside_the_site_are_relative(village: Village) -> None:
    """One and the same folder works under any address; only the not-found page, shown at any depth, names its own."""
    folder, site = village
    for page in pages(folder):
        own = [a for tag, a in page.addresses if a.startswith((site.base, "/")) and tag in ("a", "img")]
        if page.name == "404.html":
            assert all(a.startswith(urlsplit(site.base).path) for a in own)
        else:
            assert own == [], page.name
        assert "\x1f" not in page.raw


def test_ids_are_unique(village: Village) -> None:
    """No page has one id twice."""
    for page in pages(village[0]):
        assert len(set(page.ids)) == len(page.ids), page.name


def test_html_parses_without_error(village: Village) -> None:
    """html5lib, which follows the HTML standard's parsing rules, finds nothing to mend."""
    for page in pages(village[0]):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(page.raw)
        assert [(line, code) for line, code, _ in parser.errors] == [], page.name


def _requested(page: PageOnDisk) -> list[str]:
    return [address for tag, address in page.addresses if tag in ("img", "source", "script", "iframe")]


def test_no_page_asks_another_host_for_anything(village: Village) -> None:
    """Pictures and scripts come from the site itself; there is no frame, font or style sheet to fetch."""
    for page in pages(village[0]):
        assert [a for a in _requested(page) if urlsplit(a).netloc] == [], page.name
        outside = [found for t, found in page.tags if t == "link" and found.get("rel") not in ("canonical", "alternate", "icon", "manifest")]
        assert outside == [], page.name
        assert not re.search(r"@import|url\((?!\s*[\"']?data:)", page.raw), page.name


SCRIPTS = {
    r"(produk/[^/]+|(warung|acara)/[^/]+|toko/[^/]+/(?!promosi)[^/]+)/index\.html": ["order-block"],
    r"(index|produk/index|kategori/[^/]+/index|toko/[^/]+/index)\.html": ["buy"],
    r".+/promosi/index\.html": ["site", "promotion"], r"keranjang/index\.html": ["basket"], r"meja/index\.html": ["desk"],
    r"titip/index\.html": ["consign"], r"laporan/index\.html": ["site", "report"],
    r"cari/index\.html": ["site", "search"], r"kelola/tulis/index\.html": ["site", "editor"],
    r"pelatihan/(.+/)?index\.html": ["site", "training"], r".*": ["site"],
}
"""What a page loads, by its file; the first that fits."""


def test_scripts_are_modules_and_only_where_they_are_needed(village: Village) -> None:
    """What a buyer reads works without one. Every page counts the basket; where goods are, they can be put into it; those that are
    made in rounds have their round told."""
    folder, site = village
    for page in pages(folder):
        needed = ["site"] if 'http-equiv="refresh"' in page.raw else next(names for pattern, names in SCRIPTS.items() if re.fullmatch(pattern, page.name))
        needed = ["preorder", *needed] if "data-po=" in page.raw else needed
        assert [found["type"] for found in page.scripts] == ["module"] * len(needed), page.name
        sources = [found["src"].removeprefix(urlsplit(site.base).path) if page.name == "404.html" else found["src"] for found in page.scripts]
        assert [page.resolve(source) for source in sources] == [(folder / "js" / f"{name}.js", "") for name in needed], page.name


def _loaded(folder: Path, name: str) -> set[str]:
    """A published script and all that it imports at once, by name."""
    found = {name}
    for imported in re.findall(r'\bimport\b[^("]*"\./([\w-]+)\.js";', (folder / f"{name}.js").read_text(encoding="utf-8")):
        found |= _loaded(folder, imported)
    return found


@pytest.mark.parametrize(
    ("entries", "most"),
    [(["site"], 3584), (["buy"], 5120), (["order-block"], 7168), (["promotion"], 12288), (["basket"], 9216), (["desk"], 19456), (["desk-guess"], 9216), (["desk-paper"], 7680), (["desk-table"], 2048), (["desk-accounts"], 7680), (["consign"], 16384), (["report"], 17408), (["report-board"], 4608), (["report-book"], 4096), (["report", "report-board", "report-book", "report-dossier"], 30720), (["site", "search"], 6144), (["minisearch"], 6144),
     (["training"], 2048), (["preorder"], 2048), (["desk-rounds"], 4096), (["report-dossier"], 7168), (["fflate"], 7168)],
    ids=["site", "buy", "order-block", "promotion", "basket", "desk", "desk-guess", "desk-paper", "desk-table", "desk-accounts", "consignment", "report", "report-board", "report-book", "report with all its parts", "search", "minisearch", "training", "preorder", "desk-rounds", "report-dossier", "fflate"],
)
def test_scripts_are_small(small: Village, entries: list[str], most: int) -> None:
    """All that a kind of page loads, as a host sends it: it comes over slow data."""
    folder = small[0] / "js"
    names = set().union(*(_loaded(folder, entry) for entry in entries))
    assert sum(len(gzip.compress((folder / f"{name}.js").read_bytes(), 9)) for name in names) <= most


def test_the_form_is_one_small_file(small: Village) -> None:
    """All that writes, checks and sends a file, a member's door too, comes at once, for that page alone, as a host sends it: its modules one by one would weigh a fifth more."""
    assert [file.name for file in (small[0] / "js").iterdir() if file.name.startswith(("content-", "editor-"))] == []
    assert len(gzip.compress((small[0] / "js" / "editor.js").read_bytes(), 9)) <= 30 * 1024


def test_content_security_policy_allows_exactly_what_the_page_has(village: Village) -> None:
    """The policy stands first and forbids all but the page's own sheets, by their hashes, and the site's scripts, pictures and manifest."""
    from base64 import b64encode
    from hashlib import sha256

    for page in pages(village[0]):
        sheets = re.findall("<style>(.*?)</style>", page.raw, re.S)
        digests = " ".join(f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'" for sheet in sheets)
        asks = "self" if 'role="search" action' in page.raw else "none"
        draws = page.name.endswith("promosi/index.html") and "refresh" not in page.raw
        fonts = "font-src 'self'; " if draws else ""
        edits = page.name == "kelola/tulis/index.html"
        policy = next(found["content"] for t, found in page.tags if found.get("http-equiv", "").lower() == "content-security-policy")
        assert policy == (f"default-src 'none'; style-src {digests}; script-src 'self'; img-src 'self' data:{' blob:' if draws or edits else ''}; connect-src 'self'{' https://api.github.com' if edits else ''}; "
                          f"{fonts}manifest-src 'self'; "
                          f"base-uri 'none'; form-action '{asks}'"), page.name
        own = re.fullmatch(r"index\.html|.+/promosi/index\.html|(cetak|keranjang|meja|titip|laporan|kelola|kelola/tulis|cari|sajian|produk|pelatihan|(pelatihan|acara|warung|produk|kategori)/[^/]+|toko/[^/]+(/[^/]+)?)/index\.html", page.name) and "refresh" not in page.raw
        assert page.raw.count("<style") == len(sheets) == (2 if own else 1), page.name
        assert not [found for _, found in page.tags if "style" in found or any(name.startswith("on") for name in found)], page.name


@pytest.mark.parametrize("kind", ["home", "product", "shop", "offer", "stall", "event", "promotion", "event promotion", "manage", "report"])
def test_page_weighs_at_most_14_kilobytes(katapang: Village, kind: str) -> None:
    """HTML with everything inlined, compressed as a host would send it."""
    html = (katapang[0] / KINDS[kind] / "index.html").read_bytes()
    assert len(gzip.compress(html, 9)) <= 14 * 1024


def test_the_sample_village_weighs_at_most_20_megabytes(katapang: Village) -> None:
    """All that is published: pages, pictures in every width and format, papers."""
    assert sum(file.stat().st_size for file in katapang[0].rglob("*") if file.is_file()) <= 20_000_000


def test_head_says_what_a_preview_needs(village: Village) -> None:
    """Title, description, canonical and Open Graph stand in the first 300 KB; the picture's address is absolute (Meta, "Link Previews")."""
    folder, site = village
    for page in pages(folder):
        meta = {found.get("property") or found.get("name"): found.get("content", "") for t, found in page.tags if t == "meta"}
        assert meta["og:title"], page.name
        assert meta["og:url"].startswith(site.base), page.name
        assert meta["description"], page.name
        assert meta["og:description"] == meta["description"], page.name
        assert len(meta["description"]) <= 300, page.name
        if "og:image" in meta:
            image = meta["og:image"]
            assert image.startswith(site.base), page.name
            data = (folder / image.removeprefix(site.base)).read_bytes()
            assert len(data) < 600_000, image
            assert int(meta["og:image:width"]) >= 300 or site.catalog.village.name == "Sukamaju", image
            assert meta["og:image:alt"], page.name
        canonical = [found["href"] for t, found in page.tags if t == "link" and found.get("rel") == "canonical"]
        assert len(canonical) == 1, page.name
        assert canonical[0].startswith(site.base), page.name


def test_offer_page_points_to_the_product_page(katapang: Village) -> None:
    """An offer page's canonical address is the product's."""
    page = PageOnDisk(katapang[0] / "toko/ka/ladu-ketan/index.html", katapang[0])
    canonical = [found["href"] for t, found in page.tags if t == "link" and found.get("rel") == "canonical"]
    assert canonical == [f"{katapang[1].base}produk/ladu-ketan/"]


def test_sample_village_says_so_everywhere(katapang: Village) -> None:
    """Every page of a sample village says that it is one, and every picture of goods "Gambar contoh"."""
    for page in pages(katapang[0]):
        if 'http-equiv="refresh"' in page.raw:
            continue
        assert "contoh" in page.words, page.name
        goods = [found for t, found in page.tags if t == "img" and "logo" not in found.get("src", "logo") and found["alt"]]
        if goods and "prose" not in page.raw:
            assert page.words.count("Gambar contoh") >= 1, page.name


def test_every_page_can_be_edited(katapang: Village) -> None:
    """Every page but the not-found and the moved ones has "Sunting halaman ini"; a page of one file leads to that file."""
    for page in pages(katapang[0]):
        if "noindex" not in page.raw:
            assert "Sunting halaman ini" in page.words, page.name
    page = PageOnDisk(katapang[0] / "produk/ladu-ketan/index.html", katapang[0])
    edit = [a for t, a in page.addresses if "/edit/" in a]
    assert edit == [f"{katapang[1].catalog.village.repo}/edit/main/content/produk/ladu-ketan.md"]


def test_second_village_has_no_word_of_the_first(small: Village) -> None:
    """No file of another village's site names Katapang or anything of it."""
    for file in small[0].rglob("*"):
        if file.is_file():
            assert not re.search(rb"katapang|soreang|ladu|wilujeng|hatur nuhun|punten|mrse", file.read_bytes(), re.I), file
            assert not re.search("katapang|ladu", file.name, re.I), file


def test_json_ld_has_the_required_fields(village: Village) -> None:
    """FORMATS.md, "JSON-LD": each block parses and has what Google Search Central asks of its type."""
    required = {
        "Product": {"name", "offers"}, "Event": {"name", "startDate", "location", "eventStatus"}, "LocalBusiness": {"name", "address"},
        "Store": {"name", "address"}, "BreadcrumbList": {"itemListElement"}, "WebSite": {"name", "url"}, "Organization": {"name"},
        "NewsArticle": {"headline", "datePublished"},
    }
    for page in pages(village[0]):
        for text in page.json_ld:
            block = json.loads(text)
            assert required[block["@type"]] <= set(block), (page.name, block)
            if block["@type"] == "Product":
                offers = block["offers"] if isinstance(block["offers"], list) else [block["offers"]]
                for offer in offers:
                    assert offer["price"] > 0
                    assert offer["priceCurrency"] == "IDR"
                    assert re.fullmatch(r"https://schema\.org/(InStock|OutOfStock|PreOrder)", offer["availability"])
                    assert offer["url"].startswith(village[1].base)
            if block["@type"] == "Event":
                assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+0[789]:00)?", block["startDate"])
                assert "T00:00:00" not in block["startDate"]
                assert block["location"]["address"]
        assert "</" not in "".join(page.json_ld)
