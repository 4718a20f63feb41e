"""What a card says: values only, so that equal cards are equal pictures."""

from dataclasses import dataclass

SIZE = (1200, 630)
"""Of a link preview, in pixels."""


@dataclass(frozen=True, slots=True)
class Day:
    """A leaf of the tear-off calendar; `red` is a Sunday."""

    weekday: str
    day: str
    month: str
    red: bool


@dataclass(frozen=True, slots=True)
class Look:
    """What the cards of one product have in common besides its photo; `pale` is that of what can't be had."""

    village: str
    brand: str
    deep: str
    note: str
    pale: bool


@dataclass(frozen=True, slots=True)
class Card:
    """Texts are Indonesian and ready to print; what is "" or None is not on the card.

    `name` is what the card is about (a product, an event, a stall, a seller, a village). `eyebrow` stands small above it,
    `price` ("Rp15.000", "mulai Rp15.000") with `unit` ("per bungkus, 250 g") large below it, `lines` are one to three further
    facts. `status` ("Batal", "Sedang habis") must not be overlooked and turns the photo pale.
    `call` says whom to order from ("Pesan ke Kiki lewat WhatsApp").
    `village` signs the card. `note` ("Gambar contoh") lies small on the photo. `brand` and `deep` are the
    village's tones (`#rrggbb`, dark enough for white text, see media/colour.py).
    """

    name: str
    village: str
    brand: str
    deep: str
    eyebrow: str = ""
    price: str = ""
    unit: str = ""
    lines: tuple[str, ...] = ()
    status: str = ""
    call: str = ""
    note: str = ""
    day: Day | None = None

    @property
    def look(self) -> Look:
        return Look(self.village, self.brand, self.deep, self.note, bool(self.status))

    @property
    def texts(self) -> tuple[str, ...]:
        """What names may stand in."""
        return self.name, self.village, self.eyebrow, *self.lines, self.call
