"""The table of contents of the site: every folder with its pages and what lies beside them, from one Site."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from urllib.parse import urlsplit

from storefront import addresses
from storefront.build import headers, rendering
from storefront.build.plan import Asset, Digest, Folder, Make, Page, Plan
from storefront.feeds import calendar, catalogue, sitemap
from storefront.media import icons, qr_files
from storefront.media.cards import card_files
from storefront.media.colour import palette
from storefront.media.papers import paper_files
from storefront.media.papers.paper import Paper
from storefront.media.store import Store
from storefront.phone import consignment, form, goods, manifest, scripts, search_index, service_worker
from storefront.site import moves
from storefront.site.model import Site
from storefront.site.moves import Move
from storefront.views import (
    catering,
    drawings,
    home,
    manage,
    people,
    places,
    privacy,
    products,
    promo_cards,
    promotion,
    search,
    tools,
    training,
    writing,
)
from storefront.views.drawings import Drawing
from storefront.views.head import empty_lists
from storefront.views.print import index
from storefront.workers import Progress, Steps, silent

# Pages that no search engine is told of.
_UNLISTED = ("notfound", "moved", "promotion", "print", "basket", "desk", "consignment", "report", "manage", "write")
# Side by side: one process loads what makes calendars.
_CALENDAR = "ics"


def plan(site: Site) -> Plan:
    """Every page and every other file. What isn't listed here is not published, and what is listed must be written."""
    folders = dict((*_lists(site), *_entries(site), *_promotion(site)))
    for move in _moved(site):
        folders[move.former] = Folder((_page(move.former, "moved", partial(writing.moved, site, *move)),))
    empty = {addresses.file(path) for path in empty_lists(site)}
    listed = [page.file for folder in folders.values() for page in folder.pages
              if page.template not in _UNLISTED and page.file not in empty]
    root = folders[addresses.HOME]
    folders[addresses.HOME] = Folder(root.pages, partial(_root, site, listed))
    names = (*scripts.VISITED, *(scripts.ROUNDS if site.catalog.has_rounds else ()))
    worker = Digest(addresses.WORKER, tuple(service_worker.precached(names)), partial(service_worker.worker, site))
    return Plan(folders, addresses.ATOM if site.catalog.news else "", worker)


def prepare(site: Site, progress: Progress = silent, meanwhile: Steps = ()) -> int:
    """Typesets all papers that aren't kept yet, in processes that stay warm from one to the next, and says how many they were;
    `meanwhile` is what this process does while they work, as far as it comes."""
    if not site.cards:
        return 0
    fresh = paper_files.missing(index.papers(site), site.cards)
    paper_files.kept(fresh, site.cards, progress, meanwhile)
    return len(fresh)


def _lists(site: Site) -> Iterator[tuple[str, Folder]]:
    """What a site has whatever its content is."""
    catalog = site.catalog

    def only(path: str, template: str, make: Make, assets: Callable[[], Iterable[Asset]] = tuple) -> tuple[str, Folder]:
        return path, Folder((_page(path, template, make),), assets)

    front = _page(addresses.HOME, "home", partial(home.home, site))
    yield addresses.HOME, Folder((front, _page(addresses.NOT_FOUND, "notfound", partial(writing.not_found, site))))
    yield only(addresses.PRODUCTS, "catalogue", partial(products.catalogue, site, None))
    for category in catalog.categories:
        yield only(addresses.category(category.slug), "catalogue", partial(products.catalogue, site, category))
    yield only(addresses.OWNERS, "people", partial(people.owners, site))
    yield only(addresses.SHOPS, "shops", partial(people.shops, site))
    yield only(addresses.STALLS, "stalls", partial(places.stalls, site))
    public = [event for event in catalog.events if event.public]
    yield only(
        addresses.EVENTS, "events", partial(places.events, site),
        lambda: [Asset(addresses.EVENTS_ICS, partial(calendar.build, site, public), _CALENDAR)])
    yield only(addresses.CATERING, "catering", partial(catering.catering, site))
    yield only(addresses.PARTNERS, "people", partial(people.partners, site))
    yield only(addresses.MENTORS, "people", partial(people.mentors, site))
    if not training.has_own(site):
        yield only(addresses.TRAINING, "lessons", partial(training.lessons, site))
    yield only(addresses.NEWS, "news", partial(writing.news_list, site))
    if not privacy.has_own(site):
        yield only(addresses.PRIVACY, "privacy", partial(privacy.privacy, site))
    yield only(addresses.BASKET, "basket", partial(tools.basket, site))
    apps = [Asset(addresses.DESK_MANIFEST, partial(manifest.desk, site))] if site.cards else []
    yield only(addresses.DESK, "desk", partial(tools.desk, site), lambda: apps)
    shelves = [Asset(addresses.SHELVES_JSON, partial(consignment.build, site))]
    shelves += [Asset(addresses.CONSIGNMENT_MANIFEST, partial(manifest.consignment, site))] if site.cards else []
    yield only(addresses.CONSIGNMENT, "consignment", partial(tools.consignment, site), lambda: shelves)
    yield only(addresses.REPORT, "report", partial(tools.report, site))
    yield only(
        addresses.SEARCH, "search", partial(search.search, site),
        lambda: [Asset(addresses.SEARCH_JSON, partial(search_index.build, site))])
    yield only(addresses.MANAGE, "manage", partial(manage.manage, site))
    yield only(
        addresses.WRITE, "write", partial(tools.write, site), lambda: [Asset(addresses.FORM_JSON, partial(form.build, site))])
    if site.cards:
        yield only(addresses.PRINT, "print", partial(index.page, site), partial(_papers, site, site.cards))
    yield addresses.PHOTOS, Folder(assets=partial(_photos, site))
    yield addresses.SCRIPTS, Folder(
        assets=lambda: (Asset(addresses.script(name), partial(scripts.build, name)) for name in scripts.NAMES))


