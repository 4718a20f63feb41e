"""Bodies: whatever is written becomes safe HTML; links and pictures go where they should, or are told with their line."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.site.prose import _SIGNS, MOST, Picture, Slip, Targets, _markdown, render

ROOT = "\x1f"
TARGETS = Targets(
    pages={"produk/opak.md": f"{ROOT}produk/opak/", "produk/rahasia.md": None, "kabar/a b.md": f"{ROOT}kabar/a-b/", "halaman/cara.md": f"{ROOT}cara/"},
    photos={
        "opak.jpg": Picture(f"{ROOT}foto/opak.jpg", 640, 480, (("image/avif", f"{ROOT}foto/opak.avif 640w"),), f"{ROOT}foto/opak.jpg 640w"),
        "Opak Besar.png": Picture(f"{ROOT}foto/opak-besar.jpg", 8, 6),
    },
)


def _html(body: str) -> str:
    return render(body, "kabar/berita.md", TARGETS)[0]


def _slips(body: str) -> tuple[Slip, ...]:
    return render(body, "kabar/berita.md", TARGETS)[1]


XSS = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<img src=x onerror=alert(1)>",
    "<img src='x' onerror='alert(1)' alt='a'>", '<img src="x"onerror="alert(1)">', "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>a</text></a></svg>", "<math><mtext></p><style><img src=x onerror=alert(1)></style></math>",
    "<math href='javascript:alert(1)'>a</math>", "<iframe src='javascript:alert(1)'></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data='data:text/html,<script>alert(1)</script>'>", "<embed src='javascript:alert(1)'>", "<form action='javascript:alert(1)'><input type=submit>",
    "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
    "<input onfocus=alert(1) autofocus>", "<select onfocus=alert(1) autofocus>", "<textarea onfocus=alert(1) autofocus></textarea>",
    "<marquee onstart=alert(1)>", "<link rel=stylesheet href='javascript:alert(1)'>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href='javascript:alert(1)//'>", "<style>@import 'javascript:alert(1)';</style>", "<p style='background:url(javascript:alert(1))'>a</p>",
    "<p class=x id=y name=z data-a=b aria-label=c>a</p>", "<a href='javascript:alert(1)'>a</a>", "<a href='JaVaScRiPt:alert(1)'>a</a>",
    "<a href='java\tscript:alert(1)'>a</a>", "<a href='java&Tab;script:alert(1)'>a</a>", "<a href='&#106;avascript:alert(1)'>a</a>",
    "<a href=' javascript:alert(1)'>a</a>", "<a href='&#1;javascript:alert(1)'>a</a>", "<a href='vbscript:msgbox(1)'>a</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>", "<a href='https://a.id' onclick='alert(1)' target=_blank>a</a>", "[a](javascript:alert(1))",
    "[a](JAVASCRIPT:alert(1))", "[a](javascript&colon;alert(1))", "[a](&#x6A;avascript:alert(1))", "[a](<javascript:alert(1)>)", "<javascript:alert(1)>",
    "[a][1]\n\n[1]: javascript:alert(1)", "[a](data:text/html,<script>alert(1)</script>)", "[a](https://a.id \"onmouseover='alert(1)'\")",
    '[a](https://a.id"onmouseover="alert(1))', "![a](javascript:alert(1))", "![\"onerror=alert(1) x=\"](../foto/opak.jpg)", "![a](../foto/opak.jpg \"t\" onerror=alert(1))",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>", "<!--<img src='--><img src=x onerror=alert(1)//'>", "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php echo 1 ?>", "<x onclick=alert(1)>a</x>", "<p/onmouseover=alert(1)>a</p>", "<template><script>alert(1)</script></template>", "<title><script>alert(1)</script></title>",
    "`<script>alert(1)</script>`", "    <script>alert(1)</script>", "<table background='javascript:alert(1)'><tr><td background=x>a</table>", "<b><p><a><i></b>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "\x02script\x03", "</div></main></body><h1>a", "<plaintext>a", "<xmp><script>alert(1)</script></xmp>",
]
_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "b", "i", "del", "sup", "sub", "blockquote", "code", "pre", "hr", "br",
         "a", "img", "picture", "source", "table", "thead", "tbody", "tr", "th", "td"}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"}, "source": {"type", "srcset", "sizes"}, "ol": {"start"}}


def assert_safe(html: str) -> None:
    """Read as a browser reads it, only allowed tags and attributes are there, and links lead nowhere else."""
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str) or element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in _TAGS
        assert set(element.attrib) <= _ATTRIBUTES.get(element.tag, set())
        for name in ("href", "src", "srcset"):
            assert re.match(rf"https://|mailto:|tel:|{ROOT}|\Z", element.attrib.get(name, "")), element.attrib


@pytest.mark.parametrize("vector", XSS)
def test_nothing_runs(vector: str) -> None:
    """More than thirty ways to smuggle a script in, none of which comes through."""
    assert_safe(_html(vector))
    assert_safe(_html(f"a {vector} b\n\n- {vector}\n"))


@given(st.lists(st.one_of(st.sampled_from([*XSS, "<", ">", '"', "'", "&", "\n\n", "[", "](", ")", "!", "`"]), st.text(max_size=5)), max_size=6).map("".join))
def test_nothing_runs_in_any_mixture(body: str) -> None:
    """Pieces of all of them, put together at random."""
    assert_safe(_html(body))


_PIECES = ("a", " ", "  ", "\n", "\n\n", "    ", "- ", "1. ", "# ", "#", "> ", ">", "|", "| a | b |\n|---|---|\n| 1 | 2 |", "*", "**", "_", "__", "`", "\\",
           "[", "]", "(", ")", "[a]", "[a]: b.md", "[a][a]", "[a](b.md)", "![", "![a][a]", "!", "<", "<b>", "</b>", "<https://a.id>", "&", "&amp;", "=", "---", ":")


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_what_is_not_looked_for_is_not_there(body: str) -> None:
    """The converter that a body gets writes what one that looks for everything writes."""
    assert _converted(body, tuple(sign for sign in _SIGNS if sign not in body)) == _converted(body, ())


def _converted(body: str, absent: tuple[str, ...]) -> str:
    converter = _markdown(absent)
    converter.reset()
    return converter.convert(body)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("", ""), (" \n ", ""), ("Opak.", "<p>Opak.</p>"), ("# Opak", "<h2>Opak</h2>"), ("## Opak", "<h2>Opak</h2>"), ("### Opak", "<h3>Opak</h3>"),
        ("Opak\n====", "<h2>Opak</h2>"), ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"), ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'), ("---", "<hr>"), ("a & b < c", "<p>a &amp; b &lt; c</p>"), ("&copy; &amp;", "<p>© &amp;</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"), ("🙂 é", "<p>🙂 é</p>"), ("{filename} {static} |kabar|", "<p>{filename} {static} |kabar|</p>"), ("{{ x }} {% y %}", "<p>{{ x }} {% y %}</p>"),
    ],
)
def test_markdown(body: str, html: str) -> None:
    """Headings stand below the page's own, and nothing of another program means anything."""
    assert _html(body) == html


