"""What the kinds of content are declared with: fields, parts, and what every content file has."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SkipValidation
from pydantic.fields import FieldInfo

from storefront.catalog import fields as f

# No content file can hold this character, so no editor's field can take these names.
OWN = "\0"

REQUIRED: Any = ...
_FICTIONAL = "fictional"


def field(alias: str, sentence: str, example: str = "", default: Any = None, *, fictional: bool = False) -> Any:
    """Declares a field: its name in the file, a sentence for the editor, a right value.

    A `fictional` example can be nobody's own value (a stranger's phone, another's certificate): left in a file, it is an error.
    """
    extra: dict[str, Any] | None = {_FICTIONAL: True} if fictional else None
    return Field(default, alias=alias, description=sentence, examples=[example] if example else None, json_schema_extra=extra)


def is_fictional(declared: FieldInfo) -> bool:
    """Whether the example of a declared field may not be published."""
    return isinstance(declared.json_schema_extra, dict) and _FICTIONAL in declared.json_schema_extra


def own(name: str, default: Any) -> Any:
    """Declares a field that comes from the file itself, not from what stands in it."""
    return Field(default, alias=OWN + name, repr=False)


class FieldIssue(ValueError):
    """A value that contradicts another one of the same file; `path` leads to it, from the mapping that was read."""

    def __init__(self, message: str, *path: str | int) -> None:
        self.path = path
        super().__init__(message)


class Part(BaseModel):
    """A mapping inside a content file."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Photo(Part):
    file: f.PhotoName = field("file", "Nama berkas di content/foto/.", "ladu-ketan.jpg", REQUIRED)
    alt: f.Line = field("teks", "Apa yang terlihat di foto, untuk yang tidak bisa melihatnya.", "Ladu ketan di piring", "")


Photos = Annotated[tuple[Annotated[Photo, f.item("file")], ...], BeforeValidator(f.photos_or_many)]


Lines = Annotated[Mapping[tuple[str | int, ...], int], SkipValidation]
"""The line of each path of a file's front matter."""


class Entry(Part):
    """What every content file has: `slug` and `file` from its name, the Markdown `body` and the line it begins on."""

    folder: ClassVar[str]
    story: ClassVar[str] = "Ceritanya di bawah garis ---, dengan kalimat biasa."
    """What to write below the front matter."""
    slug: str = own("slug", "")
    file: str = own("file", "")
    body: str = own("body", "")
    body_line: int = own("body_line", 1)
    lines: Lines = own("lines", {})
    published: f.YesNo = field("terbit", "Tulis tidak untuk menyimpan berkas tanpa menampilkannya.", "ya", True)


def agreed() -> Any:
    """Declares the field of those kinds that show a person: who agreed, and when. It is never published."""
    return field(
        "izin_tampil", "Siapa yang setuju tampil di situs, dan kapan; tidak ikut terbit. Tanyakan dulu orangnya.",
        "Bu Entin, 3 November 2026", fictional=True)


class Renamable(Entry):
    """An entry with an address of its own, which keeps working after the file is renamed."""

    @property
    def heading(self) -> str:
        """What the entry's page is headed with."""
        return str(getattr(self, "name", "") or getattr(self, "title", ""))

    former: Annotated[tuple[f.Slug, ...], BeforeValidator(f.names_or_many)] = field(
        "lama", "Nama-nama lama berkas ini; alamat lamanya tetap hidup.", "ladu", ())


def all_or_many(value: Any) -> Any:
    """The word `semua` stays a word: it becomes every product once all are known."""
    return () if _is_everything(value) else f.names_or_many(value)


def _is_everything(value: Any) -> bool:
    """The one word, also as the only item of a list."""
    word = value[0] if isinstance(value, list) and len(value) == 1 else value
    return isinstance(word, str) and word.strip().lower() == "semua"


def mark_everything(data: Any) -> Any:
    if isinstance(data, dict) and _is_everything(data.get("produk")):
        return {**data, f"{OWN}semua": True}
    return data


def refuse_twice(slugs: Any, name: str = "produk") -> None:
    slugs = list(slugs)
    if twice := repeated_at(slugs):
        raise FieldIssue(f"{slugs[twice]} tertulis dua kali. Hapus salah satu", name, twice)


def repeated_at(words: Sequence[Hashable]) -> int | None:
    """The place of the first that stands there already."""
    seen: set[Hashable] = set()
    for place, word in enumerate(words):
        if word in seen:
            return place
        seen.add(word)
    return None


def earlier(one: Any, other: Any) -> bool:
    """Whether a moment is earlier; where either has no hour, only the days count."""
    if one.at is not None and other.at is not None:
        return bool(one.at < other.at)
    return bool(one.day < other.day)
