"""sw.js: what a phone is told to keep, and when that counts as another release."""

import json
import re
from base64 import b64encode
from datetime import date, timedelta
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from storefront import addresses
from storefront.build import outputs
from storefront.media.store import FOLDER, Store
from storefront.phone import service_worker
from storefront.phone.scripts import ROUNDS, VISITED
from storefront.site.model import Site
from storefront.site.read import read
from tests.sites import SMALL, TODAY, built, copied
from tests.village import Changes, Swap, village

SOURCES = Path(__file__).parents[2] / "theme" / "static" / "sw"
RELEASE = {"index.html": b"<p>depan", "keranjang/index.html": b"<p>keranjang", "barang.json": b"{}", "js/order-code.js": b"export {}"}


def _facts(made: bytes) -> Any:
    first = made.decode().partition("\n")[0]
    assert first.startswith("const RELEASE = ")
    assert first.endswith(";")
    return json.loads(first.removeprefix("const RELEASE = ").removesuffix(";"))


def test_what_a_phone_keeps_is_there(small: tuple[Path, Site]) -> None:
    """Home, the tools, the goods, every script that visitors need and all manifests, by the addresses that a browser asks for."""
    folder, _ = small
    kept = _facts((folder / "sw.js").read_bytes())["files"]
    scripts = sorted(f"js/{file.name}" for file in (folder / "js").iterdir() if file.stem in VISITED)
    assert sorted(kept) == sorted(["", "keranjang/", "meja/", "titip/", "laporan/", "cari/", "barang.json", "titip/rak.json", "cari/indeks.json", *(f"{folder}situs.webmanifest" for folder in ("", "meja/", "titip/")), *scripts])
    assert all((folder / addresses.file(path)).is_file() for path in kept)


@pytest.mark.parametrize("rounds", [True, False])
def test_scripts_of_rounds_are_kept_where_there_are_some(tmp_path: Path, rounds: bool) -> None:
    """No other village's visitors pay for them."""
    po: Changes = {"produk/opak-bakar.md": Swap("isi: 12 keping", "po:\n  tutup: setiap Kamis 18.00\n  ambil: setiap Sabtu")}
    built(village(tmp_path / "isi", po if rounds else {}), tmp_path / "situs")
    kept = set(_facts((tmp_path / "situs" / "sw.js").read_bytes())["files"])
    assert {f"js/{name}.js" for name in ROUNDS} & kept == ({f"js/{name}.js" for name in ROUNDS} if rounds else set())


def test_the_same_release_is_the_same_worker(small: tuple[Path, Site], tmp_path: Path) -> None:
    """Built twice, byte for byte; a visitor is not made to fetch again what has not changed."""
    built(SMALL, tmp_path / "lagi")
    assert (tmp_path / "lagi" / "sw.js").read_bytes() == (small[0] / "sw.js").read_bytes()


@pytest.mark.parametrize(("file", "old", "new"), [
    ("reseller/nia.md", "harga: 13000", "harga: 13500"), ("desa.yml", "nama: Sukamaju", "nama: Sukamaju\nsemboyan: Lain sekali"), ("kabar/situs-dibuka.md", "judul: ", "judul: Baru, "),
])
def test_content_that_alters_what_is_kept_is_a_new_release(small: tuple[Path, Site], tmp_path: Path, file: str, old: str, new: str) -> None:
    """A price, and words that only home shows; the scripts are the same, so that visited pages stay."""
    village = copied(SMALL, tmp_path / "isi")
    text = (village / file).read_text(encoding="utf-8")
    assert old in text
    (village / file).write_text(text.replace(old, new), encoding="utf-8")
    built(village, tmp_path / "situs")
    before, after = (_facts((folder / "sw.js").read_bytes()) for folder in (small[0], tmp_path / "situs"))
    assert before["version"] != after["version"]
    assert before["scripts"] == after["scripts"]


@pytest.mark.parametrize("file", RELEASE)
def test_any_byte_counts(small: tuple[Path, Site], file: str) -> None:
    """Of every file; of the scripts alone it is another set of scripts."""
    before = _facts(service_worker.build(small[1], "x", RELEASE))
    after = _facts(service_worker.build(small[1], "x", {**RELEASE, file: RELEASE[file] + b" "}))
    assert before["version"] != after["version"]
    assert (before["scripts"] != after["scripts"]) == file.startswith("js/")


def test_another_worker_or_another_file_is_another_release(small: tuple[Path, Site]) -> None:
    """A mended worker begins with a cache of its own; a file's name counts as its bytes do."""
    made = [service_worker.build(small[1], "x", RELEASE), service_worker.build(small[1], "y", RELEASE), service_worker.build(small[1], "x", {**RELEASE, "js/b.js": b""}),
            service_worker.build(small[1], "x", {("js/c.js" if file == "js/order-code.js" else file): data for file, data in RELEASE.items()})]
    assert len({_facts(one)["version"] for one in made}) == 4


