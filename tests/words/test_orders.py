"""Order codes catch a slip; order texts say what they should within their limits; links come back as they were meant."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from storefront.words import village_texts
from storefront.words.orders import MAX_TEXT, CodeError, OrderCode, message, order_code, read_code, whatsapp_link
from storefront.words.village_texts import DEFAULTS, MAX_LINK, fill

# The program's own texts of orders that stand on pages; a basket's and the desk's are filled by scripts.
ORDERS = ["pesanan", "sajian", "sapa", "tanya", "tanya-harga"]

SLUG = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,5}", fullmatch=True)
# A basket names its first product, and how many more lines there are.
BASKET = st.builds("{}+{}".format, SLUG, st.integers(1, 59))
CODES = st.builds(OrderCode, SLUG | BASKET, SLUG, SLUG)
ANY_CHARACTER = st.one_of(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789-.ABCDEFGHJKMNPQRSTVWXYZ"), st.characters())


@given(CODES)
@example(OrderCode("semua", "ka", "situs"))
@example(OrderCode("ladu-ketan+59", "ka", "situs"))
def test_a_code_decodes_to_what_it_says(code: OrderCode) -> None:
    """Product, reseller and origin, whatever their names, in letters that a person can read."""
    text = order_code(code)
    assert text.startswith(f"{code.product}.{code.reseller}.{code.origin}.")
    assert len(text.rpartition(".")[2]) == 2
    assert read_code(text) == code


@given(CODES, st.data(), ANY_CHARACTER)
def test_any_changed_character_is_caught(code: OrderCode, data: st.DataObject, other: str) -> None:
    """One character becomes another one, anywhere."""
    text = order_code(code)
    at = data.draw(st.integers(0, len(text) - 1))
    assume(text[at] != other)
    with pytest.raises(CodeError):
        read_code(text[:at] + other + text[at + 1 :])


@given(CODES, st.data())
def test_any_two_swapped_neighbours_are_caught(code: OrderCode, data: st.DataObject) -> None:
    """The commonest slip of quick thumbs."""
    text = order_code(code)
    at = data.draw(st.integers(0, len(text) - 2))
    assume(text[at] != text[at + 1])
    with pytest.raises(CodeError):
        read_code(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


@given(CODES, st.data(), ANY_CHARACTER)
def test_any_dropped_or_added_character_is_caught(code: OrderCode, data: st.DataObject, other: str) -> None:
    """One too few, one too many."""
    text = order_code(code)
    at = data.draw(st.integers(0, len(text) - 1))
    for slip in (text[:at] + text[at + 1 :], text[:at] + other + text[at:], text[: at + 1] + text[at:]):
        with pytest.raises(CodeError):
            read_code(slip)


@pytest.mark.parametrize(
    ("product", "reseller", "origin", "code"),
    [
        # CONTRACT.md 5, and codes that are out there on paper and in chats.
        ("ladu-ketan", "ka", "warung-bu-imas", "ladu-ketan.ka.warung-bu-imas.DJ"), ("ladu-ketan", "ka", "situs", "ladu-ketan.ka.situs.W7"),
    ],
)
def test_a_code_that_was_printed_once_is_right_for_ever(product: str, reseller: str, origin: str, code: str) -> None:
    """The sum is never another."""
    assert order_code(OrderCode(product, reseller, origin)) == code


def test_every_slip_in_one_code_is_caught() -> None:
    """All changes, swaps, losses and additions of one character, one by one."""
    text = order_code(OrderCode("ladu-ketan", "ka", "warung-bu-imas"))
    alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-.ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    slips = {text[:at] + other + text[at + gone :] for at in range(len(text) + 1) for other in ("", *alphabet) for gone in (0, 1)}
    slips |= {text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :] for at in range(len(text))}
    for slip in slips - {text}:
        with pytest.raises(CodeError):
            read_code(slip)


@pytest.mark.parametrize("text", ["", ".", "...", "....", "ladu.ka.situs", "ladu.ka.situs.", "LADU.KA.SITUS.7Q", "a.b.c.d.7Q", "é.b.c.00", "a b.c.d.00", "a.b+1.c.00", "+1.b.c.00", "a+.b.c.00", "a+1000.b.c.00"])
def test_what_is_no_code_is_refused(text: str) -> None:
    """Also what an autocorrecting keyboard makes of one."""
    with pytest.raises(CodeError):
        read_code(text)


VALUES = {
    "reseller": "KA", "produk": "Ladu Ketan", "varian": "Wijen", "jumlah": "2", "satuan": "bungkus", "harga": "Rp15.000", "total": "Rp30.000",
    "asal": "Warung Bu Imas", "halaman": "https://contoh.id/toko/ka/ladu-ketan/", "kode": "ladu-ketan.ka.warung-bu-imas.7Q",
}


@pytest.mark.parametrize("name", ORDERS)
def test_the_code_is_in_the_last_line(name: str) -> None:
    """Of every text of the program's own."""
    assert VALUES["kode"] in message(DEFAULTS[name], VALUES).split("\n")[-1]


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=120)
SLUG_80 = "a" * 80


@given(st.fixed_dictionaries({"produk": NAMES, "varian": NAMES, "asal": NAMES, "reseller": NAMES, "satuan": NAMES}), st.sampled_from(ORDERS))
def test_texts_and_links_keep_their_limits(words: dict[str, str], name: str) -> None:
    """With the longest names, slugs and addresses that can be, nothing that counts is cut."""
    values = VALUES | words | {
        "kode": order_code(OrderCode(SLUG_80, SLUG_80, SLUG_80)), "halaman": f"https://{'b' * 192}/toko/{SLUG_80}/{SLUG_80}/",
        "total": "Rp100.000.000.000.000", "jumlah": "100.000", "harga": "Rp1.000.000.000",
    }
    text = message(DEFAULTS[name], values)
    assert len(text) <= MAX_TEXT
    assert len(whatsapp_link("+628120000000000", text)) <= MAX_LINK
    assert values["kode"] in text
    assert values["halaman"] in text


def test_a_villages_own_text_that_grows_too_long_gives_way() -> None:
    """The program's text stands in, whole, rather than a code that is cut."""
    own = "{halaman}\n" * 30 + "{reseller} {produk} {varian} {jumlah} {satuan} {harga} {total}\n{kode}"
    values = VALUES | {"halaman": f"https://contoh.id/toko/{SLUG_80}/{SLUG_80}/"}
    assert list(village_texts.check_texts({"pesanan": own}, "content")) == []
    assert message(own, values, DEFAULTS["pesanan"]) == message(DEFAULTS["pesanan"], values)


def test_a_short_text_is_left_alone() -> None:
    """Nothing is shortened that needn't be."""
    assert message("{produk}\n{kode}", VALUES) == "Ladu Ketan\nladu-ketan.ka.warung-bu-imas.7Q"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=200))
@example('a & b " # % + 🙂 \n\r\n\u2028 ?text=x&y /\\ <>')
@example("%0A%20+%2B")
def test_a_link_comes_back_as_it_was_meant(name: str) -> None:
    """wa.me, the digits, and the whole text, read as a browser reads it."""
    text = fill(DEFAULTS["pesanan"], VALUES | {"produk": name or "x"})
    link = whatsapp_link("+6281200000001", text)
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.path, parts.fragment) == ("https", "wa.me", "/6281200000001", "")
    assert parts.query.startswith("text=")
    assert unquote(parts.query.removeprefix("text="), errors="strict") == text
    assert parse_qs(parts.query, keep_blank_values=True) == {"text": [text]}
    assert link.isascii()
    assert not set(link) & set(" +\"'<>#\n")
