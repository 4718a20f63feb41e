"""serve: the site on this machine, built again and shown again whenever a file changes."""

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from storefront.commands import CommandError

_CHANGES = "/__perubahan"
# Shown pages wait for the next build, then load again. Only here: the published site has no script of this kind,
# and its policy (which would forbid this one) is taken out of the page that is shown.
_RELOAD = f"<script>new EventSource('{_CHANGES}').onmessage=()=>location.reload()</script>".encode()
_POLICY = b'<meta http-equiv="Content-Security-Policy"'


class Builds:
    """Counts finished builds; requests wait for the next one."""

    def __init__(self) -> None:
        self.changed, self.number = threading.Condition(), 0

    def finished(self) -> None:
        with self.changed:
            self.number += 1
            self.changed.notify_all()

    def next(self, seconds: float) -> bool:
        with self.changed:
            return self.changed.wait(seconds)


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, folder: Path, builds: Builds) -> None:
        self.folder, self.builds = folder, builds
        super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]  # http.server passes on what it gets

    def do_GET(self) -> None:
        if self.path == _CHANGES:
            self._stream()
            return
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self._page(file, 200)
        elif not file.exists():
            self._page(self.folder / "404.html", 404)
        else:
            super().do_GET()

    def _page(self, file: Path, status: int) -> None:
        try:
            page = file.read_bytes()
        except OSError:
            self.send_error(404)
            return
        start = page.find(_POLICY)
        if start >= 0:
            page = page[:start] + page[page.index(b">", start) + 1 :]
        page += _RELOAD
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(page)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while not self.builds.next(20):
                self.wfile.write(b": tunggu\n\n")
            self.wfile.write(b"data: baru\n\n")
        except OSError:
            self.close_connection = True

    def log_message(self, *args: object) -> None:
        """Quiet: what matters on the screen is what the builds say."""


def serve(root: Path, content: str, output: str, port: int) -> None:
    """Builds, serves on localhost and builds again on every change, until Ctrl+C. Raises CommandError when the port is taken."""
    builds = Builds()
    command = [sys.executable, str(root / "tasks.py"), "build", "--content", content, "--output", output]
    subprocess.run(command, check=False)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, folder=Path(output).resolve(), builds=builds))
    except OSError:
        raise CommandError(f"Pintu {port} sedang dipakai program lain. Pilih nomor lain, contoh: --port {port + 1}.") from None
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"Buka http://localhost:{port}/ di peramban. Berhenti: Ctrl+C.", flush=True)
    watched = [path for path in (Path(content), root / "theme", root / "plugins") if path.exists()]
    try:
        for _ in watch(*watched, raise_interrupt=True):
            if subprocess.run(command, check=False).returncode == 0:
                builds.finished()
    except KeyboardInterrupt:
        print("\nSelesai.")
    finally:
        server.shutdown()
