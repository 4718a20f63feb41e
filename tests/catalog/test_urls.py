"""Addresses of websites, of the published site itself, and of GitHub repositories."""

from collections.abc import Callable

import pytest

from storefront.catalog.errors import FieldError
from storefront.catalog.links import github_repo, site_base, website


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (website, "https://Katapang.desa.id", "https://katapang.desa.id/"),
        (website, "https://contoh.id/a?b=c&d=1#e", "https://contoh.id/a?b=c&d=1#e"),
        (website, "https://contoh.id?p=1", "https://contoh.id/?p=1"),
        (website, "https://contoh.id/ku\u00e9", "https://contoh.id/ku%C3%A9"),
        (website, "https://xn--d1acufc.xn--p1ai/", "https://xn--d1acufc.xn--p1ai/"),
        (site_base, "https://contoh.github.io/situs/", "https://contoh.github.io/situs/"),
        (site_base, "https://contoh.github.io/situs", "https://contoh.github.io/situs/"),
        (site_base, "https://Katapang.DESA.id", "https://katapang.desa.id/"),
        (
            github_repo,
            "https://github.com/karang-taruna/katapang",
            "https://github.com/karang-taruna/katapang",
        ),
        (github_repo, "https://www.github.com/a/b.git", "https://github.com/a/b"),
        (github_repo, "https://github.com/a/b.github.io/", "https://github.com/a/b.github.io"),
    ],
)
def test_address_is_read(read: Callable[[str], str], text: str, expected: str) -> None:
    """A site, a site's base and a repository get one form, which reads as itself."""
    assert expected == read(text) == read(expected)


HOST = "Nama situsnya salah tulis atau bukan situs umum"
BASE = "Tulis alamat beranda situsnya"
REPO = "Tulis alamat reponya: nama akun, garis miring, nama repo"


@pytest.mark.parametrize(
    ("read", "text", "advice"),
    [
        (website, "https://192.168.1.1/", "Tulis nama situsnya, bukan angka IP"),
        *((website, f"https://{host}/", HOST) for host in ("localhost", "a.local", "router.lan", "a_b.id", "-a.id", "0x7f.1")),
        # Names that are never public.
        *((website, f"https://a.{name}/", HOST) for name in ("localhost", "internal", "test", "invalid", "onion", "arpa", "home")),
        (website, "https://contoh.id:8080/", "Tulis tautan tanpa nomor port"),
        (website, "mailto:desa@contoh.id", "Tautan diawali https://"),
        (site_base, "https://contoh.id/?a=1", "Tulis alamat situsnya saja, tanpa ? dan #"),
        (site_base, "https://contoh.id/#a", "Tulis alamat situsnya saja, tanpa ? dan #"),
        *((site_base, f"https://contoh.id/{path}", BASE) for path in ("index.html", "../a", "/a", "a%20b", ".a", "a//")),
        (site_base, "http://contoh.id", "Pakai https, bukan http"),
        (
            github_repo,
            "git@github.com:a/b.git",
            "Salin alamat dari peramban, yang diawali https://github.com/",
        ),
        (github_repo, "https://github.com/a/b/tree/main/content", "Tulis alamat reponya saja"),
        *((github_repo, f"https://github.com/{path}", REPO) for path in ("", "a", "a/..", "a/.git", "-a/b", "a--b/c", "a/b%20c")),
        (
            github_repo,
            "https://github.com.example.com/a/b",
            "Alamat github.com.example.com bukan milik GitHub",
        ),
        (github_repo, "https://contoh.github.io/situs", "Alamat contoh.github.io bukan milik GitHub"),
    ],
)
def test_address_is_refused(read: Callable[[str], str], text: str, advice: str) -> None:
    """What is no public https address of the kind asked for is refused with fitting advice."""
    with pytest.raises(FieldError) as refused:
        read(text)
    assert advice == refused.value.advice


@pytest.mark.parametrize(("more", "mended"), [(82, True), (83, False)])
def test_a_short_link_is_handed_back_mended(more: int, mended: bool) -> None:
    """Up to a hundred signs; a longer one would take more than its line."""
    link = f"contoh.id/{'a' * more}"
    for written in (f"http://{link}", link):
        with pytest.raises(FieldError) as refused:
            website(written)
        assert refused.value.example == (f"https://{link}" if mended else "https://contoh.id")
