"""The view of each kind of page: the arguments of one template each.

The frame around them is in frame.py. Templates print what stands here and decide nothing but the markup.
"""

from dataclasses import dataclass

from storefront.views.parts import (
    Chip,
    EventCard,
    Face,
    Fact,
    Leaf,
    Link,
    MenuLine,
    NewsCard,
    OfferBubble,
    OrderBar,
    OrderBlock,
    OrderButton,
    OwnerStrip,
    Picture,
    Price,
    ProductCard,
    Section,
    SellerRow,
    ShelfItem,
    StallRow,
    Step,
    Stock,
    Sum,
)
from storefront.views.posts import Post, Promoted


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
class ProductParts:
    """The parts of a product that its own page and all its offer pages share."""

    name: str
    summary: str
    category: Link
    pictures: tuple[Picture, ...]   # the first is the large one
    stock: Stock
    badges: tuple[str, ...]         # "P-IRT 2063204010123-28", "Halal ID321…", brand
    owner: Link                     # "Bu Entin"
    owner_face: Face
    owner_line: str                 # "RT 02/RW 09, sejak 1999" (follows "Buatan <owner>, ")
    facts: tuple[Fact, ...]         # Isi, Berat, Ukuran, Pesan paling sedikit …
    about_title: str                # "Tentang ladu ketan", above facts and body
    story_title: str                # "Baca ceritanya", opens the body; "" for a short one, which is seen at once
    body: str                       # safe HTML
    strip: OwnerStrip
    stalls_title: str               # "Ada juga di warung"
    stalls: tuple[StallRow, ...]    # the first two
    more_stalls_title: str          # "3 warung lain"
    more_stalls: tuple[StallRow, ...]
    events_title: str               # "Cicipi di acara"
    events: tuple[EventCard, ...]
    sample: bool                    # say "Gambar contoh" on pictures


@dataclass(frozen=True, slots=True)
class ProductView:
    parts: ProductParts
    price: Price                    # of all sellers; on an offer page of its own
    button: OrderButton | None      # the one seller's, or to where one of several is chosen
    money: str                      # "Dibayar langsung ke Kiki. Kiki membalas pukul 08.00–20.00."
    bar: OrderBar | None
    block: OrderBlock
    offers_title: str               # "Tiga orang menjual ladu ketan ini"
    offers_lead: str
    offers: tuple[OfferBubble, ...]
    nobody: str                     # said instead when nobody sells it now
    all_offers: Link | None         # on an offer page: to the product's page with the other sellers


@dataclass(frozen=True, slots=True)
class ShopView:
    """/toko/<reseller>/."""

    eyebrow: str
    name: str
    face: Face
    lead: str                       # "Saya mengantar ke … dan membalas pukul …"
    links: tuple[Link, ...]         # Shopee, Instagram, Facebook, TikTok
    list_title: str
    count: str                      # "12 barang"
    cards: tuple[ProductCard, ...]  # each leads to this reseller's offer page
    body: str
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
    action: Link | None = None


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
    facts: tuple[Fact, ...]         # Waktu, Tempat, Untuk, Bersama
    actions: tuple[Link, ...]       # Peta …
    picture: Picture | None
    body: str
    shelf_title: str
    shelf_lead: str
    shelf: tuple[ShelfItem, ...]
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
    all: Link                       # "Semua gambar dan teks (ZIP)"
    codes: tuple[Link, ...]         # "Kode QR (PNG)", "Kode QR (SVG)"
    desk: Link | None               # on a reseller's own page: where the orders go that come in
    items: tuple[Promoted, ...]     # a reseller's products
    posts: tuple[Post, ...]         # an event's own


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
