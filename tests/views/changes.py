"""The tiny village's files, and others beside them, as the tests of pages change them."""

from tests.errors.case import EVENT, MAT, NEWS, OWNER, PAGE, PRODUCT, RESELLER, STALL, VILLAGE
from tests.village import SMALL, Changes

__all__ = ["EVENT", "MAT", "NEWS", "OWNER", "PAGE", "PRODUCT", "RESELLER", "STALL", "VILLAGE"]


def product(fields: str = "", name: str = "Opak", price: int = 12000) -> str:
    return f"---\nnama: {name}\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: {price}\n{fields}\n---\n"


def seller(name: str, fields: str = "produk: semua") -> str:
    return f"---\nnama: {name}\nwhatsapp: 0812-0000-0064\n{fields}\n---\n"


def event(fields: str, name: str = "Pasar Tani") -> str:
    return f"---\nnama: {name}\ntempat: Balai\n{fields}\n---\n"


def stall(name: str, fields: str = "produk: opak-bakar") -> str:
    return f"---\nnama: {name}\nalamat: Simpang tiga\n{fields}\n---\n"


def news(title: str, day: str) -> str:
    return f"---\njudul: {title}\ntanggal: {day}\n---\n"


def sellers(*names: str) -> Changes:
    """Sellers of everything, in the order of their names' files."""
    return {f"reseller/{name.lower()}.md": seller(name) for name in names}


def with_line(file: str, line: str) -> Changes:
    """The tiny village's own file with one more line."""
    return {file: (SMALL / file).read_text(encoding="utf-8").replace("---\n", f"---\n{line}\n", 1)}