def test_tables() -> None:
    """With their heads; alignment, which needs a style, is left out."""
    assert re.sub(r"\s", "", _html("| a | b |\n|---|--:|\n| 1 | 2 |")) == (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("../produk/opak.md", f"{ROOT}produk/opak/"), ("../produk/./opak.md", f"{ROOT}produk/opak/"), ("../kabar/a%20b.md", f"{ROOT}kabar/a-b/"), ("a%20b.md", f"{ROOT}kabar/a-b/"),
        ("../produk/opak.md#harga", f"{ROOT}produk/opak/"), ("https://contoh.id", "https://contoh.id"), ("https://contoh.id/?a=b&c=d#e", "https://contoh.id/?a=b&amp;c=d#e"),
        ("mailto:halo@contoh.id", "mailto:halo@contoh.id"), ("tel:+6281200000001", "tel:+6281200000001"), ("HTTPS://contoh.id", "HTTPS://contoh.id"), ('../produk/opak.md "judul"', f"{ROOT}produk/opak/"),
    ],
)
def test_links_that_lead_somewhere(target: str, address: str) -> None:
    """As GitHub follows them, and out by https, mail and telephone."""
    assert render(f"[a]({target})", "kabar/berita.md", TARGETS) == (f'<p><a href="{address}">a</a></p>', ())


