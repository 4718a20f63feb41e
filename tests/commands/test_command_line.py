"""What `python3 tasks.py` says before a command begins: all of it Indonesian, none of it Invoke's."""

import copy
import os
import subprocess
import sys
from pathlib import Path

import invoke
import pytest

import tasks
from storefront.commands import command_line
from tests.sites import ROOT


def _typed(*words: str) -> int:
    # A copy, for Invoke takes each help text out of its task when it reads it.
    with pytest.raises(SystemExit) as ended:
        command_line.main(invoke.Collection(*copy.deepcopy(tasks.COMMANDS)), lambda: "1.0.0", words)
    return int(ended.value.code or 0)


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",), ("help",)])
def test_alone_it_lists_the_commands(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its sentence, in the order of tasks.py, and where its options are told."""
    monkeypatch.setenv("COLUMNS", "200")
    assert _typed(*words) == 0
    assert capsys.readouterr().out == """Pakai: python3 tasks.py PERINTAH [pilihan]

  build     Membuat situs dari content/.
  serve     Menampilkan situs di komputer ini; tiap perubahan langsung terlihat.
  check     Memeriksa isi tanpa membuat situs.
  review    Mengatakan apa yang berubah, dan lebih dulu: siapa yang menerima uang dan data.
  new       Membuat berkas isi baru yang tinggal diisi.
  print     Membuat poster, label, kartu, dan surat siap cetak.
  guard     Membandingkan situs jadi dengan yang sekarang tampil, sebelum diterbitkan.
  verify    Membandingkan situs yang terbit dengan yang dibuat dari content/, berkas demi berkas.
  starter   Membuat repositori sebuah desa yang berisi isinya saja.
  test      Menjalankan semua uji.
  lint      Memeriksa gaya kode, tipe, aturan impor, dan templat.
  bench     Mengukur kecepatan dengan desa buatan.
  golden    Membuat ulang pohon emas, templat contoh, dan tabel panduan; bacalah perbedaannya dengan git diff.
  wheel     Membuat paket balarea yang bisa dipasang dengan pip, di dist/.
  sbom      Menulis daftar bahan program: pustaka, huruf, skrip, dan aksi, beserta lisensinya (CycloneDX).

Pilihan sebuah perintah: python3 tasks.py PERINTAH --help
"""


@pytest.mark.parametrize(("words", "said"), [
    (("build", "--help"), """Pakai: python3 tasks.py build [pilihan]

Membuat situs dari content/.

  -c TEKS, --content=TEKS   Map isi desa.
  -o TEKS, --output=TEKS    Map situs jadi.
  -s TEKS, --situs=TEKS     Alamat situs, jika bukan yang di desa.yml.
  -t, --tanpa-kartu         Tanpa gambar promosi dan halamannya, kertas, dan
                            kode QR: lebih cepat, untuk mencoba.
"""),
    # What must be written is asked for by its name, and help comes before whatever is still wrong.
    (("new", "-h"), """Pakai: python3 tasks.py new KIND NAME [pilihan]

Membuat berkas isi baru yang tinggal diisi.

  KIND                      Jenis, contoh: produk.
  NAME                      Nama, contoh: "Ladu Ketan".
  -c TEKS, --content=TEKS   Map isi desa.
"""),
    (("help", "lint"), "Pakai: python3 tasks.py lint\n\nMemeriksa gaya kode, tipe, aturan impor, dan templat.\n"),
    (("--help", "bench"), """Pakai: python3 tasks.py bench [pilihan]

Mengukur kecepatan dengan desa buatan.

  -p ANGKA, --products=ANGKA    Banyak produk.
  -r ANGKA, --resellers=ANGKA   Banyak reseller.
  -a TEKS, --against=TEKS       hugo, untuk membandingkan; untuk foto: sharp.
  -u ANGKA, --runs=ANGKA        Banyak putaran.
  -i, --pictures                Mengukur olahan foto, bukan halaman.
  -s, --serve                   Mengukur serve: dari simpan sampai terlihat.
  -e, --real                    Mengukur situs lengkap: foto, penjual, kertas.
  -z TEKS, --sizes=TEKS         Ukuran untuk --real, contoh: 100x5,400x5.
"""),
    (("lint", "--hlp", "--help"), "Pakai: python3 tasks.py lint\n\nMemeriksa gaya kode, tipe, aturan impor, dan templat.\n"),
])
def test_help_of_one_command(
    words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    """Its sentence and its options, narrow enough for the window."""
    monkeypatch.setenv("COLUMNS", "80")
    assert _typed(*words) == 0
    assert capsys.readouterr().out == said


def test_every_option_is_explained() -> None:
    """No option stands in the help without a word."""
    contexts = invoke.Collection(*copy.deepcopy(tasks.COMMANDS)).to_contexts()
    assert [(context.name, argument.name) for context in contexts for argument in context.args.values() if not argument.help] == []


@pytest.mark.parametrize(("typed", "said"), [
    ("bulid", 'Perintah "bulid" tidak dikenal. Mungkin maksudnya: build.'),
    ("bulid --help", 'Perintah "bulid" tidak dikenal. Mungkin maksudnya: build.'),
    ("xyz", 'Perintah "xyz" tidak dikenal. Pilih: build, serve, check, review, new, print, guard, verify, starter, test, lint, bench, golden, wheel, sbom.'),
    ("it's", 'Perintah "it\'s" tidak dikenal. Pilih: build, serve, check, review, new, print, guard, verify, starter, test, lint, bench, golden, wheel, sbom.'),
    ("check bulid", 'Perintah "bulid" tidak dikenal. Mungkin maksudnya: build.'),
    ("--hlp", 'Pilihan "--hlp" tidak dikenal. Mungkin maksudnya: --help.'),
    ("--list", 'Pilihan "--list" tidak dikenal. Pilih: --help, --version.'),
    ("build --contnt x", 'Perintah build tidak mengenal "--contnt". Mungkin maksudnya: --content.'),
    ("build --contnt=x", 'Perintah build tidak mengenal "--contnt". Mungkin maksudnya: --content.'),
    ("build --tanpa_kartu", 'Perintah build tidak mengenal "--tanpa_kartu". Mungkin maksudnya: --tanpa-kartu.'),
    ("build -y", 'Perintah build tidak mengenal "-y". Pilih: --content, --output, --situs, --tanpa-kartu, --help.'),
    ("lint --semua", 'Perintah lint tidak mengenal "--semua". Pilih: --help.'),
    ("build --content", "Sesudah --content harus ada isinya. Lihat: python3 tasks.py build --help"),
    ("build --content --output x", "Sesudah --content harus ada isinya. Lihat: python3 tasks.py build --help"),
    ("print -w", "Sesudah --what harus ada isinya. Lihat: python3 tasks.py print --help"),
    ("new", "Perintah new belum lengkap: KIND dan NAME belum ditulis. Lihat: python3 tasks.py new --help"),
    ("new produk", "Perintah new belum lengkap: NAME belum ditulis. Lihat: python3 tasks.py new --help"),
    ("new --cntent x", 'Perintah new tidak mengenal "--cntent". Mungkin maksudnya: --content.'),
    ("bench --products seribu", 'Tertulis "seribu", padahal harus angka. Lihat: python3 tasks.py bench --help'),
    ("bench --runs=2.5", 'Tertulis "2.5", padahal harus angka. Lihat: python3 tasks.py bench --help'),
])
def test_a_slip_is_told_with_the_way_out(typed: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, the nearest right word where there is one, and status 1; nothing was begun."""
    assert _typed(*typed.split()) == 1
    out, error = capsys.readouterr()
    assert (out, error) == ("", f"{said}\n")


def test_what_the_machine_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Of every command, in its language and without a traceback."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "produk").write_text("")
    assert _typed("new", "produk", "Opak") == 1
    assert _typed("guard", "--output", ".", "--terbit", "hilang.json") == 1
    assert capsys.readouterr().err.splitlines() == [
        "Perintah ini berhenti: ada berkas biasa di tempat map (content/produk).",
        "--terbit tidak bisa dibaca: berkas atau mapnya tidak ada (hilang.json)."]


def test_whoever_stops_reading_ends_it_quietly() -> None:
    """As `| head` does."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([sys.executable, "tasks.py", "--help"], cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, "")


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    assert _typed("--version") == 0
    assert capsys.readouterr().out == "Balarea 1.0.0\n"


def test_an_installed_program_is_called_by_its_own_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What a message tells to type works where it is read: the wheel has no tasks.py."""
    monkeypatch.setattr(sys, "argv", ["/usr/local/bin/balarea"])
    assert _typed("--help") == 0
    assert capsys.readouterr().out.endswith("Pilihan sebuah perintah: balarea PERINTAH --help\n")
    assert _typed("new") == 1
    assert capsys.readouterr().err.endswith("Lihat: balarea new --help\n")


def test_the_real_command(tmp_path: Path) -> None:
    """It does what was typed, ends with its status, and leaves what Python compiled for the next time."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    for content, status, last in (("tests/data/desa-kecil", 0, "0 kesalahan, 0 peringatan."), ("tests/data/tidak-ada", 1, "1 kesalahan, 0 peringatan.")):
        done = subprocess.run(
            [sys.executable, "tasks.py", "check", "--content", content], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout.splitlines()[-1], done.stderr) == (status, last, "")
    assert any((tmp_path / "compiled").rglob("storefront/catalog/load.*.pyc"))
