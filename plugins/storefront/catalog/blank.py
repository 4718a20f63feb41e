"""A commented content file of one kind that is still to be filled, made from the schema."""

import json
import re
from collections.abc import Sequence

from pydantic.fields import FieldInfo

from storefront.catalog.describe import example, fields, inner_model, words_of
from storefront.catalog.entry import Entry

EXAMPLE = "_contoh.md"
_INTRO = ("Isi baris yang masih kosong. Baris yang diawali # hanya catatan, boleh dihapus.",)


def template(kind: type[Entry], name: str = "") -> str:
    """The file of something with this name; without a name the example file."""
    return _written(kind, name, _INTRO if name else [
        "Ini contoh, tidak ikut terbit karena nama berkasnya diawali garis bawah.",
        f"Salin semuanya ke berkas baru, contoh: content/{kind.folder}/nama-berkas.md",
        "(huruf kecil, tanpa spasi), lalu isi baris yang masih kosong. Baris yang diawali # hanya catatan.",
    ])


def unnamed(kind: type[Entry]) -> str:
    """What stands in GitHub's page for a new file, above which its name is still to be written.

    Without examples, for it is a part of every village's site, and they are one village's goods and people.
    """
    return _written(kind, "", [
        "Beri nama berkas ini di atas: huruf kecil, tanpa spasi, berakhir .md, contoh: nama-berkas.md", *_INTRO,
        f"Contoh tiap isian ada di content/{kind.folder}/{EXAMPLE}"], examples=False)


def _written(kind: type[Entry], name: str, intro: Sequence[str], *, examples: bool = True) -> str:
    """Required fields first, empty, then the others behind `#`; each with its sentence and, if asked for, an example.

    Only `#` has to go to make use of a line, so a note has a space behind its `#` and a field has none. Nothing in it
    could be published as it stands: an example copied by mistake is somebody else's.
    """
    written = fields(kind)
    required = [field for field in written if field.is_required()]
    lines = ["---", *(f"# {line}" for line in intro), ""]
    for field in required:
        lines.append(f"# {_note(field)} Contoh: {example(field)}" if examples else f"# {_note(field)}")
        # The space stays, for a phone's keyboard adds none behind the colon.
        lines.append(f"{field.alias}: {_quoted(name) if name and field is required[0] else ''}")
    lines += ["", "# Mulai dari sini boleh dilewati. Untuk memakai satu baris, hapus tanda # di depannya.", ""]
    for field in written:
        if not field.is_required():
            rows = _optional(field) if examples else map(_emptied, _optional(field))
            lines += [f"# {_note(field)}", *(f"#{row}" for row in rows)]
    return "\n".join([*lines, "", f"# {kind.story}", "---", ""])


def _note(field: FieldInfo) -> str:
    """The field's sentence, with the words to choose from."""
    words = words_of(field)
    return f"{field.description} Pilihan: {', '.join(words)}." if words else f"{field.description}"


def _quoted(text: str) -> str:
    """The text as YAML reads it back: in quotes where a sign in it could mean something."""
    return text if re.fullmatch(r"\w[\w ./()&+-]*", text) else json.dumps(text, ensure_ascii=False)


def _optional(field: FieldInfo) -> list[str]:
    """The field's own line, with the fields of a mapping below it."""
    inner = inner_model(field.annotation)
    if inner is None or field.examples:
        return [f"{field.alias}: {example(field)}"]
    rows = [f"{part.alias}: {example(part)}" for part in fields(inner) if part.examples]
    dash = "tuple" in str(field.annotation)
    return [f"{field.alias}:", *(f"  {'- ' if dash and n == 0 else '  ' if dash else ''}{row}" for n, row in enumerate(rows))]


def _emptied(row: str) -> str:
    """The row of a field without its value."""
    return re.sub(r"^([ -]*\w+:).*", r"\1 ", row)
