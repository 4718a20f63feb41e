"""What the law asks to be shown of goods: the mark of what is not halal, and the numbers that prove the rest.

"Halal" is said of nothing but a certificate's number (FORMATS.md, "Marks of the law").
"""

from storefront.catalog import halal, permits
from storefront.catalog.schema import Owner, Product

MARK = "Tidak halal"


def mark(product: Product) -> str:
    """"Tidak halal: mengandung babi"; "" for all that isn't marked."""
    return f"{MARK}: {product.haram_reason.rstrip('.')}" if product.is_haram else ""


def proofs(product: Product, year: int) -> tuple[str, ...]:
    """"P-IRT 2063204010123-28", "Halal ID32110001234560123", …; of what ended before this year that it did."""
    found = (_pirt(product, year), product.bpom and f"BPOM {product.bpom}", _halal(product), product.sni)
    return tuple(proof for proof in found if proof)


def business(owner: Owner) -> str:
    """"NIB 9120301234567"."""
    return f"NIB {owner.nib}" if owner.nib else ""


def _halal(product: Product) -> str:
    """MUI's certificates have all ended."""
    if product.halal == halal.IN_PROCESS:
        return "Sertifikat halal sedang diurus"
    ended = " (lama)" if halal.is_old(product.certificate) else ""
    return f"Halal {product.certificate}{ended}" if product.certificate else ""


def _pirt(product: Product, year: int) -> str:
    end = permits.pirt_end(product.pirt)
    ended = f", sampai {end}" if 0 < end < year else ""
    return f"P-IRT {product.pirt}{ended}" if product.pirt else ""
