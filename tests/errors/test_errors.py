"""Every kind of broken content: `check` says exactly these lines, and a build refuses it and changes nothing."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from storefront.build.publish import MARK
from storefront.catalog.problems import ContentError
from storefront.commands import CommandError
from storefront.commands.build import build
from storefront.commands.check import check
from storefront.site.read import read
from tests.errors import again, bodies, fields, files, marks, promises, register, relations, texts, yaml_traps
from tests.errors.case import Case
from tests.sites import remembered
from tests.village import Link, Swap, snapshot, village

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)
ALL = (*fields.CASES, *yaml_traps.CASES, *files.CASES, *relations.CASES, *bodies.CASES, *texts.CASES, *register.CASES, *promises.CASES, *again.CASES,
       *marks.CASES)
# One of each way a build can end, by the real command.
BY_COMMAND = (
    "an unknown field", "a quote that isn't closed", "latin-1", "a symbolic link in place of a folder", "a truncated photo",
    "a broken link", "200 KB of nested lists", "a text without its code", "no desa.yml", "two photos that map to one address",
)


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A site that was published before, and what is in it. Each case has its own: one that is let in by mistake spoils no other's."""
    site = tmp_path / "output"
    (site / "produk").mkdir(parents=True)
    for file in ("index.html", "produk/index.html", MARK):
        (site / file).write_text(f"lama: {file}")
    return site, snapshot(site)


