"""check: reads and validates everything, and keeps nothing but which photos were good."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from storefront.catalog.problems import ContentError, Problem, as_github, as_json, as_text
from storefront.commands import CommandError, summary
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.words import suggestions

FORMATS: dict[str, Callable[[Iterable[Problem]], str]] = {"text": as_text, "github": as_github, "json": as_json}


def check(content: str, form: str) -> None:
    """Prints every problem in the asked form, and to people what would help besides. Raises CommandError for any error."""
    if form not in FORMATS:
        raise CommandError(f'--format: tertulis "{form}". Pilih: {", ".join(FORMATS)}.')
    errors, hints = 0, list[str]()
    try:
        site = read(Path(content), content.rstrip("/"), store=Store(FOLDER), pictures=False)
        problems, hints = site.warnings, list(filter(None, (
            suggestions.edit_links(site.catalog, summary.repository(os.environ)),
            suggestions.unsold(site.catalog), suggestions.faces(site.catalog), suggestions.consents(site.catalog, site.today),
            suggestions.unused(site.unused), suggestions.lent(site.catalog, site.base))))
    except ContentError as error:
        problems = error.problems
        errors = sum(problem.level == "error" for problem in problems)
    if form == "text":
        count = f"{errors} kesalahan, {len(problems) - errors} peringatan."
        print("\n".join(part for part in (as_text(problems), *(f"Saran: {hint}" for hint in hints), count) if part))
    elif problems or form == "json":
        print(FORMATS[form](problems))
    if form == "github":
        missing = {problem.file for problem in problems if not os.path.lexists(problem.file)}
        summary.add(summary.written(problems, hints, os.environ, missing))
    if errors:
        raise CommandError("")
