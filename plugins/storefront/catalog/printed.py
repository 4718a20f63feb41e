"""The register of printed addresses (`tercetak.csv`): one line each, `alamat,pertama,untuk`.

It is written by programs, spreadsheets and thumbs: a line may be parted by commas or semicolons, and neither a date
with its day of the week nor a purpose needs quotes.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date

from storefront.catalog import frontmatter, times
from storefront.catalog.errors import FieldError
from storefront.catalog.frontmatter import SyntaxProblem
from storefront.catalog.problems import written

FILE = "tercetak.csv"
NEARLY = frozenset({FILE, "tercetak.csv.txt", "tercetak.txt", "tercetak.xlsx", "tercetak.xls", "tercetak.ods"})
COLUMNS = ("alamat", "pertama", "untuk")
EXAMPLE = ("warung/warung-bu-imas/", "2026-11-24", "label rak")
_SEPARATORS = ",;"
_LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True)
class Printed:
    """`address` as it stands on the paper: whole, or from the site's root;
    `first` is the day of its first print, `line` counts from 1."""

    line: int
    address: str
    first: date
    purpose: str


def read(raw: bytes) -> tuple[list[Printed], list[SyntaxProblem]]:
    """Every line that can be understood, and what is wrong with the others. Raises SyntaxProblem where none can be read."""
    rows = [(number, row) for number, row in enumerate(frontmatter.decode(raw).split("\n"), 1) if row.strip(f" \t{_SEPARATORS}")]
    if not rows:
        return [], []
    (first, head), *others = rows
    if len(head) > _LONGEST_LINE or tuple(cell.lower() for cell in _cells(head) if cell) != COLUMNS:
        raise SyntaxProblem(first, f"baris pertama harus berisi judul kolom: {','.join(COLUMNS)}")
    found, slips = [], []
    for number, row in others:
        try:
            found.append(_printed(number, row))
        except SyntaxProblem as slip:
            slips.append(slip)
    return found, slips


def _printed(line: int, row: str) -> Printed:
    if len(row) > _LONGEST_LINE:
        raise SyntaxProblem(line, f"baris ini terlalu panjang. Paling panjang {_LONGEST_LINE} huruf")
    address, first, *rest = (*_cells(row), "", "")
    # A day of the week brings its own comma.
    if re.fullmatch(r"[A-Za-z'\u2019]+", first) and rest[0][:1].isdigit():
        first = f"{first}, {rest.pop(0)}"
    for name, given, example in zip(COLUMNS, (address, first), EXAMPLE, strict=False):
        if not given:
            raise SyntaxProblem(line, f"belum diisi. Tulis, contoh: {example}", name)
    try:
        return Printed(line, address, times.day(first), ", ".join(cell for cell in rest if cell))
    except FieldError as error:
        raise SyntaxProblem(line, refusal(first, error), "pertama") from None


def refusal(given: str, error: FieldError) -> str:
    """What is written, and what to write instead."""
    example = f", contoh: {error.example}" if error.example else ""
    return f"{written(given) or 'isinya tidak terlihat'}. {error.advice}{example}"


def separator(row: str) -> str:
    """No address holds a comma or a semicolon, so the first one in a line is the line's own."""
    return next((char for char in row if char in _SEPARATORS), ",")


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([row], delimiter=separator(row), skipinitialspace=True))]
