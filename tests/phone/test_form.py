"""What the form is told: each field of the schema, and of the content only what the site shows anyway."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from storefront.catalog.describe import fields, form
from storefront.catalog.load import FOLDERS
from storefront.catalog.schema import Village
from storefront.phone import scripts
from tests.sites import changed, written
from tests.views.changes import seller
from tests.village import Changes

FILE = "kelola/tulis/isian.json"
SOURCES = Path(scripts.__file__).parents[3] / "theme/static/js"


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


def test_the_forms_modules_are_one_file() -> None:
    """Each once and behind what it needs, without an import of another of them; what it needs of other pages' modules is imported first."""
    order = list(scripts.needed(scripts.FORM, set()))
    assert sorted(order) == sorted(file.stem for start in ("content-", "editor") for file in SOURCES.glob(f"{start}*.js"))
    for place, name in enumerate(order):
        assert set(re.findall(r'^import .*"\./([\w-]+)\.js";$', scripts.source(name), re.M)) <= {*order[:place], *scripts.NAMES}
    head, *rest = re.split(r"(?m)^(?!import )", scripts.joined(scripts.FORM), maxsplit=1)
    assert set(re.findall(r'"\./([\w-]+)\.js"', head)) <= set(scripts.NAMES)
    assert not re.search(r"^(import|export) ", "".join(rest), re.M)
