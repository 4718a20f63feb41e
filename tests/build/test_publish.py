"""A site takes the old one's place whole, in one step, or not at all; and nothing of anyone else's is ever replaced."""

import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from storefront.build import publish
from storefront.build.publish import PublishError
from storefront.commands import CommandError
from storefront.commands.build import build
from tests.village import snapshot, village

Write = Callable[[Path], frozenset[str]]


def _site(words: str) -> Write:
    def write(folder: Path) -> frozenset[str]:
        (folder / "produk").mkdir()
        (folder / "index.html").write_text(words)
        (folder / "produk" / "index.html").write_text(words)
        (folder / publish.MARK).write_text("{}")
        return frozenset({"index.html", "produk/index.html", publish.MARK})

    return write


def _never() -> None:
    raise AssertionError("no other build is running")


def _refuse(folder: Path) -> frozenset[str]:
    raise AssertionError("nothing may be written")


def _left_over(place: Path) -> list[str]:
    return sorted(item.name for item in place.iterdir() if item.name.startswith(".") and item.suffix != ".kunci")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A site that was published before, with a file that the new one won't have."""

    def write(folder: Path) -> frozenset[str]:
        (folder / "lama.html").write_text("lama")
        return _site("lama")(folder) | {"lama.html"}

    publish.publish(tmp_path / "output", write, _never)
    return tmp_path / "output"


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways in which a folder takes another's place."""
    if request.param != "exchange":
        monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    return str(request.param)


def test_a_first_site_is_put_in_place(tmp_path: Path) -> None:
    """Also where the folders above don't exist yet."""
    publish.publish(tmp_path / "a b" / "c" / "output", _site("baru"), _never)
    assert sorted(snapshot(tmp_path / "a b" / "c" / "output")) == ["index.html", publish.MARK, "produk/index.html"]


def test_a_new_site_replaces_the_old_one_whole(old: Path, way: str) -> None:
    """The old one's pages are gone, and nothing is left beside it."""
    publish.publish(old, _site("baru"), _never)
    assert sorted(snapshot(old)) == ["index.html", publish.MARK, "produk/index.html"]
    assert (old / "index.html").read_text() == "baru"
    assert _left_over(old.parent) == []


def test_at_no_moment_is_there_less_than_one_whole_site(old: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything of the old site goes, the new one is in its place: whoever is killed in between loses neither."""
    before, folders = snapshot(old), (old, old.with_name(".output.lama"))
    moments: list[list[dict[str, str]]] = []

    def watched(change: Callable[..., object]) -> Callable[..., object]:
        def changing(*args: object, **options: object) -> object:
            try:
                return change(*args, **options)
            finally:
                moments.append([snapshot(folder) for folder in folders if folder.is_dir()])

        return changing

    for place, name in ((shutil, "rmtree"), (os, "rename"), (os, "replace"), (Path, "rename"), (Path, "replace")):
        monkeypatch.setattr(place, name, watched(getattr(place, name)))
    publish.publish(old, _site("baru"), _never)
    after = snapshot(old)
    assert [found for found in moments if before not in found and after not in found] == []
    assert len(moments) >= (4 if way == "two renames" else 2)
    assert [folder.name for folder in folders if folder.is_dir()] == ["output"]


def test_a_swap_that_fails_loses_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new folder can't take the place that was just made free, the next build finds the old site whole, even one that fails itself."""
    before, rename = snapshot(old), Path.rename
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)

    def failing(self: Path, target: Path) -> Path:
        if self.name == ".output.baru":
            raise OSError("disk")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="disk"):
        publish.publish(old, _site("baru"), _never)
    with pytest.raises(PublishError):
        publish.publish(old, lambda _: frozenset({"index.html"}), _never)
    assert snapshot(old) == before


def test_an_empty_folder_may_be_used(tmp_path: Path, way: str) -> None:
    """A folder that was made for the site."""
    (tmp_path / "output").mkdir()
    publish.publish(tmp_path / "output", _site("baru"), _never)
    assert (tmp_path / "output" / "index.html").read_text() == "baru"


def test_a_failed_write_leaves_the_old_site(old: Path) -> None:
    """Whatever was written is thrown away."""
    before = snapshot(old)

    def fail(folder: Path) -> frozenset[str]:
        _site("setengah")(folder)
        raise RuntimeError("disk")

    with pytest.raises(RuntimeError, match="disk"):
        publish.publish(old, fail, _never)
    assert snapshot(old) == before
    assert _left_over(old.parent) == []


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (frozenset({"index.html", "produk/index.html", publish.MARK, "b.html", "a.html"}), "2 berkas tidak tertulis, misalnya a.html. Situs lama dibiarkan"),
        (frozenset({"index.html", publish.MARK}), "1 berkas tidak dikenal ikut tertulis, misalnya produk/index.html. Situs lama dibiarkan"),
    ],
)
def test_missing_and_extra_files_are_refused(files: frozenset[str], message: str, old: Path) -> None:
    """What was written must be what was meant, file by file."""
    before = snapshot(old)
    with pytest.raises(PublishError) as refused:
        publish.publish(old, lambda folder: _site("baru")(folder) and files, _never)
    assert str(refused.value) == message
    assert snapshot(old) == before


