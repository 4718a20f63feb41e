"""User names and links of social networks."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.links import facebook, instagram, tiktok, youtube

INSTAGRAM = "https://www.instagram.com/"
FACEBOOK = "https://www.facebook.com/"
TIKTOK = "https://www.tiktok.com/"
YOUTUBE = "https://www.youtube.com/"


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (instagram, "ladu.katapang", f"{INSTAGRAM}ladu.katapang"),
        (instagram, "@ladu_katapang", f"{INSTAGRAM}ladu_katapang"),
        (instagram, f"{INSTAGRAM}ladu.katapang/?hl=id&igsh=abc", f"{INSTAGRAM}ladu.katapang"),
        (instagram, "https://instagram.com/ladu", f"{INSTAGRAM}ladu"),
        (instagram, "https://m.instagram.com/ladu#x", f"{INSTAGRAM}ladu"),
        (instagram, "https://instagr.am/ladu", f"{INSTAGRAM}ladu"),
        (instagram, f"{INSTAGRAM}p/Cabc123_-x/?igshid=1", f"{INSTAGRAM}p/Cabc123_-x"),
        (instagram, f"{INSTAGRAM}reel/Cabc123/", f"{INSTAGRAM}reel/Cabc123"),
        (instagram, f"{INSTAGRAM}ladu/reel/Cabc123/", f"{INSTAGRAM}ladu/reel/Cabc123"),
        (
            instagram,
            f"{INSTAGRAM}stories/highlights/17900000000000000/",
            f"{INSTAGRAM}stories/highlights/17900000000000000",
        ),
        (facebook, "ladu.ketan", f"{FACEBOOK}ladu.ketan"),
        (facebook, "https://m.facebook.com/ladu.ketan?mibextid=1", f"{FACEBOOK}ladu.ketan"),
        (facebook, "https://web.facebook.com/ladu.ketan", f"{FACEBOOK}ladu.ketan"),
        (facebook, "https://lm.facebook.com/ladu.ketan", f"{FACEBOOK}ladu.ketan"),
        (facebook, "https://fb.com/ladu.ketan", f"{FACEBOOK}ladu.ketan"),
        (facebook, "https://fb.me/ladu.ketan?x=1", "https://fb.me/ladu.ketan"),
        (facebook, f"{FACEBOOK}Ladu-Ketan-123456789/", f"{FACEBOOK}Ladu-Ketan-123456789"),
        (
            facebook,
            f"{FACEBOOK}profile.php?id=100012345678901&sk=about",
            f"{FACEBOOK}profile.php?id=100012345678901",
        ),
        (
            facebook,
            f"{FACEBOOK}people/Toko-Ladu/61550000000000/",
            f"{FACEBOOK}people/Toko-Ladu/61550000000000",
        ),
        (facebook, f"{FACEBOOK}marketplace/item/1234567890/?ref=x", f"{FACEBOOK}marketplace/item/1234567890"),
        (
            facebook,
            f"{FACEBOOK}marketplace/profile/100012345678901",
            f"{FACEBOOK}marketplace/profile/100012345678901",
        ),
        (facebook, f"{FACEBOOK}ladu.ketan/shop/?ref=page", f"{FACEBOOK}ladu.ketan/shop"),
        (facebook, f"{FACEBOOK}ladu.ketan/posts/pfbid0abc", f"{FACEBOOK}ladu.ketan/posts/pfbid0abc"),
        (facebook, f"{FACEBOOK}groups/123456789012/", f"{FACEBOOK}groups/123456789012"),
        (facebook, f"{FACEBOOK}share/p/1AbCdEfG/", f"{FACEBOOK}share/p/1AbCdEfG"),
        (facebook, f"{FACEBOOK}watch/?v=1234567890&t=1", f"{FACEBOOK}watch?v=1234567890"),
        (tiktok, "ladu.katapang", f"{TIKTOK}@ladu.katapang"),
        (tiktok, "@ladu", f"{TIKTOK}@ladu"),
        (tiktok, f"{TIKTOK}@ladu?_t=1&_r=1", f"{TIKTOK}@ladu"),
        (tiktok, f"{TIKTOK}@ladu/video/7123456789012345678", f"{TIKTOK}@ladu/video/7123456789012345678"),
        (tiktok, f"{TIKTOK}view/product/1729384756?x=1", f"{TIKTOK}view/product/1729384756"),
        (tiktok, "https://vm.tiktok.com/ZSabc123/?k=1", "https://vm.tiktok.com/ZSabc123/"),
        (tiktok, "https://vt.tiktok.com/ZSabc123", "https://vt.tiktok.com/ZSabc123"),
        (youtube, "desakatapang", f"{YOUTUBE}@desakatapang"),
        (youtube, "@desa-katapang", f"{YOUTUBE}@desa-katapang"),
        (youtube, f"{YOUTUBE}@desakatapang?si=x", f"{YOUTUBE}@desakatapang"),
        (youtube, "https://youtu.be/dQw4w9WgXcQ?si=1", "https://youtu.be/dQw4w9WgXcQ"),
        (youtube, f"{YOUTUBE}watch?v=dQw4w9WgXcQ&t=3", f"{YOUTUBE}watch?v=dQw4w9WgXcQ"),
        (youtube, "https://m.youtube.com/shorts/dQw4w9WgXcQ", f"{YOUTUBE}shorts/dQw4w9WgXcQ"),
        (youtube, f"{YOUTUBE}channel/UCabcdefghijklmnopqrstuv", f"{YOUTUBE}channel/UCabcdefghijklmnopqrstuv"),
        (youtube, f"{YOUTUBE}playlist?list=PLabcdefghij", f"{YOUTUBE}playlist?list=PLabcdefghij"),
    ],
)
def test_account_is_read(read: Callable[[str], str], text: str, expected: str) -> None:
    """A user name or a link gives one https address without what only tracks, and it reads as itself."""
    assert expected == read(text) == read(expected)


NO_INSTAGRAM = "Tautan ini bukan akun atau halaman Instagram"
NO_INSTAGRAM_NAME = "Tulis nama pengguna Instagram tanpa spasi, atau salin tautannya"
NO_FACEBOOK = "Tautan ini bukan akun atau halaman Facebook"
NO_FACEBOOK_NAME = "Tulis nama pengguna Facebook tanpa spasi, atau salin tautannya"


@pytest.mark.parametrize(
    ("read", "text", "advice"),
    [
        *(
            (instagram, text, NO_INSTAGRAM_NAME)
            for text in (
                "ladu katapang",
                ".ladu",
                "ladu.",
                "ladu..x",
                "a" * 31,
                "instagram.com",
                "explore",
                "IG: ladu",
                "l\u00e4du",
                "@",
            )
        ),
        *(
            (instagram, INSTAGRAM + path, NO_INSTAGRAM)
            for path in (
                "",
                "explore/tags/ladu",
                "accounts/login/",
                "ladu/../x",
                "/ladu",
                "ladu%2F..",
                "p/",
                "ladu//",
            )
        ),
        (
            instagram,
            "https://instagram.com.example.com/ladu",
            "Alamat instagram.com.example.com bukan milik Instagram",
        ),
        (instagram, "https://lnstagram.com/ladu", "Alamat lnstagram.com bukan milik Instagram"),
        (instagram, "https://www.facebook.com/ladu", "Alamat www.facebook.com bukan milik Instagram"),
        (
            instagram,
            "https://instagram.com@example.com/ladu",
            "Nama situs tidak didahului tanda @; salin ulang tautannya",
        ),
        (instagram, "http://instagram.com/ladu", "Pakai https, bukan http"),
        (instagram, "instagram.com/ladu", "Tautan diawali https://"),
        (instagram, "Follow https://instagram.com/ladu", "Tulis tautannya saja, tanpa kata lain"),
        *((facebook, text, NO_FACEBOOK_NAME) for text in ("Toko Ladu", "abc", "ladu_ketan", "fb.com", "l.php", "groups", "Groups")),
        (facebook, f"{FACEBOOK}Groups", NO_FACEBOOK),
        *(
            (facebook, FACEBOOK + path, NO_FACEBOOK)
            for path in (
                "",
                "login/",
                "sharer/sharer.php?u=x",
                "dialog/share",
                "profile.php",
                "profile.php?id=saya",
                "profile.php?id=12345&id=67890",
                "marketplace/",
                "watch/",
                "people/Toko-Ladu",
            )
        ),
        (facebook, "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com", NO_FACEBOOK),
        (facebook, "https://lm.facebook.com/l.php?u=https%3A%2F%2Fexample.com", NO_FACEBOOK),
        (facebook, "https://faceb00k.com/ladu", "Alamat faceb00k.com bukan milik Facebook"),
        (tiktok, f"{TIKTOK}ladu", "Tautan ini bukan akun atau halaman TikTok"),
        (tiktok, f"{TIKTOK}@ladu/live/x", "Tautan ini bukan akun atau halaman TikTok"),
        (tiktok, "https://tiktok.co/@ladu", "Alamat tiktok.co bukan milik TikTok"),
        (youtube, f"{YOUTUBE}watch", "Tautan ini bukan akun atau halaman YouTube"),
        (youtube, f"{YOUTUBE}redirect?q=https://example.com", "Tautan ini bukan akun atau halaman YouTube"),
        (youtube, "https://youtu.be/", "Tautan ini bukan akun atau halaman YouTube"),
    ],
)
def test_account_is_refused(read: Callable[[str], str], text: str, advice: str) -> None:
    """What is no account or page of the network itself is refused with fitting advice and a right example."""
    with pytest.raises(FieldError) as refused:
        read(text)
    assert advice == refused.value.advice
    assert read(refused.value.example)


@given(
    st.sampled_from([instagram, facebook, tiktok, youtube]),
    st.sampled_from(["", "@", "https://", INSTAGRAM, FACEBOOK, TIKTOK, YOUTUBE, f"{FACEBOOK}profile.php?id="]),
    st.text() | st.text("abp0123.-_/?=&#@:%"),
)
def test_any_text_is_read_or_refused(read: Callable[[str], str], before: str, text: str) -> None:
    """No text whatever ends in another error than FieldError, and what is read reads as itself."""
    try:
        url = read(before + text)
    except FieldError:
        return
    assert url.startswith("https://")
    assert url == read(url)
