"""Phones of the year 2020: every page and the whole way of an order in a real Chromium 80. Skipped where CHROMIUM_80 names none (see .ci/run)."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from storefront.site.model import Site
from storefront.words import formats, sentences
from tests.browser.consignment import STALLS, due
from tests.browser.drawn import PIXELS, READY, assert_drawn, pictures
from tests.browser.old_chrome import OldChrome
from tests.browser.paper import SHEET, rows
from tests.browser.test_accounts import order
from tests.browser.test_every_page import ADDRESSES
from tests.catalog.test_preorder import made
from tests.tools import needs_fetched

pytestmark = needs_fetched("uji di ponsel lama", "Chromium 80", "CHROMIUM_80")


@pytest.fixture
def old(tmp_path: Path) -> Iterator[OldChrome]:
    with OldChrome(os.environ["CHROMIUM_80"], tmp_path) as chrome:
        assert chrome.version.startswith(("HeadlessChrome/80.", "Chrome/80."))
        yield chrome


def test_every_page_fits_and_is_silent(old: OldChrome, address: str) -> None:
    """No sideways scrolling, every picture there, the sheet understood, and no complaint."""
    for kind, path in ADDRESSES.items():
        old.open(address + path)
        old.run("document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; })")
        old.wait("[...document.images].every(image => image.complete)")
        assert old.run("[...document.images].filter(image => image.currentSrc && !image.naturalWidth).map(image => image.currentSrc)") == [], kind
        assert old.run("document.documentElement.scrollWidth - innerWidth") <= 0, kind
        assert old.run("getComputedStyle(document.querySelector('.wrap')).maxInlineSize") != "none", kind
    assert old.told == []


def test_a_seller_draws_pictures(old: OldChrome, address: str, katapang: tuple[Path, Site]) -> None:
    """Both shapes, as any browser draws them."""
    old.open(f"{address}toko/ka/promosi/")
    old.tap("Ladu Ketan")
    old.wait(READY)
    assert_drawn(pictures(old.run(PIXELS)), f"{katapang[1].base}toko/ka/ladu-ketan/?dari=gambar")
    assert old.told == []


def test_a_morning_round_of_four_stalls(old: OldChrome, address: str) -> None:
    """Brought, counted by a tap, paid, and sent: nothing that the script or the sheet asks for is too new."""
    old.open(f"{address}titip/")
    old.wait("document.querySelector('.list .open') && document.querySelector('.list .open').offsetParent")
    typed = "(([place, value]) => { const field = document.querySelector(place); field.value = value; field.dispatchEvent(new Event('change', {bubbles: true})); })"
    for visit in range(2):
        for stall in STALLS:
            old.tap(stall)
            old.wait(f"document.querySelector('.opened h2') && document.querySelector('.opened h2').textContent === {json.dumps(stall)}")
            if visit:
                old.run("document.querySelector('.good .figure:nth-of-type(4)').click()")
                old.tap("Dibayar Rp")
            else:
                if old.run("Boolean(document.querySelector('[name=komisi_angka]').offsetParent)"):
                    old.run(f"{typed}(['[name=komisi_angka]', '10'])")
                    old.tap("Simpan komisi")
                old.run(f"{typed}(['[name=tambah]', document.querySelector('[name=tambah] option:nth-child(2)').value])")
                old.run(f"{typed}(['.good [name=antar]', '8'])")
            old.tap("Simpan nota")
            old.wait("[...document.querySelectorAll('.opened a')].some(link => link.offsetParent && link.href.startsWith('https://wa.me/'))")
            old.tap("Warung berikutnya")
            old.wait("document.querySelector('.list .open').offsetParent")
    kept = old.run("Object.entries(localStorage).filter(([key]) => key.includes('/titip/')).map(([, text]) => JSON.parse(text))")
    later = [note for note in kept if note["bayar"]]
    assert (len(kept), {note["nama"] for note in later}) == (8, set(STALLS))
    assert all(note["bayar"] == due(note) and note["baris"][0]["laku"] == 5 for note in later)
    assert old.told == []


def test_from_a_round_to_the_list_of_its_maker(old: OldChrome, address: str) -> None:
    """The page moves on to the round of now, and the desk makes the list of it."""
    open_round = next(made("setiap Kamis 18.00", "setiap Senin").rounds(datetime.now(UTC)))
    old.open(f"{address}toko/rizal/nastar-stoples/")
    old.wait(f"document.querySelector('[data-po]').textContent.trim() === {json.dumps(sentences.next_round(open_round))}")
    text = unquote(urlsplit(old.run("document.querySelector('.bar .button').href")).query.removeprefix("text="))
    assert f"\nPO: diambil {formats.long_date(open_round.day)}\n" in text
    old.open(f"{address}meja/")
    old.wait("document.querySelectorAll('[name=saya] option').length > 1")
    old.run(f"document.querySelector('[name=pesan]').value = {json.dumps(text)}")
    old.tap("Baca pesan")
    old.tap("Simpan pesanan")
    old.tap("Semua pesanan")
    old.wait("document.querySelector('[data-isi=putaran] > section')")
    assert old.run("document.querySelector('[data-isi=barang] b[data-isi=kata]') && document.querySelector('[data-isi=putaran] b[data-isi=kata]').textContent") == "1 dari 40 stoples"
    old.run("window.print = () => {}")
    old.run("document.querySelector('[data-isi=pembuat] [name=cetak_putaran]').click()")
    old.wait("document.querySelector('.sheet li').textContent === '1 stoples Nastar Stoples'")
    assert old.told == []


def test_from_a_stall_to_the_thank_you(old: OldChrome, address: str) -> None:
    """Two sellers' goods into the basket, two messages, both carried to their end at the desk, and the search forgives a slip."""
    old.open(f"{address}warung/warung-bu-imas/")
    for path in ("toko/ka/ladu-ketan/", "toko/rizal/keripik-singkong/"):
        old.open(address + path)
        old.tap("Ke keranjang")
        old.wait("document.querySelector('[role=status]').textContent && document.querySelector('.bar .button').href.endsWith('keranjang/')")
    old.open(f"{address}keranjang/")
    old.wait("document.querySelectorAll('.order a').length === 2")
    links = old.run("[...document.querySelectorAll('.order a')].map(link => link.href)")
    messages = [unquote(urlsplit(link).query.removeprefix("text=")) for link in links]
    assert [text.splitlines()[0] for text in messages] == ["Halo KA, saya mau pesan:", "Halo Rizal, saya mau pesan:"]
    assert all("\nDari: Warung Bu Imas\n" in text for text in messages)
    old.open(f"{address}meja/")
    old.wait("document.querySelectorAll('[name=saya] option').length > 1")
    for text in messages:
        old.run(f"document.querySelector('[name=pesan]').value = {json.dumps(text)}")
        old.tap("Baca pesan")
        old.tap("Simpan pesanan")
        for step in ("konfirmasi", "kemas", "kirim", "selesai"):
            old.run(f"document.querySelector('[data-langkah={step}] [name=langkah]').click()")
        old.tap("Semua pesanan")
    assert old.run("[...document.querySelectorAll('[data-isi=daftar] > li [data-isi=tahap]')].map(one => one.textContent)") == ["Selesai", "Selesai"]
    old.open(f"{address}cari/")
    old.run("(() => { const field = document.querySelector('#_kata'); field.focus(); field.value = 'kripik'; field.dispatchEvent(new Event('input', {bubbles: true})); })()")
    old.wait("document.querySelector('#_hasil .name')")
    assert old.run("document.querySelector('#_hasil .name').textContent") == "Keripik Singkong"
    old.wait("navigator.serviceWorker.controller || navigator.serviceWorker.ready.then(() => true)")
    assert old.told == []


