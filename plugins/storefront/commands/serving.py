"""What `serve` answers a browser with: the files of a live site, the mistakes over its pages, and word of every change."""

import html
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import Future
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:  # the server answers before the program is loaded
    from storefront.build.live import Live
    from storefront.catalog.problems import Problem

CHANGES = "/__perubahan"
_POLICY = b'<meta http-equiv="Content-Security-Policy"'
# A page that the browser's worker showed, or one older than this program's start, is of another version: it loads anew at once.
_RELOAD = "<script>new EventSource('{0}?{1}').onmessage=()=>location.reload()</script>"
_SHEET = (
    "all:initial;position:fixed;z-index:2147483647;left:0;right:0;bottom:0;max-height:60vh;overflow:auto;"
    "box-sizing:border-box;padding:1rem 1.25rem;"
    "background:#3b0d0c;color:#fff;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere"
)
_PAGE = (
    '<!doctype html><html lang="id"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<title>{0}</title></head><body>{1}</body></html>"
)
_NOTHING_YET = "Belum ada halaman yang bisa ditampilkan"
_QUIET_SECONDS = 20


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # a page asks for its pictures all at once, while the site may be being read


class Handler(SimpleHTTPRequestHandler):
    """An address is looked up in the site's own list of files, so none leads out of it."""

    def __init__(self, *args: object, live: "Future[Live]") -> None:
        self.live = live
        super().__init__(*args)  # type: ignore[arg-type]  # http.server passes on what it gets

    def do_GET(self) -> None:
        path, mark, query = self.path.partition("?")
        try:
            if path == CHANGES:
                self._stream(query)
            else:
                self._file(unquote(path.partition("#")[0])[1:], f"{path}/{mark}{query}")
        except ConnectionError:
            self.close_connection = True
        except Exception:
            # The program's own fault: whoever works on it sees it, and the next change is a new try.
            traceback.print_exc()
            version = "" if self.live.exception() else self.live.result().state.version
            self._page(500, _PAGE.format("Program gagal", f"<pre>{html.escape(traceback.format_exc())}</pre>").encode(), version)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *args: object) -> None:
        """Quiet: what matters on the screen is what the content says."""

    def _file(self, name: str, as_folder: str) -> None:
        if not name or name.endswith("/"):
            name += "index.html"
        state, data = self.live.result().file(name)
        over = overlay(state.problems, "Halaman ini belum berubah")
        if state.files is None:
            self._page(503, _PAGE.format(_NOTHING_YET, "").encode(), state.version, overlay(state.problems, _NOTHING_YET))
        elif data is None and state.files.plan.find(f"{name}/index.html"):
            self.send_response(301)
            self.send_header("Location", as_folder)
            self._body(b"")
        elif data is None:
            self._page(404, state.files.get("404.html") or b"", state.version, over)
        elif name.endswith(".html"):
            self._page(200, data, state.version, over)
        else:
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(name))
            self._body(data)

    def _page(self, status: int, page: bytes, version: str, over: str = "") -> None:
        """Without the policy of the published page, which would forbid what stands behind it here."""
        start = page.find(_POLICY)
        if start >= 0:
            page = page[:start] + page[page.index(b">", start) + 1 :]
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self._body(page + over.encode() + _RELOAD.format(CHANGES, version).encode())

    def _body(self, data: bytes) -> None:
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self, version: str) -> None:
        """Server-sent events (HTML, 9.2): one, as soon as there is another version than the page's."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(b"retry: 300\n\n")
        while not self._is_old(version):
            self.wfile.write(b": tunggu\n\n")
        self.wfile.write(b"data: baru\n\n")

    def _is_old(self, version: str) -> bool:
        if self.live.exception():  # nothing but another start mends a program that can't be loaded
            time.sleep(_QUIET_SECONDS)
            return False
        return self.live.result().wait(version, _QUIET_SECONDS)


def overlay(problems: "Sequence[Problem]", below: str) -> str:
    """What is wrong, as `check` says it, to stand over a page; `below` says what that shows. "" where nothing is wrong."""
    if not problems:
        return ""
    errors = sum(problem.level == "error" for problem in problems)
    rows = "".join(f'<div style="margin-top:.75rem">{html.escape(str(problem))}</div>' for problem in problems)
    return f'<div role="alert" style="{_SHEET}"><strong>{errors} kesalahan. {below}.</strong>{rows}</div>'

