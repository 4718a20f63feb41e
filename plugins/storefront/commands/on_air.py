"""A site as it stands elsewhere, file by file: in a folder, or on the air.

Who is asked over the network is asked little at a time, never for more than a file may hold, and only that one host over https.
"""

import html
import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from storefront import addresses
from storefront.commands import CommandError

_SCHEME = "https"
_SECONDS = 20.0
_AT_ONCE = 4
_LIST = 16 * 1024 * 1024  # katalog.json and sitemap.xml, whose size nobody knows before
_NOT_THERE = (404, 410)


class OnAir(Protocol):
    """`name` is what a message calls it."""

    name: str

    def read(self, file: str, most: int = _LIST) -> bytes | None:
        """The file, of one that is larger than `most` the first bytes beyond that; None where there is none."""

    def same(self, expected: Path, files: Iterable[str]) -> dict[str, bool | None]:
        """Of each file whether it is byte for byte the one in the folder `expected`; None where there is none."""

    def others(self, expected: frozenset[str]) -> list[str]:
        """Files that are there beyond the expected ones, as far as that can be seen."""

    def hidden(self, file: str) -> bool:
        """Whether such a file is for the host alone, which shows it to nobody."""


class Folder:
    def __init__(self, folder: Path) -> None:
        self.folder, self.name = folder, str(folder)

    def read(self, file: str, most: int = _LIST) -> bytes | None:
        path = self.folder / file
        if path.is_symlink() or not path.is_file():
            return None
        with path.open("rb") as found:
            return found.read(most + 1)

    def same(self, expected: Path, files: Iterable[str]) -> dict[str, bool | None]:
        return {file: _same(self, expected, file) for file in files}

    def others(self, expected: frozenset[str]) -> list[str]:
        root = f"{self.folder}/"
        found = {f"{where}/{name}".removeprefix(root) for where, _, names in os.walk(self.folder) for name in names}
        return sorted(found - expected)

    def hidden(self, file: str) -> bool:  # noqa: ARG002  (a folder shows all it has)
        return False


class Web:
    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != _SCHEME or not parts.hostname or parts.username or parts.query or parts.fragment:
            raise CommandError(f'Tertulis "{url}". Tulis alamat situsnya, diawali {_SCHEME}://, contoh: https://desa.id/')
        self.name = url if url.endswith("/") else f"{url}/"
        self.opener: OpenerDirector = build_opener(_SameHost)

    def read(self, file: str, most: int = _LIST) -> bytes | None:
        # As browsers ask for a page: some hosts lead from its file's name to its folder.
        path = file.removesuffix("index.html") if file == "index.html" or file.endswith("/index.html") else file
        request = Request(self.name + quote(path), headers={"User-Agent": "balarea verify", "Cache-Control": "no-cache"})  # noqa: S310  (https, above)
        try:
            with self.opener.open(request, timeout=_SECONDS) as answer:
                return bytes(answer.read(most + 1))
        except HTTPError as error:
            error.close()
            if error.code in _NOT_THERE:
                return None
            raise CommandError(f"{self.name}{path} menjawab {error.code}. Coba lagi nanti.") from None
        except (URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", None) or error
            raise CommandError(f"{self.name}{path} tidak bisa dibaca ({reason}). Periksa alamat dan sambungannya.") from None

    def same(self, expected: Path, files: Iterable[str]) -> dict[str, bool | None]:
        names = list(files)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            try:
                return dict(zip(names, pool.map(lambda file: _same(self, expected, file), names), strict=True))
            finally:
                pool.shutdown(wait=False, cancel_futures=True)  # after one failure no other is asked for

    def others(self, expected: frozenset[str]) -> list[str]:
        """What the site's own map lists: what nobody links to can't be seen from outside."""
        listed = re.findall(r"<loc>([^<]{1,2000})</loc>", (self.read(addresses.SITEMAP) or b"").decode("utf-8", "replace"))
        inside = (html.unescape(url) for url in listed)
        files = {addresses.file(unquote(url.removeprefix(self.name))) for url in inside if url.startswith(self.name)}
        return sorted(files - expected)

    def hidden(self, file: str) -> bool:
        return file.rpartition("/")[2].startswith((".", "_"))


class _SameHost(HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: object, newurl: str,
    ) -> Request | None:
        old, new = urlsplit(req.full_url), urlsplit(urljoin(req.full_url, newurl))
        if (new.scheme, new.netloc) != (old.scheme, old.netloc):
            fp.close()
            raise URLError(f"dialihkan ke {new.scheme}://{new.netloc}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]  # as it was handed over


def _same(there: OnAir, expected: Path, file: str) -> bool | None:
    ours = (expected / file).read_bytes()
    theirs = there.read(file, len(ours))
    return None if theirs is None else theirs == ours