def _entries(site: Site) -> Iterator[tuple[str, Folder]]:
    """A folder for each content file that has a page of its own, and for each offer;
    a product's stand together, for they share their parts."""
    catalog = site.catalog

    def scanned(
        path: str, template: str, make: Make, card: Callable[[], Drawing], extra: Iterable[Asset] = (),
    ) -> tuple[str, Folder]:
        """A page that people put on paper and share: its QR files and the picture beside a link lie beside it."""
        return path, Folder((_page(path, template, make),), lambda: (*extra, *_codes(site, path), *_cards(site, [card])))

    pages_of = products.pages_of(site)
    for product in catalog.products:
        yield scanned(
            addresses.product(product.slug), "product", partial(products.own_page, pages_of, product),
            partial(drawings.product, site, product))
        for offer in catalog.offers_of.get(product.slug, ()):
            yield scanned(
                addresses.offer(offer.reseller.slug, product.slug), "offer", partial(products.offer_page, pages_of, offer),
                partial(drawings.offer, site, offer))
    for owner in catalog.owners:
        path = addresses.owner(owner.slug)
        yield path, Folder((_page(path, "owner", partial(people.owner, site, owner)),))
    for reseller in catalog.resellers:
        yield scanned(
            addresses.shop(reseller.slug), "shop", partial(people.shop, site, reseller), partial(drawings.seller, site, reseller))
    for stall in catalog.stalls:
        yield scanned(
            addresses.stall(stall.slug), "stall", partial(places.stall, site, stall), partial(drawings.stall, site, stall))
    for event in catalog.events:
        ics = Asset(addresses.event_ics(event.slug), partial(calendar.build, site, [event]), _CALENDAR)
        yield scanned(
            addresses.event(event.slug), "event", partial(places.event, site, event),
            partial(drawings.event, site, event), [ics])
    for lesson in catalog.lessons:
        path = addresses.lesson(lesson.slug)
        yield path, Folder((_page(path, "lesson", partial(training.lesson, site, lesson)),))
    for item in catalog.news:
        path = addresses.news(item.slug)
        yield path, Folder((_page(path, "article", partial(writing.article, site, item), article=True),))
    for page in catalog.pages:
        path = addresses.page(page.slug)
        yield path, Folder((_page(path, "page", partial(writing.page, site, page), article=True),))


def _promotion(site: Site) -> Iterator[tuple[str, Folder]]:
    """What is posted: a page for each who sells and each event to go to, and the fonts with which a phone draws the pictures."""
    shops = [(addresses.promotion(reseller.slug), partial(promotion.shop, site, reseller)) for reseller in promotion.shops(site)]
    events = [(addresses.event_promotion(event.slug), partial(promotion.event, site, event)) for event in promotion.events(site)]
    for path, make in (*shops, *events):
        yield path, Folder((_page(path, "promotion", make),))
    if shops or events:
        yield addresses.font(""), Folder(
            assets=lambda: (Asset(addresses.font(name), partial(bytes, file)) for name, file in promo_cards.fonts(site).items()))


