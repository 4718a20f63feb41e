"""serve: the site on this machine, as the files are at this moment."""

import errno
import gc
import os
import sys
import threading
import traceback
from collections.abc import Iterable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from storefront.commands import CommandError
from storefront.commands.serving import Handler, Server

if TYPE_CHECKING:  # the address is there at once, and what takes long to load comes after it
    from storefront.build.live import Live, State

_LAST_PORT = 65_535
# Milliseconds without another change until open pages hear of one, and at most.
_STEP, _DEBOUNCE = 10, 200


def serve(root: Path, content: str, port: str) -> None:
    """Shows the site on localhost until Ctrl+C and writes none. Raises CommandError where there is no such folder or port."""
    number = _number(port)
    if not Path(content).is_dir():
        raise CommandError(f"Map {content} tidak ada. Jalankan perintah dari map proyek, atau sebut mapnya dengan --content.")
    live: Future[Live] = Future()
    try:
        server = Server(("127.0.0.1", number), partial(Handler, live=live))
    except OSError as error:
        raise CommandError(_refusal(number, error)) from None
    print(f"Buka di peramban (berhenti: Ctrl+C): http://localhost:{number}/", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # Beside the watching, so that no change falls between.
    threading.Thread(target=_load, args=(live, content), daemon=True).start()
    try:
        _follow(root, Path(content), live)
    except KeyboardInterrupt:
        print("\nSelesai.")
    finally:
        server.shutdown()


def _number(port: str) -> int:
    if not port.isdecimal() or not 0 < int(port[:6]) <= _LAST_PORT:
        raise CommandError(f'--port: tertulis "{port}". Tulis angka dari 1 sampai {_LAST_PORT}, contoh: --port 8000.')
    return int(port)


def _refusal(port: int, error: OSError) -> str:
    other = f"contoh: --port {port + 1 if 1024 <= port < _LAST_PORT else 8000}"
    if error.errno == errno.EACCES:
        return f"Pintu {port} tidak boleh dipakai di komputer ini. Pilih nomor lain, {other}."
    return f"Pintu {port} sedang dipakai program lain. Pilih nomor lain, {other}."


def _load(live: "Future[Live]", content: str) -> None:
    """Loads the program and reads the content for the first time, while requests wait. A broken program waits to be mended."""
    try:
        from storefront.build.live import Live
        from storefront.commands.build import Counter
        from storefront.media.store import FOLDER, Store

        store = Store(FOLDER)
        live.set_result(Live(Path(content), content.rstrip("/"), store, Counter("Mengolah foto"), Teller()))
        live.result().now()
        store.prune()
    except Exception as error:  # what stands in the terminal and on the page is for whoever broke it
        traceback.print_exc()
        if not live.done():
            live.set_exception(error)
    # What has been read stays; the collector need not look at it again after every change, nor that often.
    gc.freeze()
    gc.set_threshold(100_000)


def _follow(root: Path, content: Path, live: "Future[Live]") -> None:
    """Requests look for themselves; this is for the pages that are open already, and for the program itself."""
    from watchfiles import Change, watch

    program = (root / "plugins", root / "theme" / "print", root / "tasks.py", root / "pelicanconf.py")
    scripts = root / "theme" / "static" / "js"
    watched = [path for path in (content, root / "theme", *program) if path.exists()]
    changed = set[Path]()
    for changes in watch(*watched, step=_STEP, debounce=_DEBOUNCE, raise_interrupt=True):
        # What is loaded once, at the start: code, papers' templates, the list of scripts.
        own = {Path(path) for kind, path in changes if any(Path(path).is_relative_to(part) for part in program)
               or (kind != Change.modified and Path(path).parent == scripts)}
        changed |= own
        if not own:
            _look(live)
        elif slip := broken(changed):
            print(f"{slip}. Program yang lama masih berjalan.", flush=True)
        else:
            print("Program berubah; memulai ulang …", flush=True)
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def broken(files: Iterable[Path]) -> str:
    """The first slip in the syntax of these files, "" where there is none: a program that can't be loaded would not come back."""
    for file in files:
        if file.suffix == ".py" and file.is_file():
            try:
                compile(file.read_bytes(), str(file), "exec")
            except SyntaxError as error:
                return f"{file}:{error.lineno}  {error.msg}"
    return ""


def _look(live: "Future[Live]") -> None:
    if not live.exception():
        try:
            live.result().now()
        except Exception:  # the page says so as well, and the next change is a new try
            traceback.print_exc()


class Teller:
    """Says in the terminal what is wrong with the content, each thing once."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.errors = 0

    def __call__(self, state: "State") -> None:
        problems = state.problems or (state.files.site.warnings if state.files else ())
        lines = [str(problem) for problem in problems]
        errors = sum(problem.level == "error" for problem in problems)
        fresh = set(lines).difference(self.said)
        for line in lines:
            if line in fresh:
                print(line)
        if errors and (fresh or errors != self.errors):
            print(f"{errors} kesalahan. Halaman yang tampil belum berubah.")
        if self.errors and not errors:
            print("Isi sudah benar lagi.")
        sys.stdout.flush()
        self.said, self.errors = lines, errors
