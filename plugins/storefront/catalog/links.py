"""Links to marketplaces, social networks, websites and GitHub: recognised, brought to one form, or refused.

Each parser takes the text of one field and raises FieldError. A link counts as X's only when its whole host
name is one of X's own (FORMATS.md, "Shopee Indonesia").
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult

from storefront.catalog.errors import FieldError
from storefront.catalog.networks import FACEBOOK, INSTAGRAM, TIKTOK, YOUTUBE, account
from storefront.catalog.text import strip_invisible
from storefront.catalog.urls import split_https

_ID = "[1-9][0-9]{0,18}"  # at most a positive signed 64-bit number

SHOPEE_HOSTS = frozenset({"shopee.co.id", "www.shopee.co.id", "m.shopee.co.id"})
SHOPEE_SHORT_HOSTS = frozenset({"s.shopee.co.id", "shope.ee", "id.shp.ee"})
SHOPEE_ABROAD = re.compile(r"(?:[a-z]+\.)?shopee\.(?:com|com\.[a-z]{2}|co\.th|sg|ph|vn|tw|cl|pl|es|fr|in|kr)|[a-z]{2}\.shp\.ee")
SHOPEE_PRODUCT = re.compile(
    rf"/product/(?P<shop>{_ID})/(?P<item>{_ID})/?"
    # The words before -i. may be anything within their one part of the path: they are dropped.
    rf"|/(?:(?!%2[Ff])[^/])*-i\.(?P<named_shop>{_ID})\.(?P<named_item>{_ID})/?"
)
SHOPEE_NAME = re.compile(r"(?!.*-i\.)[a-z0-9_][a-z0-9._-]{1,28}[a-z0-9_]")
SHOPEE_SHOP_NUMBER = re.compile(rf"shop/{_ID}")
SHOPEE_TAKEN = frozenset(
    {"buyer", "cart", "daily_discover", "events", "flash_sale", "mall"} | {"product", "search", "shop", "user", "verify"}
)
SHORT_PATH = re.compile(r"/[A-Za-z0-9]{3,32}/?")
_PRODUCT_EXAMPLE = "https://shopee.co.id/product/123456/7890123"
_SHOP_EXAMPLE = "https://shopee.co.id/nama.toko"

SITE_LIMIT = 200  # it stands in every order text
SITE_PATH = re.compile(r"/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*")
_SITE_EXAMPLE = "https://nama-akun.github.io/nama-repo/"
REPO_PATH = re.compile(r"/([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})/([A-Za-z0-9._-]{1,100})(/.*)?")
GITHUB_HOSTS = frozenset({"github.com", "www.github.com"})
_REPO_EXAMPLE = "https://github.com/nama-akun/nama-repo"


@dataclass(frozen=True, slots=True)
class ShopeeProduct:
    """One listing on Shopee Indonesia: the numbers of its shop and of the item."""

    shop: str
    item: str

    @property
    def url(self) -> str:
        """The address without the product's words, which change when the seller renames it."""
        return f"https://shopee.co.id/product/{self.shop}/{self.item}"


@dataclass(frozen=True, slots=True)
class ShopeeShop:
    """A shop on Shopee Indonesia: its user name, or `shop/<number>`."""

    name: str

    @property
    def url(self) -> str:
        """The shop's address."""
        return f"https://shopee.co.id/{self.name}"


@dataclass(frozen=True, slots=True)
class ShortLink:
    """A link made by Shopee's share button: only Shopee knows where it leads, so it is kept as given."""

    url: str


def shopee_product(text: str) -> ShopeeProduct | ShortLink:
    """Read a link to a listing on Shopee Indonesia, in either of its two forms, or a short link."""
    address = _shopee(text, _PRODUCT_EXAMPLE)
    if address.netloc in SHOPEE_SHORT_HOSTS:
        return ShortLink(address.geturl())
    match = SHOPEE_PRODUCT.fullmatch(address.path)
    if match:
        return ShopeeProduct(match["shop"] or match["named_shop"], match["item"] or match["named_item"])
    if _shop_name(address.path):
        raise FieldError("Ini tautan toko; salin tautan dari halaman produknya", _PRODUCT_EXAMPLE)
    raise FieldError("Tautan ini bukan halaman produk Shopee", _PRODUCT_EXAMPLE)


def shopee_shop(text: str) -> ShopeeShop | ShortLink:
    """Read a shop on Shopee Indonesia from its user name, its link, or a short link."""
    written = strip_invisible(text)
    if "/" not in written:
        name = written.removeprefix("@").lower()
        # A bare number may be a shop's number as well as its user name.
        if name.isdecimal():
            raise FieldError("Tulis nama pengguna tokonya, atau salin tautannya", _SHOP_EXAMPLE)
        if name in SHOPEE_TAKEN | SHOPEE_HOSTS | SHOPEE_SHORT_HOSTS or not SHOPEE_NAME.fullmatch(name):
            raise FieldError("Tulis nama pengguna Shopee, atau salin tautan tokonya", _SHOP_EXAMPLE)
        return ShopeeShop(name)
    address = _shopee(written, _SHOP_EXAMPLE)
    if address.netloc in SHOPEE_SHORT_HOSTS:
        return ShortLink(address.geturl())
    if SHOPEE_PRODUCT.fullmatch(address.path):
        raise FieldError("Ini tautan produk; salin tautan dari halaman tokonya", _SHOP_EXAMPLE)
    found = _shop_name(address.path)
    if not found:
        raise FieldError("Tautan ini bukan halaman toko Shopee", _SHOP_EXAMPLE)
    return ShopeeShop(found)