def _diary(place: Path) -> None:
    place.mkdir()
    (place / "catatan.txt").write_text("jangan hilang")


def _git(place: Path) -> None:
    place.mkdir()
    (place / publish.MARK).write_text("{}")
    (place / ".git").mkdir()


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder with other files": (_diary, "map output berisi berkas lain, bukan situs. Pilih map kosong dengan --output, supaya tidak ada yang hilang"),
    "a repository": (_git, "map output berisi berkas lain, bukan situs. Pilih map kosong dengan --output, supaya tidak ada yang hilang"),
    "a file": (lambda place: place.write_text("jangan hilang"), "output bukan map. Pilih map lain dengan --output"),
    "a symbolic link": (lambda place: place.symlink_to("/etc"), "output bukan map. Pilih map lain dengan --output"),
    "a dangling link": (lambda place: place.symlink_to("tidak-ada"), "output bukan map. Pilih map lain dengan --output"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_not_a_site_is_never_replaced(kind: str, tmp_path: Path) -> None:
    """Refused before anything is written."""
    make, message = FOREIGN[kind]
    make(tmp_path / "output")
    before = snapshot(tmp_path)
    with pytest.raises(PublishError) as refused:
        publish.publish(tmp_path / "output", _refuse, _never)
    assert str(refused.value) == message
    assert snapshot(tmp_path) == before


def test_what_a_killed_build_left_is_cleared(old: Path) -> None:
    """A half-written folder of a killed build is no part of the next site."""
    half = old.with_name(".output.baru")
    half.mkdir()
    (half / "setengah.html").write_text("x")
    publish.publish(old, _site("baru"), _never)
    assert "setengah.html" not in snapshot(old)
    assert _left_over(old.parent) == []


def test_the_old_site_comes_back_where_a_build_was_killed_between_its_renames(old: Path) -> None:
    """Without an atomic exchange the old site may be left aside: a build that fails then must not lose it."""
    before = snapshot(old)
    old.rename(old.with_name(".output.lama"))

    def fail(folder: Path) -> frozenset[str]:
        raise RuntimeError("disk")

    with pytest.raises(RuntimeError):
        publish.publish(old, fail, _never)
    assert snapshot(old) == before


def test_one_build_at_a_time(old: Path) -> None:
    """The second says that it waits, and begins when the first has ended."""
    told, order = threading.Event(), []

    def slow(folder: Path) -> frozenset[str]:
        order.append("first begins")
        assert told.wait(10)
        order.append("first ends")
        return _site("satu")(folder)

    def second(folder: Path) -> frozenset[str]:
        order.append("second begins")
        return _site("dua")(folder)

    first = threading.Thread(target=publish.publish, args=(old, slow, _never))
    first.start()
    while not order:
        time.sleep(0.01)
    publish.publish(old, second, told.set)
    first.join()
    assert order == ["first begins", "first ends", "second begins"]
    assert (old / "index.html").read_text() == "dua"


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("content/situs", "Situs tidak boleh ditulis ke dalam content. Pilih map lain dengan --output."),
        ("content", "Situs tidak boleh ditulis ke dalam content. Pilih map lain dengan --output."),
        (".", "Situs tidak boleh menggantikan map yang memuat content. Pilih map lain dengan --output."),
        ("berkas/situs", "Situs tidak bisa ditulis ke berkas/situs: ada berkas biasa di tempat map"),
        ("/proc/situs", "Situs tidak bisa ditulis ke /proc/situs: "),
    ],
)
def test_the_command_refuses_such_places(output: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the folder looks like a site, and where the system refuses; the reason is told."""
    content = village(tmp_path / "content")
    (tmp_path / publish.MARK).write_text("{}")
    (tmp_path / "berkas").write_text("")
    monkeypatch.chdir(tmp_path)
    before = snapshot(content)
    with pytest.raises(CommandError) as refused:
        build("content", output)
    assert str(refused.value).startswith(message)
    assert snapshot(content) == before


def test_a_full_disk_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writing fails half-way: one Indonesian sentence, and the old site is whole."""
    import errno

    content, site = village(tmp_path / "content"), tmp_path / "output"
    build(str(content), str(site))
    before = snapshot(site)

    def full(*args: object) -> frozenset[str]:
        raise OSError(errno.ENOSPC, "No space left on device", "index.html")

    monkeypatch.setattr("storefront.commands.build.write_site", full)
    with pytest.raises(CommandError) as refused:
        build(str(content), str(site))
    assert str(refused.value) == f"Situs tidak bisa ditulis ke {site}: tempat penyimpanan penuh (index.html). Situs lama tidak diubah."
    assert snapshot(site) == before
