"""Whatever is done to the content, in whatever order: what is shown is, file by file, what a build would write."""

import os
import re
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from storefront.build import outputs, pelican
from storefront.build.rendering import Renderer
from storefront.build.write import write_site
from storefront.catalog.problems import ContentError, Problem
from storefront.commands.serving import CHANGES, overlay
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.workers import silent
from tests.serving import serving
from tests.sites import SMALL
from tests.village import village

pytestmark = pytest.mark.slow

KINDS = ("produk", "pelaku-usaha", "reseller", "warung", "acara", "mitra", "pendamping", "pelatihan", "kabar", "halaman")
FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*.md"))
PHOTOS = {name: (SMALL / "foto" / name).read_bytes() for name in ("opak-bakar.jpg", "tikar-pandan.jpg")}
# Field, and values of it that are right; "" takes the line away.
RIGHT = [
    ("produk/opak-bakar.md", "harga", ("12000", "15rb")), ("produk/opak-bakar.md", "nama", ("Opak Bakar", "Opak Panggang")),
    ("produk/opak-bakar.md", "stok", ("habis", "pesan-dulu", "")), ("produk/opak-bakar.md", "unggulan", ("ya", "")),
    ("produk/tikar-pandan.md", "kategori", ("Anyaman", "Camilan")), ("produk/tikar-pandan.md", "terbit", ("tidak", "")),
    ("pelaku-usaha/bu-tati.md", "kutipan", ("Dibakar pelan-pelan.", "")), ("pelaku-usaha/bu-tati.md", "foto", ("tikar-pandan.jpg", "")),
    ("reseller/nia.md", "aktif", ("ya", "tidak")), ("reseller/nia.md", "nama", ("Nia", "Nia Ayu")),
    ("warung/warung-pak-ujang.md", "produk", ("semua",)), ("acara/pasar-tani.md", "status", ("batal", "")), ("acara/pasar-tani.md", "umum", ("tidak", "")),
    ("mitra/kelompok-tani.md", "terbit", ("tidak", "")), ("kabar/situs-dibuka.md", "judul", ("Situs Sukamaju dibuka", "Dibuka & ramai")),
    ("halaman/cara-pesan.md", "menu", ("1", "")), ("desa.yml", "warna", ('"#2f6b3a"', '"#8a4b2d"')), ("desa.yml", "luring", ("tidak", "")),
    ("desa.yml", "logo", ("opak-bakar.jpg", "")), ("desa.yml", "zona_waktu", ("Asia/Jayapura", "")), ("desa.yml", "situs", ("https://desa.example.org/", "https://contoh.github.io/situs/")),
]
WRONG = [
    ("produk/opak-bakar.md", "harga", ("<b>murah</b>",)), ("produk/tikar-pandan.md", "pelaku_usaha", ("bu-titi",)), ("reseller/nia.md", "wa", ("0812",)),
    ("acara/pasar-tani.md", "mulai", ("kapan-kapan",)), ("desa.yml", "nama", ("",)), ("kabar/situs-dibuka.md", "foto", ("tidak-ada.jpg",)),
]
BODIES = ("Tulisan baru.", "Lihat [tikar](../produk/tikar-pandan.md).", "![Opak](../foto/opak-bakar.jpg)", "[Nia](../reseller/nia.md) & <b>tebal</b>")
BESIDE = {
    "pesan/pesanan.txt": ("Halo {reseller}, saya mau {jumlah} {produk}.\n{total}\n{halaman}\n{kode}\n",), "surat/penawaran.md": ("# Penawaran\n\nKami menawarkan sajian.\n",),
    "tercetak.csv": ("alamat,pertama,untuk\nproduk/opak-bakar/,2026-11-24,label\n",), "kabar/baru.md": ("---\njudul: Kabar baru\ntanggal: 2026-11-20\n---\n\nAda [opak](../produk/opak-bakar.md).\n",),
    "pelatihan/foto.md": ("---\njudul: Foto\n---\n\n- [ ] Lap lensa.\n", "---\njudul: Foto\npendamping: pak-dedi\n---\n\n- [ ] Lap lensa.\n- [ ] Potret.\n"),
    "halaman/tentang-situs-ini.md": ("---\njudul: Tentang\n---\n",), "acara/lampau.md": ("---\nnama: Lampau\nmulai: 2020-01-02\ntempat: Balai\n---\n",),
    "reseller/ujang.md": ("---\nnama: Ujang\nwhatsapp: 0812-0000-0064\nproduk: semua\n---\n",),
}
BROKEN = {"catatan/x.md": "x", "kabar/Huruf Besar.md": "x", "foto/rusak.jpg": "bukan foto", "desa.yaml": "nama: x", "mitra/setengah.md": "---\nnama: x\n"}
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class Editing(RuleBasedStateMachine):
    """Somebody edits, and looks at the site now and then."""

    @initialize()
    def begin(self) -> None:
        self.stack = ExitStack()
        self.place = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="desa-")))
        self.content = village(self.place / "content")
        self.store = Store(FOLDER)
        self.served = self.stack.enter_context(serving(self.content))
        self.good: Site | None = None
        self.before: dict[str, bytes | None] = {}
        self.names: set[str] = set()

    def teardown(self) -> None:
        try:
            self.compare_all()
            self.mend()
            self.compare_all()
        finally:
            self.stack.close()

    # What an editor does.

    @rule(change=st.sampled_from([(file, field, value) for file, field, values in RIGHT for value in values]), in_place=st.booleans())
    def edit(self, change: tuple[str, str, str], in_place: bool) -> None:
        self.set_field(*change, in_place)

    @rule(file=st.sampled_from(FILES), body=st.sampled_from(BODIES), in_place=st.booleans())
    def rewrite(self, file: str, body: str, in_place: bool) -> None:
        if head := self.head(file):
            self.save(file, f"{head}\n{body}\n".encode(), in_place)

    @rule(file=st.sampled_from(FILES), name=st.sampled_from(["nama-baru", "satu-lagi"]), keeps=st.booleans())
    def rename(self, file: str, name: str, keeps: bool) -> None:
        """With or without the line that keeps the former address alive; what refers to it may break."""
        old, new = self.content / file, (self.content / file).with_name(f"{name}.md")
        if old.exists() and not new.exists():
            if keeps and not file.startswith("pendamping/"):
                self.set_field(file, "lama", old.stem, True)
            old.rename(new)

    @rule(file=st.sampled_from(FILES))
    def delete(self, file: str) -> None:
        (self.content / file).unlink(missing_ok=True)

    @rule(file=st.sampled_from(FILES))
    def restore(self, file: str) -> None:
        self.save(file, (SMALL / file).read_bytes(), False)

    @rule(name=st.sampled_from(sorted(PHOTOS)), taken=st.sampled_from([*sorted(PHOTOS), ""]), in_place=st.booleans())
    def photograph(self, name: str, taken: str, in_place: bool) -> None:
        """Another photo under a name, or none."""
        if taken:
            self.save(f"foto/{name}", PHOTOS[taken], in_place)
        else:
            (self.content / "foto" / name).unlink(missing_ok=True)

    @rule(file=st.sampled_from(sorted(BESIDE)), there=st.booleans())
    def put_beside(self, file: str, there: bool) -> None:
        if there:
            self.save(file, BESIDE[file][0].encode(), False)
        else:
            (self.content / file).unlink(missing_ok=True)

    @rule(change=st.sampled_from([(file, field, value) for file, field, values in WRONG for value in values]))
    def mistake(self, change: tuple[str, str, str]) -> None:
        self.remember(change[0])
        self.set_field(*change, True)

    @rule(file=st.sampled_from(sorted(BROKEN)))
    def misplace(self, file: str) -> None:
        self.remember(file)
        self.save(file, BROKEN[file].encode(), False)

    @rule()
    def mend(self) -> None:
        """Takes the mistakes back; others may be left, of what was renamed or is gone."""
        for file, raw in self.before.items():
            if raw is None:
                (self.content / file).unlink(missing_ok=True)
                if file.startswith("catatan/"):
                    shutil.rmtree(self.content / "catatan", ignore_errors=True)
            else:
                self.save(file, raw, False)
        self.before.clear()

    @rule(at=st.integers(0, 10_000))
    def look(self, at: int) -> None:
        """One file, at once."""
        site, problems = self.fresh()
        if site is None:
            status, body = self.served.fetch("")
            assert status == 503
            assert overlay(problems, "Belum ada halaman yang bisa ditampilkan").encode() in body
            return
        plan = outputs.plan(site)
        pages = sorted(plan.pages, key=lambda page: page.file)
        page = pages[at % len(pages)]
        self.compare(page.file, Renderer(site).page(page), problems)

    # How it is judged.

    def compare_all(self) -> None:
        site, problems = self.fresh()
        if site is None:
            return
        expected: dict[str, bytes | None] = dict(in_memory(site)) if problems else dict(on_disk(site, self.content, self.place / "site"))
        for file, data in expected.items():
            self.compare(file, data, problems)
        for gone in sorted(self.names - expected.keys())[:20]:
            assert self.served.fetch(gone)[0] == 404, gone
        self.names |= expected.keys()

    def fresh(self) -> tuple[Site | None, tuple[Problem, ...]]:
        """What is to be seen: the site of the content as it is, or the one before with what is wrong now."""
        self.served.fetch("")
        try:
            self.good = read(self.content, "content", store=self.store)
        except ContentError as error:
            return self.good, error.problems
        return self.good, ()

    def compare(self, file: str, data: bytes | None, problems: tuple[Problem, ...]) -> None:
        status, body = self.served.fetch(file.removesuffix("index.html"))
        if data is None:
            assert status == 500, file
        elif file.endswith(".html"):
            assert status == 200, file
            end = f"{overlay(problems, 'Halaman ini belum berubah')}<script>new EventSource('{CHANGES}?{self.served.live.state.version}').onmessage=()=>location.reload()</script>"
            assert body == _POLICY.sub(b"", data, count=1) + end.encode(), file
        else:
            assert (status, body) == (200, data), file

    # How files are written.

    def head(self, file: str) -> str:
        path = self.content / file
        found = re.match(r"---\n.*?^---\n", path.read_text(encoding="utf-8"), re.S | re.M) if path.exists() else None
        return found[0] if found else ""

    def set_field(self, file: str, field: str, value: str, in_place: bool) -> None:
        path = self.content / file
        if not path.exists():
            return
        text = re.sub(rf"^{field}:.*\n(?:[ -].*\n)*", "", path.read_text(encoding="utf-8"), count=1, flags=re.M)
        if value:
            row = f"{field}: {value}\n"
            text = text.replace("---\n", f"---\n{row}", 1) if text.startswith("---\n") else row + text
        self.save(file, text.encode(), in_place)

    def remember(self, file: str) -> None:
        path = self.content / file
        self.before.setdefault(file, path.read_bytes() if path.exists() else None)

    def save(self, file: str, raw: bytes, in_place: bool) -> None:
        path = self.content / file
        path.parent.mkdir(exist_ok=True)
        fresh = path if in_place else path.with_name(f".{path.name}.baru")
        fresh.write_bytes(raw)
        os.replace(fresh, path)


def on_disk(site: Site, content: Path, folder: Path) -> dict[str, bytes]:
    """What a build writes."""
    folder.mkdir()
    try:
        return {file: (folder / file).read_bytes() for file in write_site(site, content, folder, silent)}
    finally:
        shutil.rmtree(folder)


def in_memory(site: Site) -> dict[str, bytes | None]:
    """What a build of a site wrote whose content has changed since; None for a picture that was not made before its photo changed."""
    plan, renderer = outputs.plan(site), Renderer(site)
    found: dict[str, bytes | None] = {page.file: renderer.page(page) for page in plan.pages}
    for asset in plan.assets:
        try:
            found[asset.file] = asset.make()
        except RuntimeError:
            found[asset.file] = None
    found[plan.worker.file] = plan.worker.make({file: data for file in plan.worker.files if (data := found.get(file)) is not None})
    return found | ({plan.feed: pelican.feed(site, plan)} if plan.feed else {})


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=100, stateful_step_count=12)
