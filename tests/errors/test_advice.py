"""Whoever obeys a message to the letter gets what was meant, or the next message; never something else in silence, never the same again."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from storefront.catalog.entry import Entry
from storefront.catalog.load import load
from storefront.catalog.problems import Problem
from tests.errors import again, fields, marks, yaml_traps
from tests.errors.case import EVENT, NEWS, OWNER, PRODUCT, RESELLER, STALL, Case
from tests.village import Swap, village

TODAY = date(2026, 11, 24)
_EXAMPLE = re.compile(r"(?:contoh: |Contoh: |Tulis: |Tulis (?=- )|per baris: |kutip: |kutip satu: |Hapus: |Pindahkan ke sana: )(?P<example>\"?[\w-]+.*)$")
_BELOW = re.compile(r"(?P<item>.*?) dan di bawahnya, lurus dengan \w+, (?P<below>.*)")
_HARGA, _VARIAN = "harga: 12000", "isi: 12 keping"


def _errors(content: Path) -> list[Problem]:
    return sorted(problem for problem in load(content, "content", TODAY).problems if problem.level == "error")


def _obey(content: Path, problem: Problem) -> bool:
    """Puts what the message proposes in the place of what stands in its line; whether it proposes something."""
    if near := re.search(r"Mungkin maksudnya: (\S+)$", problem.message):
        return _replace(content, problem, near[1])
    found, file = _EXAMPLE.search(problem.message), content / problem.file.removeprefix("content/")
    if not found or not problem.line or problem.field == "foto":
        return False
    rows = file.read_text(encoding="utf-8").split("\n")
    row, example = rows[problem.line - 1], found["example"]
    front = "" if "Hapus tanda -" in problem.message else row[: len(row) - len(row.lstrip(" -"))]
    if example.startswith("- "):
        front = " " * (len(row) - len(row.lstrip(" ")))
        if re.match(r" *\w+: ", row):
            rows[problem.line - 1], front = row.partition(":")[0] + ":\n" + row, "  "
            rows = "\n".join(rows).split("\n")
            problem = Problem(problem.file, problem.line + 1, problem.field, problem.message)
        elif row.endswith(":"):
            while rows[problem.line].startswith(" "):
                del rows[problem.line]
            rows.insert(problem.line, "")
            front, problem = "  ", Problem(problem.file, problem.line + 1, problem.field, problem.message)
        items = re.split(r", (?=- )", example.removesuffix(", di bawah baris ini dengan dua spasi di depan"))
        example = ""
        for item in items:
            parts = _BELOW.fullmatch(item)
            example += f"{front}{parts['item']}\n{front}  {parts['below']}\n" if parts else f"{front}{item}\n"
        rows[problem.line - 1] = example.rstrip("\n")
    elif row == "---":
        rows.insert(1, example)
    else:
        rows[problem.line - 1] = front + example
    file.write_text("\n".join(rows), encoding="utf-8", newline="")
    return True


def _replace(content: Path, problem: Problem, word: str) -> bool:
    """Puts the nearest word in the place of a field's name, or of its value."""
    file = content / problem.file.removeprefix("content/")
    rows = file.read_text(encoding="utf-8").split("\n")
    row, value = rows[problem.line - 1], re.search(r'tertulis "(.*)"\. ', problem.message)
    rows[problem.line - 1] = row.replace(value[1], word) if value else row.replace(f"{problem.field}:", f"{word}:")
    file.write_text("\n".join(rows), encoding="utf-8", newline="")
    return True


def _obeyed(content: Path) -> list[Problem]:
    """Obeys the first message again and again; the errors that are left, with no proposal or none. Fails on going round in a circle."""
    seen: set[tuple[int, str]] = set()
    while errors := _errors(content):
        key = (errors[0].line, errors[0].message)
        assert key not in seen, f"the same again: {errors[0]}"
        seen.add(key)
        if not _obey(content, errors[0]):
            break
    return errors


def _variants(product: Any) -> list[tuple[str, int | None]]:
    return [(variant.name, variant.price and variant.price.amount) for variant in product.variants]


