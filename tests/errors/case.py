"""One kind of broken content: what is changed in the tiny village, and the very lines that its editor reads."""

from dataclasses import dataclass

from tests.village import Changes

VILLAGE = "desa.yml"
PRODUCT = "produk/opak-bakar.md"
MAT = "produk/tikar-pandan.md"
OWNER = "pelaku-usaha/bu-tati.md"
RESELLER = "reseller/nia.md"
STALL = "warung/warung-pak-ujang.md"
EVENT = "acara/pasar-tani.md"
NEWS = "kabar/situs-dibuka.md"
PAGE = "halaman/cara-pesan.md"


@dataclass(frozen=True)
class Case:
    """`name` says what is wrong; `lines` are all the lines, no more and no fewer."""

    name: str
    changes: Changes
    lines: tuple[str, ...]
