"""What a sheet of paper says: values only, so that equal papers are equal files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG file that a paper shows; `alt` is read out by a screen reader."""

    file: Path
    alt: str


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that holds `link`."""

    link: str


Value = str | int | bool | None | Picture | Code | Mapping[str, "Value"] | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One PDF file.

    `path` is its place in the site ("cetak/poster-warung-bu-imas.pdf"), `kind` what `--what` calls it, `subject` the slug of what
    it is about ("" for the village), `title` what a reader shows above it; `size` is told to who prints it ("A4"). `template` is
    a file of theme/print/ without its suffix, `data` is what it finds, texts ready to print. `word` says that it is a Word
    file as well, from the template of that name, or from `word_template`, a file that is named by its bytes.
    """

    path: str
    kind: str
    subject: str
    title: str
    size: str
    template: str
    data: Mapping[str, Value]
    word: bool = False
    word_template: Path | None = None

    @property
    def links(self) -> frozenset[str]:
        """What its codes hold."""
        return frozenset(value.link for value in _values(self.data) if isinstance(value, Code))

    @property
    def texts(self) -> Iterator[str]:
        """What stands on it."""
        yield self.title
        yield from (value for value in _values(self.data) if isinstance(value, str))


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of a paper: PDF, its first page as a small WebP, and its Word file where it is one."""

    pdf: bytes
    thumbnail: bytes
    word: bytes | None


def _values(value: Value) -> Iterator[Value]:
    """What stands in a value wherever in it that is."""
    if isinstance(value, Mapping):
        yield from (inner for part in value.values() for inner in _values(part))
    elif isinstance(value, tuple):
        yield from (inner for part in value for inner in _values(part))
    else:
        yield value
