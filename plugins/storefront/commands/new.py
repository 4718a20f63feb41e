"""new: a commented content file of one kind, made from the schema."""

import difflib
import json
import re
from pathlib import Path

from pydantic.fields import FieldInfo
from slugify import slugify

from storefront.catalog.describe import example, fields, inner_model, words_of
from storefront.catalog.entry import Entry
from storefront.catalog.errors import FieldError
from storefront.catalog.load import FOLDERS
from storefront.catalog.text import slug
from storefront.commands import CommandError

EXAMPLE = "_contoh.md"


def new(kind: str, name: str, content: str) -> Path:
    """Writes content/<kind>/<slug of name>.md and returns its path. Raises CommandError; an existing file is never touched."""
    if kind not in FOLDERS:
        near = difflib.get_close_matches(kind, FOLDERS, n=1)
        hint = f"Mungkin maksudnya: {near[0]}" if near else "Pilih: " + ", ".join(FOLDERS)
        raise CommandError(f'Jenis "{kind}" tidak dikenal. {hint}.')
    if not Path(content).is_dir():
        raise CommandError(f"Map {content} tidak ada. Jalankan perintah dari map proyek.")
    if not (latin := slugify(name)):
        raise CommandError(
            f'Nama "{name}" tidak bisa menjadi nama berkas. Tulis dulu dengan huruf Latin, contoh: '
            f'new {kind} "Ladu Ketan"; nama di dalam berkasnya boleh beraksara apa saja.')
    try:
        stem = slug(latin)
    except FieldError as error:
        raise CommandError(f'Nama "{name}" tidak bisa menjadi nama berkas. {error.advice}.') from None
    file = Path(content) / kind / f"{stem}.md"
    file.parent.mkdir(exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(template(FOLDERS[kind], name))
    except FileExistsError:
        raise CommandError(f"Berkas {file} sudah ada dan tidak diubah. Pilih nama lain.") from None
    return file


def template(kind: type[Entry], name: str = "") -> str:
    """A file of the kind: required fields first, empty, then the others behind `#` with an example each.

    Only `#` has to go to make use of a line, so a note has a space behind its `#` and a field has none. Nothing in it
    could be published as it stands: an example copied by mistake is somebody else's. Without a name it is the example file.
    """
    written = fields(kind)
    required = [field for field in written if field.is_required()]
    lines = ["---", *(f"# {line}" for line in _intro(kind, name)), ""]
    for field in required:
        lines.append(f"# {_note(field)} Contoh: {example(field)}")
        # The space stays, for a phone's keyboard adds none behind the colon.
        lines.append(f"{field.alias}: {_quoted(name) if name and field is required[0] else ''}")
    lines += ["", "# Mulai dari sini boleh dilewati. Untuk memakai satu baris, hapus tanda # di depannya.", ""]
    for field in written:
        if not field.is_required():
            lines += [f"# {_note(field)}", *(f"#{row}" for row in _optional(field))]
    return "\n".join([*lines, "", "# Ceritanya di bawah garis ---, dengan kalimat biasa.", "---", ""])


def _intro(kind: type[Entry], name: str) -> list[str]:
    if name:
        return ["Isi baris yang masih kosong. Baris yang diawali # hanya catatan, boleh dihapus."]
    return [
        "Ini contoh, tidak ikut terbit karena nama berkasnya diawali garis bawah.",
        f"Salin semuanya ke berkas baru, contoh: content/{kind.folder}/nama-berkas.md",
        "(huruf kecil, tanpa spasi), lalu isi baris yang masih kosong. Baris yang diawali # hanya catatan.",
    ]


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

