"""new: a commented content file of one kind, made from the schema."""

import difflib
from pathlib import Path

from slugify import slugify

from storefront.catalog.blank import template
from storefront.catalog.errors import FieldError
from storefront.catalog.folder import FOLDERS
from storefront.catalog.text import slug
from storefront.commands import CommandError


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
