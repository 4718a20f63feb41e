"""Bodies: links and pictures that lead nowhere or where they may not, and texts that take for ever."""

from tests.errors.case import MAT, NEWS, PRODUCT, Case
from tests.village import SMALL, Change, Swap

_LINK = "[opaknya](../produk/opak-bakar.md)"
_HEAD = (SMALL / PRODUCT).read_text(encoding="utf-8").partition("\n---\n")[0] + "\n---\n"


def _body(text: str) -> dict[str, Change]:
    return {PRODUCT: _HEAD + text}


LINKS = (
    Case("a broken link", {NEWS: Swap(_LINK, "[opaknya](../produk/opak-baka.md)")}, ("?",)),
    Case("a broken link that is near to nothing", {NEWS: Swap(_LINK, "[opaknya](xyz)")}, ("?",)),
    Case("a link without its folder", {NEWS: Swap(_LINK, "[opaknya](opak-bakar.md)")}, ("?",)),
    Case("one broken link at two places", {NEWS: Swap(f"Lihat {_LINK}.", "[a](x.md)\n\n[b](x.md)")}, ("?",)),
    Case("a link by its reference", {NEWS: Swap(f"Lihat {_LINK}.", "Lihat [opaknya][1].\n\n[1]: ../produk/opak.md")}, ("?",)),
    Case("a link to what isn't published", {NEWS: Swap(_LINK, "[tikarnya](../produk/tikar-pandan.md)"), MAT: Swap("stok:", "terbit: tidak\nstok:")},
         ("?",)),
    Case("a link that runs a script", {NEWS: Swap(_LINK, "[opaknya](javascript:alert(1))")}, ("?",)),
    Case("a link that runs a script, as HTML", {NEWS: Swap(_LINK, '<a href="javascript:alert(1)">opaknya</a>')}, ("?",)),
    Case("a link that hides its script", {NEWS: Swap(_LINK, '<a href="java&#10;script:alert(1)">opaknya</a>')}, ("?",)),
    Case("a link by http", {NEWS: Swap(_LINK, "[opaknya](http://contoh.id)")}, ("?",)),
    Case("a link without https", {NEWS: Swap(_LINK, "[opaknya](www.contoh.id)")}, ("?",)),
    Case("a link of data", {NEWS: Swap(_LINK, "[opaknya](data:text/html,x)")}, ("?",)),
    Case("a link that keeps the scheme", {NEWS: Swap(_LINK, "[opaknya](//evil.example)")}, ("?",)),
    Case("a link with a user name", {NEWS: Swap(_LINK, "[opaknya](https://shopee.co.id@evil.example/)")}, ("?",)),
    Case("a link to another program", {NEWS: Swap(_LINK, "[opaknya](whatsapp://send?text=a)")}, ("?",)),
    Case("a link by Pelican's file name", {NEWS: Swap(_LINK, "[opaknya]({filename}/produk/opak-bakar.md)")}, ("?",)),
    Case("a link by Pelican's static", {NEWS: Swap(_LINK, "[opaknya]({static}/../../etc/passwd)")}, ("?",)),
    Case("a link out of the content", {NEWS: Swap(_LINK, "[opaknya](../../README.md)")}, ("?",)),
    Case("a link of the site's own address", {NEWS: Swap(_LINK, "[opaknya](/produk/opak-bakar/)")}, ("?",)),
    Case("a link to nowhere", {NEWS: Swap(_LINK, "[opaknya]()")}, ("?",)),
    Case("a link to a heading", {NEWS: Swap(_LINK, "[opaknya](#harga)")}, ("?",)),
    Case("very many broken links", {NEWS: Swap(_LINK, "\n".join(f"[a{n}](x{n}.md)" for n in range(3000)))}, ("?",)),
    Case("an invisible character as an entity", {NEWS: Swap(_LINK, "opak&#x202E;nya\n\nopak&#31;")}, ("?",)),
)

PICTURES = (
    Case("a picture that isn't there", {NEWS: Swap(_LINK, "![opak](../foto/opak-baker.jpg)")}, ("?",)),
    Case("a picture without its folder", {NEWS: Swap(_LINK, "![opak](opak-bakar.jpg)")}, ("?",)),
    Case("a picture from another site", {NEWS: Swap(_LINK, "![opak](https://contoh.id/opak.jpg)")}, ("?",)),
    Case("a picture by http", {NEWS: Swap(_LINK, "![opak](http://contoh.id/opak.jpg)")}, ("?",)),
    Case("a picture of data", {NEWS: Swap(_LINK, "![opak](data:image/png;base64,AAAA)")}, ("?",)),
    Case("a picture out of the content", {NEWS: Swap(_LINK, "![opak](../foto/../../../etc/passwd)")}, ("?",)),
)

ENDLESS = (
    Case("200 KB of brackets", _body("[" * 200_000), ("?",), slow=True),
    Case("200 KB of nested lists", _body("\n".join("  " * level + "- a" for level in range(440))), ("?",), slow=True),
    Case("200 KB of backticks", _body("`" * 200_000), ("?",), slow=True),
    Case("200 KB of growing backticks", _body(" ".join("`" * n for n in range(1, 630))), ("?",), slow=True),
    Case("200 KB of nested quotations", _body(">" * 200_000 + " a"), ("?",), slow=True),
    Case("200 KB of stars", _body("**a " * 50_000), ("?",), slow=True),
    Case("200 KB of open tags", _body("<a " * 66_000), ("?",), slow=True),
)

CASES = (*LINKS, *PICTURES, *ENDLESS)
