"""Bodies: whatever is written becomes safe HTML; links and pictures go where they should, or are told with their line."""

import re
import time

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.site.dialect import absent, converter
from storefront.site.linker import MOST, Picture, Slip, Targets
from storefront.site.prose import SECONDS, render

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
    assert _converted(body, absent(body)) == _converted(body, ())


def _converted(body: str, without: tuple[str, ...]) -> str:
    markdown = converter(without)
    markdown.reset()
    return markdown.convert(body)


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


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Isi:\n- a\n- b", "<p>Isi:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"), ("Isi:\n* a", "<p>Isi:</p>\n<ul>\n<li>a</li>\n</ul>"),
        ("Cara:\n1. a\n2. b", "<p>Cara:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"), ("Cara:\n1) a\n2) b", "<p>Cara:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("Sejak\n2010. Ya", "<p>Sejak\n2010. Ya</p>"), ("> Isi:\n> - a", "<blockquote>\n<p>Isi:</p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>"),
        ("- a\n1. b", "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>"), ("1. a\n- b", "<ol>\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>"),
        ("1. a\n   - b\n2. c", "<ol>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>"), ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("- a\n    - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"), ("a\n---\n- b", "<h2>a</h2>\n<ul>\n<li>b</li>\n</ul>"),
        ("#satu #dua", "<p>#satu #dua</p>"), ("a\n#satu\nb", "<p>a\n#satu\nb</p>"), ("- #satu", "<ul>\n<li>#satu</li>\n</ul>"), ("> #satu", "<blockquote>\n<p>#satu</p>\n</blockquote>"),
        ("# a #satu", "<h2>a #satu</h2>"), ("a\n# b\nc", "<p>a</p>\n<h2>b</h2>\n<p>c</p>"), ("## a ##", "<h2>a</h2>"), ("#", "<h2></h2>"), ("####### a", "<p>####### a</p>"),
        ("~~Rp20.000~~ Rp15.000", "<p><del>Rp20.000</del> Rp15.000</p>"), ("~a b~", "<p><del>a b</del></p>"), ("~~**a**~~", "<p><del><strong>a</strong></del></p>"),
        ("~5 km dan ~6 km", "<p>~5 km dan ~6 km</p>"), ("Rp5.000~Rp6.000~", "<p>Rp5.000~Rp6.000~</p>"), ("`~a~` \\~a~", "<p><code>~a~</code> ~a~</p>"), ("_a_ *b*", "<p><em>a</em> <em>b</em></p>"),
        ("a\n\u2705 b\n\u2705 **c**\nd", "<p>a<br>\n\u2705 b<br>\n\u2705 <strong>c</strong><br>\nd</p>"), ("\u2022 a\n\u2022 b", "<p>\u2022 a<br>\n\u2022 b</p>"),
        ("\u2013 a\n\u2013 b", "<p>\u2013 a<br>\n\u2013 b</p>"), ("-a\n-b", "<p>-a<br>\n-b</p>"), ("1.a\n2.b", "<p>1.a<br>\n2.b</p>"), ("> \u2705 a\n> \u2705 b", "<blockquote>\n<p>\u2705 a<br>\n\u2705 b</p>\n</blockquote>"),
        ("1\ufe0f\u20e3 a\n2\ufe0f\u20e3 b", "<p>1\ufe0f\u20e3 a<br>\n2\ufe0f\u20e3 b</p>"), ("a \U0001f642\nb", "<p>a \U0001f642\nb</p>"), ("a\n2.500 b", "<p>a\n2.500 b</p>"),
    ],
)
def test_as_githubs_preview_and_chats_show_it(body: str, html: str) -> None:
    """Lists, hashtags, struck text and lines with a sign in front: what an editor saw is what comes out."""
    assert render(body, "kabar/berita.md", TARGETS) == (html, ())


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Lihat https://a.id/b_c_d, ya.", 'Lihat <a href="https://a.id/b_c_d">https://a.id/b_c_d</a>, ya.'), ("(https://a.id/x)", '(<a href="https://a.id/x">https://a.id/x</a>)'),
        ("https://a.id/x_(y).", '<a href="https://a.id/x_(y)">https://a.id/x_(y)</a>.'), ("**https://a.id**", '<strong><a href="https://a.id">https://a.id</a></strong>'),
        ("https://a.id/?b=c&d=e", '<a href="https://a.id/?b=c&amp;d=e">https://a.id/?b=c&amp;d=e</a>'), ("`https://a.id`", "<code>https://a.id</code>"),
        ("[https://a.id](https://b.id)", '<a href="https://b.id">https://a.id</a>'), ("<https://a.id>", '<a href="https://a.id">https://a.id</a>'),
        ('<a href="https://a.id">https://a.id</a>', '<a href="https://a.id">https://a.id</a>'),
        ("WA 0812-3456-7890.", 'WA <a href="tel:+6281234567890">0812-3456-7890</a>.'), ("+62 812 3456 7890", '<a href="tel:+6281234567890">+62 812 3456 7890</a>'),
        ("(022) 5951234", '<a href="tel:+62225951234">(022) 5951234</a>'), ("**081234567890**", '<strong><a href="tel:+6281234567890">081234567890</a></strong>'),
        ("[0812-3456-7890](https://wa.me/6281234567890)", '<a href="https://wa.me/6281234567890">0812-3456-7890</a>'), ("+1 212 555 0100", "+1 212 555 0100"),
        ("ketik *858*081234567890*1#", "ketik <em>858</em>081234567890*1#"),
        *((text, text) for text in (
            "NIB 0812345678901", "rekening BRI 081234567890", "08-12-2026 09.00", "P-IRT 2063204010123-28", "NIK 3204110812340001", "Rp 0812.345.678.901,00", "0812-3456-7890-1234-5678", "0000-0000-0000",
"ketik 081234567890#", "kode 628")),
    ],
)
def test_what_can_be_tapped(body: str, html: str) -> None:
    """Bare https addresses and Indonesian phone numbers; what only looks like one stays text."""
    assert render(body, "kabar/berita.md", TARGETS) == (f"<p>{html}</p>", ())