def test_a_sheet_of_twenty_paper_orders(old: OldChrome, address: str, katapang: tuple[Path, Site]) -> None:
    """Name, number, amount and Enter, row after row: the focus goes along, and all twenty are at the desk."""
    old.open(f"{address}meja/")
    old.wait("document.querySelectorAll('[name=saya] option').length > 1")
    old.tap("Dari kertas")
    old.wait("document.querySelectorAll('#_kertas [name=lembar] option').length > 1")
    old.run(f"(() => {{ const sheet = document.querySelector('#_kertas [name=lembar]'); sheet.value = '{SHEET}'; sheet.dispatchEvent(new Event('change', {{bubbles: true}})); }})()")
    for name, _, number, amount in rows(katapang[1], 20):
        for value, field in ((name, "nama"), (number, "nomor"), (amount, "jumlah")):
            assert old.run("document.activeElement.name") == field
            old.run(f"""(() => {{
                const field = document.activeElement;
                const enter = () => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {{ key: "Enter", bubbles: true, cancelable: true }}));
                field.value = {json.dumps(value)};
                field.dispatchEvent(new Event("input", {{ bubbles: true }}));
                if (field.name !== "nomor") enter();
                if (field.name === "jumlah") enter();
            }})()""")
    assert old.run("document.querySelector('#_kertas h2:not([aria-level])').textContent") == "Sudah dicatat: 20 pembeli, 20 baris"
    assert old.run("document.querySelector('#_kertas').offsetParent !== null && document.querySelector('#_alat').offsetParent === null")
    assert old.run("document.documentElement.scrollWidth - innerWidth") <= 0
    old.tap("Semua pesanan")
    old.wait("document.querySelectorAll('[data-isi=daftar] > li').length === 20")
    assert old.told == []


