"""A member of the village sends from the form in one tap: with a token of their own, once, and never over what another has changed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.editor import FORM, filled, finished
from tests.browser.github import MEMBER, READER, Answer, GitHub, refusal
from tests.browser.phones import PHONE
from tests.sites import KATAPANG

REPO = "contoh-katapang/katapang"
PRODUCT = "content/produk/ladu-ketan.md"
SELLER = "content/reseller/ka.md"


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    files = {f"content/{name}": (KATAPANG / name).read_bytes() for name in ("produk/ladu-ketan.md", "produk/rengginang.md", "reseller/ka.md", "desa.yml")}
    return GitHub(tmp_path / "git", files, repo=REPO)


@pytest.fixture
def phone(browser: Browser, github: GitHub) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    github.serve(context)
    yield context
    context.close()


def _changed(phone: BrowserContext, address: str, file: str = "produk/ladu-ketan.md", **values: str) -> Page:
    page = phone.new_page()
    page.goto(f"{address}{FORM}?berkas={file}")
    filled(page, values or {"harga": "16000"})
    finished(page)
    return page


def _send(page: Page, token: str = MEMBER) -> None:
    if not page.get_by_role("button", name="Kirim", exact=True).is_visible():
        page.get_by_text("Kirim langsung, sebagai anggota").click()
    if page.locator("[name=_kunci]").is_visible():
        page.locator("[name=_kunci]").fill(token)
    page.get_by_role("button", name="Kirim", exact=True).click()


def _told(page: Page) -> Any:
    return expect(page.locator("[role=status]").filter(has_text=re.compile("Terkirim|terkirim|Kunci|GitHub|sinyal|orang lain")).last)


def test_a_price_is_proposed_in_one_tap(phone: BrowserContext, address: str, github: GitHub) -> None:
    """The lines that changed are the request's words; the token stays in the tab, and the next change asks for none."""
    page = _changed(phone, address)
    _send(page)
    _told(page).to_have_text("Usulan terkirim; terbit sesudah disetujui. Lihat di GitHub")
    assert page.get_by_text("Kirim lewat GitHub").count() == 0
    [pull] = github.pulls
    assert pull["title"] == "Perubahan Ladu Ketan"
    assert pull["body"] == "− harga: 15000\n+ harga: 16000"
    branch = pull["head"]["ref"]
    assert re.fullmatch(r"usulan-ladu-ketan-[a-z0-9]{6}", branch)
    assert github.files(branch)[PRODUCT] == (KATAPANG / "produk/ladu-ketan.md").read_bytes().replace(b"\nharga: 15000\n", b"\nharga: 16000\n")
    assert github.log() == ["Awal"]
    assert page.evaluate("[Object.keys(sessionStorage).length, Object.keys(localStorage).filter(key => key.includes('kelola')).length]") == [1, 0]
    page.goto(f"{address}{FORM}?berkas=produk/rengginang.md")
    filled(page, {"harga": "21000"})
    finished(page)
    expect(page.locator("[name=_kunci]")).to_be_hidden()
    _send(page)
    _told(page).to_contain_text("Usulan terkirim")
    assert len(github.pulls) == 2


def test_straight_but_for_who_gets_the_money(phone: BrowserContext, address: str, github: GitHub) -> None:
    """Where the village wants it so; a seller's number waits for another's look all the same."""
    _straight(phone)
    page = _changed(phone, address)
    _send(page)
    _told(page).to_contain_text("Terkirim. Situsnya berubah beberapa menit lagi.")
    assert github.log() == ["Perubahan Ladu Ketan", "Awal"]
    other = _changed(phone, address, "reseller/ka.md", whatsapp="0812-9999-8888")
    _send(other)
    _told(other).to_contain_text("Usulan terkirim")
    assert github.log() == ["Perubahan Ladu Ketan", "Awal"]
    assert b"0812-9999-8888" in github.files(github.pulls[0]["head"]["ref"])[SELLER]


def test_who_goes_on_writing_after_sending(phone: BrowserContext, address: str, github: GitHub) -> None:
    """What this page has sent is no other's change: the next price goes on top of it."""
    _straight(phone)
    page = _changed(phone, address)
    _send(page)
    _told(page).to_contain_text("Terkirim")
    filled(page, {"harga": "17000"})
    finished(page)
    _send(page)
    _told(page).to_contain_text("Terkirim")
    assert github.log() == ["Perubahan Ladu Ketan", "Perubahan Ladu Ketan", "Awal"]
    assert b"\nharga: 17000\n" in github.files()[PRODUCT]


