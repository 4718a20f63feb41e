"""The editors' page: what it shows of each file, what it keeps to itself, and where its links lead."""

import gzip
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from storefront.build import outputs
from storefront.build.rendering import Renderer
from storefront.catalog import frontmatter
from storefront.catalog.folder import FOLDERS
from storefront.site.model import Site
from storefront.views.manage import ManageGroup, ManageView
from tests.sites import SMALL, TODAY, changed, seen
from tests.views.changes import EVENT, PRODUCT, RESELLER, event, product, seller, with_line
from tests.village import Changes, Swap

GITHUB = "https://github.com/contoh/situs"
PARTNER = "mitra/kelompok-tani.md"


def partner(fields: str) -> str:
    return f"---\nnama: Tani\n{fields}\n---\n"


def _ordered(amount: int, name: str, slug: str = "opak-bakar") -> str:
    return event(f"mulai: 5 Desember 2026\nsajian:\n  - produk: {slug}\n    jumlah: {amount}", name)


def _view(place: Path, changes: Changes = {}, today: date = TODAY) -> ManageView:  # noqa: B006  (a Mapping is not changed)
    view: ManageView = seen(changed(place, changes, today), "kelola/")[1]
    return view


def _group(view: ManageView, slug: str) -> ManageGroup:
    return next(group for group in (*view.work, *view.kinds) if group.slug == slug)


def _page(site: Site) -> str:
    page = next(page for page in outputs.plan(site).pages if page.file == "kelola/index.html")
    return Renderer(site).page(page).decode()


def test_every_published_file_leads_to_its_editor(tmp_path: Path) -> None:
    """Each content file of the village, once, with the form behind its name and GitHub's editor beside it; the village's own file, too."""
    view = _view(tmp_path)
    found = [(row.url, row.plain) for group in view.kinds for row in group.rows]
    files = [file.relative_to(SMALL).as_posix() for file in (*SMALL.glob("*/*.md"), SMALL / "desa.yml")]
    assert sorted(found) == sorted((f"\x1fkelola/tulis/?berkas={file}", f"{GITHUB}/edit/main/content/{file}") for file in files)
    assert (view.work, view.done, view.advice) == ((), "Beres, tidak ada yang perlu dilihat.", "")


@pytest.mark.parametrize(("changes", "group", "note"), [
    ({}, "produk", "Rp12.000"),
    ({PRODUCT: product("stok: habis")}, "produk", "Rp12.000, habis, tanpa foto"),
    ({PRODUCT: Swap("harga: 12000", "harga: mulai 12000"), RESELLER: seller("Nia")}, "produk", "mulai Rp12.000"),
    ({PRODUCT: Swap("harga: 12000", "harga: tanya"), RESELLER: seller("Nia")}, "produk", "tanya harga"),
    (with_line(RESELLER, "aktif: tidak"), "reseller", "libur"),
    ({EVENT: event("mulai: 1 November 2026\nselesai: 2 November 2026")}, "acara", "1 November 2026, sudah lewat"),
    ({EVENT: event("mulai: 5 Desember 2026\nstatus: batal")}, "acara", "5 Desember 2026, batal"),
    ({}, "mitra", ""),
    ({PARTNER: partner("status: berhenti")}, "mitra", "berhenti"),
    ({}, "kabar", "1 November 2026"),
])
def test_a_file_tells_its_state(tmp_path: Path, changes: Changes, group: str, note: str) -> None:
    """What is changed most often, and what is unusual; nothing of what is as always."""
    assert _group(_view(tmp_path, changes), group).rows[0].note == note


def test_days_for_which_something_is_ordered(tmp_path: Path) -> None:
    """Each once, with its events and what each owner has to make; in red what is more than one can."""
    view = _view(tmp_path, {
        EVENT: _ordered(30, "Pasar Tani"), "acara/rapat.md": _ordered(11, "Rapat", "tikar-pandan"), "acara/hajatan.md": _ordered(3, "Hajatan", "kue"),
        "produk/kue.md": product(name="Kue").replace("bu-tati", "bu-ani"), "pelaku-usaha/bu-ani.md": "---\nnama: Bu Ani\n---\n"})
    [day] = _group(view, "hari-pesanan").rows
    assert (day.text, day.note, day.alarm) == ("Sabtu, 5 Desember 2026", "Hajatan, Pasar Tani, dan Rapat. Bu Ani 3", "Lebih dari sanggupnya: Bu Tati 41 dari 40 sehari")
    assert day.url == f"{GITHUB}/edit/main/content/acara/hajatan.md#L5"