@pytest.mark.parametrize(
    "target",
    ["../produk/opa.md", "opak.md", "http://contoh.id", "ftp://contoh.id", "//contoh.id", "/\\contoh.id", "/produk/opak/", "../../etc/passwd", "../produk/rahasia.md",
     "https://", "https://a@contoh.id", "javascript:alert(1)", "{filename}/produk/opak.md", "mailto:", "tel:", "?a", "#a", "whatsapp:a", "C:/opak", "file:///etc/passwd"],
)
def test_links_that_lead_nowhere(target: str) -> None:
    """One slip, on its own line, that names the target; the text stays."""
    html, slips = render(f"satu\n\ndua [a]({target}) tiga", "kabar/berita.md", TARGETS)
    assert html == "<p>satu</p>\n<p>dua <a>a</a> tiga</p>"
    assert [slip.line for slip in slips] == [2]
    assert f'"{target}"' in slips[0].message


SIZES = "(max-width: 40em) and (min-resolution: 2.5dppx) calc(92vw * .66), (min-width: 49rem) 46rem, 92vw"


def test_pictures() -> None:
    """In the best format that a browser knows, with their size, read aloud by their text, loaded when they are seen."""
    assert _html("![Opak & co > 1](../foto/opak.jpg)") == (
        f'<p><picture><source type="image/avif" srcset="{ROOT}foto/opak.avif 640w" sizes="{SIZES}">'
        f'<img src="{ROOT}foto/opak.jpg" srcset="{ROOT}foto/opak.jpg 640w" sizes="{SIZES}" '
        'width="640" height="480" alt="Opak &amp; co &gt; 1" loading="lazy" decoding="async"></picture></p>')
    assert f"{ROOT}foto/opak-besar.jpg" in _html("![a](../foto/Opak%20Besar.png)")
    assert f"{ROOT}foto/opak-besar.jpg" in _html("![a](<../foto/Opak Besar.png>)")


@pytest.mark.parametrize("source", ["opak.jpg", "../foto/opa.jpg", "https://contoh.id/opak.jpg", "data:image/png;base64,AAAA", "../foto/../../etc/passwd", "../produk/opak.md", ""])
def test_pictures_that_are_not_there(source: str) -> None:
    """One slip, and no picture."""
    html, slips = render(f"satu\n\n![a]({source})", "kabar/berita.md", TARGETS)
    assert html == "<p>satu</p>\n<p></p>"
    assert [(slip.line, f'gambar "{source}"' in slip.message) for slip in slips] == [(2, True)]


def test_many_slips_are_counted() -> None:
    """Twenty are told, the rest is a number."""
    slips = _slips("\n".join(f"[a](x{n}.md)" for n in range(50)))
    assert len(slips) == MOST + 1
    assert slips[0].message == "ada 50 tautan yang salah di isi ini. Ini 20 yang pertama"


def test_links_to_what_was_not_read_are_no_second_mistake() -> None:
    """Neither to such a file nor into such a folder."""
    targets = Targets(TARGETS.pages, {}, unread=frozenset({"warung", "foto/rusak.jpg"}))
    assert render("[a](../warung/x.md) ![b](../foto/rusak.jpg)", "kabar/a.md", targets)[1] == ()
    assert len(render("[a](../reseller/x.md) ![b](../foto/utuh.jpg)", "kabar/a.md", targets)[1]) == 2


@pytest.mark.parametrize("entity", ["&#8238;", "&#x202E;", "&#x202e", "&#31;", "&#0031;", "&#1;"])
def test_invisible_characters_as_entities(entity: str) -> None:
    """Told on their line, and never in the page: one of them is the mark that addresses are found by."""
    html, slips = render(f"satu\n\n{entity}produk/", "kabar/a.md", TARGETS)
    assert [slip.line for slip in slips] == [2]
    assert not set(html) & {"\u202e", "\x1f", "\x01"}