def test_the_version_stands_in_the_worker_once(small: tuple[Path, Site]) -> None:
    """By it a worker sees whether the site has still its release."""
    text = (small[0] / "sw.js").read_text(encoding="utf-8")
    assert text.count(_facts(text.encode())["version"]) == 1


def test_a_quick_build_keeps_no_manifest(tmp_path: Path) -> None:
    """A site without icons has none, and its worker asks for none: all or nothing would be nothing."""
    site = read(SMALL, "content", TODAY, store=Store(FOLDER), cards=False)
    (tmp_path / "index.html").write_text("x")
    assert _facts(outputs.plan(site).worker.make({"index.html": b"x"}))["files"] == [""]


def test_switched_off_it_is_another_worker_with_nothing_of_the_site(tmp_path: Path) -> None:
    """`luring: tidak`: the same bytes for every village, on any day."""
    village = copied(SMALL, tmp_path / "isi")
    with (village / "desa.yml").open("a", encoding="utf-8") as file:
        file.write("luring: tidak\n")
    made = {outputs.plan(read(village, "content", day, store=Store(FOLDER))).worker.make({}) for day in (TODAY, TODAY + timedelta(days=1))}
    assert len(made) == 1
    text = made.pop().decode()
    assert "RELEASE" not in text
    assert "unregister" in text
    assert '"fetch"' not in text


def test_a_whole_site_switched_off_is_built(tmp_path: Path) -> None:
    """With the worker that ends the others at the same address."""
    village = copied(SMALL, tmp_path / "isi")
    with (village / "desa.yml").open("a", encoding="utf-8") as file:
        file.write("luring: tidak\n")
    built(village, tmp_path / "situs")
    assert "unregister" in (tmp_path / "situs" / "sw.js").read_text(encoding="utf-8")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.policy = self.sheet = ""
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.inside = tag == "style"
        if tag == "a":
            self.links.append(found["href"] or "")
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"] or ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.sheet += data


def test_the_page_without_a_signal(tmp_path: Path) -> None:
    """Allows nothing but its own sheet, links to what is kept by the root mark, and shows a village's name as text."""
    village = copied(SMALL, tmp_path / "isi")
    file = village / "desa.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("nama: Sukamaju", "nama: 'Suka </script> \" Maju'"), encoding="utf-8")
    page = service_worker.no_signal(read(village, "content", TODAY))
    found = _Links()
    found.feed(page)
    assert found.links == ["", addresses.ROOT, f"{addresses.ROOT}keranjang/"]
    digest = b64encode(sha256(found.sheet.encode()).digest()).decode()
    assert found.policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "Suka &lt;/script&gt; &quot; Maju" in page
    assert "\x1f" not in service_worker.build(read(village, "content", TODAY), "x", RELEASE).decode()


@pytest.mark.parametrize("name", ["sw", "unregister"])
def test_workers_touch_their_own_caches_only(name: str) -> None:
    """A host holds other villages too: each worker names its caches by the path that it lies at."""
    text = (SOURCES / f"{name}.js").read_text(encoding="utf-8")
    assert re.search(r"const SPACE = `balarea:\$\{", text)
    assert ".startsWith(SPACE)" in text
    assert not re.search(r"\?\.|replaceAll|\bimport\b|\bexport\b", re.sub(r"//.*", "", text))


def test_the_worker_of_another_day_is_another_release() -> None:
    """The goods tell the day of the build; so a phone that is online gets them at most once a day for that."""
    days = [read(SMALL, "content", day) for day in (TODAY, date(2026, 11, 25))]
    assert len({_facts(service_worker.build(site, "x", {"barang.json": site.today.isoformat().encode()}))["version"] for site in days}) == 2


def test_what_else_is_the_sites_own(tmp_path: Path) -> None:
    """Every folder of the site, pages and their former names too: at a host's root others lie beside them."""
    village = copied(SMALL, tmp_path / "isi")
    file = village / "halaman" / "cara-pesan.md"
    file.write_text(file.read_text(encoding="utf-8").replace("---\n", "---\nlama: pesan-begini\n", 1), encoding="utf-8")
    site = read(village, "content", TODAY, store=Store(FOLDER))
    folders = set(_facts(service_worker.build(site, "x", RELEASE))["folders"])
    assert {"cara-pesan", "pesan-begini"} <= folders
    assert {folder.partition("/")[0] for folder in outputs.plan(site).folders if folder} <= folders
