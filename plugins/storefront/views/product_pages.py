"""The views of a product's page and of its offers' pages, of one template, as those of pages.py."""

from dataclasses import dataclass

from storefront.views.buyer_quotes import BuyerQuote
from storefront.views.order_parts import OfferBubble, OrderBar, OrderBlock, OrderButton
from storefront.views.parts import EventCard, Face, Fact, Link, OwnerStrip, Picture, Price, StallRow, Stock


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
    stalls_link: Link | None        # "Dijual di 4 warung", to the list of them
    owner_line: str                 # "RT 02/RW 09, sejak 1999" (follows "Buatan <owner>, ")
    facts: tuple[Fact, ...]         # Isi, Berat, Ukuran, Pesan paling sedikit …
    buyer_quotes: tuple[BuyerQuote, ...]
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
    sample: bool                    # say "Contoh" beside who is quoted


@dataclass(frozen=True, slots=True)
class ProductView:
    parts: ProductParts
    price: Price                    # of all sellers; on an offer page of its own
    button: OrderButton | None      # the one seller's, or to where one of several is chosen
    share: Link                     # "Bagikan"
    code: str                       # the page's QR code, for paper; "" where there is none
    promises: tuple[str, ...]       # "Dibayar langsung ke Kiki. …", then what the village says of its orders
    bar: OrderBar | None
    block: OrderBlock
    offers_title: str               # "Tiga orang menjual ladu ketan ini"
    offers_lead: str
    offers: tuple[OfferBubble, ...]
    nobody: str                     # said instead when nobody sells it now
    all_offers: Link | None         # on an offer page: to the product's page with the other sellers
