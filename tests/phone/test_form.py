"""What the form is told: each field of the schema, and of the content only what the site shows anyway."""

import json
from pathlib import Path
from typing import Any

import pytest

from storefront.catalog.describe import fields, form
from storefront.catalog.folder import FOLDERS
from storefront.catalog.schema import Village
from tests.sites import changed, written
from tests.views.changes import seller
from tests.village import Changes

FILE = "kelola/tulis/isian.json"


def _told(place: Path, changes: Changes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(changed(place, changes), FILE))
    return found


def test_every_field_of_every_kind_is_in_the_form(tmp_path: Path) -> None:
    """By its name in the file, with words for a person, and marked where it must be there."""
    kinds = _told(tmp_path, {})["jenis"]
    models = {"desa": Village, **FOLDERS}
    assert kinds.keys() == models.keys()
    for kind, model in models.items():
        assert [field["nama"] for field in kinds[kind]] == [field.alias for field in fields(model)]
        assert [field["nama"] for field in kinds[kind] if "wajib" in field] == [field.alias for field in fields(model) if field.is_required()]
        assert all(field["label"] and field["kata"] for field in kinds[kind])


@pytest.mark.parametrize(("kind", "name", "told"), [
    ("produk", "harga", {"wajib": True, "contoh": "15000"}), ("produk", "stok", {"pilihan": ["tersedia", "habis", "pesan-dulu"], "biasa": "tersedia"}),
    ("produk", "terbit", {"pilihan": ["ya", "tidak"], "biasa": "ya"}), ("reseller", "whatsapp", {"wajib": True, "uang": True}),
    ("produk", "foto", {"daftar": True, "kunci": "file"}), ("reseller", "produk", {"wajib": True, "daftar": True, "kunci": "produk"}), ("produk", "varian", {"daftar": True}),
    ("warung", "komisi", {"uang": True}), ("acara", "ulang_kecuali", {"daftar": True}), ("acara", "pelajaran", {"daftar": True}), ("acara", "ulang", {}),
])
def test_what_a_field_is_told_with(kind: str, name: str, told: dict[str, Any]) -> None:
    """What must be there, what is chosen from, what holds where nothing is written, who gets the money, and what may stand alone in a list."""
    [found] = [field for field in json.loads(json.dumps(form(FOLDERS[kind]))) if field["nama"] == name]
    assert {key: value for key, value in found.items() if key in ("wajib", "daftar", "uang", "kunci", "pilihan", "biasa") or key in told} == told


def test_who_is_not_published_is_not_in_it(tmp_path: Path) -> None:
    """Neither the file nor the name of somebody who isn't shown."""
    raw = written(changed(tmp_path, {"reseller/rukmini.md": seller("Rukmini", "produk: semua\nterbit: tidak")}), FILE).decode()
    assert "nia" in json.loads(raw)["berkas"]["reseller"]
    assert "rukmini" not in raw.lower()