@pytest.mark.parametrize("target", ["tel:*858*081234567890*20000#", "tel:%2A858%23", "tel:*123#", "tel:0812#", "tel:0812,1", "tel:0812;ext=1", "tel:0812?a", "tel:bu", "TEL:*858*1%23", "tel:++62812"])
def test_a_telephone_link_holds_a_number_and_nothing_else(target: str) -> None:
    """`*858*…#` transfers phone credit when it is dialled."""
    html, (slip,) = render(f"[a]({target})", "kabar/berita.md", TARGETS)
    assert html == "<p><a>a</a></p>"
    assert slip.message == f'tautan "{target}" tidak boleh dipakai. Sesudah tel: hanya boleh nomor telepon biasa, contoh: tel:+6281234567890'


def test_a_telephone_link_is_written_in_digits() -> None:
    """Whatever stands between them for the eye."""
    assert _html("[a](<tel:(0812) 3456-7890>) [b](tel:%2B62812-3456.7890)") == '<p><a href="tel:081234567890">a</a> <a href="tel:+6281234567890">b</a></p>'


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("a\n(toko kami)[https://a.id/b]", 1, 'tertulis "(toko kami)[https://a.id/b]". Tautan ditulis terbalik; tulis: [toko kami](https://a.id/b)'),
        ("(opak)[../produk/opak.md]", 0, 'tertulis "(opak)[../produk/opak.md]". Tautan ditulis terbalik; tulis: [opak](../produk/opak.md)'),
        ("[toko] (https://a.id)", 0, 'tertulis "[toko] (https://a.id)". Hapus spasi sesudah ]; tulis: [toko](https://a.id)'),
        ("a\n\n##Cara pesan", 2, 'tertulis "##Cara pesan". Kalau ini judul, beri spasi sesudah ##, contoh: ## Cara pesan'),
        ("a\n\n<center>b</center>", 2, "tanda <center> tidak ditampilkan. Cerita ditulis tanpa HTML; hapus tandanya"), ("a <font color=red>b</font>", 0, "tanda <font> tidak ditampilkan. Cerita ditulis tanpa HTML; hapus tandanya"),
        ("a\n<script>b</script>", 1, "<script> dan isinya tidak ditampilkan. Cerita ditulis tanpa HTML; hapus tandanya"), ("a <Nama-anda> b", 0, "tanda <nama-anda> tidak ditampilkan. Cerita ditulis tanpa HTML; hapus tandanya"),
        ("a\nhttp://a.id/b.", 1, 'alamat "http://a.id/b" tidak bisa ditekan. Tulis lengkap, contoh: https://a.id/b'), ("www.a.id", 0, 'alamat "www.a.id" tidak bisa ditekan. Tulis lengkap, contoh: https://www.a.id'),
        ("ke wa.me/6281234567890 ya", 0, 'alamat "wa.me/6281234567890" tidak bisa ditekan. Tulis lengkap, contoh: https://wa.me/6281234567890'),
        ("https://b@a.id/c", 0, 'alamat "https://b@a.id/c" tidak bisa ditekan. Tulis lengkap, contoh: https://a.id/c'),
    ],
)
def test_what_is_shown_otherwise_than_meant_is_warned_of(body: str, line: int, message: str) -> None:
    """On its line, with what to write; the text is published all the same."""
    assert _slips(body) == (Slip(line, message, "warning"),)