def test_a_report_is_printed(old: OldChrome, address: str) -> None:
    """Of what this very phone holds: its days chosen, its bars drawn, and how it was before held against it."""
    typed = "(([place, value]) => { const field = document.querySelector(place); field.value = value; field.dispatchEvent(new Event('change', {bubbles: true})); })"
    old.open(f"{address}laporan/")
    old.run(f"localStorage.setItem(location.pathname.replace('laporan/', 'meja/aaaaa0'), {json.dumps(json.dumps(order(0)))})")
    old.wait("document.querySelector('[name=ponsel]').offsetParent && document.querySelectorAll('[name=awal_tambah] option').length > 1")
    old.tap("Ambil dari ponsel ini")
    for name, value in {"jangka_pilih": "pilih", "jangka_dari": "2026-11-01", "jangka_sampai": "2026-11-30", "awal_tambah": "pemilik/bu-entin"}.items():
        old.run(f"{typed}(['[name={name}]', '{value}'])")
    old.wait("document.querySelector('[data-isi=awal] [name=dari]')")
    old.run(f"{typed}(['[data-isi=awal] [name=dari]', '600000'])")
    old.wait("document.querySelectorAll('[data-isi=sebelum] > [role=row]').length === 1")
    assert old.run("document.querySelector('[data-isi=ringkas] > [role=row]').textContent") == "Penjualan34.0000baru"
    assert old.run("document.querySelector('[data-gambar=barang] .now').getBoundingClientRect().width") > 200
    assert old.run("document.documentElement.scrollWidth - innerWidth") <= 0
    old.run("window.print = () => { document.title = 'dicetak'; }")
    old.tap("Cetak laporan")
    old.wait("document.title === 'dicetak'")
    assert old.told == []


def test_a_payment_is_kept(old: OldChrome, address: str) -> None:
    """Of what a buyer ordered all is paid by a tap, and taken back; the sheet to sign is made, and nothing is wider than the screen."""
    old.open(f"{address}meja/")
    old.run(f"localStorage.setItem(`${{location.pathname}}aaaaa0`, {json.dumps(json.dumps(order(0)))})")
    old.open(f"{address}meja/")
    old.wait("document.querySelectorAll('[name=saya] option').length > 1")
    old.tap("Uang")
    old.wait("document.querySelector('#_uang [data-isi=pembeli] .open')")
    old.tap("Ani")
    old.wait("document.querySelector('#_uang [name=catat]') && document.querySelector('#_uang [name=catat]').offsetParent")
    assert old.run("document.documentElement.scrollWidth - innerWidth") <= 0
    old.tap("Catat dibayar Rp34.000")
    old.wait("document.querySelector('#_uang [name=batal]') && document.querySelector('#_uang [data-isi=catat]').hidden")
    old.run("window.print = () => { document.title = 'dicetak'; }")
    old.tap("Cetak untuk ditandatangani")
    old.wait("document.title === 'dicetak'")
    old.tap("Batalkan")
    old.tap("Ketuk lagi untuk membatalkan")
    old.wait("!document.querySelector('#_uang [data-isi=catat]').hidden")
    kept = old.run("Object.entries(localStorage).filter(([key]) => key.includes('/uang/')).map(([, text]) => JSON.parse(text)).map(({ jumlah, batal }) => [jumlah, Boolean(batal)])")
    assert sorted(kept) == [[0, True], [34000, False]]
    assert old.told == []
