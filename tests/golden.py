"""What is made from the code and kept in git, so that a person reads every change of it.

`python3 tasks.py golden` (`python -m tests.golden`) makes it anew: the example files `content/<kind>/_contoh.md`,
the field tables of PANDUAN-LENGKAP.md, the joined scripts in `theme/static/joined/`, and `tests/golden/`, the site of the tiny
village in `tests/data/desa-kecil`.
"""

import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from storefront.build import publish
from storefront.build.write import write_site
from storefront.catalog import sample
from storefront.catalog.blank import EXAMPLE, template
from storefront.catalog.describe import fields, words_of
from storefront.catalog.entry import Photo
from storefront.catalog.folder import FOLDERS
from storefront.catalog.load import load
from storefront.catalog.messages import inner_model
from storefront.catalog.schema import Listing, Village
from storefront.media.store import FOLDER, Store
from storefront.phone import scripts
from storefront.site.read import read
from storefront.words import letters, village_texts
from storefront.workers import silent

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "PANDUAN-LENGKAP.md"
VILLAGE = ROOT / "tests" / "data" / "desa-kecil"
TREE = ROOT / "tests" / "golden"
TODAY = date(2026, 11, 24)
NAMED = {".avif", ".webp", ".jpg", ".png", ".svg", ".pdf", ".docx", ".js", ".woff2"}

# The sheet stands in every page (the promo pages' own in those) and its hash in the policy: kept once, so that a change of style is one change.
SHEET, FILES = "sheet.css", "files.txt"
_STYLE = re.compile(r"<style>(.*?)</style>", re.S)
_DIGEST = re.compile(r"sha256-[A-Za-z0-9+/]{43}=")
_TABLE = re.compile(r"(<!-- tabel:([a-z-]+) -->\n).*?(<!-- /tabel -->)", re.S)


def sample_list() -> str:
    """The files of the sample village by their digests, as `catalog/sample.py` reads them; where another's stand, the list as it is."""
    content = ROOT / "content"
    if not re.search("^contoh: ya$", (content / "desa.yml").read_text(encoding="utf-8"), re.M):
        return sample.LIST.read_text(encoding="ascii")
    files = sorted(file for folder in sample.FOLDERS for file in (content / folder).glob("*.md") if file.name != EXAMPLE)
    village = load(content, "content").village
    assert village
    addresses = {"situs": village.site, "repo": village.repo or ""}
    return "".join((
        *(f"{sample.digest(file.read_bytes())} {file.relative_to(content).as_posix()}\n" for file in files),
        *(f"{sample.digest(address.encode())} desa.yml#{name}\n" for name, address in addresses.items())))


def examples() -> dict[Path, str]:
    """Every example file by its path."""
    return {ROOT / "content" / folder / EXAMPLE: template(kind) for folder, kind in FOLDERS.items()}


def joined_scripts() -> dict[Path, str]:
    """Every script that is joined of several, by its path."""
    return {scripts.READY / f"{name}.js": f"// {scripts.recipe()}\n{scripts.made(name)}" for name in scripts.JOINED}


def with_tables(guide: str) -> str:
    """The guide with the field tables of today's schema between its marks."""
    made = tables()
    return _TABLE.sub(lambda found: f"{found[1]}{made[found[2]]}\n{found[3]}", guide)


def tables() -> dict[str, str]:
    """A Markdown table of the fields of every kind, of desa.yml, of a photo and of a reseller's list; three of the texts."""
    models: dict[str, type[BaseModel]] = {"desa": Village, **FOLDERS, "foto": Photo, "daftar-reseller": Listing}
    written = {**village_texts.DEFAULTS, **letters.DEFAULTS}
    texts = {name: f"```\n{written[name]}\n```" for name in ("pesanan", "promo-instagram", "penawaran")}
    return {name: _table(model) for name, model in models.items()} | texts


def _table(model: type[BaseModel]) -> str:
    rows = ["| Isian | Artinya | Contoh | Jika tidak ditulis |", "|---|---|---|---|"]
    for field in fields(model):
        rows.append(_row(field, ""))
        inner = inner_model(field.annotation)
        if inner and inner not in (Photo, Listing):
            rows += [_row(part, "↳ ") for part in fields(inner)]
    return "\n".join(rows)


def _row(field: FieldInfo, indent: str) -> str:
    sentence = str(field.description)
    if words := words_of(field):
        sentence += f" Pilihan: {', '.join(f'`{word}`' for word in words)}."
    example = f"`{field.examples[0]}`" if field.examples else ""
    return f"| {indent}`{field.alias}` | {sentence} | {example} | {_default(field)} |"


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**wajib**"
    if isinstance(field.default, bool):
        return "ya" if field.default else "tidak"
    return str(field.default) if isinstance(field.default, str | int) else ""


def tree() -> dict[str, str]:
    """The tiny village's site as text by path; of pictures and papers only the names, for their bytes are their libraries' affair; of scripts too, for they stand in theme/."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        site = read(VILLAGE, "content", TODAY, store=Store(FOLDER))
        publish.publish(output, lambda fresh: write_site(site, VILLAGE, fresh, silent), lambda: None)
        files = {path.relative_to(output).as_posix(): path for path in sorted(output.rglob("*")) if path.is_file()}
        texts = {name: path.read_bytes().decode() for name, path in files.items() if path.suffix not in NAMED}
    # The one sheet of every page is the longest, and leads.
    sheets = sorted({sheet for text in texts.values() for sheet in _STYLE.findall(text)}, key=len, reverse=True)
    named = {sheet: f"sheet-{number}.css" if number else SHEET for number, sheet in enumerate(sheets)}
    texts = {name: _STYLE.sub(lambda found: f"<style>{named[found[1]]}</style>", _DIGEST.sub("sha256-…", text)) for name, text in texts.items()}
    texts |= {name: sheet.replace("}", "}\n") for sheet, name in named.items()}
    return texts | {FILES: "".join(f"{name}\n" for name in files)}


def kept() -> dict[str, str]:
    """The golden tree as it is in git."""
    return {path.relative_to(TREE).as_posix(): path.read_bytes().decode() for path in sorted(TREE.rglob("*")) if path.is_file()}


def main() -> None:
    for path, text in examples().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    shutil.rmtree(scripts.READY, ignore_errors=True)
    scripts.READY.mkdir()
    for path, text in joined_scripts().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    sample.LIST.write_text(sample_list(), encoding="ascii", newline="\n")
    GUIDE.write_text(with_tables(GUIDE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    fresh = tree()
    shutil.rmtree(TREE, ignore_errors=True)
    for name, text in fresh.items():
        file = TREE / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    print(f"{len(examples())} contoh, {len(tables())} tabel, {len(fresh)} berkas emas. Bacalah perbedaannya: git diff")


if __name__ == "__main__":
    main()