def test_days_that_can_be_done_are_not_in_red(tmp_path: Path) -> None:
    """They are told all the same, so that it is seen what is free."""
    [day] = _group(_view(tmp_path, {EVENT: _ordered(40, "Pasar Tani")}), "hari-pesanan").rows
    assert (day.note, day.alarm) == ("Pasar Tani. Bu Tati 40 dari 40 sehari", "")


@pytest.mark.parametrize(("fields", "note"), [
    ("status: ditawari", "belum ada riwayatnya"),
    ("status: ditawari\nriwayat:\n  - tanggal: 10 November 2026\n    kabar: Diantar.\n  - tanggal: 1 November 2026\n    kabar: Ditelepon.", "kabar terakhir 10 November 2026"),
    ("status: ditawari\nriwayat:\n  - tanggal: 11 November 2026\n    kabar: Diantar.", None),
    ("status: berhenti", None), ("riwayat:\n  - tanggal: 1 November 2026\n    kabar: Diantar.", None),
])
def test_partners_who_were_asked(tmp_path: Path, fields: str, note: str | None) -> None:
    """After two weeks without a word; what was said isn't shown."""
    view = _view(tmp_path, {PARTNER: partner(fields)})
    found = [row.note for group in view.work if group.slug == "penawaran" for row in group.rows]
    assert found == ([] if note is None else [note])
    assert "Diantar" not in str(view)


def test_a_warning_has_its_file_and_line(tmp_path: Path) -> None:
    """In the words of `check`, with its line in the editor behind it; of a photo its page."""
    view = _view(tmp_path, {PRODUCT: product("pirt: 2063204010123-24\nfoto: tikar-pandan.jpg")})
    [row, *_] = [row for row in _group(view, "peringatan").rows if "pirt" in row.note]
    assert row.text == "produk/opak-bakar.md, baris 6"
    assert row.url == f"{GITHUB}/edit/main/content/produk/opak-bakar.md#L6"
    assert row.note == "pirt: nomor ini berlaku sampai 2024. Perpanjang izinnya, lalu tulis nomor yang baru"


@pytest.mark.parametrize(("pirt", "today", "notes"), [
    ("2063204010123-26", TODAY, ["P-IRT paling lama sampai 31 Desember 2026"]), ("2063204010124-28", TODAY, []),
    ("2063204010123-27", date(2027, 7, 4), ["P-IRT paling lama sampai 31 Desember 2027"]), ("2063204010123-27", date(2027, 7, 3), []),
    ("2063204010123-25", TODAY, []), ("", TODAY, []),
], ids=["this year", "later", "half a year before", "a day sooner", "over, so a warning", "none"])
def test_permits_that_run_out(tmp_path: Path, pirt: str, today: date, notes: list[str]) -> None:
    """In the last half year of its number, with the last day that it can have; before its line stands the editor."""
    changes = with_line(PRODUCT, f"pirt: {pirt}") if pirt else {}
    groups = [group for group in _view(tmp_path, changes, today).work if group.slug == "izin"]
    assert [row.note for group in groups for row in group.rows] == notes
    assert [row.url for group in groups for row in group.rows] == [f"{GITHUB}/edit/main/content/{PRODUCT}#L2"] * len(notes)


def test_goods_without_a_seller_and_photos_without_a_file(tmp_path: Path) -> None:
    """Goods with the very line to write; photos by their number, for a name may be a person's."""
    photo = (SMALL / "foto/opak-bakar.jpg").read_bytes()
    view = _view(tmp_path, {"produk/dodol.md": product(name="Dodol"), RESELLER: seller("Nia", "produk: opak-bakar"), "foto/rukmini.jpg": photo})
    assert ("Dodol", "tulis: - dodol") in [(row.text, row.note) for row in _group(view, "belum-dijual").rows]
    assert [(row.text, row.url, row.note) for row in _group(view, "foto").rows] == [("content/foto/", f"{GITHUB}/tree/main/content/foto", "1 foto")]


HIDDEN = "---\nnama: Rukmini Rahayu\nwhatsapp: 0812-0000-0062\nproduk: opak-bakar\nterbit: tidak\n---\nCerita.\nwilayah: rumah Rukmini\n"


