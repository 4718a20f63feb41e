"""Printed addresses: read as people write them, kept alive while they are on paper, and written down without harm."""

import re
import tempfile
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront import addresses
from storefront.build import outputs
from storefront.build.plan import Page
from storefront.catalog import frontmatter, printed
from storefront.catalog.problems import ContentError
from storefront.media.store import FOLDER, Store
from storefront.site import moves, register
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.parts import Link
from tests.bench import catalogue
from tests.errors import register as errors
from tests.errors.case import EVENT, MAT, PRODUCT, RESELLER, STALL
from tests.sites import KATAPANG, ROOT, SMALL, TODAY, built
from tests.village import Change, Changes, Swap, snapshot, village

BASE = "https://contoh.github.io/situs/"
FILE = printed.FILE
HEAD = "alamat,pertama,untuk\n"
LABEL = "produk/opak-bakar/,2026-11-24,label rak\n"


def _site(place: Path, register_: Change, changes: Changes = {}, base: str | None = None) -> Site:  # noqa: B006  (a Mapping is not changed)
    return read(village(place / "content", {FILE: register_, **changes}), "content", TODAY, base, store=Store(FOLDER))


def _files(site: Site) -> dict[str, Page]:
    return {page.file: page for page in outputs.plan(site).pages}


WRITTEN: dict[str, Change] = {
    "a line as long as one may be": HEAD + LABEL.strip() + "x" * (2000 - len(LABEL.strip())) + "\n",
    "as the program writes it": HEAD + LABEL,
    "nothing at all": "",
    "only its first line": HEAD,
    "a byte order mark and Windows' line ends": ("\ufeff" + HEAD + LABEL).replace("\n", "\r\n").encode(),
    "old Macintosh line ends and none at the end": (HEAD + LABEL).replace("\n", "\r").strip().encode(),
    "semicolons from a spreadsheet": (HEAD + LABEL).replace(",", ";"),
    "semicolons, and one line added by thumb": (HEAD + LABEL).replace(",", ";") + LABEL,
    "everything in quotes": '"alamat","pertama","untuk"\n"produk/opak-bakar/","Sabtu, 5 Desember 2026","label, kecil"\n',
    "spaces, empty lines and empty cells": f"\n \nAlamat , Pertama,UNTUK\n\n  produk/opak-bakar/ , 24/11/2026 , \n,,,\n;;\n{LABEL}",
    "a weekday and a purpose with commas, without quotes": HEAD + "produk/opak-bakar/,Sabtu, 5 Desember 2026,label, rak, kecil\n",
    "no purpose": HEAD + "produk/opak-bakar/,Sabtu, 5 Desember 2026\n",
    "an open quote": HEAD + 'produk/opak-bakar/,2026-11-24,"label rak\nwarung/warung-pak-ujang/,2026-11-24,x\n',
    "the same address twice": HEAD + LABEL + LABEL,
    "a whole address": HEAD + f"{BASE}produk/opak-bakar/,2026-11-24,x\n",
    "the address under a code": HEAD + f"{BASE}produk/opak-bakar/?dari=poster#harga,2026-11-24,x\n",
    "without scheme and slash, as paper shows it": HEAD + "contoh.github.io/situs/produk/opak-bakar,2026-11-24,x\n",
    "capitals of a thumb, and a browser's file name": HEAD + "HTTP://Contoh.GitHub.io/Situs/Produk/Opak-Bakar/index.html,2026-11-24,x\n",
    "a slash in front, none behind, zero-width space": HEAD + "/produk/opak-bakar\u200b,2026-11-24,x\n",
    "the front page in three ways": HEAD + f"/,2026-11-24,x\n{BASE},2026-11-24,x\ncontoh.github.io/situs,2026-11-24,x\n",
    "a partner, who stands on a page of all": HEAD + "mitra/#kantor-desa,2026-11-24,x\n",
    "a category, a list, news, a page, an event": HEAD + "".join(
        f"{path},2026-11-24,x\n" for path in ("kategori/camilan", "sajian", "kabar/situs-dibuka", "cara-pesan", "acara/pasar-tani", "usaha/bu-tati")),
}


