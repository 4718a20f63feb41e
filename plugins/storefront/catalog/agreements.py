"""What two fields of one file must agree on, as a table: the schema holds a file to it, and so does the form (`describe.form`).

What needs more than the two, a rule's own days for one, stands with its kind alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from storefront.catalog.entry import FieldIssue, earlier

Said = Mapping[str, tuple[Any, ...]]
"""What a file says, by field ("varian.stok" of all parts), as it is read; nothing where it says nothing."""


class Agreement(NamedTuple):
    """Where `field` says one of `said` (or anything, without any), the `others` must be as `must` says, else `advice` is told.

    `must` is "ada" (one of them says something), "kosong" (none does), "sesudah" (none is later than `field`), or words of which
    one of them says one. In `advice` "{}" stands for what `field` says.
    """

    field: str
    said: tuple[str, ...]
    others: tuple[str, ...]
    must: str | tuple[str, ...]
    advice: str


PRODUCT = (
    # What is sold out for some days keeps how long it takes.
    Agreement("siap_dalam", (), ("stok", "varian.stok"), ("pesan-dulu", "habis"),
              "hanya untuk barang pesan dulu. Tulis juga stok: pesan-dulu, atau hapus baris ini"),
    Agreement("halal", ("tidak",), ("alasan_tidak_halal",), "ada",
              "tertulis tidak, jadi barang ini akan ditandai TIDAK HALAL. Kalau hanya belum bersertifikat, hapus baris ini, atau "
              "tulis halal: proses. Kalau memang memakai bahan haram, tulis sebabnya di bawah baris ini, "
              "contoh: alasan_tidak_halal: mengandung babi"),
    Agreement("alasan_tidak_halal", (), ("halal",), ("tidak",),
              "hanya untuk barang yang memakai bahan haram. Tulis juga halal: tidak, atau hapus baris ini"),
)
OWNER = (
    Agreement("hubungi", ("whatsapp",), ("whatsapp",), "ada",
              "tertulis {}, tetapi nomor whatsapp belum diisi. Isi whatsapp, atau tulis hubungi: langsung"),
    Agreement("hubungi", ("telepon", "sms"), ("telepon", "whatsapp"), "ada",
              "tertulis {}, tetapi nomor telepon belum diisi. Isi telepon, atau tulis hubungi: langsung"),
)
EVENT = (
    Agreement("selesai", (), ("mulai",), "sesudah", "lebih awal daripada mulai. Periksa tanggal dan jamnya"),
    Agreement("status", ("diundur",), ("ulang",), "kosong",
              "tertulis diundur, yang hanya untuk acara satu kali. Kalau satu kali libur, tulis tanggalnya di ulang_kecuali; "
              "kalau harinya berganti, ganti mulai dan ulang"),
    Agreement("status", ("diundur",), ("mulai_semula",), "ada",
              "tertulis diundur, tetapi mulai_semula belum diisi. Contoh: mulai_semula: 5 Desember 2026"),
    Agreement("mulai_semula", (), ("status",), ("diundur",),
              "hanya untuk acara yang diundur. Tulis juga status: diundur, atau hapus baris ini"),
    Agreement("nomor", (), ("ulang",), "kosong",
              "hanya untuk acara satu kali, karena tiap kali acara punya suratnya sendiri. Hapus baris ini; nomornya diisi "
              "dengan pulpen"),
    Agreement("pelajaran", (), ("jenis",), ("pelatihan",),
              "hanya untuk acara pelatihan. Tulis juga jenis: pelatihan, atau hapus baris ini"),
)


def said_by(entry: BaseModel) -> dict[str, tuple[Any, ...]]:
    """What each field of a file says."""
    values = {str(field.alias): getattr(entry, name) for name, field in type(entry).model_fields.items()}
    return {name: () if value in (None, "", ()) else (value,) for name, value in values.items()}


def hold(agreements: Iterable[Agreement], said: Said) -> None:
    """Raises FieldIssue for the first that doesn't hold."""
    for found in agreements:
        for own in said[found.field]:
            others = [value for name in found.others for value in said[name]]
            if (not found.said or own in found.said) and not _holds(found.must, own, others):
                raise FieldIssue(found.advice.format(own), found.field)


def _holds(must: str | tuple[str, ...], own: Any, others: list[Any]) -> bool:
    if must == "sesudah":
        return not any(earlier(own, other) for other in others)
    if isinstance(must, str):
        return bool(others) == (must == "ada")
    return not {*must}.isdisjoint(others)