def _root(site: Site, listed: Iterable[str]) -> Iterator[Asset]:
    """The outputs for programs (CONTRACT.md 4), and what a phone needs of the site as an app."""
    yield Asset(addresses.CATALOGUE_JSON, partial(catalogue.build, site))
    yield Asset(addresses.TOOLS_JSON, partial(goods.build, site))
    yield Asset(addresses.SITEMAP, partial(sitemap.sitemap, site, listed))
    yield Asset(addresses.ROBOTS, partial(sitemap.robots, site))
    yield Asset(addresses.NOJEKYLL, bytes)
    if urlsplit(site.base).path == "/":  # else its rules would be for other addresses than the site's
        yield Asset(addresses.HEADERS, partial(_headers, site))
    if site.cards:
        for size in icons.SIZES:
            yield Asset(addresses.icon(size), partial(_icon, site, size, site.cards))
        yield Asset(addresses.MANIFEST, partial(manifest.whole, site))
        yield from _cards(site, [partial(drawings.home, site)])


def _headers(site: Site) -> bytes:
    return headers.build(extras.csp for extras in rendering.shared_view(site).extras.values())


def _photos(site: Site) -> Iterator[Asset]:
    for photo in site.photos.values():
        for rendition in photo.files:
            yield Asset(rendition.path, rendition.file.read_bytes)


def _codes(site: Site, path: str) -> Iterator[Asset]:
    if site.cards:
        yield Asset(addresses.qr_svg(path), partial(_code, site, path, site.cards))


def _code(site: Site, path: str, store: Store) -> bytes:
    return qr_files.kept(addresses.absolute(site.base, path), store).read_bytes()


def _cards(site: Site, cards: Iterable[Callable[[], Drawing]]) -> Iterator[Asset]:
    """Those with one photo are drawn side by side: it is opened once for them all."""
    if site.cards:
        for drawing in (made for card in cards if site.can_draw((made := card()).card.texts)):
            yield Asset(drawing.path, partial(_card, drawing, site.cards), drawing.photo.digest if drawing.photo else "")


def _card(drawing: Drawing, store: Store) -> bytes:
    photo = drawing.photo
    return card_files.jpeg(drawing.card, photo.source if photo else None, photo.digest if photo else "", store)


def _papers(site: Site, store: Store) -> Iterator[Asset]:
    for paper in index.papers(site):
        yield Asset(paper.path, partial(_pdf, paper, store))
        yield Asset(addresses.thumbnail(paper.path), partial(_thumbnail, paper, store))
        if paper.word:
            yield Asset(addresses.word(paper.path), partial(_word, paper, store))


def _pdf(paper: Paper, store: Store) -> bytes:
    return paper_files.kept([paper], store)[0].pdf.read_bytes()


def _thumbnail(paper: Paper, store: Store) -> bytes:
    return paper_files.kept([paper], store)[0].thumbnail.read_bytes()


def _word(paper: Paper, store: Store) -> bytes:
    return paper_files.kept([paper], store)[0].word.read_bytes()


def _icon(site: Site, size: int, store: Store) -> bytes:
    village = site.catalog.village
    logo = site.photos[village.logo] if village.logo else None
    icon = icons.Icon(
        village.name, palette(village.colour).light.brand, logo.source if logo else None, logo.digest if logo else "")
    return (icons.kept(icon, store) / f"{size}.png").read_bytes()


def _page(path: str, template: str, make: Make, article: bool = False) -> Page:
    return Page(addresses.file(path), template, make, article)


def _moved(site: Site) -> Iterator[Move]:
    """Every address that leads on: of renamed files, their promo pages, and printed ones whose page is away for now."""
    yield from moves.renamed(site.catalog)
    shops = promotion.shops(site)
    here = {addresses.promotion(reseller.slug) for reseller in shops}
    here |= {addresses.event_promotion(event.slug) for event in promotion.events(site)}
    for entry, slug in site.catalog.moved:
        if entry in shops:
            here.add(former := addresses.promotion(slug))
            yield Move(former, addresses.promotion(entry.slug), f"Promosi {entry.heading}")
    yield from (move for move in site.kept if move.former not in here)
