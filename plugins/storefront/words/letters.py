"""The wording of letters and forms, which a village may write itself (`content/surat/*.md`),
else the program's own (`defaults/surat/*.md`).

Of Markdown they know paragraphs, lists with "- " and **bold**; anything else is shown as it is written. What they say becomes
plain values: neither they nor what fills their placeholders is ever markup.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from storefront.catalog.problems import Problem
from storefront.words.village_texts import PLACEHOLDER, PLACES, line_at, unknown_placeholders, used

# So long that a letter stays one, so short that it has two pages at most.
MAX_LETTER = 3000
TABLE = "{daftar}"
"""Stands in a line of its own, where the table of goods comes."""

_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")

_VILLAGE = PLACES | frozenset({"reseller", "whatsapp", "tautan", "daftar"})
_EVENT = _VILLAGE | {"nama", "hari", "tempat", "alamat", "mitra"}
_BUSINESS = PLACES | {"usaha", "pemilik", "alamat", "tautan", "daftar"}
PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "penawaran": _VILLAGE | {"mitra", "pesan_hari", "contoh"}, "formulir": _VILLAGE | {"pesan_hari"}, "tawaran": _EVENT,
    "surat-pesanan": _EVENT, "surat-jalan": _EVENT, "kuitansi": _EVENT, "ucapan": _EVENT,
    "pengantar-koperasi": _BUSINESS, "pengantar-kur": _BUSINESS, "pengantar-mitra": _BUSINESS,
}
"""What each letter may hold."""

DEFAULTS: Mapping[str, str] = {
    name: (Path(__file__).parent / "defaults" / "surat" / f"{name}.md").read_text(encoding="utf-8").strip("\n")
    for name in PLACEHOLDERS
}


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one weight; `gap` says that a space stands in front of them."""

    text: str
    bold: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph has one item, a list has several, the place of the table none."""

    kind: Literal["paragraph", "list", "table"]
    items: tuple[tuple[Run, ...], ...]


def check(texts: Mapping[str, str], label: str) -> Iterator[Problem]:
    """Problems of the village's own letters, by name without .md."""
    for name, text in sorted(texts.items()):
        file = f"{label}/surat/{name}.md"
        if name not in PLACEHOLDERS:
            yield Problem(file, 0, "", f"surat ini tidak dipakai.{used(name, PLACEHOLDERS, '.md')}")
            continue
        if len(text) > MAX_LETTER:
            yield Problem(file, 0, "", f"surat terlalu panjang ({len(text)} huruf). Paling banyak {MAX_LETTER} huruf")
            continue
        yield from unknown_placeholders(text, PLACEHOLDERS[name], file)
        places = [line_at(text, found.start()) for found in re.finditer(re.escape(TABLE), text)]
        if not places:
            yield Problem(file, 0, "", f"surat harus memuat juga {TABLE}, di baris sendiri. Daftar barang tampil di tempat itu")
        elif len(places) > 1:
            yield Problem(
                file, places[1], "daftar", f"tertulis dua kali (baris {places[0]} dan baris {places[1]}). Hapus salah satu")
        elif text.split("\n")[places[0] - 1].strip() != TABLE:
            yield Problem(
                file, places[0], "daftar",
                f"{TABLE} harus di baris sendiri. Pindahkan kata lain ke baris di atas atau di bawahnya")
        elif not text.rpartition(TABLE)[2].strip():
            # The last words stay with the signatures, so that these never stand alone on a page.
            yield Problem(
                file, places[0], "daftar",
                f"di bawah {TABLE} harus ada satu kalimat lagi, untuk menemani tanda tangan di halaman baru")


def blocks(template: str, values: Mapping[str, str]) -> tuple[Block, ...]:
    """The letter with its placeholders filled, without the lines whose placeholder is empty."""
    found: list[tuple[Literal["paragraph", "list", "table"], list[str]]] = []
    goes_on = False
    for line in map(str.strip, template.split("\n")):
        if line == TABLE:
            found.append(("table", []))
        elif line and not all(map(values.get, PLACEHOLDER.findall(line))):
            continue
        elif line.startswith("- ") and goes_on and found[-1][0] == "list":
            found[-1][1].append(line[2:])
        elif line.startswith("- "):
            found.append(("list", [line[2:]]))
        elif line and goes_on:
            found[-1][1][-1] += f" {line}"
        elif line:
            found.append(("paragraph", [line]))
        goes_on = line not in ("", TABLE)
    return tuple(Block(kind, tuple(tuple(_runs(item, values)) for item in items)) for kind, items in found)


def _runs(text: str, values: Mapping[str, str]) -> Iterator[Run]:
    """The weight is found before the placeholders are filled: asterisks in a name mean nothing."""
    before = ""
    for place, part in enumerate(_BOLD.split(text)):
        if part.strip():
            yield Run(
                PLACEHOLDER.sub(lambda found: values[found.group(1)], part.strip()), place % 2 == 1,
                gap=part[0] == " " or before.endswith(" "),
            )
        before = part or before