def instagram(text: str) -> str:
    """Give the address of an Instagram account, post or reel, from a user name or a link."""
    return account(text, INSTAGRAM)


def facebook(text: str) -> str:
    """Give the address of a Facebook page, profile, group or Marketplace item, from a user name or a link."""
    return account(text, FACEBOOK)


def tiktok(text: str) -> str:
    """Give the address of a TikTok account, video or product, from a user name or a link."""
    return account(text, TIKTOK)


def youtube(text: str) -> str:
    """Give the address of a YouTube channel, video or playlist, from a handle or a link."""
    return account(text, YOUTUBE)


def website(text: str) -> str:
    """Give the https address of a page on a public site, its host in lower case."""
    address = split_https(text, "https://contoh.id")
    return address._replace(path=address.path or "/").geturl()


def site_base(text: str) -> str:
    """Give the https address that a site is published under: host and path, ending in a slash."""
    address = split_https(text, _SITE_EXAMPLE)
    if address.netloc in GITHUB_HOSTS and (match := REPO_PATH.fullmatch(address.path)):
        raise FieldError("Ini alamat repo, bukan alamat situsnya", pages_address(match[1], match[2].removesuffix(".git")))
    _refuse_placeholder(address, pages_address)
    if address.query or address.fragment:
        raise FieldError("Tulis alamat situsnya saja, tanpa ? dan #", _SITE_EXAMPLE)
    path = address.path.removesuffix("/") + "/"
    if len(address.netloc + path) > SITE_LIMIT:
        raise FieldError(f"Alamat situs paling panjang {SITE_LIMIT} karakter", _SITE_EXAMPLE)
    if not SITE_PATH.fullmatch(path) or path.endswith((".html/", ".htm/")):
        raise FieldError("Tulis alamat beranda situsnya", _SITE_EXAMPLE)
    return f"https://{address.netloc}{path}"


def github_repo(text: str) -> str:
    """Give `https://github.com/owner/name` (GitHub Docs: names of accounts and repositories)."""
    if strip_invisible(text).startswith("git@github.com:"):
        raise FieldError("Salin alamat dari peramban, yang diawali https://github.com/", _REPO_EXAMPLE)
    address = split_https(text, _REPO_EXAMPLE)
    _refuse_placeholder(address, repo_address)
    if address.netloc not in GITHUB_HOSTS:
        raise FieldError(f"Alamat {address.netloc[:60]} bukan milik GitHub", _REPO_EXAMPLE)
    match = REPO_PATH.fullmatch(address.path)
    name = match[2].removesuffix(".git") if match else ""
    if not match or name in {"", ".", ".."}:
        raise FieldError("Tulis alamat reponya: nama akun, garis miring, nama repo", _REPO_EXAMPLE)
    url = repo_address(match[1], name)
    if match[3] not in {None, "/"}:
        raise FieldError("Tulis alamat reponya saja", url)
    return url


def pages_address(owner: str, name: str) -> str:
    """Where GitHub publishes a repository (GitHub Docs, "GitHub Pages sites"): `<owner>.github.io` is the owner's own site."""
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def repo_address(owner: str, name: str) -> str:
    return f"https://github.com/{owner}/{name}"


def _refuse_placeholder(address: SplitResult, made: Callable[[str, str], str]) -> None:
    """The guide's own words in the place of a name. Where GitHub runs this, it tells the very names (`GITHUB_REPOSITORY`)."""
    if re.search(r"nama-akun|nama-repo", address.netloc + address.path, re.IGNORECASE):
        owner, _, name = os.environ.get("GITHUB_REPOSITORY", "").partition("/")
        raise FieldError(
            "Ganti NAMA-AKUN dan NAMA-REPO dengan nama akun dan repo Anda", made(owner or "sukamaju", name or "toko"))


def _shopee(text: str, example: str) -> SplitResult:
    """Split a link of Shopee Indonesia, or a short link of the right form."""
    address = split_https(text, example)
    host = address.netloc
    if host in SHOPEE_HOSTS:
        return address
    if host in SHOPEE_SHORT_HOSTS:
        if not SHORT_PATH.fullmatch(address.path):
            raise FieldError("Tautan pendek Shopee ini tidak lengkap; salin ulang", example)
        return address
    if SHOPEE_ABROAD.fullmatch(host):
        raise FieldError("Ini Shopee negara lain; pakai tautan shopee.co.id", example)
    if host == "seller.shopee.co.id":
        raise FieldError("Ini halaman penjual (Seller Centre); salin tautan yang dilihat pembeli", example)
    raise FieldError(f"Alamat {host[:60]} bukan milik Shopee", example)


def _shop_name(path: str) -> str:
    """Give the shop's name that a path of shopee.co.id consists of, or nothing."""
    name = path.removeprefix("/").removesuffix("/").lower()
    if SHOPEE_SHOP_NUMBER.fullmatch(name) or (SHOPEE_NAME.fullmatch(name) and name not in SHOPEE_TAKEN):
        return name
    return ""
