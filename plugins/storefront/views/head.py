"""The frame of every page: the site's constants, and one page's head."""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from storefront import addresses
from storefront.catalog.entry import Entry
from storefront.media.cards.card import SIZE
from storefront.media.colour import palette
from storefront.site.model import Site
from storefront.views import drawings, json_ld
from storefront.views.drawings import Drawing
from storefront.views.frame import Extras, PageView, SiteView
from storefront.views.parts import Icon, Link, Picture
from storefront.words import orders, sentences


def _inside(text: str, path: str, icon: Icon = "") -> Link:
    return Link(text, addresses.inside(path), icon=icon)


def empty_lists(site: Site) -> frozenset[str]:
    """The lists with nothing on them (yet): they say so to whoever comes, and nobody is led there."""
    catalog = site.catalog
    found = {
        addresses.PRODUCTS: catalog.products, addresses.CATERING: any(product.catering for product in catalog.products),
        addresses.OWNERS: catalog.owners, addresses.SHOPS: catalog.resellers, addresses.STALLS: catalog.stalls,
        addresses.EVENTS: catalog.events, addresses.NEWS: catalog.news, addresses.PARTNERS: catalog.hosts,
        addresses.MENTORS: catalog.mentors,
        addresses.TRAINING: catalog.lessons or any(addresses.page(page.slug) == addresses.TRAINING for page in catalog.pages),
    }
    return frozenset(path for path, there in found.items() if not there)


def site_view(site: Site, css: str, extras: Mapping[str, Extras]) -> SiteView:
    """`css` is the joined sheet, `extras` what kinds of page have beside it."""
    catalog, village = site.catalog, site.catalog.village
    empty = empty_lists(site)

    def lists(*links: Link) -> tuple[Link, ...]:
        return tuple(link for link in links if link.url.removeprefix(addresses.ROOT) not in empty)

    nav = lists(
        _inside("Produk", addresses.PRODUCTS, "box"), _inside("Katering", addresses.CATERING, "dish"),
        _inside("Acara", addresses.EVENTS, "calendar"), _inside("Warung", addresses.STALLS, "stall"),
        _inside("Penjual", addresses.SHOPS, "person"),
    )
    pages = sorted(
        (page for page in catalog.pages if page.menu is not None and addresses.page(page.slug) != addresses.PRIVACY),
        key=lambda p: (p.menu, p.slug))
    footer = (
        *lists(
            _inside("Semua produk", addresses.PRODUCTS), _inside("Yang membuat", addresses.OWNERS),
            _inside("Yang menjual", addresses.SHOPS), _inside("Titip jual di warung", addresses.STALLS),
            _inside("Katering rapat", addresses.CATERING), _inside("Acara", addresses.EVENTS), _inside("Kabar", addresses.NEWS),
            _inside("Mitra", addresses.PARTNERS), _inside("Pendampingan", addresses.MENTORS)),
        *([_inside("Pelatihan", addresses.TRAINING)] if catalog.lessons else []),
        *(_inside(page.title, addresses.page(page.slug)) for page in pages),
        _inside("Privasi", addresses.PRIVACY),
    )
    tones = palette(village.colour)
    about = next((page for page in catalog.pages if page.slug == "tentang-situs-ini"), None)
    return SiteView(
        name=village.name, title=village.title, home=addresses.inside(addresses.HOME),
        logo=_logo(site), search=_inside("Cari", addresses.SEARCH), basket=_inside("Keranjang", addresses.BASKET),
        nav=nav, footer=footer,
        address=f"{village.title}, {village.district}, {village.regency}, {village.province}",
        contacts=contacts(site),
        about_money="Anda membayar langsung ke penjual, bukan lewat situs ini. "
                    "Data Anda tidak disimpan."
        + (" Foto di halaman ini gambar contoh." if village.sample else ""),
        thanks=village.greetings.thanks, manage=_inside("Kelola situs ini", addresses.MANAGE),
        sample=sentences.sample(village),
        sample_link=_inside("Mana yang nyata?", addresses.page(about.slug)) if village.sample and about else None,
        css=css, extras=extras, theme_color=tones.light.deep, theme_color_dark=tones.dark.deep,
    )


def _logo(site: Site) -> Picture | None:
    village = site.catalog.village
    if not village.logo:
        return None
    made = site.photos[village.logo].largest
    return Picture(addresses.inside(made.path), made.width, made.height, "")


