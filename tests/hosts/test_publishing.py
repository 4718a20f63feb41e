"""A release goes to an own server whole: by rsync over SSH beside the old one, which it then replaces in one step."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hosts import servers
from tests.hosts.servers import fetch
from tests.tools import needs

pytestmark = [pytest.mark.slow, needs("uji penerbitan ke server sendiri", "rsync", "ssh", "sshd", "ssh-keygen")]
SCRIPT = servers.HOSTS / "server.sh"
PAGES = ("", "produk/", "meja/")


@dataclass(frozen=True)
class Server:
    """`place` on this machine is the folder that is published to; `to` is what one types for it."""

    place: Path
    to: str
    shell: str

    def run(self, *typed: str, ends: int = 0) -> str:
        done = subprocess.run([str(SCRIPT), *typed], env={**os.environ, "RSYNC_RSH": self.shell}, capture_output=True, text=True, check=False)
        assert done.returncode == ends, done.stderr
        return done.stdout + done.stderr

    def publish(self, release: Path) -> str:
        return self.run(str(release), self.to)

    @property
    def shown(self) -> str:
        return (self.place / "tampil" / "index.html").read_text().partition(" ")[0]


@pytest.fixture
def server(tmp_path: Path) -> Server:
    """In the place of SSH what runs a command here: each connection would take half a second."""
    place, here = tmp_path / "desa", tmp_path / "here"
    here.write_text('#!/bin/sh\nshift\nexec sh -c "$*"\n')
    here.chmod(0o755)
    return Server(place, f"server:{place}", str(here))


@pytest.fixture
def distant(tmp_path: Path) -> Iterator[Server]:
    """Over SSH."""
    own, place = tmp_path / "sshd", tmp_path / "desa"
    own.mkdir()
    with servers.sshd(own) as (whom, shell):
        yield Server(place, f"{whom}:{place}", shell)


def _release(folder: Path, number: int) -> Path:
    """A site whose every file says of which release it is, in many bytes; one picture is of this release alone, one is of all."""
    site = folder / f"situs-{number}"
    for path in PAGES:
        (site / path).mkdir(parents=True, exist_ok=True)
        (site / path / "index.html").write_text(f"{number} " * 60_000)
    (site / "foto").mkdir()
    (site / "foto" / f"x-{number:06}-480.jpg").write_bytes(b"x" * 1000)
    (site / "foto" / "y-aaaaaa-480.jpg").write_bytes(b"y" * 1000)
    (site / "katalog.json").write_text("{}")
    (site / ".nojekyll").touch()
    return site


def test_released_in_one_step_and_back(server: Server, tmp_path: Path) -> None:
    """The link moves, the release before stays, older ones and what was broken off go; what is the same isn't sent again."""
    for number in (1, 2, 3):
        assert server.publish(_release(tmp_path, number)).startswith(f"Terbit di {server.to}, rilis ")
        (server.place / "rilis" / "putus.baru").mkdir()
    assert server.shown == "3"
    assert len([path for path in (server.place / "rilis").iterdir() if path.suffix != ".baru"]) == 2
    names = {path.relative_to(server.place / "tampil").as_posix() for path in (server.place / "tampil").rglob("*") if path.is_file()}
    assert names == {path.relative_to(tmp_path / "situs-3").as_posix() for path in (tmp_path / "situs-3").rglob("*") if path.is_file()}
    assert (server.place / "tampil/foto/y-aaaaaa-480.jpg").samefile(server.place / "sebelumnya/foto/y-aaaaaa-480.jpg")
    assert server.run("--kembali", server.to) == "Yang tampil sekarang rilis sebelumnya.\n"
    assert server.shown == "2"
    server.publish(_release(tmp_path, 4))
    assert (server.shown, (server.place / "sebelumnya/index.html").read_text()[0]) == ("4", "2")
    assert not (server.place / "rilis/putus.baru").exists()


@pytest.mark.parametrize("typed", [(), ("output",), ("output", "server"), ("output", "a@b:srv"), ("output", "a@b:/srv/$(reboot)"), ("output", "-oProxyCommand=x:/srv"), ("output", "a@b:/srv/desa baru")])
def test_a_slip_reaches_no_server(typed: tuple[str, ...], server: Server) -> None:
    assert server.run(*typed, ends=1) == "Pakai: hosts/server.sh output NAMA@SERVER:/srv/desa, atau --kembali di tempat output.\n"


def test_what_is_no_site_is_not_published(server: Server, tmp_path: Path) -> None:
    assert server.run(str(tmp_path), server.to, ends=1) == f"Di {tmp_path} belum ada situs jadi. Buat dulu: python3 tasks.py build\n"
    assert not server.place.exists()


def test_broken_off_the_old_site_stays(server: Server, tmp_path: Path) -> None:
    """The way breaks in the middle of a release: nothing of it is shown, and the script says that it failed."""
    server.publish(_release(tmp_path, 1))
    cut = tmp_path / "cut"
    cut.write_text(f'#!/bin/sh\ncase "$*" in *"rsync --server"*) exit 12;; *) exec {server.shell} "$@";; esac\n')
    cut.chmod(0o755)
    done = subprocess.run([str(SCRIPT), str(_release(tmp_path, 2)), server.to], env={**os.environ, "RSYNC_RSH": str(cut)}, capture_output=True, check=False)
    assert done.returncode
    assert server.shown == "1"
    assert [path.name for path in server.place.iterdir() if path.is_symlink()] == ["tampil"]


@needs("uji pergantian rilis di bawah beban", "nginx")
def test_whole_under_load(distant: Server, tmp_path: Path) -> None:
    """While releases follow each other, visitors get every page whole, of one release, never an older
    one after a newer, and every picture of the page that they have."""
    releases = [_release(tmp_path, number) for number in (1, 2, 3)]
    distant.publish(releases[0])
    wrong: list[str] = []
    seen: set[int] = set()
    asked = 0
    ended = threading.Event()
    own = tmp_path / "nginx"
    own.mkdir()
    with servers.nginx(distant.place, own) as address:

        def visit() -> None:
            nonlocal asked
            last = 0
            while not ended.is_set():
                for path in PAGES:
                    status, _, body = fetch(address + path)
                    first = body.partition(b" ")[0]
                    if status != 200 or body != first + b" " + (first + b" ") * 59_999:
                        wrong.append(f"{path}: {status}, {len(body)} bytes of {first!r}")
                        return
                    if (number := int(first)) < last:
                        wrong.append(f"{path}: {number} after {last}")
                    last = number
                    seen.add(number)
                    picture = fetch(f"{address}foto/x-{number:06}-480.jpg")
                    if picture[0] != 200:
                        wrong.append(f"picture of {number}: {picture[0]}")
                    asked += 2

        visitors = [threading.Thread(target=visit) for _ in range(4)]
        for visitor in visitors:
            visitor.start()
        for release in releases[1:]:
            distant.publish(release)
            time.sleep(0.3)
        ended.set()
        for visitor in visitors:
            visitor.join()
    assert wrong == []
    assert seen == {1, 2, 3}
    assert asked > 300
