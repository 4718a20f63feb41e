"""People and goods that come with the program as an example: real villages put their own in their place."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from storefront.catalog.problems import Problem

LIST = Path(__file__).with_name("sample.txt")
"""A line for each file of the sample village, `<digest> <path>`, and for its addresses, `<digest> desa.yml#situs`. Made by
`python3 tasks.py golden`, so that no village is named in the program."""
FOLDERS = ("produk", "pelaku-usaha", "reseller", "warung", "acara", "mitra", "pendamping", "kabar")
"""What speaks of people, goods and places that there aren't; pages (`halaman/`) may be kept as they are."""


def digest(raw: bytes) -> str:
    """The same however a program ends lines."""
    return blake2b(raw.replace(b"\r\n", b"\n").rstrip(), digest_size=8).hexdigest()


def is_address(field: str, address: str) -> bool:
    """Whether a field of `desa.yml` holds the sample village's own address."""
    return f"{digest(address.encode())} desa.yml#{field}" in LIST.read_text(encoding="ascii").splitlines()


def unchanged(content: Path, label: str) -> Iterator[Problem]:
    """An error for each file of the sample that stands in a village which says that it is none (no `contoh: ya`)."""
    for line in LIST.read_text(encoding="ascii").splitlines():
        expected, file = line.split(" ", 1)
        path = content / file
        if path.is_file() and not path.is_symlink() and digest(path.read_bytes()) == expected:
            yield Problem(
                f"{label}/{file}", 0, "",
                "berkas ini masih isi desa contoh. Ganti dengan isi desa Anda, atau hapus; "
                "sementara itu tulis contoh: ya di desa.yml")
