"""The commands of a village: `python3 tasks.py COMMAND` in the project, `balarea COMMAND` where the wheel is installed.

Each says what may be typed behind it and hands on to its own module, which is only imported when it runs.
"""

import gc
import sys
from importlib.metadata import version

from invoke.collection import Collection
from invoke.context import Context
from invoke.tasks import task

from storefront import HOME
from storefront.commands import command_line, started_as


@task(help={"content": "Map isi desa.", "output": "Map situs jadi.", "situs": "Alamat situs, jika bukan yang di desa.yml.",
            "tanpa-kartu": "Tanpa gambar promosi dan halamannya, kertas, dan kode QR: lebih cepat, untuk mencoba."})
def build(c: Context, content: str = "content", output: str = "output", situs: str = "", tanpa_kartu: bool = False) -> None:
    """Membuat situs dari content/."""
    gc.disable()  # what a build makes it needs to its end; looking for garbage meanwhile costs a thirtieth of the time
    from storefront.commands.build import build as run

    run(content, output, situs or None, cards=not tanpa_kartu)
    gc.freeze()  # nor is garbage looked for on the way out


@task(help={"content": "Map isi desa.", "port": "Nomor pintu di localhost."})
def serve(c: Context, content: str = "content", port: str = "8000") -> None:
    """Menampilkan situs di komputer ini; tiap perubahan langsung terlihat."""
    from storefront.commands.serve import serve as run

    run(HOME, content, port)


@task(help={"content": "Map isi desa.", "format": "text, github, atau json."})
def check(c: Context, content: str = "content", format: str = "text") -> None:
    """Memeriksa isi tanpa membuat situs."""
    from storefront.commands.check import check as run

    run(content, format)


@task(help={"base": "Keadaan yang dibandingkan, contoh: main.", "content": "Map isi desa.",
            "format": "text, github, json, atau markdown."})
def review(c: Context, base: str = "", content: str = "content", format: str = "text") -> None:
    """Mengatakan apa yang berubah, dan lebih dulu: siapa yang menerima uang dan data."""
    from storefront.commands.review import review as run

    run(content, base, format)


@task(
    positional=["kind", "name"],
    help={"kind": "Jenis, contoh: produk.", "name": "Nama, contoh: \"Ladu Ketan\".", "content": "Map isi desa."})
def new(c: Context, kind: str, name: str, content: str = "content") -> None:
    """Membuat berkas isi baru yang tinggal diisi."""
    from storefront.commands.new import new as run

    print(f"Berkas baru: {run(kind, name, content)}. Isi baris yang wajib, lalu: {started_as()} check")


@task(name="print", help={
    "content": "Map isi desa.", "output": "Map hasil.", "situs": "Alamat situs, jika bukan yang di desa.yml.",
    "what": "Jenis kertas, dengan koma di antaranya: poster, label, acara, tenda, kartu, terima-kasih, gantung, harga, "
            "pesanan-warung, pesanan-acara, pesanan-penjual, pelatihan, penawaran, formulir, tawaran, surat-pesanan, "
            "surat-jalan, hadir, kuitansi, ucapan. Tanpa ini: semua.",
    "only": "Untuk siapa atau apa, dengan nama berkasnya tanpa .md. Tanpa ini: semua."})
def print_(c: Context, content: str = "content", output: str = "cetak", what: str = "", only: str = "", situs: str = "") -> None:
    """Membuat poster, label, kartu, dan surat siap cetak."""
    from storefront.commands.print import print_papers

    print_papers(content, output, what, only, situs or None)


@task(help={
    "output": "Map situs jadi.",
    "terbit": "Alamat atau katalog.json situs yang sekarang tampil, jika bukan di alamat situs itu sendiri.",
    "boleh-berkurang": "Lebih dari sepertiga halamannya memang boleh hilang."})
def guard(c: Context, output: str = "output", terbit: str = "", boleh_berkurang: bool = False) -> None:
    """Membandingkan situs jadi dengan yang sekarang tampil, sebelum diterbitkan."""
    from storefront.commands.guard import guard as run

    run(output, terbit, boleh_berkurang)


@task(positional=["target"], help={"target": "Alamat situs (https://…) atau map situs jadi.", "content": "Map isi desa."})
def verify(c: Context, target: str, content: str = "content") -> None:
    """Membandingkan situs yang terbit dengan yang dibuat dari content/, berkas demi berkas."""
    from storefront.commands.verify import verify as run

    run(target, content)


@task(
    positional=["folder"],
    help={"folder": "Map baru atau kosong.",
          "program": "Repositori program di GitHub, jika bukan asal salinan ini: NAMA-AKUN/NAMA-REPO."})
def starter(c: Context, folder: str, program: str = "") -> None:
    """Membuat repositori sebuah desa yang berisi isinya saja."""
    from storefront.commands.starter import starter as run

    run(folder, program)


COMMANDS = (build, serve, check, review, new, print_, guard, verify, starter)
"""In the order in which the help lists them."""


def main() -> None:
    """`balarea`, as the wheel installs it."""
    command_line.main(Collection(*COMMANDS), lambda: version("balarea"), sys.argv[1:])
