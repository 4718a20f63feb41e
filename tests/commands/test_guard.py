"""guard: what is on the air against what is to be published, whatever answers there."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from storefront import addresses
from storefront.commands import CommandError
from storefront.commands import guard as module
from storefront.commands.guard import guard

Answer = tuple[int, dict[str, str], bytes]
WITHOUT = "jadi situs baru tidak bisa dibandingkan dengan yang sekarang tampil. Periksa alamat itu; situs tetap boleh terbit."


class Host:
    """Answers by path; anything else is not there."""

    def __init__(self) -> None:
        answers: dict[str, Answer] = {}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, headers, body = answers.get(self.path, (404, {}, b"<h1>tidak ada</h1>"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", headers.get("x-length", str(len(body))))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                """Nothing."""

        self.answers = answers
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def host() -> Iterator[Host]:
    found = Host()
    yield found
    found.server.shutdown()
    found.server.server_close()


def _catalogue(base: str, *former: str, goods: int = 10) -> bytes:
    rows = [{"slug": f"b{n}", "url": f"{base}produk/b{n}/", "penawaran": []} for n in range(goods)]
    return json.dumps({"versi": 1, "desa": {"situs": base, "situs_lama": former}, "produk": rows}).encode()


def _output(folder: Path, base: str, *former: str, goods: int = 10) -> str:
    """A built site with so many goods."""
    (folder / "output").mkdir()
    (folder / "output" / "katalog.json").write_bytes(_catalogue(base, *former, goods=goods))
    for n in range(goods):
        page = folder / "output" / addresses.file(f"produk/b{n}/")
        page.parent.mkdir(parents=True)
        page.touch()
    return str(folder / "output")


def _told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_all_is_there(host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    host.answers["/katalog.json"] = (200, {}, _catalogue(host.address))
    guard(_output(tmp_path, host.address, goods=12), "", False)
    assert _told(capsys) == [f"10 halaman yang sekarang tampil di {host.address} tetap ada semuanya."]


def test_a_third_is_gone_and_one_more(host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to a third passes and is told; more is refused with what to do, unless it was allowed. All of it stands on the run's page."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    host.answers["/katalog.json"] = (200, {}, _catalogue(host.address, goods=12))
    eight = f"4 dari 12 halaman yang sekarang tampil di {host.address} tidak ada lagi di situs baru: 4 barang (b8, b9, b10, dan 1 lain)."
    seven = f"5 dari 12 halaman yang sekarang tampil di {host.address} tidak ada lagi di situs baru: 5 barang (b7, b8, b9, dan 2 lain)."
    output = _output(tmp_path, host.address, goods=8)
    guard(output, "", False)
    assert _told(capsys) == [eight]
    (Path(output) / "produk/b7/index.html").unlink()
    with pytest.raises(CommandError) as refused:
        guard(output, "", False)
    assert str(refused.value.message) == (
        f"{seven}\nItu lebih dari sepertiga, jadi situs baru tidak diterbitkan; situs yang tampil tidak berubah.\n"
        "Tidak sengaja? Kembalikan berkasnya. Memang begitu maksudnya? Ulangi dengan --boleh-berkurang; di GitHub: buka Actions, "
        'pilih alur yang menerbitkan, tekan "Run workflow", lalu centang "Boleh berkurang".')
    guard(output, "", True)
    assert _told(capsys) == [f"{seven} Itu lebih dari sepertiga, dan memang diizinkan."]
    page = summary.read_text(encoding="utf-8")
    assert page.count("## Dibandingkan dengan yang sekarang tampil") == 3
    assert page.count("tidak diterbitkan") == 1


@pytest.mark.parametrize(("made", "told"), [
    ("2026-11-25", True), ("2025-11-28", True), ("2026-11-26", False), ("2026-11-28", False), ("2026-12-09", False), (None, False), ("", False),
    ("kemarin", False), (5, False), ([], False), ("2026-11-31", False)])
def test_what_nobody_made_anew_for_days(made: object, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three nights and more without a new site: the nightly run is off, which GitHub says to nobody. Whatever else stands there says nothing."""
    output, kept = _output(tmp_path, "https://a.id/"), tmp_path / "lama.json"
    for file, day in ((Path(output) / "katalog.json", "2026-11-28"), (kept, made)):
        file.write_text(json.dumps({**json.loads(_catalogue("https://a.id/")), "hari": day}))
    guard(output, str(kept), False)
    first, *rest = _told(capsys)
    assert first.startswith(f"Yang sekarang tampil di {kept} dibuat {3 if made == '2026-11-25' else 365} hari lalu, padahal mestinya dibuat ulang tiap malam.") == told
    assert len(rest) == told
    assert ('Actions, pilih "Segarkan tiap malam", lalu tekan Enable workflow' in first) == told


