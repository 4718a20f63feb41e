"""The view of each kind of page: the arguments of one template each.

The frame around them is in frame.py. Templates print what stands here and decide nothing but the markup.
"""

from dataclasses import dataclass

from storefront.views.order_parts import MenuLine, OrderBar, ShelfItem
from storefront.views.parts import (
    Chip,
    EventCard,
    Face,
    Fact,
    Leaf,
    LessonRow,
    Link,
    NewsCard,
    OwnerStrip,
    Picture,
    ProductCard,
    Section,
    SellerRow,
    StallRow,
    Step,
    Sum,
)
from storefront.views.posts import Motif, Promoted


@dataclass(frozen=True, slots=True)
class HomeView:
    eyebrow: str                    # "Wilujeng sumping"
    title: str                      # "Buatan rumah warga Katapang"
    lead: str
    heads: tuple[ProductCard, ...]  # one or two that are there, each with a photo
    action: Link                    # "Lihat semua produk"
    featured: Section               # ProductCard: others than those of the head
    work: Section                   # Step: who does what
    sellers: Section                # SellerRow
    events: Section                 # EventCard
    stalls: Section                 # StallRow
    catering: "CateringTeaser | None"
    news: Section                   # NewsCard


@dataclass(frozen=True, slots=True)
class CateringTeaser:
    eyebrow: str
    title: str
    text: str
    picture: Picture | None
    action: Link


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """/produk/ and /kategori/<slug>/."""

    eyebrow: str                    # "12 macam dari 5 rumah"
    title: str
    chips: tuple[Chip, ...]
    cards: tuple[ProductCard, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class ShopView:
    """/toko/<reseller>/."""

    eyebrow: str
    name: str
    face: Face
    lead: str                       # "Saya mengantar ke … dan membalas pukul …"
    share: Link                     # "Bagikan"
    links: tuple[Link, ...]         # Shopee, Instagram, Facebook, TikTok
    list_title: str
    count: str                      # "12 barang"
    cards: tuple[ProductCard, ...]  # each leads to this reseller's offer page
    body: str
    promises: tuple[str, ...]       # what the village says of its orders
    bar: OrderBar | None
    resting: str                    # sentence when the seller takes no orders now, else ""
    stalls: Section                 # StallRow: the stalls that this reseller answers for


@dataclass(frozen=True, slots=True)
class ShopsView:
    """/toko/."""

    title: str
    lead: str
    sellers: tuple[SellerRow, ...]
    join: Link | None


@dataclass(frozen=True, slots=True)
class OwnerView:
    """/usaha/<slug>/."""

    strip: OwnerStrip
    picture: Picture | None
    facts: tuple[Fact, ...]
    body: str
    list_title: str
    cards: tuple[ProductCard, ...]


@dataclass(frozen=True, slots=True)
class PeopleView:
    """/usaha/, /mitra/ and /pendampingan/: sections of PersonRow."""

    eyebrow: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    actions: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class StallView:
    """/warung/<slug>/: what one who scanned the code at the stall wants."""

    eyebrow: str                    # "Anda sedang di"
    name: str
    place: str                      # "Gg. Melati, RT 01/RW 04. Buka setiap hari, 06.00–21.00."
    take: str                       # "Ada di rak? Ambil dan bayar di kasir."
    order: Step | None              # "Habis di rak?" and "Pesan ke Kiki, diambil di sini."
    picture: Picture | None
    shelf_title: str
    shelf: tuple[ShelfItem, ...]
    orders: str                     # JSON for the script by which the rows follow what is chosen
    promises: tuple[str, ...]
    away: Step                      # "Tidak sedang di warung?" and its sentence
    row: StallRow                   # directions
    body: str
    bar: OrderBar | None


@dataclass(frozen=True, slots=True)
class StallsView:
    """/warung/."""

    title: str
    lead: str
    stalls: tuple[StallRow, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """/acara/<slug>/."""

    leaf: Leaf
    kind: str                       # "Bazar"
    name: str
    status: str                     # "", "Batal", "Diundur dari 13 Desember", "Sudah lewat"
    tone: str                       # "", "batal", "diundur", "lewat"
    facts: tuple[Fact, ...]         # Waktu, Tempat
    more_facts: tuple[Fact, ...]    # Untuk, Bersama
    actions: tuple[Link, ...]       # Peta …
    share: Link                     # "Bagikan"
    picture: Picture | None
    body: str
    lessons_title: str
    lessons: tuple[LessonRow, ...]
    shelf_title: str
    shelf_lead: str
    shelf: tuple[ShelfItem, ...]
    orders: str                     # as StallView.orders
    promises: tuple[str, ...]
    others_title: str
    others: tuple[EventCard, ...]
    bar: OrderBar | None


@dataclass(frozen=True, slots=True)
class PromotionView:
    """/toko/<reseller>/promosi/ and /acara/<slug>/promosi/: what to post, ready to save and to copy."""

    kind: str                       # "Promosi", last of the crumbs
    title: str
    lead: str
    steps: tuple[str, ...]
    archive: str                    # "promosi-ka.zip", which the phone makes
    code: Link                      # "Kode QR (SVG)"
    code_for: str                   # the whole address in that code
    desk: Link | None               # on a reseller's own page: where the orders go that come in
    items: tuple[Promoted, ...]     # a reseller's products
    motif: Motif | None             # an event's own
    cards: str                      # JSON for js/promotion.js (views/promo_cards.py)
    fonts: tuple[tuple[str, str], ...]  # (face, address) of what the phone letters them with


@dataclass(frozen=True, slots=True)
class EventsView:
    """/acara/: those that take place as planned, and the others apart."""

    title: str
    lead: str
    coming: tuple[EventCard, ...]
    coming_empty: str
    others: tuple[Section, ...]     # EventCard: "Batal atau diundur", "Yang sudah lewat"; none is empty


@dataclass(frozen=True, slots=True)
class CateringView:
    """/sajian/: the menu for meetings and guests."""

    eyebrow: str
    title: str
    lead: str
    picture: Picture | None
    menu_title: str
    menu: tuple[MenuLine, ...]
    empty: str
    sum: Sum | None
    steps_title: str
    steps: tuple[Step, ...]
    sellers: Section                # OfferBubble-like choice of whom to book with: OrderButton items
    bar: OrderBar | None


@dataclass(frozen=True, slots=True)
class NewsListView:
    """/kabar/."""

    title: str
    lead: str
    news: tuple[NewsCard, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """/kabar/<slug>/ and /<halaman>/ (there without date)."""

    title: str
    date: str
    iso: str
    author: str
    picture: Picture | None
    body: str


@dataclass(frozen=True, slots=True)
class LessonsView:
    """/pelatihan/."""

    title: str
    lead: str
    lessons: tuple[LessonRow, ...]
    coming: Section                 # EventCard: training days that are ahead


@dataclass(frozen=True, slots=True)
class LessonView:
    """/pelatihan/<slug>/."""

    title: str
    lead: str
    facts: tuple[Fact, ...]         # Untuk, Lamanya, Perlu
    note: str                       # when its figures were checked, "" where nobody says so
    actions: tuple[Link, ...]       # the sheet to print
    share: Link                     # "Bagikan"
    picture: Picture | None
    slug: str                       # under which a phone keeps the ticks
    body: str                       # safe HTML with a box at each step
    mentors: Section                # PersonRow
    coming: Section                 # EventCard: days on which it is taught
    following: tuple[LessonRow, ...]  # the next lesson, if there is one


@dataclass(frozen=True, slots=True)
class NotFoundView:
    title: str
    text: str
    action: Link


@dataclass(frozen=True, slots=True)
class MovedView:
    """The page at a former address: a link to the new one; the browser is sent there."""

    title: str
    text: str
    target: Link