def _listed(reseller: Any) -> list[tuple[str, int | None]]:
    return [(listing.product, listing.price and listing.price.amount) for listing in reseller.listings]


MEANT: tuple[tuple[str, str, str, Callable[[Any], object], object], ...] = (
    (PRODUCT, _VARIAN, "varian: Asli", _variants, [("Asli", None)]),
    (PRODUCT, _VARIAN, "varian: Asli 15000, Pedas Rp 17.000", _variants, [("Asli", 15000), ("Pedas", 17000)]),
    (PRODUCT, _VARIAN, "varian:\n  - Asli, Pedas", _variants, [("Asli", None), ("Pedas", None)]),
    (PRODUCT, _VARIAN, "varian:\n  - Asli\n  - Pedas 17000", _variants, [("Asli", None), ("Pedas", 17000)]),
    (PRODUCT, _VARIAN, "varian:\n  - Asli: 15000\n  - Pedas: 17rb", _variants, [("Asli", 15000), ("Pedas", 17000)]),
    (PRODUCT, _VARIAN, "varian:\n  - Asli\n    harga: 15000\n  - nama: Pedas", _variants, [("Asli", 15000), ("Pedas", None)]),
    (PRODUCT, _VARIAN, "varian:\n  -nama: Asli\n   harga: 15000\n  • nama: Pedas", _variants, [("Asli", 15000), ("Pedas", None)]),
    (PRODUCT, _VARIAN, "varian:\n  Asli\n  Pedas", _variants, [("Asli", None), ("Pedas", None)]),
    (PRODUCT, _VARIAN, "varian:\n  - rasa: Asli\n    price: 15000", _variants, [("Asli", 15000)]),
    (PRODUCT, _VARIAN, "varian:\n  Asli: 15000\n  Pedas: 17000", _variants, [("Asli", 15000), ("Pedas", 17000)]),
    (PRODUCT, _VARIAN, "varian:\n  - nama:Asli\n    harga:15000", _variants, [("Asli", 15000)]),
    (PRODUCT, _VARIAN, "varian:\n  1. Asli\n  2. Pedas", _variants, [("Asli", None), ("Pedas", None)]),
    (PRODUCT, _VARIAN, "varian: - nama: Asli", _variants, [("Asli", None)]),
    (PRODUCT, _HARGA, "harga: @12500", lambda product: product.price.amount, 12500),
    (PRODUCT, _HARGA, "harga: Rp 12.500 #naik", lambda product: product.price.amount, 12500),
    (PRODUCT, _HARGA, "harga: #12500", lambda product: product.price.amount, 12500),
    (PRODUCT, _HARGA, "harga:12500", lambda product: product.price.amount, 12500),
    (PRODUCT, _HARGA, "harga: 12.500 - 15.000", lambda product: product.price[:2], (12500, "mulai")),
    (PRODUCT, _HARGA, "harga: 12-15rb/bungkus", lambda product: product.price[:2], (12000, "mulai")),
    (PRODUCT, _HARGA, "harga: dari 15rb sampai 12.500", lambda product: product.price[:2], (12500, "mulai")),
    (PRODUCT, _HARGA, "harga: 12.500/kg", lambda product: product.price[:2], (12500, "tetap")),
    (PRODUCT, _HARGA, "harga: tanya 0812-3456-7890", lambda product: product.price[:2], (None, "tanya")),
    (PRODUCT, _VARIAN, "varian:\n  - Asli: mulai 13rb\n  - Pedas: tanya", lambda product: [variant.price[:2] for variant in product.variants], [(13000, "mulai"), (None, "tanya")]),
    (PRODUCT, _HARGA, "hrga: 12500", lambda product: product.price.amount, 12500),
    (PRODUCT, "nama: Opak Bakar", "nama: Opak #1", lambda product: product.name, "Opak #1"),
    (PRODUCT, "nama: Opak Bakar", "nama: Opak: bakar", lambda product: product.name, "Opak: bakar"),
    (PRODUCT, "nama: Opak Bakar", "nama: **Opak** Bakar", lambda product: product.name, "Opak Bakar"),
    (PRODUCT, "nama: Opak Bakar", "nama: “Opak: bakar”", lambda product: product.name, "Opak: bakar"),
    (RESELLER, "  - tikar-pandan", "  - tikar-pandan\n    harga: 99000", _listed, [("opak-bakar", 13000), ("tikar-pandan", 99000)]),
    (RESELLER, "  - tikar-pandan", "  - tikar-pandan: 99000", _listed, [("opak-bakar", 13000), ("tikar-pandan", 99000)]),
    (RESELLER, "  - tikar-pandan", "  - tikar-pandan 99000", _listed, [("opak-bakar", 13000), ("tikar-pandan", 99000)]),
    (RESELLER, "  - tikar-pandan", "  tikar-pandan", _listed, [("opak-bakar", 13000), ("tikar-pandan", None)]),
    (STALL, "reseller: nia", "reseller: nia, yudi", lambda stall: stall.reseller, "nia"),
    (STALL, "  - opak-bakar", "  opak-bakar\n  tikar-pandan", lambda stall: stall.products, ("opak-bakar", "tikar-pandan")),
    (EVENT, "mulai: Sabtu, 1 Desember 2040 07.00", "mulai: December 1, 2040", lambda event: event.begins.day, date(2040, 12, 1)),
    (EVENT, "mulai: Sabtu, 1 Desember 2040 07.00", "mulai: 2040-12-01T00:00:00.000Z", lambda event: event.begins.day, date(2040, 12, 1)),
    *((EVENT, "jenis: bazar", f"jenis: bazar\nulang: {written}", lambda event: event.rule.words, words) for written, words in (
        ("setiap Sabut", "setiap Sabtu"), ("setiap malam Minggu", "setiap Sabtu"), ("setiap Sabtu pagi", "setiap Sabtu"),
        ("setiap pekan", "setiap Sabtu"), ("setiap minggu", "setiap Sabtu"), ("setiap Sabtu setiap bulan", "Sabtu pertama setiap bulan"),
        ("setiap tanggal 1 Desember", "tanggal 1 setiap bulan"), ("setiap bulan", "tanggal 1 setiap bulan"))),
    (EVENT, "selesai: Sabtu, 1 Desember 2040 11.00", "selesai: 29 Desember 2040\nulang: setiap Sabtu", lambda event: event.until, date(2040, 12, 29)),
    (NEWS, "tanggal: 1 November 2026", "tanggal: 01.11.2026", lambda news: news.day, date(2026, 11, 1)),
    (PRODUCT, _VARIAN, "tahan: 3-4 minggu", lambda product: product.keeps, "3 minggu"),
    (PRODUCT, _VARIAN, "bahan: ketan, garam", lambda product: product.ingredients, "ketan, garam"),
    (PRODUCT, _VARIAN, "masa_simpan: 10 hari", lambda product: product.keeps, "10 hari"),
    (OWNER, "telepon: 0812-0000-0061", "telepon: -", lambda owner: owner.phone, None),
)


@pytest.mark.parametrize(("file", "old", "new", "read", "meant"), MEANT, ids=[row[2] for row in MEANT])
def test_obeying_gives_what_was_meant(tmp_path: Path, file: str, old: str, new: str, read: Callable[[Any], object], meant: object) -> None:
    """Message by message, until none is left that proposes something."""
    content = village(tmp_path / "content", {file: Swap(old, new)})
    assert _obeyed(content) == []
    [entry] = [entry for entry in load(content, "content", TODAY).entries if isinstance(entry, Entry) and entry.file == file]
    assert read(entry) == meant


@pytest.mark.parametrize("case", [*fields.SHAPES, *fields.VALUES, *yaml_traps.CASES, *again.CASES, *marks.CASES], ids=lambda case: case.name)
def test_no_message_leads_in_a_circle(tmp_path: Path, case: Case) -> None:
    """What a message proposes is never refused with the same words."""
    _obeyed(village(tmp_path / "content", case.changes))
