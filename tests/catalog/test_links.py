"""Links to Shopee Indonesia, and what every link field refuses."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.links import (
    ShopeeProduct,
    ShopeeShop,
    ShortLink,
    github_repo,
    shopee_product,
    shopee_shop,
    site_base,
    website,
)

SHOPEE = "https://shopee.co.id"
PRODUCTS = [
    f"{SHOPEE}/product/123456/7890123",
    f"{SHOPEE}/product/123456/7890123/",
    f"{SHOPEE}/product/123456/7890123?sp_atk=ab-cd&xptdk=ab-cd",
    f"{SHOPEE}/product/123456/7890123#ulasan",
    f"{SHOPEE}/Ladu-Ketan-i.123456.7890123",
    f"{SHOPEE}/Ladu-Ketan-i.123456.7890123/",
    f"{SHOPEE}/Ladu-Ketan-i.123456.7890123?position=0&utm_source=an_1",
    f"{SHOPEE}/ladu-ketan-khas-katapang-isi-10-i.123456.7890123",
    f"{SHOPEE}/-i.123456.7890123",
    f"{SHOPEE}/Ladu-i.1.2-asli-i.123456.7890123",  # only the last numbers count
    f"{SHOPEE}/Ladu-Ketan-%28isi-10%29-i.123456.7890123",
    f"{SHOPEE}/Kue-%F0%9F%8D%A1-Manis-i.123456.7890123",
    f"{SHOPEE}/Ku\u00e9-\U0001f361-i.123456.7890123",
    f"{SHOPEE}/(COD)-Ladu,-Ketan!-i.123456.7890123",
    f"{SHOPEE}/Tas-Rajut-50%25-i.123456.7890123",
    "https://www.shopee.co.id/product/123456/7890123",
    "https://www.shopee.co.id/Ladu-i.123456.7890123",
    "https://m.shopee.co.id/product/123456/7890123?smtt=0.0.9",
    "HTTPS://shopee.co.id/product/123456/7890123",
    "Https://Shopee.Co.Id/product/123456/7890123",
    f"  {SHOPEE}/product/123456/7890123 ",
    f"\u200b{SHOPEE}/product/123456/7890123",
    f"{SHOPEE}/product/123456\u200d/7890123",
    f"\ufeff{SHOPEE}/product/123456/7890123\n",
]
SHORT_LINKS = [
    "https://s.shopee.co.id/3VdbqOxYz1",
    "https://s.shopee.co.id/3VdbqOxYz1?share_channel_code=1",
    "https://shope.ee/9UabCdEfGh",
    "https://shope.ee/2q3Z/",
    "https://id.shp.ee/aBcD123",
    "https://id.shp.ee/aBcD123?smtt=0.0.9",
]
SHOPS = {
    "ka.katapang": "ka.katapang",
    "@ka.katapang": "ka.katapang",
    "KA.Katapang": "ka.katapang",
    " ka_katapang ": "ka_katapang",
    "karangtaruna09": "karangtaruna09",
    "toko-rajut": "toko-rajut",
    "_rajut_": "_rajut_",
    f"{SHOPEE}/ka.katapang": "ka.katapang",
    f"{SHOPEE}/ka.katapang/": "ka.katapang",
    f"{SHOPEE}/KA.Katapang": "ka.katapang",
    f"{SHOPEE}/ka_katapang?tab=0#product_list": "ka_katapang",
    f"{SHOPEE}/ka.katapang?categoryId=1&itemId=2": "ka.katapang",
    f"{SHOPEE}/12345678": "12345678",  # in a link a number is a user name
    f"{SHOPEE}/shop/123456": "shop/123456",
    f"{SHOPEE}/shop/123456/": "shop/123456",
    f"{SHOPEE}/shop/123456?v=1": "shop/123456",
    "https://www.shopee.co.id/ka.katapang": "ka.katapang",
    "https://m.shopee.co.id/shop/123456": "shop/123456",
    f"\u200b{SHOPEE}/ka.katapang": "ka.katapang",
    "HTTPS://SHOPEE.CO.ID/ka.katapang": "ka.katapang",
}
ABROAD = "Ini Shopee negara lain; pakai tautan shopee.co.id"
SCHEME = "Tautan diawali https://"
INSECURE = "Pakai https, bukan http"
USER = "Nama situs tidak didahului tanda @; salin ulang tautannya"
HOST = "Nama situsnya salah tulis atau bukan situs umum"
SIGN = "Ada tanda yang tidak boleh di dalam tautan; salin ulang tautannya"
PORT = "Tulis tautan tanpa nomor port"
WORDS = "Tulis tautannya saja, tanpa kata lain"
SLASH = "Tautan ditulis dengan garis miring /"
SELLER = "Ini halaman penjual (Seller Centre); salin tautan yang dilihat pembeli"
TURNED = "Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang"
CUT = "Tautan pendek Shopee ini tidak lengkap; salin ulang"
ADDRESSES = {  # refused for a product and for a shop alike
    "http://shopee.co.id/x": INSECURE,
    "shopee.co.id/x": SCHEME,
    "www.shopee.co.id/x": SCHEME,
    "//shopee.co.id/x": SCHEME,
    "https:/shopee.co.id/x": SCHEME,
    "https:shopee.co.id/x": SCHEME,
    "ftp://shopee.co.id/x": SCHEME,
    "shopeeid://home": SCHEME,
    "javascript:alert(1)//shopee.co.id/": SCHEME,
    "data:text/html,https://shopee.co.id/x": SCHEME,
    "https://shopee.com.my/x": ABROAD,
    "https://shopee.sg/product/1/2": ABROAD,
    "https://shopee.ph/x-i.1.2": ABROAD,
    "https://shopee.vn/x": ABROAD,
    "https://shopee.co.th/x": ABROAD,
    "https://shopee.tw/x": ABROAD,
    "https://shopee.com/x": ABROAD,
    "https://s.shopee.com.my/abc": ABROAD,
    "https://my.shp.ee/abc": ABROAD,
    "https://shopee.co.id.example.com/product/1/2": "Alamat shopee.co.id.example.com bukan milik Shopee",
    "https://shopee-co.id/product/1/2": "Alamat shopee-co.id bukan milik Shopee",
    "https://shopeee.co.id/product/1/2": "Alamat shopeee.co.id bukan milik Shopee",
    "https://promo-shopee.co.id/product/1/2": "Alamat promo-shopee.co.id bukan milik Shopee",
    "https://shopee.id/product/1/2": "Alamat shopee.id bukan milik Shopee",
    "https://example.com/shopee.co.id/product/1/2": "Alamat example.com bukan milik Shopee",
    "https://example.com/?u=https://shopee.co.id/product/1/2": "Alamat example.com bukan milik Shopee",
    "https://xn--shope-dsa.co.id/product/1/2": "Alamat xn--shope-dsa.co.id bukan milik Shopee",
    "https://www.tokopedia.com/ka/ladu": "Alamat www.tokopedia.com bukan milik Shopee",
    "https://shp.ee/abc": "Alamat shp.ee bukan milik Shopee",
    "https://help.shopee.co.id/portal": "Alamat help.shopee.co.id bukan milik Shopee",
    "https://seller.shopee.co.id/portal/product/1": SELLER,
    "https://shopee.co.id@example.com/product/1/2": USER,
    "https://ka:kata@shopee.co.id/product/1/2": USER,
    "https://@shopee.co.id/product/1/2": USER,
    "https://shopee.co.id\\@example.com/product/1/2": SLASH,
    "https:/\\shopee.co.id/product/1/2": SLASH,
    "https://shopee.co.id:443/product/1/2": PORT,
    "https://shopee.co.id:8080/product/1/2": PORT,
    "https://shope\u0435.co.id/product/1/2": HOST,  # a Cyrillic e
    "https://\uff53hopee.co.id/product/1/2": HOST,  # a full-width s
    "https://shopee\u3002co.id/product/1/2": HOST,  # an ideographic full stop
    "https://shopee.co.id./product/1/2": HOST,
    "https://shopee.co.id%2eexample.com/product/1/2": HOST,
    "https://shopee.co.id;example.com/product/1/2": HOST,
    "https://shopee/product/1/2": HOST,
    "https:///shopee.co.id/product/1/2": HOST,
    "https://127.0.0.1/product/1/2": "Tulis nama situsnya, bukan angka IP",
    "https://[::1]/product/1/2": SIGN,
    "https://shopee.co.id%00/product/1/2": SIGN,
    "https://shopee.co.id/product/1/2%0d%0aX:1": SIGN,
    "https://shopee.co.id/%5c%5cexample.com": SIGN,
    "https://shopee.co.id/100%-asli-i.1.2": SIGN,
    "https://shopee.co.id/product/1/2?x=<script>": SIGN,
    "https://shopee.co.id/product/1/2 klik": WORDS,
    "Cek Ladu Ketan! https://id.shp.ee/aBcD123": WORDS,
    "https://s.shopee.co.id/": CUT,
    "https://id.shp.ee/a/b": CUT,
    "https://shope.ee/%2e%2e": CUT,
    "https://s.shopee.co.id/an_redir?origin_link=https%3A%2F%2Fexample.com": CUT,
    "https://shopee.co.id/product/1/2\thttps://shopee.co.id/x": "Ganti tab dengan spasi",
    "https://shopee.co.id/product/1/2\nx": "Tulis dalam satu baris",
    "https://shopee.co.id/\u202e2/1/tcudorp": TURNED,
    f"{SHOPEE}/{'a' * 2000}": "Paling panjang 2000 karakter, ini 2021",
    "": "Isi dulu, atau hapus baris ini kalau tidak dipakai",
}
NO_PRODUCT = "Tautan ini bukan halaman produk Shopee"
NO_SHOP = "Tautan ini bukan halaman toko Shopee"
NO_NAME = "Tulis nama pengguna Shopee, atau salin tautan tokonya"


@pytest.mark.parametrize("text", PRODUCTS)
def test_shopee_product_is_read(text: str) -> None:
    """Both forms of a product's link give the same two numbers and one address."""
    read = shopee_product(text)
    assert ShopeeProduct("123456", "7890123") == read
    assert f"{SHOPEE}/product/123456/7890123" == read.url


