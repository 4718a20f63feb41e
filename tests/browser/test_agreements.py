"""What two fields of a file must agree on is told in the form as `check` tells it: the same files, the same words, at the same field."""

import base64
import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.editor import FORM, answering, filled, of_files, problems

GOOD = {"nama": "Dodol", "kategori": "Kue tradisional", "pelaku_usaha": "bu-entin", "harga": "15000", "halal": "proses"}
MAKER, EVENT = {"nama": "Dapur Uji"}, {"nama": "Bazar Uji", "mulai": "5 Desember 2027 09.00", "tempat": "Balai desa"}
# Kind, what is written, and the field at which something is told, if any.
ROWS: list[tuple[str, dict[str, str], str]] = [
    ("produk", {**GOOD, "halal": "tidak"}, "halal"), ("produk", {**GOOD, "halal": "haram", "alasan_tidak_halal": "babi"}, ""), ("produk", {**GOOD, "alasan_tidak_halal": "babi"}, "alasan_tidak_halal"),
    ("produk", {**GOOD, "siap_dalam": "3 hari"}, "siap_dalam"), ("produk", {**GOOD, "siap_dalam": "3 hari", "stok": "PO"}, ""), ("produk", {**GOOD, "siap_dalam": "3", "stok": "kosong"}, ""),
    ("pelaku-usaha", {**MAKER, "hubungi": "whatsapp"}, "hubungi"), ("pelaku-usaha", {**MAKER, "hubungi": "whatsapp", "whatsapp": "0812-0000-0062"}, ""),
    ("pelaku-usaha", {**MAKER, "hubungi": "sms"}, "hubungi"), ("pelaku-usaha", {**MAKER, "hubungi": "telepon", "whatsapp": "0812-0000-0062"}, ""), ("pelaku-usaha", {**MAKER, "hubungi": "langsung"}, ""),
    ("pelaku-usaha", {**MAKER, "telepon": "0812 3456 7890"}, "telepon"), ("pelaku-usaha", {**MAKER, "telepon": "0812-3456-7891", "kutipan": "Resep ibu saya."}, "kutipan"),
    ("reseller", {"nama": "Uji", "whatsapp": "0812-0000-0062", "produk": "semua", "instagram": "https://instagram.com/kiki.jualan/"}, "instagram"),
    ("acara", {**EVENT, "selesai": "4 Desember 2027"}, "selesai"), ("acara", {**EVENT, "selesai": "5 Desember 2027"}, ""), ("acara", {**EVENT, "selesai": "5/12/2027 08.59"}, "selesai"),
    ("acara", {**EVENT, "selesai": "5 Desember 2027 pukul 15.00"}, ""), ("acara", {**EVENT, "mulai": "5 Desember 2027 09.00 WIT", "selesai": "5 Desember 2027 08.00 WIB"}, ""),
    ("acara", {**EVENT, "mulai": "5 Desember 2027 09.00 WIB", "selesai": "5 Desember 2027 10.00 WIT"}, "selesai"), ("acara", {**EVENT, "status": "diundur"}, "status"),
    ("acara", {**EVENT, "status": "diundur", "mulai_semula": "1 Desember 2027"}, ""), ("acara", {**EVENT, "mulai_semula": "1 Desember 2027"}, "mulai_semula"),
    ("acara", {**EVENT, "status": "diundur", "mulai_semula": "1 Desember 2027", "ulang": "setiap Minggu"}, "status"), ("acara", {**EVENT, "ulang": "tidak", "status": "diundur", "mulai_semula": "1 Desember 2027"}, ""),
    ("acara", {**EVENT, "ulang": "setiap Minggu", "nomor": "12"}, "nomor"), ("acara", {**EVENT, "nomor": "12"}, ""),
    ("acara", {**EVENT, "pelajaran": "foto-dengan-ponsel"}, "pelajaran"), ("acara", {**EVENT, "pelajaran": "foto-dengan-ponsel", "jenis": "pelatihan"}, ""),
]  # fmt: skip


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    answering(phone, of_files())
    found = phone.new_page()
    found.set_default_timeout(8000)
    return found


def test_the_form_says_what_check_says(page: Page, address: str, tmp_path: Path) -> None:
    """Every row of the table, and nothing at any other field."""
    files = {f"{kind}/uji-{number}.md": "".join(["---\n", *(f"{name}: {value}\n" for name, value in values.items()), "---\n"]) for number, (kind, values, _) in enumerate(ROWS)}
    checked: dict[str, dict[str, str]] = {file: {} for file in files}
    for problem in problems(tmp_path / "content", files):
        checked[problem.file.partition("/")[2]][problem.field] = f"{problem.message}."
    for (file, told), (kind, values, field) in zip(checked.items(), ROWS, strict=True):
        proposal = {"jenis": kind, "berkas": "", "nama": "uji", "perubahan": [], "nilai": values, "cerita": None}
        page.goto("about:blank")
        page.goto(f"{address}{FORM}#1.{base64.urlsafe_b64encode(json.dumps(proposal).encode()).decode().rstrip('=')}")
        page.click(".finish button")
        expect(page.locator("#_isian > [role=status]")).not_to_be_empty()
        shown = page.evaluate("Object.fromEntries([...document.querySelectorAll('#_isian [aria-invalid=true]')].map(field => [field.name, document.getElementById(field.getAttribute('aria-describedby')).querySelector('.fault').textContent]))")
        assert shown == told, (file, values)
        assert list(told) == ([field] if field else [])


def test_it_goes_as_soon_as_they_agree(page: Page, address: str) -> None:
    """The reason is written, and the mistake at the other field is gone without a touch; a variant that is made to order makes days right."""
    page.goto(f"{address}{FORM}?jenis=produk")
    fault = page.locator("[name=halal] >> xpath=ancestor::div[1] >> .fault")
    filled(page, {"halal": "tidak"})
    expect(fault).to_contain_text("TIDAK HALAL")
    filled(page, {"alasan_tidak_halal": "mengandung babi"})
    expect(fault).to_be_empty()
    filled(page, {"siap_dalam": "2 hari"})
    days = page.locator("[name=siap_dalam] >> xpath=ancestor::div[1] >> .fault")
    expect(days).to_contain_text("hanya untuk barang pesan dulu")
    page.click("summary:text-is('Varian')")
    page.click("text=Tambah varian")
    page.locator("fieldset [name=nama]").last.fill("Wijen")
    page.locator("fieldset [name=stok]").last.select_option("pesan-dulu")
    expect(days).to_be_empty()