@pytest.mark.parametrize(("lines", "rows"), [
    ("situs_lama: https://lama.github.io/desa", "https://lama.github.io/desa/produk/opak-bakar/,2026-11-24,x\nlama.github.io/Desa/toko/nia,2026-11-24,x\n"),
    # One within the other, both ways round: an address is that of a page.
    ("situs_lama: https://contoh.github.io", "https://contoh.github.io/produk/opak-bakar/,2026-11-24,x\n"),
    ("situs_lama: https://contoh.github.io/situs/toko", "https://contoh.github.io/situs/toko/produk/opak-bakar/,2026-11-24,x\nhttps://contoh.github.io/situs/toko/nia/,2026-11-24,x\n"),
    ("situs_lama: [https://a.id, https://b.id/x]", "https://a.id/,2026-11-24,x\nb.id/x/meja,2026-11-24,x\n")])
def test_addresses_of_before_a_move_are_still_known(lines: str, rows: str, tmp_path: Path) -> None:
    """What was printed then means the page of today, and is not registered a second time."""
    site = _site(tmp_path, HEAD + rows, {"desa.yml": (SMALL / "desa.yml").read_text(encoding="utf-8") + f"{lines}\n"})
    assert (site.warnings, site.kept) == ((), ())
    before = (tmp_path / "content" / FILE).read_bytes()
    added = register.register(tmp_path / "content", site.catalog.village.sites, {"produk/opak-bakar/": "x"} if "opak" in rows else {}, TODAY)
    assert (added, (tmp_path / "content" / FILE).read_bytes()) == (0, before)


def test_a_page_that_vanished_under_a_former_address(tmp_path: Path) -> None:
    """It is refused as under today's."""
    with pytest.raises(ContentError) as refused:
        _site(tmp_path, HEAD + "https://lama.id/produk/opakk/,2026-11-24,x\n", {"desa.yml": Swap("contoh: ya", "contoh: ya\nsitus_lama: https://lama.id")})
    assert [problem.message.partition(" tercetak")[0] for problem in refused.value.problems] == ['"produk/opakk/"']


@pytest.mark.parametrize("name", WRITTEN)
def test_whatever_can_only_mean_one_thing_is_read(name: str, tmp_path: Path) -> None:
    """None of these is refused or warned of, and none adds a page, for all of their addresses live."""
    site = _site(tmp_path, WRITTEN[name])
    assert (site.warnings, site.kept) == ((), ())


@pytest.mark.parametrize(("row", "first", "purpose"), [
    ("a/,2026-11-24,label rak", date(2026, 11, 24), "label rak"),
    ("a/;5 Desember 2026;label; rak", date(2026, 12, 5), "label, rak"),
    ("a/,Sabtu, 5 Desember 2026,label, rak", date(2026, 12, 5), "label, rak"),
    ('a/,"Sabtu, 5 Desember 2026","label, ""rak"""', date(2026, 12, 5), 'label, "rak"'),
    ('a/, "24 November 2026", "label, rak"', date(2026, 11, 24), "label, rak"),
    ("a/,Jum’at, 4 Desember 2026", date(2026, 12, 4), ""),
    ("a/,05/12/2026,,,label,", date(2026, 12, 5), "label"),
])
def test_day_and_purpose_of_a_line(row: str, first: date, purpose: str) -> None:
    """What each part of a line is taken for."""
    assert printed.read((HEAD + row).encode()) == ([printed.Printed(2, "a/", first, purpose)], [])


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: (HEAD + text).encode("utf-8", "replace"))))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    """Every line that isn't empty is understood or refused in words."""
    try:
        rows, slips = printed.read(raw)
    except frontmatter.SyntaxProblem as slip:
        assert slip.message
        return
    numbers = [row.line for row in rows] + [slip.line for slip in slips]
    assert len(numbers) == len(set(numbers))
    assert all(slip.message for slip in slips)


def test_both_addresses_of_a_village_are_its_own(tmp_path: Path) -> None:
    """The one in desa.yml, and the one that this build is for."""
    rows = f"{BASE}produk/opak-bakar/,2026-11-24,x\nhttps://desa.id/produk/opak-bakar/,2026-11-24,x\n"
    assert _site(tmp_path / "a", HEAD + rows, base="https://desa.id/").kept == ()
    with pytest.raises(ContentError, match=r"Alamat situs ini https://lain\.id/"):
        _site(tmp_path / "b", HEAD + rows, base="https://lain.id/")