def test_another_was_quicker(phone: BrowserContext, address: str, github: GitHub) -> None:
    """It is said which file, nothing is written over it; opened anew the form has both changes."""
    page = _changed(phone, address)
    theirs = (KATAPANG / "produk/ladu-ketan.md").read_bytes().replace(b"satuan: bungkus", b"satuan: kotak")
    github.commit({PRODUCT: theirs}, "Lain")
    _send(page)
    _told(page).to_contain_text(f"{PRODUCT} sudah diubah orang lain sejak dibuka di sini. Tidak ada yang ditimpa.")
    assert github.pulls == []
    page.get_by_role("button", name="Buka ulang").click()
    expect(page.locator("[name=satuan]").first).to_have_value("kotak")
    expect(page.locator("[name=harga]").first).to_have_value("16000")
    finished(page)
    _send(page)
    _told(page).to_contain_text("Usulan terkirim")
    assert github.files(github.pulls[0]["head"]["ref"])[PRODUCT] == theirs.replace(b"\nharga: 15000\n", b"\nharga: 16000\n")


def test_an_expired_token_opens_a_public_file(phone: BrowserContext, address: str, github: GitHub) -> None:
    """A member's token reads the file, so that neither a closed repository nor others behind the same connection stop them; an expired one is forgotten."""
    keys: list[str | None] = []
    phone.on("request", lambda request: keys.append(request.headers.get("authorization")) if "/contents/" in request.url else None)
    page = phone.new_page()
    page.goto(f"{address}{FORM}")
    page.evaluate("sessionStorage.setItem(`${new URL('../../', location).pathname}kelola/kunci`, 'github_pat_lama')")
    page.goto(f"{address}{FORM}?berkas=produk/ladu-ketan.md")
    expect(page.locator("[name=harga]").first).to_have_value("15000")
    assert keys == ["Bearer github_pat_lama", None]
    assert page.evaluate("sessionStorage.length") == 0


def test_a_name_that_another_has_taken(phone: BrowserContext, address: str, github: GitHub) -> None:
    """Of a new file: it is said what helps, and the draft's file is called after its new name, as before it was put by."""
    page = phone.new_page()
    page.goto(f"{address}{FORM}?jenis=mitra")
    filled(page, {"nama": "Kelompok Tani"})
    page.reload()
    finished(page)
    github.commit({"content/mitra/kelompok-tani.md": b"theirs"}, "Lain")
    _send(page)
    expect(page.locator("details [role=status]")).to_have_text("content/mitra/kelompok-tani.md sudah ada; pakai nama lain.")
    _straight(phone)
    page.reload()
    filled(page, {"nama": "Kelompok Tani Baru"})
    finished(page)
    github.after = lambda _number, line: Answer(None) if line.startswith("PATCH") else None
    _send(page)
    _told(page).to_contain_text("sinyal")
    github.after = lambda _number, _line: None
    # It had come; what is written since goes on top of it.
    filled(page, {"alamat": "Jl. Raya 2"})
    finished(page)
    _send(page)
    _told(page).to_contain_text("Terkirim")
    assert github.files()["content/mitra/kelompok-tani-baru.md"] == b"---\nnama: Kelompok Tani Baru\nalamat: Jl. Raya 2\n---\n"


def test_no_signal_amid_sending(phone: BrowserContext, address: str, github: GitHub) -> None:
    """All is kept; the second tap sends what is missing, once."""
    page = _changed(phone, address)
    github.after = lambda _number, line: Answer(None) if line.startswith("POST") and line.endswith("/git/refs") else None
    _send(page)
    _told(page).to_contain_text("GitHub tidak bisa dihubungi; mungkin tidak ada sinyal. Isian Anda tersimpan di ponsel ini.")
    github.after = lambda _number, _line: None
    _send(page)
    _told(page).to_contain_text("Usulan terkirim")
    assert len(github.pulls) == 1
    assert len(github.git("for-each-ref", "--format=%(refname)").decode().split()) == 2


