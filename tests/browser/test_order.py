"""One order from the code at a stall to the thank-you: two sellers, two messages, two desks, and a new phone."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, expect

from storefront.words.orders import OrderCode, read_code
from tests.browser.desk import stored
from tests.browser.phones import PHONE, watched

MESSAGE = """Halo {seller}, saya mau pesan:

{line}

Jumlah: {total}
Dari: Warung Bu Imas

Nama: Ani Suryani
No. HP: 0812-3456-7890
Alamat: Gg. Mawar 5, RT 02/RW 03
Catatan: tolong pagi ya 🙏

{site}meja/#1.{slug}.warung-bu-imas.{number}.{sum}.{lines}.{check}
Kode: {code}"""


def _phone(browser: Browser) -> tuple[BrowserContext, Page, list[str]]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    return context, page, watched(page)


def _messages(page: Page, address: str) -> list[tuple[str, str]]:
    """(digits, text) of each seller's message, after a visit to a stall and two shops."""
    page.goto(f"{address}warung/warung-bu-imas/")
    page.goto(f"{address}toko/ka/ladu-ketan/")
    page.get_by_label("Wijen").check()
    page.get_by_role("button", name="Tambah Ladu Ketan").click()
    page.get_by_role("button", name="Ke keranjang").click()
    page.goto(f"{address}toko/rizal/keripik-singkong/")
    page.get_by_label("Jumlah bungkus").fill("3")
    page.get_by_role("button", name="Ke keranjang").click()
    page.get_by_role("link", name="Lihat keranjang").click()
    page.get_by_label("Nama", exact=True).fill("Ani  Suryani")
    page.get_by_label("No. HP", exact=True).fill("0812-3456-7890")
    page.get_by_label("Alamat", exact=True).fill("Gg. Mawar 5, RT 02/RW 03")
    page.get_by_label("Catatan", exact=True).fill("tolong pagi ya 🙏")
    page.get_by_label("Catatan", exact=True).blur()
    links = page.get_by_role("link", name=re.compile("Kirim ke ")).evaluate_all("links => links.map(link => link.href)")
    return [(urlsplit(link).path[1:], unquote(urlsplit(link).query.removeprefix("text="))) for link in links]


def test_from_a_stalls_code_to_the_thank_you(browser: Browser, address: str, tmp_path: Path) -> None:
    """Each message is right to the character; each desk reads it without a question, carries it through, counts it, and hands it to a new phone."""
    buyer, page, told = _phone(browser)
    found = _messages(page, address)
    buyer.close()
    wanted = [
        ("6281200000011", "KA", "ka", "2 bungkus Ladu Ketan, Wijen = Rp32.000", "Rp32.000", "ladu-ketan"),
        ("6281200000013", "Rizal", "rizal", "3 bungkus Keripik Singkong, Asin = Rp36.000", "Rp36.000", "keripik-singkong"),
    ]
    assert [digits for digits, _ in found] == [digits for digits, *_ in wanted]
    for (_, text), (_, seller, slug, line, total, product) in zip(found, wanted, strict=True):
        link = re.search(r"^(\S+)meja/#1\.[a-z-]+\.[a-z-]+\.(\w{6})\.(\w+)\.([\w-]+)\.(\w\w)$", text, re.M)
        assert link
        site, number, total36, lines, check = link.groups()
        code = text.rpartition("Kode: ")[2]
        assert read_code(code) == OrderCode(product, slug, "warung-bu-imas")
        assert int(total36, 36) == int(total.removeprefix("Rp").replace(".", ""))
        assert text == MESSAGE.format(seller=seller, line=line, total=total, site=site, slug=slug, number=number, sum=total36, lines=lines, check=check, code=code)

        desk, page, said = _phone(browser)
        page.goto(f"{address}meja/")
        page.get_by_label("Tempel pesan WhatsApp di sini").fill(text)
        page.get_by_role("button", name="Baca pesan").click()
        assert page.get_by_text("Perlu ditanyakan").locator("visible=true").count() == 0
        page.get_by_role("button", name="Simpan pesanan").click()
        for step in ("konfirmasi", "kemas", "kirim", "selesai"):
            page.locator(f"[data-langkah={step}] [name=langkah]").check()
        page.get_by_role("button", name="Semua pesanan").click()
        page.get_by_text("Hitungan").click()
        assert total in page.locator("[data-isi=per_pemilik]").inner_text()
        before = stored(page)
        (order,) = before.values()
        assert (order["nomor"], order["penjual"], order["asal"], set(order["langkah"])) == (number, slug, "warung-bu-imas", {"konfirmasi", "kemas", "kirim", "selesai"})
        assert order["pembeli"] == {"nama": "Ani Suryani", "hp": "0812-3456-7890", "alamat": "Gg. Mawar 5, RT 02/RW 03", "ambil": "", "catatan": "tolong pagi ya 🙏"}
        page.get_by_text("Cadangan dan setelan").click()
        with page.expect_download() as saved:
            page.get_by_role("button", name="Unduh JSON").click()
        file = tmp_path / f"{slug}.json"
        saved.value.save_as(file)
        desk.close()

        fresh, page, more = _phone(browser)
        page.goto(f"{address}meja/")
        page.get_by_text("Cadangan dan setelan").click()
        page.get_by_label("Masukkan cadangan").set_input_files(file)
        expect(page.get_by_role("status")).to_have_text("1 pesanan baru, 0 sudah ada.", use_inner_text=True)
        assert stored(page) == before
        fresh.close()
        assert told == said == more == []