def test_enough_kinds_of_broken_content_are_held() -> None:
    """Each case has a name of its own, and there are more of them than the 70 that were asked for."""
    names = [case.name for case in ALL]
    assert len(names) == len(set(names)) >= 70
    assert set(BY_COMMAND) <= set(names)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_broken_content_is_told_line_by_line_and_never_published(
    case: Case, old: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    """The lines are exactly these, in the build as in the check and by the real command, and not a byte of the old site changes."""
    site, before = old
    content = village(tmp_path / "content", case.changes)
    monkeypatch.chdir(tmp_path)
    # What `serve` does; the real command reads all of it.
    monkeypatch.setattr("storefront.site.read.Memo", lambda: remembered(content))
    with pytest.raises(CommandError) as refused:
        build("content", str(site))
    *lines, empty, last = str(refused.value).split("\n")
    assert tuple(lines) == case.lines
    assert (empty, last) == ("", f"{len(lines)} kesalahan. Perbaiki dulu; situs lama tidak diubah.")
    assert snapshot(site) == before
    if case.name in BY_COMMAND:
        capsys.readouterr()
        with pytest.raises(CommandError):
            check("content", "text")
        assert capsys.readouterr().out == "\n".join((*case.lines, f"{len(lines)} kesalahan, 0 peringatan.\n"))
        assert _by_command(tmp_path, site) == lines
        assert snapshot(site) == before


def _by_command(place: Path, site: Path) -> list[str]:
    """What `python tasks.py build` tells on the error stream; it ends with 1 and without a traceback."""
    command = [sys.executable, "-c", "import tasks; tasks.main()", "build", "--content", "content", "--output", str(site)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    lines = done.stderr.split("\n")
    return lines[lines.index("Membaca content …") + 1 : -3]


@pytest.mark.parametrize(
    ("content", "situs", "line"),
    [
        ("tidak-ada", None, "tidak-ada  map tidak-ada tidak ada. Jalankan perintah dari map proyek, atau sebut mapnya dengan --content"),
        ("berkas", None, "berkas  map berkas tidak ada. Jalankan perintah dari map proyek, atau sebut mapnya dengan --content"),
        ("content", "http://contoh.id", '--situs  tertulis "http://contoh.id". Pakai https, bukan http'),
        ("content", "javascript:alert(1)", '--situs  tertulis "javascript:alert(1)". Tautan diawali https://'),
    ],
)
def test_a_wrong_option_is_told_as_well(
    content: str, situs: str | None, line: str, old: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A folder that isn't there, a site address that is none."""
    site, before = old
    village(tmp_path / "content")
    (tmp_path / "berkas").write_text("")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError) as refused:
        build(content, str(site), situs)
    assert str(refused.value).split("\n")[0] == line
    assert snapshot(site) == before


ACCEPTED = {
    "a byte order mark and Windows' line ends": {"kabar/situs-dibuka.md": b"\xef\xbb\xbf---\r\njudul: Opak\r\ntanggal: 5/12/2026\r\n---\r\nIsi.\r\n"},
    "a value from a chat, with its line separator": {"produk/opak-bakar.md": Swap("nama: Opak Bakar", "nama: Opak\u2028Bakar")},
    "quotes around everything": {"produk/opak-bakar.md": Swap("harga: 12000", 'harga: "12.000"')},
    "a comment": {"produk/opak-bakar.md": Swap("harga: 12000", "harga: 12000 # naik bulan depan")},
    "a zero in front": {"produk/opak-bakar.md": Swap("nama: Opak Bakar", "nama: 0812")},
    "a Norwegian name": {"produk/opak-bakar.md": Swap("nama: Opak Bakar", "nama: NO")},
    "text in two lines": {"produk/opak-bakar.md": Swap("nama: Opak Bakar", "nama: Opak\n  Bakar")},
    "fields without a value": {"produk/opak-bakar.md": Swap("isi: 12 keping", "isi:\nmerek:\nlama:")},
    "a template and a hidden file": {"produk/_contoh.md": "apa saja", "produk/.rahasia": Link("/etc/passwd"), ".git": Link("/etc")},
    "no front matter but its lines": {"halaman/cara-pesan.md": "---\njudul: Cara pesan\n---"},
    "links that may be": {"kabar/situs-dibuka.md": Swap(
        "[opaknya](../produk/opak-bakar.md)", "[a](../produk/opak-bakar.md#harga) [b](mailto:a@b.id) [c](tel:+62812) <https://contoh.id/a?b=c&d=e>")},
    "a photo with a space": {
        "foto/Opak Besar.jpg": (Path(__file__).parents[1] / "data/desa-kecil/foto/opak-bakar.jpg").read_bytes(),
        "kabar/situs-dibuka.md": Swap("[opaknya](../produk/opak-bakar.md)", "![opak](../foto/Opak%20Besar.jpg)")},
    "a broken photo that nothing shows": {"foto/rusak.jpg": b"rusak"},
    "broken code in a code block": {"kabar/situs-dibuka.md": Swap("[opaknya](../produk/opak-bakar.md)", "`[a](javascript:alert(1))`")},
    "words of the village's own": {"pesan/sapa.txt": "Punten {reseller}!\nKode: {kode}\n\n"},
    "what three buyers said, in quotes of their own, one of them at a price": {"produk/opak-bakar.md": Swap("isi: 12 keping", """kata_pembeli:
  - kata: "Renyah, 15.000.000 kali pun mau."
    nama: Bu Rina
    izin: ya
  - kata: Pas.
    nama: Didi
    asal: RT 01/RW 02
    izin: true
  - {kata: Gurih, nama: Ani, izin: ya}""")},
    "a reference by its file, its path and in words": {
        "produk/opak-bakar.md": Swap("pelaku_usaha: bu-tati", "pelaku_usaha: bu-tati.md"), "warung/warung-pak-ujang.md": Swap("reseller: nia", "reseller: Nia"),
        "produk/tikar-pandan.md": Swap("pelaku_usaha: bu-tati", "pelaku_usaha: ../pelaku-usaha/bu-tati.md"),
        "acara/pasar-tani.md": Swap("  - opak-bakar", "  - Opak Bakar\n  - produk/tikar-pandan")},
    "no promises": {"desa.yml": Swap("  bayar: Bayar tunai atau transfer.\n  pesan_suara: ya\n", "")},
    "everything inactive": {"reseller/nia.md": Swap("shopee: nia.sukamaju", "aktif: tidak")},
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_only_unusual_is_accepted(name: str, tmp_path: Path) -> None:
    """None of these is refused or warned of."""
    assert read(village(tmp_path / "content", ACCEPTED[name]), "content", TODAY).warnings == ()


@pytest.mark.parametrize("body", ["`" * 200_000, ">" * 200_000, "a*" * 100_000, "<div>" * 40_000, "<!--" * 50_000], ids=lambda body: body[:5])
def test_no_body_hangs(body: str, tmp_path: Path) -> None:
    """A long strange body is rendered or refused within its five seconds and a little."""
    from time import monotonic

    content = village(tmp_path / "content", {"halaman/cara-pesan.md": f"---\njudul: Cara pesan\n---\n{body}"})
    started = monotonic()
    try:
        read(content, "content", TODAY)
    except ContentError as error:
        assert [problem.message[:18] for problem in error.problems] == ["isi terlalu rumit "]
    assert monotonic() - started < 9