@pytest.mark.parametrize(("token", "answer", "told"), [
    ("github_pat_lama", None, "Kunci ini tidak dikenal GitHub; mungkin sudah kedaluwarsa. Buat kunci baru, lalu tempel di sini."),
    (READER, None, f"Kunci ini tidak boleh mengubah {REPO}. Periksa lagi: Resource owner, repositori yang dipilih, lalu Contents dan Pull requests, keduanya Read and write."),
    (MEMBER, refusal(403, "API rate limit exceeded", X_RateLimit_Remaining="0", X_RateLimit_Reset="4102444800"), "GitHub sedang membatasi permintaan. Coba lagi sesudah pukul "),
    (MEMBER, refusal(409, "Git Repository is empty."), "GitHub menolak perubahan ini: Git Repository is empty. Isian Anda tersimpan"),
    (MEMBER, refusal(422, "Validation Failed"), "GitHub menolak perubahan ini: Validation Failed. Isian Anda tersimpan di ponsel ini. Coba lagi, atau kirim dengan cara lain di bawah."),
    (MEMBER, refusal(500, "Server Error"), "GitHub sedang terganggu. Isian Anda tersimpan di ponsel ini; coba lagi nanti."),
], ids=["unknown token", "may not write", "no requests left", "empty", "refused", "down"])
def test_what_is_told(phone: BrowserContext, address: str, github: GitHub, token: str, answer: Answer | None, told: str) -> None:
    """In plain words, with what to do; nothing is changed, and what was written is there at the next visit."""
    page = _changed(phone, address)
    github.before = lambda _number, line: answer if line.startswith("POST") else None
    _send(page, token)
    _told(page).to_contain_text(told)
    assert github.pulls == []
    page.reload()
    expect(page.locator("[name=harga]").first).to_have_value("16000")


class _Hand:
    """Does on the form what a person does: a tap is one thing that is seen and touched, a word what is typed between two spaces."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.words = page, 0, 0

    def tap(self, place: Locator) -> None:
        place.click()
        self.taps += 1

    def choose(self, name: str, value: str) -> None:
        """The list is opened, and one of it taken."""
        self.page.locator(f"[name={name}]").first.select_option(value)
        self.taps += 2

    def types(self, name: str, words: str) -> None:
        self.tap(self.page.locator(f"[name={name}]").first)
        self.page.keyboard.type(words)
        self.words += len(words.split())

    def pastes(self, name: str, words: str) -> None:
        """The field is tapped, held, and "Tempel" is tapped."""
        self.types(name, words)
        self.taps += 2
        self.words -= len(words.split())


def _straight(phone: BrowserContext) -> None:
    phone.route("**/isian.json", lambda route: route.fulfill(body=route.fetch().text().replace('"langsung": false', '"langsung": true')))


def test_the_way_to_the_first_price(phone: BrowserContext, address: str, github: GitHub) -> None:
    """A member with a token in hand, on the editors' page of a village that lets members publish, the maker known to it: twelve taps, four typed words, and the price is on main."""
    _straight(phone)
    hand = _Hand(phone.new_page())
    hand.page.goto(f"{address}kelola/")
    hand.tap(hand.page.get_by_role("link", name="Tambah barang", exact=True))
    hand.types("nama", "Dodol Ketan")
    hand.types("kategori", "Kue")
    hand.choose("pelaku_usaha", "bu-entin")
    hand.types("harga", "20000")
    hand.tap(hand.page.get_by_role("button", name="Selesai, lihat dan kirim"))
    hand.tap(hand.page.get_by_text("Kirim langsung, sebagai anggota"))
    hand.pastes("_kunci", MEMBER)
    hand.tap(hand.page.get_by_role("button", name="Kirim", exact=True))
    _told(hand.page).to_contain_text("Terkirim. Situsnya berubah beberapa menit lagi.")
    assert b"harga: 20000\n" in github.files()["content/produk/dodol-ketan.md"]
    assert (hand.taps, hand.words) == (12, 4)


def test_the_price_of_each_day(phone: BrowserContext, address: str, github: GitHub) -> None:
    """From the editors' page four taps and one typed word, which stands in the place of the old price; where another takes it in, as many."""
    hand = _Hand(phone.new_page())
    hand.page.goto(f"{address}{FORM}")
    hand.page.evaluate("key => sessionStorage.setItem(`${new URL('../../', location).pathname}kelola/kunci`, key)", MEMBER)
    hand.page.goto(f"{address}kelola/")
    hand.tap(hand.page.get_by_role("link", name="Ladu Ketan", exact=True))
    hand.types("harga", "16000")
    hand.tap(hand.page.get_by_role("button", name="Selesai, lihat dan kirim"))
    hand.tap(hand.page.get_by_role("button", name="Kirim", exact=True))
    _told(hand.page).to_contain_text("Usulan terkirim")
    assert b"\nharga: 16000\n" in github.files(github.pulls[0]["head"]["ref"])[PRODUCT]
    assert (hand.taps, hand.words) == (4, 1)