def test_what_is_not_published_is_a_number(tmp_path: Path) -> None:
    """Neither the name, nor the file, nor the phone of somebody who isn't shown is in any byte of the page, nor a warning about the file."""
    site = changed(tmp_path, {"reseller/rukmini.md": HIDDEN, "reseller/_rukmini-lama.md": HIDDEN, RESELLER: Swap("0812-0000-0062", "0812-0000-0063")})
    page = _page(site)
    assert [problem.file for problem in site.warnings] == ["content/reseller/rukmini.md"]
    assert not re.search("rukmini|rahayu|0062", page, re.I)
    assert "2 berkas lain tidak terbit; namanya hanya ada di GitHub." in page


def test_a_number_in_a_warning_is_left_out(tmp_path: Path) -> None:
    """An identity card's number in the wrong line is nobody's business; a day and a price are told."""
    notes = " ".join(row.note for row in _group(_view(tmp_path, with_line(PRODUCT, "pirt: 3205 0112 3456 7890")), "peringatan").rows)
    assert not re.search("3205|3456", notes)
    assert 'tertulis "…", 16 angka' in notes


def test_without_a_repository_it_says_what_to_do(tmp_path: Path) -> None:
    """No link leads to GitHub, and one sentence says which line is missing."""
    site = changed(tmp_path, {"desa.yml": Swap(f"repo: {GITHUB}\n", "")})
    view = seen(site, "kelola/")[1]
    assert "repo: https://github.com/namadesa/toko" in view.advice
    assert {row.url for group in view.kinds for row in group.rows} == {""}
    assert "href=\"https://github.com" not in _page(site)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_new_file_begins_with_what_is_to_be_filled(tmp_path: Path, folder: str) -> None:
    """GitHub's page for a new file in the right folder, whose text is front matter with each required field, in an address that GitHub takes."""
    group = _group(_view(tmp_path), folder)
    form, new = (link.url for link in group.actions[:2])
    assert form == f"\x1fkelola/tulis/?jenis={folder}"
    assert len(new) <= 4000
    address = urlsplit(new)
    assert address.path == f"/contoh/situs/new/main/content/{folder}"
    [text] = parse_qs(address.query)["value"]
    assert not re.search("ladu|entin|contoh:.*[0-9]", text, re.I)
    document = frontmatter.read(text.encode())
    required = {str(field.alias) for field in FOLDERS[folder].model_fields.values() if field.is_required()}
    assert required <= set(re.findall("^([a-z_]+):", text, re.M))
    assert not document.body.strip()
    assert [link.url for link in group.actions if "foto" in link.text] == ([] if folder == "halaman" else [f"{GITHUB}/upload/main/content/foto"])


def test_the_example_is_a_template(tmp_path: Path) -> None:
    """`_contoh.md` is led to where the village has kept it, and isn't counted among what is hidden."""
    group = _group(_view(tmp_path, {"produk/_contoh.md": "---\n---\n"}), "produk")
    assert [link.url for link in group.actions][-1] == f"{GITHUB}/blob/main/content/produk/_contoh.md"
    assert group.more == ""


def test_a_thousand_goods_stay_light(tmp_path: Path) -> None:
    """What is left out is said with where it is found: the page of a large village comes over slow data, too."""
    site = changed(tmp_path, {f"produk/barang-{number}.md": product(name=f"Barang {number}") for number in range(1000)})
    view = seen(site, "kelola/")[1]
    goods, warnings = _group(view, "produk"), _group(view, "peringatan")
    assert (len(goods.rows), goods.title) == (200, "Barang (1.002)")
    assert goods.more == "Dan 802 lagi. Cari di situs; di kaki halamannya ada Sunting halaman ini."
    assert len(warnings.rows) == 40
    assert warnings.more.endswith("lagi. Benahi dulu yang ini.")
    assert len(gzip.compress(_page(site).encode(), 9)) <= 20 * 1024


def test_names_are_escaped(tmp_path: Path) -> None:
    """What stands in a file is text."""
    page = _page(changed(tmp_path, {PRODUCT: product(name='"<b>Opak</b>"')}))
    assert "&lt;b&gt;Opak&lt;/b&gt;" in page
    assert "<b>Opak" not in page
