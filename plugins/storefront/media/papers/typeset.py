"""A paper becomes a PDF by Typst, which sees a folder with our templates, the paper's data and its pictures, and nothing else."""

import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal

import typst

from storefront import THEME
from storefront.catalog.letters import closed
from storefront.media import qr_files
from storefront.media.glyphs import FONTS, clean
from storefront.media.papers.packing import packed
from storefront.media.papers.paper import Code, Made, Paper, Picture, Value
from storefront.media.pictures.derive import small
from storefront.media.scripts import FAMILIES, used
from storefront.media.store import Store
from storefront.workers import Failure, Progress, Steps, map_guarded, silent

TEMPLATES = THEME / "print"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, so that the paper can be read out."""
_SECONDS = 60.0
# No word is so long but one that was never meant to stand on paper.
_ENDLESS = re.compile(r"[^\W_]{25,}")
# As wide as a list shows it (print.css) on a phone with two pixels a point: its letters can be read at no size.
_THUMBNAIL_PPI = 20


def typeset(
    papers: Sequence[Paper], store: Store, progress: Progress = silent, meanwhile: Steps = (),
) -> list[Made]:
    """Each paper's files. The same paper gives the same bytes. `store` keeps its codes.

    In forked processes, over all cores: Typst's threads don't outlive a fork, so this process must never start any, and what
    Typst can't get over in time costs no more than itself. Raises RuntimeError with the titles of such papers.
    """
    with tempfile.TemporaryDirectory(prefix="cetak-") as name:
        made = map_guarded(partial(_typeset, store, Path(name)), papers, _SECONDS, progress, meanwhile)
    if broken := [paper.title for paper, files in zip(papers, made, strict=True) if isinstance(files, Failure)]:
        raise RuntimeError(f"kertas ini tidak bisa disusun: {', '.join(broken)}")
    return [files for files in made if not isinstance(files, Failure)]


def _typeset(store: Store, scratch: Path, paper: Paper) -> Made:
    folder = _with_templates(scratch / str(os.getpid()))
    _write_data(paper, store, folder)
    compiler = typst.Compiler(str(folder / f"{paper.template}.typ"), root=str(folder), font_paths=_fonts())
    # Without the moment of making, which would differ from build to build.
    pdf = compiler.compile(format="pdf", pdf_standards=[STANDARD], timestamp=0)
    pages = compiler.compile(format="png", ppi=_THUMBNAIL_PPI)
    for file in folder.glob("data*"):
        file.unlink()
    # Typst gives one page as bytes, several as a list.
    return Made(packed(b"".join(_listed(pdf))), small(_listed(pages)[0]), _word(paper) if paper.word else None)


@lru_cache(maxsize=1)
def _with_templates(folder: Path) -> Path:
    """Each process's own, in which one paper's data follows the other's."""
    return shutil.copytree(TEMPLATES, folder)


def _word(paper: Paper) -> bytes:
    from storefront.media.papers.word import document  # not above: few papers need it

    return document(paper, paper.word_template or TEMPLATES / f"{paper.template}.docx")


def _listed(made: bytes | list[bytes] | None) -> list[bytes]:
    return made if isinstance(made, list) else [made or b""]


def _write_data(paper: Paper, store: Store, folder: Path) -> None:
    """`data.json`, in which a picture and a code stand as the names of files beside it,
    and texts hold what our fonts can draw."""
    written: dict[Picture | Code, str] = {}

    def file(value: Picture | Code) -> str:
        if value not in written:
            written[value] = f"data-{len(written)}{value.file.suffix if isinstance(value, Picture) else '.svg'}"
            if isinstance(value, Picture):
                shutil.copyfile(value.file, folder / written[value])
            else:
                shutil.copyfile(qr_files.drawing(value.link, "Q", store), folder / written[value])
        return written[value]

    def plain(value: Value) -> object:
        match value:
            case Picture():
                return {"file": file(value), "alt": clean(value.alt, "text")}
            case Code():
                return {"file": file(value), "link": value.link}
            case str():
                return closed(clean(value, "text"))
            case tuple():
                return [plain(part) for part in value]
            case Mapping():
                return {name: plain(part) for name, part in value.items()}
        return value

    texts = json.dumps(plain({**paper.data, "title": paper.title}), ensure_ascii=False)
    # Said here, for to look for them in each text takes Typst a tenth of a paper's time.
    found = json.dumps({"endless": bool(_ENDLESS.search(texts)), "scripts": [FAMILIES[script] for script in used(texts)]})
    (folder / "data.json").write_text(f"{texts[:-1]}, {found[1:]}", encoding="utf-8")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
