"""The page that GitHub shows first of a finished run; what `check` found on it leads to its line in the editor."""

import json
import os
import re
from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from storefront.catalog.problems import Problem

# GitHub shows at most one MiB of a step's summary; nobody mends more than this at once.
_MOST = 200
_EDITED = (".md", ".yml", ".txt", ".csv")
# What Markdown or HTML could take for its own (GitHub Flavored Markdown, "Backslash escapes").
_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")


def written(
    problems: Sequence[Problem], hints: Sequence[str], environment: Mapping[str, str], missing: Container[str] = frozenset(),
) -> str:
    """Markdown: errors first, then warnings, then what would help besides.

    Of the files, `missing` are those that aren't there and should be: they lead to where one is made.
    `environment` is that of a step (GitHub docs, "Variables reference").
    """
    errors = [problem for problem in problems if problem.level == "error"]
    warnings = [problem for problem in problems if problem.level == "warning"]
    base = editor(environment)
    parts = ["## Isi desa"]
    if not problems:
        parts.append("Beres: tidak ada kesalahan dan tidak ada peringatan.")
    if errors:
        parts += [_lead(errors), _list(errors, base, missing)]
    if warnings:
        parts.append(f"**{len(warnings)} peringatan.** Situs tetap terbit, tetapi lihat dulu apakah ini memang maksud Anda:")
        parts.append(_list(warnings, base, missing))
    parts += [f"Saran: {plain(hint)}" for hint in hints]
    return "\n\n".join(parts) + "\n"


def _lead(errors: Sequence[Problem]) -> str:
    """To a village that was made this moment nobody speaks of mistakes."""
    empty = [problem for problem in errors if problem.message.startswith("belum diisi") or "NAMA-AKUN" in problem.message]
    if len(empty) == len(errors) and any(problem.field == "nama" and problem.file.endswith("/desa.yml") for problem in empty):
        return (f"Selamat datang! **Tinggal mengisi {len(errors)} baris.** Ketuk barisnya, isi semuanya, lalu simpan; "
                "sesudah itu situsnya terbit sendiri:")
    return f"**{len(errors)} kesalahan.** Situs yang lama tetap tampil. Ketuk barisnya, perbaiki, lalu simpan:"


def _list(problems: Sequence[Problem], base: str, missing: Container[str]) -> str:
    lines = []
    for problem in problems[:_MOST]:
        place = f"{problem.file}, baris {problem.line}" if problem.line else problem.file
        words = f"{problem.field}: {problem.message}" if problem.field else problem.message
        to = _made(problem.file, base) if problem.file in missing else address(problem.file, problem.line, base)
        link = f"[{plain(place)}]({to})" if base and to else plain(place)
        lines.append(f"- {link}<br>{plain(words)}")
    if (more := len(problems) - _MOST) > 0:
        lines.append(f"- … dan {more} lagi. Perbaiki yang ini dulu.")
    return "\n".join(lines)


def _made(file: str, base: str) -> str:
    """Where GitHub begins a new file; of a folder "", for it holds none."""
    folder, _, name = file.rpartition("/")
    return f"{base.replace('/edit/', '/new/', 1)}/{quote(folder)}?filename={quote(name)}" if name.endswith(_EDITED) else ""


def address(file: str, line: int, base: str) -> str:
    """The line in GitHub's editor; of a photo or a folder its page. `base` is that of `editor`."""
    what = "edit" if file.endswith(_EDITED) else "blob"
    return f"{base.replace('/edit/', f'/{what}/', 1)}/{quote(file)}{f'#L{line}' if line else ''}"


def add(text: str) -> None:
    """Writes behind what earlier steps have written on the page of this run; outside of GitHub nothing."""
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(text)


def repository(environment: Mapping[str, str]) -> str:
    """The page of the repository that this run belongs to, "" outside of GitHub."""
    server, name = environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_REPOSITORY", "")
    return f"{server}/{name}" if server and name else ""


def editor(environment: Mapping[str, str]) -> str:
    """Where files of this run's branch are edited; of a request from a copy of the repository the copy's. "" for nowhere."""
    server, repository = environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_REPOSITORY", "")
    branch = environment.get("GITHUB_REF_NAME", "")
    if environment.get("GITHUB_HEAD_REF"):
        try:
            event = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
            head = event["pull_request"]["head"]
            repository, branch = str(head["repo"]["full_name"]), str(head["ref"])
        except (KeyError, OSError, ValueError, TypeError):
            return ""
    return f"{server}/{quote(repository)}/edit/{quote(branch)}" if server and repository and branch else ""


def plain(text: str) -> str:
    """Words of the content, of which Markdown makes nothing."""
    return _SIGNS.sub(r"\\\1", text)