def test_by_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A catalogue that was kept, for whoever publishes without a network."""
    output, kept = _output(tmp_path, "https://a.id/"), tmp_path / "lama.json"
    kept.write_bytes(_catalogue("https://a.id/"))
    guard(output, str(kept), False)
    assert _told(capsys) == [f"10 halaman yang sekarang tampil di {kept} tetap ada semuanya."]
    with pytest.raises(CommandError, match=r"--terbit tidak bisa dibaca: berkas atau mapnya tidak ada \(.+tidak-ada\.json\)\."):
        guard(output, str(tmp_path / "tidak-ada.json"), False)


def test_after_a_move_the_former_address_counts(host: Host, tmp_path: Path) -> None:
    """Where nothing is at the new address yet, what is at the former one is compared: a move hides no loss."""
    former = f"{host.address}lama/"
    host.answers["/lama/katalog.json"] = (200, {}, _catalogue(former, goods=12))
    with pytest.raises(CommandError, match=f"10 dari 12 halaman yang sekarang tampil di {former}"):
        guard(_output(tmp_path, f"{host.address}baru/", former, goods=2), "", False)


def _redirect(host: Host, status: int = 301) -> None:
    host.answers["/katalog.json"] = (status, {"Location": f"{host.address}ke/katalog.json"}, b"")


def _answers(path: str, answer: Answer) -> Callable[[Host], None]:
    return lambda host: host.answers.update({path: answer})


def _led(answer: Answer) -> Callable[[Host], None]:
    def both(host: Host) -> None:
        _redirect(host)
        host.answers["/ke/katalog.json"] = answer

    return both


_SAMPLE = _catalogue("https://a.id/").replace(b'"situs_lama"', b'"contoh": true, "situs_lama"')
ODD: dict[str, tuple[Callable[[Host], None], str]] = {
    "the first time": (lambda _host: None, "Belum ada {asked}, jadi tidak ada yang dibandingkan. Saat pertama kali terbit, ini wajar."),
    "a server in trouble": (_answers("/katalog.json", (503, {}, b"")), "{asked} menjawab 503, {without}"),
    "forbidden": (_answers("/katalog.json", (403, {}, b"")), "{asked} menjawab 403, {without}"),
    "a parked domain's page": (_answers("/katalog.json", (200, {}, b" \n<!doctype html>")), "{asked} berisi halaman web, bukan katalog.json, {without}"),
    "cut off": (_answers("/katalog.json", (200, {}, _catalogue("https://a.id/")[:-9])), "{asked} tidak berisi katalog.json yang bisa dibaca, {without}"),
    "nothing": (_answers("/katalog.json", (200, {}, b"")), "{asked} tidak berisi katalog.json yang bisa dibaca, {without}"),
    "other JSON": (_answers("/katalog.json", (200, {}, b"[1]")), "{asked} tidak berisi katalog.json yang bisa dibaca, {without}"),
    "no text": (_answers("/katalog.json", (200, {}, b"\xff\xfe\x00")), "{asked} tidak berisi katalog.json yang bisa dibaca, {without}"),
    "deeper than one can read": (_answers("/katalog.json", (200, {}, b"[" * 200_000)), "{asked} tidak berisi katalog.json yang bisa dibaca, {without}"),
    "huge": (_answers("/katalog.json", (200, {}, b" " * 1_000_001)), "{asked} lebih besar dari 1 MB, {without}"),
    "less than was promised": (_answers("/katalog.json", (200, {"x-length": "99"}, b"{")), "{asked} tidak berisi katalog.json yang bisa dibaca, {without}"),
    "a sample village": (_answers("/katalog.json", (200, {}, _SAMPLE)), "Yang sekarang tampil di {asked} masih desa contoh, jadi boleh hilang."),
    "led to nothing": (_led((404, {}, b"")), "{asked} menjawab 404 sesudah dialihkan ke {base}ke/katalog.json, {without}"),
    "led to a page": (_led((200, {}, b"<html>")), "{asked} dialihkan ke {base}ke/katalog.json, dan berisi halaman web, bukan katalog.json, {without}"),
    "led in a circle": (lambda host: host.answers.update({"/katalog.json": (302, {"Location": "/katalog.json"}, b"")}), "{asked} menjawab 302, {without}"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_catalogue_is_told_and_passes(name: str, host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Never in silence, and never taken for an empty site."""
    monkeypatch.setattr(module, "_MOST", 1_000_000)
    prepare, words = ODD[name]
    prepare(host)
    guard(_output(tmp_path, host.address), "", False)
    assert _told(capsys) == [words.format(asked=f"{host.address}katalog.json", base=host.address, without=WITHOUT)]


def test_a_catalogue_that_one_is_led_to(host: Host, tmp_path: Path) -> None:
    """As where GitHub leads on from its own address to the village's."""
    _led((200, {}, _catalogue("https://sukamaju.id/", goods=30)))(host)
    with pytest.raises(CommandError, match="20 dari 30 halaman"):
        guard(_output(tmp_path, host.address), "", False)


def test_nobody_answers(host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    host.server.shutdown()
    host.server.server_close()
    guard(_output(tmp_path, host.address), "", False)
    assert _told(capsys) == [f"{host.address}katalog.json tidak bisa dihubungi ([Errno 111] Connection refused), {WITHOUT}"]


def test_no_site(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"belum ada situs\. Buat dulu: python3 tasks\.py build"):
        guard(str(tmp_path), "", False)