@pytest.mark.parametrize("text", SHORT_LINKS)
def test_shopee_short_link_is_kept(text: str) -> None:
    """A link made by the share button stays as it is, for a product and for a shop."""
    assert ShortLink(text) == shopee_product(text) == shopee_shop(text)


@pytest.mark.parametrize(("text", "name"), SHOPS.items())
def test_shopee_shop_is_read(text: str, name: str) -> None:
    """A user name and any link to a shop give the shop and one address, which reads as itself."""
    assert ShopeeShop(name) == shopee_shop(text) == shopee_shop(f"{SHOPEE}/{name}")
    assert f"{SHOPEE}/{name}" == shopee_shop(text).url


@pytest.mark.parametrize(
    ("read", "text", "advice"),
    [
        *((read, text, advice) for text, advice in ADDRESSES.items() for read in (shopee_product, shopee_shop)),
        (shopee_product, f"{SHOPEE}/ka.katapang", "Ini tautan toko; salin tautan dari halaman produknya"),
        (shopee_product, f"{SHOPEE}/shop/123456", "Ini tautan toko; salin tautan dari halaman produknya"),
        (shopee_product, "ka.katapang", SCHEME),
        (shopee_product, "7890123", SCHEME),
        *(
            (shopee_product, SHOPEE + path, NO_PRODUCT)
            for path in (
                "",
                "/",
                "/product/123456",
                "/product/123456/",
                "/product/ladu/ketan",
                "/product/0/7890123",
                "/product/123456/-1",
                "/product/123456/7890123/ulasan",
                "/product/\uff11/\uff12",
                "/product/1%2F2/3",
                "/product/12345678901234567890/1",  # more than 64 bits
                "//product/123456/7890123",
                "/x/../product/123456/7890123",
                "/ladu-ketan-i.123456",
                "/ladu-i.123456.7890123.5",
                "/a/ladu-i.123456.7890123",
                "/a%2Fladu-i.123456.7890123",
                "/cart",
                "/search?keyword=-i.123456.7890123",
                "?x=/product/123456/7890123",
                "#/product/123456/7890123",
                "?@example.com",
            )
        ),
        (shopee_shop, f"{SHOPEE}/product/1/2", "Ini tautan produk; salin tautan dari halaman tokonya"),
        (shopee_shop, f"{SHOPEE}/ladu-i.1.2", "Ini tautan produk; salin tautan dari halaman tokonya"),
        *((shopee_shop, SHOPEE + path, NO_SHOP) for path in ("/", "/cart", "/a", "/shop/x", "/shop/1/search")),
        *((shopee_shop, text, NO_NAME) for text in ("Toko Ladu", "ka", "cart", "shopee.co.id", "k\u00e4the", "a" * 31)),
        (shopee_shop, "123456", "Tulis nama pengguna tokonya, atau salin tautannya"),
    ],
)
def test_shopee_link_is_refused(read: Callable[[str], object], text: str, advice: str) -> None:
    """What isn't the product or the shop asked for, on Shopee Indonesia, is refused with fitting advice."""
    with pytest.raises(FieldError) as refused:
        read(text)
    assert advice == refused.value.advice


@given(
    st.sampled_from([shopee_product, shopee_shop, website, site_base, github_repo]),
    st.sampled_from(["", "https://", f"{SHOPEE}/", f"{SHOPEE}", "https://github.com/", "https://contoh.id/"]),
    st.text() | st.text("abi0123.-_~/?#@:%[]\\"),
)
def test_any_text_is_read_or_refused(
    read: Callable[[str], str | ShopeeProduct | ShopeeShop | ShortLink], before: str, text: str
) -> None:
    """No text whatever ends in another error than FieldError; what is read is an https address in ASCII."""
    try:
        link = read(before + text)
    except FieldError:
        return
    url = link if isinstance(link, str) else link.url
    assert url.startswith("https://")
    assert url.isascii()