@pytest.mark.parametrize("body", ["`(a)[https://a.id]`", "(a)[b]", "f(x)[1]", "[a] (lihat foto)", "`<center>`", "a < b", "<3", "bu@www.a.id", "[a](https://www.a.id)", "```\n(a)", "<!-- catatan -->", "<b>a</b>"])
def test_what_is_shown_as_meant_is_not_warned_of(body: str) -> None:
    """A warning that comes without need is soon not read any more."""
    assert _slips(body) == ()


OWN = Targets(TARGETS.pages, {}, sites=("https://contoh.id/desa/", "https://lama.github.io/"), standing=frozenset({"produk/opak/", "produk/opak-lama/", "toko/nia/"}))


@pytest.mark.parametrize(
    "path", ["", "produk/opak/", "produk/opak", "produk/opak/index.html", "produk/opak/?dari=gambar#harga", "produk/opak-lama/", "produk/", "keranjang/", "kategori/kue/", "toko/nia/apa/",
             "toko/nia/promosi/", "cetak/x.pdf", "produk/opak/qr.svg"])
def test_whole_addresses_of_the_own_site_that_lead_somewhere(path: str) -> None:
    """They stay as they are written; what comes and goes by itself is left alone."""
    assert render(f"https://contoh.id/desa/{path} [a](https://contoh.id/lain/)", "kabar/a.md", OWN)[1] == ()


@pytest.mark.parametrize(
    ("path", "told"),
    [("produk/opakk/", "tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak.md"), ("toko/mia/", "tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md"),
     ("produk/rahasia/", "menuju berkas yang belum terbit. Hapus tautannya, atau hapus terbit: tidak di sana"), ("caraa", "tidak menuju berkas mana pun. Mungkin maksudnya: ../halaman/cara.md")])
def test_whole_addresses_of_the_own_site_that_lead_nowhere(path: str, told: str) -> None:
    """As a relative link is told, written as a link or bare."""
    address = f"https://contoh.id/desa/{path}"
    for body in (f"a\n[b]({address})", f"a\n{address}"):
        assert render(body, "kabar/a.md", OWN)[1] == (Slip(1, f'tautan "{address}" {told}'),)
    assert render(address, "kabar/a.md", Targets(TARGETS.pages, {}, sites=("https://contoh.id/desa/",)))[1] == ()


@pytest.mark.parametrize("base", ["https://lama.github.io/", "https://contoh.id/"])
@pytest.mark.parametrize(("path", "link"), [
    ("produk/opak/", "\x1fproduk/opak/"), ("produk/opak-lama?dari=gambar#harga", "\x1fproduk/opak-lama?dari=gambar#harga"), ("", "\x1f"),
    ("toko/nia/apa/", "\x1ftoko/nia/apa/"), ("//evil.example", "\x1fevil.example"), ("meja/#1.ka", "\x1fmeja/#1.ka")])
def test_a_former_address_leads_to_where_the_site_is_now(base: str, path: str, link: str) -> None:
    """Also where the site has moved within its host; the words of the link stay."""
    html, slips = render(f"[a]({base}{path})", "kabar/a.md", Targets(OWN.pages, {}, sites=(*OWN.sites, "https://contoh.id/"), standing=OWN.standing))
    assert (html, slips) == (f'<p><a href="{link}">a</a></p>', ())


def test_a_former_address_that_leads_nowhere() -> None:
    """It is told like one of today."""
    address = "https://lama.github.io/produk/opakk/"
    assert render(address, "kabar/a.md", OWN)[1] == (
        Slip(0, f'tautan "{address}" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak.md'),)


@given(st.lists(st.sampled_from(
    [*_PIECES, "~", "~~", "https://a.id", "https://", "tel:*1#", "0812-3456-7890", "\u2705 ", "\u2022", "1) ", "#a", "   - ", "<<<<<<< a", "<center>", "(a)[b.md]", "[a](tel:*1#)"]), max_size=16).map("".join))
def test_any_mixture_is_safe(body: str) -> None:
    """Whatever stands beside whatever: safe HTML, and no telephone link with more than a number."""
    html = _html(body)
    assert_safe(html)
    assert all(re.fullmatch(r"\+?[0-9]+", number) for number in re.findall(r'href="tel:([^"]*)"', html))


@pytest.mark.parametrize("piece", ["~", "~~a ", "- a\n1. b\n", "a\n- b\n", "https://a.id ", "https://a.id)", "0812-3456-7890 ", "#a ", "# ", "# \n", "\u2705 a\n", "(a)[b] ", "<a", "www.", "  - a\n", "-a\n", "a\n"])
def test_long_bodies_end_in_time(piece: str) -> None:
    """A few tens of kilobytes of anything that has a rule of its own."""
    started = time.perf_counter()
    render(piece * (20_000 // len(piece)), "kabar/a.md", TARGETS)
    assert time.perf_counter() - started < SECONDS


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
