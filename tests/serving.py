"""A village that is shown by `serve`: in this process, or by the command itself."""

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from storefront.build.live import Live
from storefront.commands.serving import Handler, Server
from storefront.media.store import FOLDER, Store


@dataclass
class Served:
    """A village that is shown, and where."""

    address: str
    content: Path
    live: Live

    def get(self, path: str = "") -> str:
        with urllib.request.urlopen(self.address + path) as answer:
            return answer.read().decode()  # type: ignore[no-any-return]

    def fetch(self, path: str) -> tuple[int, bytes]:
        """Status and bytes, whatever they are."""
        try:
            with urllib.request.urlopen(self.address + quote(path)) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read()

    def refused(self, path: str) -> tuple[int, str]:
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(self.address + path)
        with refused.value as answer:
            return answer.code, answer.read().decode()


@contextmanager
def serving(content: Path) -> Iterator[Served]:
    live: Future[Live] = Future()
    live.set_result(Live(content, "content", Store(FOLDER)))
    server = Server(("127.0.0.1", 0), partial(Handler, live=live))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Served(f"http://127.0.0.1:{server.server_port}/", content, live.result())
    server.shutdown()
    server.server_close()
    thread.join()


@contextmanager
def running(root: Path, content: Path, said: Path) -> Iterator[tuple[str, Path, "subprocess.Popen[str]"]]:
    """The command: the home page's address, the file with what it says, its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "tasks.py", "serve", "--content", str(content), "--port", str(port)]
    with said.open("w") as out:
        process = subprocess.Popen(command, cwd=root, stdout=out, stderr=out, text=True, env={**os.environ, "PYTHONPATH": ""})
    soon(lambda: "http" in said.read_text())
    try:
        yield f"http://127.0.0.1:{port}/", said, process
    finally:
        process.kill()
        process.wait()


def soon(asked: Callable[[], object]) -> None:
    """Waits until it is so."""
    end = time.monotonic() + 60
    while not asked():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
