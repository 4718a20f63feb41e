"""Ways to turn a buyer's money or data aside, played in a local repository: each is refused or stands among what is red."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from storefront.commands import CommandError
from storefront.review import facts, report
from storefront.review.changes import Change
from tests.review.history import ADI, Swap, change, commit, git, origin, repository, reviewed
from tests.village import Changes, Link

__all__ = ["origin", "repository"]

NIA = "content/reseller/nia.md"
OURS, THEIRS = "0812-0000-0062", "0813-9999-0000"
FIFTY = {
    f"content/produk/barang-{number}.md": f"---\nnama: Barang {number}\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 20000\n---\n"
    for number in range(50)}
RENAMED = """---
nama: Nia
whatsapp: {number}
wilayah: Sukamaju dan sekitarnya
jam: 08.00–20.00
shopee: nia.sukamaju
lama: nia
produk:
  - produk: opak-bakar
    harga: 13000
    shopee: https://shopee.co.id/product/123456/7890123
  - tikar-pandan
---

Nia mengantar dengan sepeda.
"""
TO_KANIA: Changes = {
    "content/warung/warung-pak-ujang.md": Swap("reseller: nia", "reseller: kania"),
    "content/acara/pasar-tani.md": Swap("reseller: nia", "reseller: kania")}
TO_ADI: Changes = {
    "content/warung/warung-pak-ujang.md": Swap("reseller: nia", "reseller: adi"),
    "content/acara/pasar-tani.md": Swap("reseller: nia", "reseller: adi")}


def row(kind: str, slug: str, field: str, old: str, new: str) -> tuple[str, ...]:
    return kind, slug, field, old, new


ATTACKS: dict[str, tuple[Changes, tuple[str, ...]]] = {
    "a number": (
        {NIA: Swap(OURS, THEIRS)}, row("reseller", "nia", "whatsapp", OURS, THEIRS)),
    "a number, hidden among fifty files": (
        {**FIFTY, NIA: Swap(OURS, THEIRS)}, row("reseller", "nia", "whatsapp", OURS, THEIRS)),
    "a number, by renaming the file": (
        {**TO_KANIA, NIA: None, "content/reseller/kania.md": RENAMED.format(number=THEIRS)},
        row("reseller", "kania", "whatsapp", OURS, THEIRS)),
    "a number, by another file for the one that is gone": (
        {**TO_KANIA, NIA: None, "content/reseller/kania.md": RENAMED.format(number=THEIRS).replace("lama: nia\n", "")},
        row("reseller", "kania", "whatsapp", "", THEIRS)),
    "another under the same name": (
        {NIA: ADI.replace("Adi", "Budi").replace("0812-0000-0064", THEIRS)}, row("reseller", "nia", "whatsapp", OURS, THEIRS)),
    "another's address, by lama": (
        {**TO_ADI, NIA: None, "content/reseller/adi.md": ADI.replace("nama: Adi", "nama: Adi\nlama: nia")},
        row("reseller", "nia", "lama", "Nia", "Adi (adi)")),
    "a good's address, by lama": (
        {"content/produk/opak-bakar.md": None, "content/produk/tikar-pandan.md": Swap("kategori", "lama: opak-bakar\nkategori"),
         NIA: Swap("  - produk: opak-bakar\n    harga: 13000\n    shopee: https://shopee.co.id/product/123456/7890123\n", ""),
         "content/warung/warung-pak-ujang.md": Swap("opak-bakar", "tikar-pandan"),
         "content/acara/pasar-tani.md": Swap("opak-bakar", "tikar-pandan"),
         "content/kabar/situs-dibuka.md": Swap("opak-bakar.md", "tikar-pandan.md")},
        row("produk", "opak-bakar", "lama", "Opak Bakar", "Tikar Pandan (tikar-pandan)")),
    "an offer's own shop link": (
        {NIA: Swap("product/123456/7890123", "product/999/1")},
        row("reseller", "nia", "produk.opak-bakar.shopee", "https://shopee.co.id/product/123456/7890123", "https://shopee.co.id/product/999/1")),
    "an offer's own account": (
        {NIA: Swap("    harga: 13000", "    harga: 13000\n    instagram: https://www.instagram.com/p/JAHAT/")},
        row("reseller", "nia", "produk.opak-bakar.instagram", "", "https://www.instagram.com/p/JAHAT")),
    "a shop": (
        {NIA: Swap("shopee: nia.sukamaju", "shopee: nia.jahat")},
        row("reseller", "nia", "shopee", "https://shopee.co.id/nia.sukamaju", "https://shopee.co.id/nia.jahat")),
    "who answers at a stall": (
        {"content/warung/warung-pak-ujang.md": Swap("reseller: nia", "reseller: adi")},
        row("warung", "warung-pak-ujang", "reseller", "nia", "adi")),
    "who answers at an event": (
        {"content/acara/pasar-tani.md": Swap("reseller: nia", "reseller: adi")}, row("acara", "pasar-tani", "reseller", "nia", "adi")),
    "a stall's telephone": (
        {"content/warung/warung-pak-ujang.md": Swap("reseller: nia", f"telepon: {THEIRS}\nreseller: nia")},
        row("warung", "warung-pak-ujang", "telepon", "", THEIRS)),
    "an owner's telephone": (
        {"content/pelaku-usaha/bu-tati.md": Swap("0812-0000-0061", THEIRS)}, row("pelaku-usaha", "bu-tati", "telepon", "0812-0000-0061", THEIRS)),
    "how an owner is asked": (
        {"content/pelaku-usaha/bu-tati.md": Swap("telepon:", f"whatsapp: {THEIRS}\ntelepon:")}, row("pelaku-usaha", "bu-tati", "whatsapp", "", THEIRS)),
    "an officer's number": (
        {"content/pendamping/pak-dedi.md": Swap("nama:", f"telepon: {THEIRS}\nnama:")}, row("pendamping", "pak-dedi", "telepon", "", THEIRS)),
    "the village's number": (
        {"content/desa.yml": Swap("contoh: ya", f"contoh: ya\nwhatsapp: {THEIRS}")}, row("desa", "", "whatsapp", "", THEIRS)),
    "the village's mail": (
        {"content/desa.yml": Swap("contoh: ya", "contoh: ya\nsurel: desa@jahat.example")}, row("desa", "", "surel", "", "desa@jahat.example")),
    "the village's account": (
        {"content/desa.yml": Swap("contoh: ya", "contoh: ya\nmedia:\n  instagram: jahat")},
        row("desa", "", "media.instagram", "", "https://www.instagram.com/jahat")),
    "the site's address": (
        {"content/desa.yml": Swap("situs: https://contoh.github.io/situs/", "situs: https://jahat.example/")},
        row("desa", "", "situs", "https://contoh.github.io/situs/", "https://jahat.example/")),
    "where the site is edited": (
        {"content/desa.yml": Swap("github.com/contoh/situs", "github.com/jahat/situs")},
        row("desa", "", "repo", "https://github.com/contoh/situs", "https://github.com/jahat/situs")),
    "how one pays": (
        {"content/desa.yml": Swap("Bayar tunai atau transfer.", "Transfer ke BCA 9876543210.")},
        row("desa", "", "janji.bayar", "Bayar tunai atau transfer.", "Transfer ke BCA 9876543210.")),
    "a seller on holiday": ({NIA: Swap("nama: Nia", "nama: Nia\naktif: tidak")}, row("reseller", "nia", "aktif", "ya", "tidak")),
    "a seller who is hidden": ({NIA: Swap("nama: Nia", "nama: Nia\nterbit: tidak"), **TO_ADI}, row("reseller", "nia", "", "Nia", "")),
    "a new seller": (
        {"content/reseller/aa.md": ADI.replace("Adi", "Aa").replace("0812-0000-0064", THEIRS)}, row("reseller", "aa", "whatsapp", "", THEIRS)),
    "who sells a good": (
        {"content/reseller/adi.md": Swap("  - tikar-pandan", "  - tikar-pandan\n  - opak-bakar")},
        row("reseller", "adi", "produk.opak-bakar", "", "ada")),
    "who no longer sells one": (
        {NIA: Swap("  - tikar-pandan\n", "")}, row("reseller", "nia", "produk.tikar-pandan", "ada", "")),
    "who made a good": (
        {"content/pelaku-usaha/pak-x.md": "---\nnama: Pak X\n---\n", "content/produk/opak-bakar.md": Swap("pelaku_usaha: bu-tati", "pelaku_usaha: pak-x")},
        row("produk", "opak-bakar", "pelaku_usaha", "bu-tati", "pak-x")),
    "a number in a story": (
        {"content/halaman/bayar.md": Swap("1234567890", "9876543210")}, row("halaman", "bayar", "cerita", "1234567890", "9876543210")),
    "a number in a story, figure by figure": (
        {"content/halaman/bayar.md": Swap("1234567890", "&#57;876 543-210")}, row("halaman", "bayar", "cerita", "1234567890", "9876543210")),
    "whose account it is": (
        {"content/halaman/bayar.md": Swap("a.n. Koperasi", "a.n. Jahat")},
        row("halaman", "bayar", "cerita", "transfer ke bca 1234567890 a n koperasi", "transfer ke bca 1234567890 a n jahat")),
    "the seller behind a name": (
        {"content/halaman/bayar.md": Swap("reseller/adi.md", "reseller/nia.md")}, row("halaman", "bayar", "cerita", "Adi (adi)", "Adi (nia)")),
    "a code to pay by that lay there": (
        {"content/halaman/bayar.md": Swap("Tanya", "![Bayar](../foto/qris-lain.jpg) Tanya")}, row("halaman", "bayar", "cerita", "", "qris-lain.jpg")),
    "a code to pay by for a photo": (
        {"content/produk/opak-bakar.md": Swap("foto: opak-bakar.jpg", "foto: qris-lain.jpg")}, row("produk", "opak-bakar", "foto", "opak-bakar.jpg", "qris-lain.jpg")),
    "another's name": ({NIA: Swap("nama: Nia", "nama: Adi")}, row("reseller", "nia", "nama", "Nia", "Adi")),
    "another's name for a stall": (
        {"content/warung/warung-pak-ujang.md": Swap("nama: Warung Pak Ujang", "nama: Warung Jahat")},
        row("warung", "warung-pak-ujang", "nama", "Warung Pak Ujang", "Warung Jahat")),
    "another's name for a maker": (
        {"content/pelaku-usaha/bu-tati.md": Swap("nama: Dapur Bu Tati", "nama: Bu Jahat")}, row("pelaku-usaha", "bu-tati", "nama", "Dapur Bu Tati", "Bu Jahat")),
    "a map's link, which leads where its maker wants": (
        {"content/warung/warung-pak-ujang.md": Swap('koordinat: "-7.2101, 107.9012"', "koordinat: https://maps.app.goo.gl/JAHATjahat12")},
        row("warung", "warung-pak-ujang", "koordinat", "-7.2101, 107.9012", "https://maps.app.goo.gl/JAHATjahat12")),
    "a number for a variant's name": (
        {"content/produk/tikar-pandan.md": Swap("- nama: Kecil", f"- nama: WA {THEIRS}")},
        row("produk", "tikar-pandan", f"varian.WA {THEIRS}.nama", "", "081399990000")),
    "words of one of two buyers of one name": (
        {"content/produk/opak-bakar.md": Swap("harga: 12000", "harga: 12000\nkata_pembeli:\n" + "".join(
            f"  - kata: {said}\n    nama: Rina\n    izin: ya\n" for said in ("Pesan di jahat.com", "Enak")).rstrip())},
        row("produk", "opak-bakar", "kata_pembeli.Rina.kata", "", "jahat.com")),
    "a link in a story": (
        {"content/produk/opak-bakar.md": Swap("dibakar pagi hari.", "pesan di [sini](https://jahat.example/bayar).")},
        row("produk", "opak-bakar", "cerita", "", "https://jahat.example/bayar")),
    "a host without its scheme": (
        {"content/produk/opak-bakar.md": Swap("dibakar pagi hari.", "pesan di jahat.com/bayar.")},
        row("produk", "opak-bakar", "cerita", "", "jahat.com/bayar")),
    "a link in news that are new": (
        {"content/kabar/promo.md": "---\njudul: Promo\ntanggal: 2 November 2026\n---\nPesan di https://wa.me/6281399990000\n"},
        row("kabar", "promo", "cerita", "", "081399990000, https://wa.me/6281399990000")),
    "a number in the words of a card": (
        {"content/produk/opak-bakar.md": Swap("dibakar di atas arang.", f"dibakar. WA {THEIRS}")},
        row("produk", "opak-bakar", "ringkasan", "", "081399990000")),
    "a number in the order's text": (
        {"content/pesan/sapa.txt": Swap("{halaman}", f"{{halaman}}\nSalin juga ke {THEIRS}")}, row("pesan", "sapa", "kata", "", "081399990000")),
    "an order's text without the page": (
        {"content/pesan/sapa.txt": Swap("\n{halaman}", "")}, row("pesan", "sapa", "kata", "{halaman}", "")),
    "a text that is the program's own again": (
        {"content/pesan/sapa.txt": "Halo {reseller}, saya mau pesan. {asal}\nKode: {kode}\n"}, row("pesan", "sapa", "kata", "{halaman}", "")),
    "a link in a letter": (
        {"content/surat/penawaran.md": "Kepada {mitra}\n\nPesan di https://jahat.example\n\n{daftar}\n"},
        row("surat", "penawaran", "kata", "", "https://jahat.example")),
    "signs of a template in a story": (
        {"content/produk/opak-bakar.md": Swap("dibakar pagi hari.", "{{ rahasia }}")}, row("produk", "opak-bakar", "cerita", "", "{{")),
    "a script in a story": (
        {"content/produk/opak-bakar.md": Swap("dibakar pagi hari.", "<script>alert(1)</script>")}, row("produk", "opak-bakar", "cerita", "", "<script")),
    "a workflow": ({".github/workflows/baru.yml": "on: push\n"}, row("program", "", "berkas", "", "ada")),
    "a workflow that is changed": ({".github/workflows/periksa.yml": "on: push\n"}, row("program", "", "berkas", "ada", "berubah")),
    "who may approve": ({".github/CODEOWNERS": None}, row("program", "", "berkas", "ada", "")),
    "a script beside the content": ({"tasks.py": "print('jahat')\n"}, row("program", "", "berkas", "", "ada")),
    "a script in the content": ({"content/tasks.sh": "echo jahat\n"}, row("desa", "tasks.sh", "berkas", "", "bukan isi desa, 1 KB")),
    "a hidden file in the content": ({"content/.htaccess": "Redirect / https://jahat.example\n"}, row("desa", ".htaccess", "berkas", "", "bukan isi desa, 1 KB")),
    "a page in the place of a photo": (
        {"content/foto/a.svg": "<svg/>"}, row("foto", "a.svg", "berkas", "", "bukan isi desa, 1 KB")),
    "a code to pay by": ({"content/foto/QRIS-desa.png": b"\x89PNG"}, row("foto", "QRIS-desa.png", "berkas", "", "1 KB")),
    "variants of the file's name": (
        {NIA: None, "content/reseller/Nia.md": RENAMED.format(number=THEIRS).replace("lama: nia\n", "")},
        row("reseller", "Nia.md", "berkas", "", "tidak bisa dibandingkan, 1 KB")),
    "variants of the file's name, both": (
        {"content/reseller/NIA.md": RENAMED.format(number=THEIRS).replace("lama: nia\n", "")},
        row("reseller", "NIA.md", "berkas", "", "tidak bisa dibandingkan, 1 KB")),
    "a field spelled twice": (
        {NIA: Swap(f"whatsapp: {OURS}", f"whatsapp: {OURS}\nwhatsapp: {THEIRS}")},
        row("isi", "", "keadaan baru", "", "1 kesalahan, jadi tidak bisa dibandingkan seluruhnya. Yang pertama: content/reseller/nia.md:4  whatsapp: tertulis dua kali (baris 3 dan baris 4). Hapus salah satu")),
    "a field that only looks like another": (
        {NIA: Swap(f"whatsapp: {OURS}", f"whatsapp: {OURS}\nwhatsаpp: {THEIRS}")},
        row("reseller", "nia.md", "berkas", "tidak bisa dibandingkan, 1 KB", "tidak bisa dibandingkan, 1 KB")),
    "a symbolic link": ({NIA: Link("/etc/passwd")}, row("reseller", "nia.md", "berkas", "1 KB", "bukan berkas biasa")),
    "a symbolic link to a folder": ({"content/reseller": Link("../.github")}, row("desa", "reseller", "berkas", "", "bukan berkas biasa")),
}


def _as_row(found: Change) -> tuple[str, ...]:
    return found.kind, found.slug, found.field, found.old, found.new


@pytest.mark.parametrize("attack", ATTACKS)
def test_each_is_red(repository: Path, attack: str) -> None:
    """Among what weighs as money stands the very thing; and before anything that weighs less."""
    changes, expected = ATTACKS[attack]
    change(repository, changes)
    git(repository, "add", "--all")
    found = reviewed(repository)
    assert expected in [_as_row(one) for one in found if one.weight == "money"]
    told = report.as_text(found)
    assert told.index("🔴") == 0
    assert expected[-1] == facts.THERE or expected[-1] in told.partition("\n\n")[0]


@pytest.mark.parametrize("attack", ["a number", "a workflow", "another's address, by lama"])
def test_each_is_red_from_a_branch_and_from_a_copy(repository: Path, tmp_path: Path, attack: str) -> None:
    """Committed on a branch, and merged from a copy of the repository as GitHub does it for a run."""
    base = git(repository, "rev-parse", "HEAD")
    copy = tmp_path / "salinan"
    git(tmp_path, "clone", "--quiet", str(repository), str(copy))
    change(copy, ATTACKS[attack][0])
    head = commit(copy)
    assert ATTACKS[attack][1] in [_as_row(one) for one in reviewed(copy, base) if one.weight == "money"]
    change(repository, {"content/halaman/lain.md": "---\njudul: Lain\n---\nHalo.\n"})
    commit(repository)
    git(repository, "fetch", "--quiet", str(copy), head)
    git(repository, "merge", "--quiet", "--no-ff", "--message", "gabung", "FETCH_HEAD")
    found = reviewed(repository, "HEAD^1")
    assert ATTACKS[attack][1] in [_as_row(one) for one in found if one.weight == "money"]
    assert "lain" not in {one.slug for one in found}


def test_a_photo_of_200_megabytes(repository: Path) -> None:
    """It is told by its size, without being opened."""
    with (repository / "content" / "foto" / "besar.jpg").open("wb") as file:
        file.truncate(200_000_000)
    assert [_as_row(one) for one in reviewed(repository) if one.weight == "money"] == [
        row("foto", "besar.jpg", "berkas", "", "foto yang terlalu besar atau salah tempat, 200,0 MB")]


def test_a_submodule(repository: Path) -> None:
    """Another repository in the place of a folder, now and in the state of before."""
    base = git(repository, "rev-parse", "HEAD")
    git(repository, "update-index", "--add", "--cacheinfo", f"160000,{base},content/reseller/modul.md")
    git(repository, "commit", "--quiet", "--message", "modul")
    (repository / "content" / "reseller" / "modul.md").mkdir()
    assert any(one.kind == "isi" and one.weight == "money" for one in reviewed(repository, base))
    (repository / "content" / "reseller" / "modul.md").rmdir()
    found = [_as_row(one) for one in reviewed(repository)]
    assert row("reseller", "modul.md", "berkas", "bukan berkas biasa", "") in found
    assert any(kind == "isi" and field == "keadaan lama" for kind, _, field, _, _ in found)


def test_links_of_before_lead_nowhere(repository: Path, tmp_path: Path) -> None:
    """A symbolic link in the old state is neither followed nor made, and that state passes for nothing harmless."""
    secret = tmp_path / "rahasia.md"
    secret.write_text(ADI.replace("Adi", "Rahasia"))
    change(repository, {"content/reseller/rahasia.md": Link(str(secret))})
    commit(repository)
    change(repository, {"content/reseller/rahasia.md": None})
    found = [_as_row(one) for one in reviewed(repository)]
    assert "Rahasia" not in str(found)
    assert row("reseller", "rahasia.md", "berkas", "bukan berkas biasa", "") in found


def test_the_content_may_not_be_a_link(repository: Path) -> None:
    """Else another folder would be compared with itself."""
    (repository / "content").rename(repository / "lain")
    (repository / "content").symlink_to("lain")
    with pytest.raises(CommandError, match="tautan simbolik"):
        reviewed(repository)


@pytest.mark.parametrize("attributes", ["content/reseller/** export-ignore\n", "*.md filter=jahat diff=jahat\n", "* binary -diff\n"])
def test_attributes_hide_nothing_and_start_nothing(repository: Path, tmp_path: Path, attributes: str) -> None:
    """What a repository says of its files changes neither what is read nor by what."""
    change(repository, {".gitattributes": attributes})
    commit(repository)
    started = tmp_path / "jalan"
    for name in ("filter.jahat.smudge", "diff.jahat.command", "diff.jahat.textconv", "core.fsmonitor"):
        git(repository, "config", name, f"touch {started}")
    change(repository, {NIA: Swap(OURS, THEIRS), ".github/CODEOWNERS": None})
    found = [_as_row(one) for one in reviewed(repository)]
    assert row("reseller", "nia", "whatsapp", OURS, THEIRS) in found
    assert row("program", "", "berkas", "ada", "") in found
    assert not started.exists()


def _broken(folder: Path) -> None:
    change(folder, {"content/produk/opak-bakar.md": Swap("harga: 12000", "harga: dua belas ribu")})


def _empty(folder: Path) -> None:
    change(folder, {"content": None})


@pytest.mark.parametrize("spoil", [_broken, _empty])
def test_what_can_not_be_read_is_never_harmless(repository: Path, spoil: Callable[[Path], None]) -> None:
    """Neither a mistake of before nor one of now lets a number through, and both are red by themselves."""
    spoil(repository)
    assert any(one.field == "keadaan baru" and one.weight == "money" for one in reviewed(repository))
    base = commit(repository)
    subprocess.run(["git", "-C", str(repository), "checkout", "--quiet", "HEAD^", "--", "."], check=True)
    change(repository, {NIA: Swap(OURS, THEIRS)})
    found = [_as_row(one) for one in reviewed(repository, base) if one.weight == "money"]
    assert any(kind == "isi" and field == "keadaan lama" for kind, _, field, _, _ in found)
    assert any(THEIRS in new for *_, new in found)