def contacts(site: Site) -> tuple[Link, ...]:
    """How the village itself is reached."""
    village = site.catalog.village
    media = village.media
    found = (
        village.whatsapp and Link(
            "WhatsApp", f"https://wa.me/{village.whatsapp.removeprefix('+')}", f"WhatsApp {village.title}"),
        village.phone and Link("Telepon", f"tel:{village.phone}", f"Telepon {village.title}"),
        village.email and Link("Surel", f"mailto:{village.email}", f"Surel {village.title}"),
        media.instagram and Link("Instagram", media.instagram), media.facebook and Link("Facebook", media.facebook),
        media.youtube and Link("YouTube", media.youtube), media.tiktok and Link("TikTok", media.tiktok),
    )
    return tuple(link for link in found if link)


def edit_link(site: Site, entry: Entry) -> Link | None:
    """Where GitHub lets anyone propose a change to the file behind a page."""
    return edit_file(site, entry.file)


def edit_file(site: Site, file: str) -> Link | None:
    return _edit(on_github(site, "edit", file))


def edit_folder(site: Site, folder: str) -> Link | None:
    """For a page that lists a whole folder: the folder itself, where files are changed and added."""
    return _edit(on_github(site, "tree", folder))


def _edit(url: str) -> Link | None:
    return Link("Sunting halaman ini", url) if url else None


def on_github(site: Site, action: str, path: str) -> str:
    """Where GitHub does something ("edit", "new", "upload", "blob", "tree") with a path of the content folder;
    "" where the village doesn't say in which repository that is."""
    village = site.catalog.village
    return f"{village.repo}/{action}/{village.branch}/content/{quote(path)}" if village.repo else ""


def head(
    site: Site, path: str, title: str, description: str, *, section: str = "", crumbs: tuple[tuple[str, str], ...] = (),
    image: Picture | None = None, card: Callable[[], Drawing] | None = None, og_type: str = "website",
    blocks: tuple[dict[str, object], ...] = (),
    edit: Link | None = None, tools: tuple[Link | None, ...] = (), canonical: str | None = None, robots: str = "",
    feeds: tuple[Link, ...] = (), extras: str = "",
) -> PageView:
    """One page's head. `crumbs` are (words, path) from the first level down;
    `canonical` is another page's path where that one counts; `tools` are for those who run the place.

    A chat shows its `card`, else its photo (`image`), else the card of the village.
    """
    village = site.catalog.village
    name = village.title
    trail = (*crumbs, (title, path)) if crumbs else ()
    if trail and not robots:  # a page that no search engine reads needs to tell it no way
        blocks = (*blocks, json_ld.breadcrumbs(site.base, trail))
    return PageView(
        title=f"{title} · {name}" if path != addresses.HOME else title, description=description,
        canonical=addresses.absolute(site.base, path if canonical is None else canonical),
        section=addresses.inside(section) if section else "", crumbs=tuple(_inside(words, where) for words, where in crumbs),
        og_type=og_type, og_image=_preview(site, image, card), json_ld=tuple(json_ld.script(block) for block in blocks),
        report=_report(site, path), organisers=tuple(link for link in (*tools, edit) if link),
        robots="noindex" if path in empty_lists(site) else robots, feeds=feeds,
        extras=extras,
    )


def _report(site: Site, path: str) -> Link | None:
    """A message to the village that names the page: by WhatsApp, else by mail; None where it has neither."""
    village = site.catalog.village
    text = f"{village.greetings.pardon}, ada yang salah di halaman {addresses.absolute(site.base, path)}\nYang salah: "
    if village.whatsapp:
        url = orders.whatsapp_link(village.whatsapp, text)
    elif village.email:
        url = f"mailto:{village.email}?subject={quote(f'Ada yang salah di situs {village.kind}')}&body={quote(text, safe='')}"
    else:
        return None
    return Link(f"Ada yang salah? Beri tahu {village.kind}", url)


def _preview(site: Site, image: Picture | None, card: Callable[[], Drawing] | None) -> Picture | None:
    if site.cards and (card or image is None):
        drawing = card() if card else drawings.home(site)
        if site.can_draw(drawing.card.texts):
            said = ", ".join(part for part in (drawing.card.name, drawing.card.price) if part)
            return Picture(addresses.absolute(site.base, drawing.path), *SIZE, said)
    if image is None:
        return None
    return Picture(addresses.absolute(site.base, image.url.removeprefix(addresses.ROOT)), image.width, image.height, image.alt)
