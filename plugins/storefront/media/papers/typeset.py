"""A paper becomes a PDF by Typst, which sees a folder with our templates, the paper's data and its pictures, and nothing else."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from storefront import THEME
from storefront.media import qr
from storefront.media.glyphs import FONTS, clean
from storefront.media.papers.paper import Code, Paper, Picture, Value
from storefront.media.pictures.derive import small
from storefront.workers import Failure, Progress, map_guarded, silent

TEMPLATES = THEME / "print"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, so that the paper can be read out."""
_SECONDS = 60.0
# Wide enough to be seen in a list on a phone with two pixels a point.
_THUMBNAIL_PPI = 30


def typeset(papers: Sequence[Paper], progress: Progress = silent) -> list[tuple[bytes, bytes]]:
    """Of each paper the PDF, and its first page as a small WebP. The same paper gives the same bytes.

    In forked processes, over all cores: Typst's threads don't outlive a fork, so this process must never start any, and what
    Typst can't get over in time costs no more than itself. Raises RuntimeError with the titles of such papers.
    """
    made = map_guarded(_typeset, papers, _SECONDS, progress)
    if broken := [paper.title for paper, files in zip(papers, made, strict=True) if isinstance(files, Failure)]:
        raise RuntimeError(f"kertas ini tidak bisa disusun: {', '.join(broken)}")
    return [files for files in made if not isinstance(files, Failure)]


def _typeset(paper: Paper) -> tuple[bytes, bytes]:
    with tempfile.TemporaryDirectory(prefix="cetak-") as name:
        folder = Path(name)
        shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
        _write_data(paper, folder)
        compiler = typst.Compiler(str(folder / f"{paper.template}.typ"), root=name, font_paths=_fonts())
        # Without the moment of making, which would differ from build to build.
        pdf = compiler.compile(format="pdf", pdf_standards=[STANDARD], timestamp=0)
        pages = compiler.compile(format="png", ppi=_THUMBNAIL_PPI)
    # Typst gives one page as bytes, several as a list.
    return b"".join(_listed(pdf)), small(_listed(pages)[0])


def _listed(made: bytes | list[bytes] | None) -> list[bytes]:
    return made if isinstance(made, list) else [made or b""]


def _write_data(paper: Paper, folder: Path) -> None:
    """`data.json`, in which a picture and a code stand as the names of files beside it,
    and texts hold what our fonts can draw."""
    written: dict[Picture | Code, str] = {}

    def file(value: Picture | Code) -> str:
        if value not in written:
            written[value] = f"data-{len(written)}{value.file.suffix if isinstance(value, Picture) else '.svg'}"
            if isinstance(value, Picture):
                shutil.copyfile(value.file, folder / written[value])
            else:
                (folder / written[value]).write_bytes(qr.svg(value.link, "Q"))
        return written[value]

    def plain(value: Value) -> object:
        match value:
            case Picture():
                return {"file": file(value), "alt": clean(value.alt, "text")}
            case Code():
                return {"file": file(value), "link": value.link, "address": value.address}
            case str():
                return clean(value, "text")
            case tuple():
                return [plain(part) for part in value]
            case Mapping():
                return {name: plain(part) for name, part in value.items()}
        return value

    (folder / "data.json").write_text(json.dumps(plain({**paper.data, "title": paper.title})), encoding="utf-8")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