RENAMED: Changes = {
    PRODUCT: None, STALL: Swap("- opak-bakar", "- opak-asli"), RESELLER: Swap("produk: opak-bakar", "produk: opak-asli"), "kabar": None,
    EVENT: Swap("- opak-bakar", "- opak-asli"),
    "produk/opak-asli.md": (SMALL / PRODUCT).read_text(encoding="utf-8").replace("kategori:", "lama: opak-bakar\nkategori:"),
}


def test_a_renamed_product_leads_on(tmp_path: Path) -> None:
    """With its former name in `lama` it is built, and label and offer lead to the new pages."""
    content = village(tmp_path / "content", {FILE: HEAD + LABEL + "toko/nia/opak-bakar/,2026-11-24,label rak\n", **RENAMED})
    built(content, tmp_path / "situs")
    for former, today in (("produk/opak-bakar", "produk/opak-asli"), ("toko/nia/opak-bakar", "toko/nia/opak-asli")):
        page = (tmp_path / "situs" / former / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{BASE}{today}/">' in page
        assert re.search(rf'<meta http-equiv="refresh" content="0; ?url=[./]*{today}/">', page)


KEPT: dict[str, tuple[str, Changes, str, str]] = {
    "an offer of a reseller who rests": ("toko/nia/opak-bakar/", {RESELLER: Swap("shopee: nia.sukamaju", "aktif: tidak")}, "produk/opak-bakar/", "Opak Bakar"),
    "an offer of a reseller who sells it no more": ("toko/nia/tikar-pandan/", {RESELLER: Swap("  - tikar-pandan\n", "")}, "produk/tikar-pandan/", "Tikar Pandan"),
    "an offer of a reseller who is hidden": ("toko/nia/opak-bakar/", {RESELLER: Swap("shopee: nia.sukamaju", "terbit: tidak")}, "produk/opak-bakar/", "Opak Bakar"),
    "an offer of a reseller who never was": ("toko/lain/opak-bakar/", {}, "produk/opak-bakar/", "Opak Bakar"),
    "an offer of a product that is hidden": ("toko/nia/tikar-pandan/", {MAT: Swap("stok: pesan-dulu\nsiap_dalam: 5", "terbit: tidak")}, "toko/nia/", "Nia"),
    "an offer of a product renamed, from one who rests": (
        "toko/nia/opak-bakar/", {**RENAMED, RESELLER: (SMALL / RESELLER).read_text(encoding="utf-8").replace("- produk: opak-bakar", "- produk: opak-asli").replace(
            "shopee: nia", "aktif: tidak\nshopee: nia")}, "produk/opak-asli/", "Opak Bakar"),
    "a promo page of a reseller who rests": ("toko/nia/promosi/", {RESELLER: Swap("shopee: nia.sukamaju", "aktif: tidak")}, "toko/nia/", "Nia"),
    "a promo page of an event for invited guests": ("acara/pasar-tani/promosi/", {EVENT: Swap("jenis: bazar", "umum: tidak")}, "acara/pasar-tani/", "Pasar Tani"),
    "a category that has another name now": ("kategori/camilan/", {PRODUCT: Swap("kategori: Camilan", "kategori: Kue")}, "produk/", "Semua produk"),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_comes_and_goes_never_blocks_a_village(name: str, tmp_path: Path) -> None:
    """Once registered it leads to what stands nearest; unregistered there is no such page."""
    path, changes, target, title = KEPT[name]
    site = _site(tmp_path / "a", f"{HEAD}{path}?dari=label,2026-11-24,label\n", changes)
    assert site.kept == (moves.Move(path, target, title),)
    page = _files(site)[addresses.file(path)]
    assert page.template == "moved"
    assert getattr(page.make()[1], "target", None) == Link(title, addresses.inside(target))
    assert addresses.file(target) in _files(site)
    assert addresses.file(path) not in _files(_site(tmp_path / "b", HEAD, changes))


def test_an_address_that_names_who_is_hidden_is_asked_about(tmp_path: Path) -> None:
    """It leads on all the same, for paper may hang; but the seller's name stands in it."""
    site = _site(tmp_path, f"{HEAD}toko/nia/opak-bakar/,2026-11-24,label\n", KEPT["an offer of a reseller who is hidden"][1])
    assert [str(warning) for warning in site.warnings if "tercetak" in warning.file] == [
        'content/tercetak.csv:2  Peringatan: alamat: "toko/nia/opak-bakar/" memuat nama berkas reseller/nia.md, yang tidak terbit. '
        "Kalau orangnya minta tidak tampil, hapus baris ini"]


@pytest.mark.parametrize("path", ["toko/nia/promosi/", "toko/nia/opak-bakar/", "acara/pasar-tani/promosi/", "toko/neng-nia/promosi/", "kategori/camilan/"])
def test_a_page_that_is_there_is_written_once(path: str, tmp_path: Path) -> None:
    """Nothing leads away from a page that can be shown."""
    changes = {RESELLER: Swap("shopee: nia.sukamaju", "shopee: nia.sukamaju\nlama: neng-nia")}
    files = [page.file for page in outputs.plan(_site(tmp_path / "a", f"{HEAD}{path},2026-11-24,label\n", changes)).pages]
    assert files == [page.file for page in outputs.plan(_site(tmp_path / "b", HEAD, changes)).pages]


@pytest.mark.parametrize("content", [SMALL, KATAPANG], ids=lambda folder: folder.name)
def test_the_addresses_that_stand_are_the_pages_of_the_site(content: Path) -> None:
    """Every page of the site and no other: promo pages, which come and go, and the page for wrong addresses aside."""
    site = read(content, content.name, TODAY, store=Store(FOLDER))
    pages = {page.file for page in outputs.plan(site).pages}
    passing = {file for file in pages if file == addresses.NOT_FOUND or "/promosi/" in file}
    standing = moves.standing(site.catalog)
    assert {addresses.file(path) for path in standing} == pages - passing
    assert all(move.path in standing and move.name for path, move in standing.items() if move.path not in addresses.LISTS)


def test_many_vanished_addresses_are_counted_and_told_quickly(tmp_path: Path) -> None:
    """A village of 2,000 products, all on paper, of which two thirds are renamed: no work that grows with the square."""
    content = tmp_path / "content"
    catalogue.write(catalogue.make(2_000, 1), content)
    names = sorted(file.stem for file in (content / "produk").iterdir())
    site = read(content, "content", TODAY)
    rows = [printed.Printed(number, f"produk/{name}-lama/" if number % 3 else f"produk/{name}/", TODAY, "label") for number, name in enumerate(names)]
    started = monotonic()
    _, problems = register.check(rows, site.catalog, site.catalog.products, (BASE,), "content")
    assert monotonic() - started < 3
    assert len(problems) == 21
    assert str(problems[-1]) == "content/tercetak.csv  ada 1333 kesalahan di berkas ini. Ini 20 yang pertama"


PAPERS = {"produk/opak-bakar/": "label rak", "toko/nia/opak-bakar/?dari=label": "label, rak", "": "spanduk"}
ADDED = 'produk/opak-bakar/,2026-11-24,label rak\ntoko/nia/opak-bakar/,2026-11-24,"label, rak"\n/,2026-11-24,spanduk\n'


SEEN = HEAD + f"{BASE}PRODUK/opak-bakar?dari=x,2020-01-01,poster\nrusak,,\n\n"
ALL = HEAD + ADDED.replace("2026", "2020").replace("label", "poster")


@pytest.mark.parametrize(("before", "after", "count"), [
    (None, HEAD + ADDED, 3),
    ("", HEAD + ADDED, 3),
    ("\ufeff", "\ufeff" + HEAD + ADDED, 3),
    ("\n ;;\n", "\n ;;\n" + HEAD + ADDED, 3),
    (HEAD, HEAD + ADDED, 3),
    (HEAD + "warung/,2020-01-01,x", HEAD + "warung/,2020-01-01,x\n" + ADDED, 3),
    ("\ufeff" + HEAD.replace("\n", "\r\n"), "\ufeff" + (HEAD + ADDED).replace("\n", "\r\n"), 3),
    (HEAD.replace(",", ";"), HEAD.replace(",", ";") + ADDED.replace(",", ";").replace('"label; rak"', "label, rak"), 3),
    (SEEN, SEEN + ADDED.partition("\n")[2], 2),
    (ALL, ALL, 0),
])
def test_what_stands_in_the_register_stays(before: str | None, after: str, count: int, tmp_path: Path) -> None:
    """Byte for byte, with the new lines behind in the file's own manner; an address that is there already is not added again."""
    content = village(tmp_path / "content", {} if before is None else {FILE: before})
    assert register.register(content, (BASE,), PAPERS, TODAY) == count
    assert (content / FILE).read_bytes().decode() == after
    once = snapshot(content)
    assert register.register(content, (BASE,), PAPERS, date(2027, 1, 1)) == 0
    assert snapshot(content) == once
    assert [file.name for file in content.iterdir() if file.name.startswith(".")] == []


SLUG = st.sampled_from(["nia", "opak-bakar", "7", "a-1", "tikar-pandan-besar"])
PURPOSE = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=40).map(lambda text: " ".join(text.split()))


@given(
    rounds=st.lists(st.dictionaries(st.builds(addresses.offer, SLUG, SLUG), PURPOSE, max_size=5), max_size=4),
    before=st.sampled_from(["", "\ufeff" + HEAD, HEAD.replace(",", ";")]),
)
def test_what_was_registered_is_read_back(rounds: list[dict[str, str]], before: str) -> None:
    """Address, day and purpose, in order, each address once with what it was first printed for."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        (content / FILE).write_text(before, encoding="utf-8")
        expected: dict[str, tuple[date, str]] = {}
        for number, papers in enumerate(rounds):
            day = date(2026, 11, 1 + number)
            new = {path: (day, purpose) for path, purpose in papers.items() if path not in expected}
            assert register.register(content, (BASE,), papers, day) == len(new)
            expected |= new
        rows, slips = printed.read((content / FILE).read_bytes())
    assert slips == []
    assert [(row.address, row.first, row.purpose) for row in rows] == [(path, *found) for path, found in expected.items()]


def test_the_register_stays_readable_for_whoever_could_read_it(tmp_path: Path) -> None:
    """Its rights stay as they were; a new file is one like any other of the content."""
    content = village(tmp_path / "content")
    for before, after in ((None, 0o644), (0o664, 0o664), (0o640, 0o640)):
        if before:
            (content / FILE).chmod(before)
        register.register(content, (BASE,), {f"produk/{before}/": "x"}, TODAY)
        assert (content / FILE).stat().st_mode & 0o777 == after


def test_a_register_that_would_be_refused_is_left_alone(tmp_path: Path) -> None:
    """Too large with the new lines, unreadable, or a symbolic link: told in the words of the next build, and nothing changes."""
    full = HEAD + "warung/,2020-01-01,x\n" * 12_481
    assert frontmatter.MAX_BYTES - len(full.encode()) < 60
    (tmp_path / "luar.csv").write_text(HEAD, encoding="utf-8")
    cases: dict[str, tuple[bytes | None, str]] = {
        "penuh": (full.encode(), "  berkas terlalu besar. Paling besar 256 KB; bagi menjadi beberapa berkas"),
        "rusak": (HEAD.encode() + b"\xe9", ":2  ada huruf yang tidak terbaca di baris ini. Simpan ulang berkas ini dengan pengodean UTF-8"),
        "judul": (LABEL.encode(), ":1  baris pertama harus berisi judul kolom: alamat,pertama,untuk"),
        "tautan": (None, "  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya"),
    }
    for name, (raw, message) in cases.items():
        content = village(tmp_path / name)
        if raw is None:
            (content / FILE).symlink_to(tmp_path / "luar.csv")
        else:
            (content / FILE).write_bytes(raw)
        before = snapshot(content)
        with pytest.raises(ContentError) as refused:
            register.register(content, (BASE,), PAPERS, TODAY)
        assert str(refused.value) == f"{content / FILE}{message}"
        assert snapshot(content) == before


def test_a_full_disk_leaves_the_register_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file, and nothing half-written beside it."""
    content = village(tmp_path / "content", {FILE: HEAD + LABEL})
    before = snapshot(content)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space"):
        register.register(content, (BASE,), {"warung/": "x"}, TODAY)
    assert snapshot(content) == before


def test_the_guide_shows_what_is_so(tmp_path: Path) -> None:
    """Its register is read without a slip, and the error that it explains is, letter for letter, what the program says of a renamed product."""
    guide = (ROOT / "PANDUAN-LENGKAP.md").read_text(encoding="utf-8")
    (example,) = re.findall(rf"^```\n({HEAD}.*?)^```$", guide, re.S | re.M)
    rows, slips = printed.read(example.encode())
    assert (len(rows), slips) == (2, [])
    changes = next(case.changes for case in errors.CASES if case.name == "a product renamed after its label was printed")
    with pytest.raises(ContentError) as refused:
        read(village(tmp_path / "content", changes), "content", TODAY)
    assert re.findall(r"^content/tercetak\.csv:\d+  .+$", guide, re.M) == [str(problem) for problem in refused.value.problems]
