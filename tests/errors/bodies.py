"""Bodies: links and pictures that lead nowhere or where they may not, and texts that take for ever."""

from tests.errors.case import MAT, NEWS, PRODUCT, Case
from tests.village import SMALL, Change, Swap

_LINK = "[opaknya](../produk/opak-bakar.md)"
_HEAD = (SMALL / PRODUCT).read_text(encoding="utf-8").partition("\n---\n")[0] + "\n---\n"


def _body(text: str) -> dict[str, Change]:
    return {PRODUCT: _HEAD + text}


LINKS = (
    Case("a broken link", {NEWS: Swap(_LINK, "[opaknya](../produk/opak-baka.md)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "../produk/opak-baka.md" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak-bakar.md',
    )),
    Case("a broken link that is near to nothing", {NEWS: Swap(_LINK, "[opaknya](xyz)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "xyz" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link without its folder", {NEWS: Swap(_LINK, "[opaknya](opak-bakar.md)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "opak-bakar.md" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak-bakar.md',
    )),
    Case("one broken link at two places", {NEWS: Swap(f"Lihat {_LINK}.", "[a](x.md)\n\n[b](x.md)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "x.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:10  tautan "x.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link by its reference", {NEWS: Swap(f"Lihat {_LINK}.", "Lihat [opaknya][1].\n\n[1]: ../produk/opak.md")}, (
        'content/kabar/situs-dibuka.md:10  tautan "../produk/opak.md" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak-bakar.md',
    )),
    Case("a link to what isn't published", {NEWS: Swap(_LINK, "[tikarnya](../produk/tikar-pandan.md)"), MAT: Swap("stok:", "terbit: tidak\nstok:")},
         (
        'content/kabar/situs-dibuka.md:8  tautan "../produk/tikar-pandan.md" menuju berkas yang belum terbit. Hapus tautannya, atau hapus terbit: tidak di sana',
    )),
    Case("a link that runs a script", {NEWS: Swap(_LINK, "[opaknya](javascript:alert(1))")}, (
        'content/kabar/situs-dibuka.md:8  tautan "javascript:alert(1)" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link that runs a script, as HTML", {NEWS: Swap(_LINK, '<a href="javascript:alert(1)">opaknya</a>')}, (
        'content/kabar/situs-dibuka.md:8  tautan "javascript:alert(1)" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link that hides its script", {NEWS: Swap(_LINK, '<a href="java&#10;script:alert(1)">opaknya</a>')}, (
        'content/kabar/situs-dibuka.md:8  tautan "java script:alert(1)" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link by http", {NEWS: Swap(_LINK, "[opaknya](http://contoh.id)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "http://contoh.id" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link without https", {NEWS: Swap(_LINK, "[opaknya](www.contoh.id)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "www.contoh.id" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link of data", {NEWS: Swap(_LINK, "[opaknya](data:text/html,x)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "data:text/html,x" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link that keeps the scheme", {NEWS: Swap(_LINK, "[opaknya](//evil.example)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "//evil.example" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link with a title that keeps the scheme", {NEWS: Swap(_LINK, '[opaknya](//evil.example "Opak")')}, (
        'content/kabar/situs-dibuka.md:8  tautan "//evil.example" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link with a user name", {NEWS: Swap(_LINK, "[opaknya](https://shopee.co.id@evil.example/)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "https://shopee.co.id@evil.example/" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link to another program", {NEWS: Swap(_LINK, "[opaknya](whatsapp://send?text=a)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "whatsapp://send?text=a" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link by Pelican's file name", {NEWS: Swap(_LINK, "[opaknya]({filename}/produk/opak-bakar.md)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "{filename}/produk/opak-bakar.md" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak-bakar.md',
    )),
    Case("a link by Pelican's static", {NEWS: Swap(_LINK, "[opaknya]({static}/../../etc/passwd)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "{static}/../../etc/passwd" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link out of the content", {NEWS: Swap(_LINK, "[opaknya](../../README.md)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "../../README.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link of the site's own address", {NEWS: Swap(_LINK, "[opaknya](/produk/opak-bakar/)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "/produk/opak-bakar/" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak-bakar.md',
    )),
    Case("a link to nowhere", {NEWS: Swap(_LINK, "[opaknya]()")}, (
        'content/kabar/situs-dibuka.md:8  tautan ini kosong. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("a link to a heading", {NEWS: Swap(_LINK, "[opaknya](#harga)")}, (
        'content/kabar/situs-dibuka.md:8  tautan "#harga" tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md',
    )),
    Case("very many broken links", {NEWS: Swap(_LINK, "\n".join(f"[a{n}](x{n}.md)" for n in range(3000)))}, (
        'content/kabar/situs-dibuka.md:8  ada 3000 tautan yang salah di isi ini. Ini 20 yang pertama',
        'content/kabar/situs-dibuka.md:8  tautan "x0.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:9  tautan "x1.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:10  tautan "x2.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:11  tautan "x3.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:12  tautan "x4.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:13  tautan "x5.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:14  tautan "x6.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:15  tautan "x7.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:16  tautan "x8.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:17  tautan "x9.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:18  tautan "x10.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:19  tautan "x11.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:20  tautan "x12.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:21  tautan "x13.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:22  tautan "x14.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:23  tautan "x15.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:24  tautan "x16.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:25  tautan "x17.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:26  tautan "x18.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
        'content/kabar/situs-dibuka.md:27  tautan "x19.md" tidak menuju berkas mana pun. Contoh: ../produk/ladu-ketan.md',
    )),
    Case("an invisible character as an entity", {NEWS: Swap(_LINK, "opak&#x202E;nya\n\nopak&#31;")}, (
        'content/kabar/situs-dibuka.md:8  "&#x202E;" menjadi huruf tak terlihat. Hapus dari isi',
        'content/kabar/situs-dibuka.md:10  "&#31;" menjadi huruf tak terlihat. Hapus dari isi',
    )),
)

PICTURES = (
    Case("a picture that isn't there", {NEWS: Swap(_LINK, "![opak](../foto/opak-baker.jpg)")}, (
        'content/kabar/situs-dibuka.md:8  gambar "../foto/opak-baker.jpg" tidak ada di foto/. Mungkin maksudnya: ../foto/opak-bakar.jpg',
    )),
    Case("a picture without its folder", {NEWS: Swap(_LINK, "![opak](opak-bakar.jpg)")}, (
        'content/kabar/situs-dibuka.md:8  gambar "opak-bakar.jpg" tidak ada di foto/. Mungkin maksudnya: ../foto/opak-bakar.jpg',
    )),
    Case("a picture from another site", {NEWS: Swap(_LINK, "![opak](https://contoh.id/opak.jpg)")}, (
        'content/kabar/situs-dibuka.md:8  gambar "https://contoh.id/opak.jpg" tidak ada di foto/. Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg',
    )),
    Case("a picture by http", {NEWS: Swap(_LINK, "![opak](http://contoh.id/opak.jpg)")}, (
        'content/kabar/situs-dibuka.md:8  gambar "http://contoh.id/opak.jpg" tidak ada di foto/. Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg',
    )),
    Case("a picture of data", {NEWS: Swap(_LINK, "![opak](data:image/png;base64,AAAA)")}, (
        'content/kabar/situs-dibuka.md:8  gambar "data:image/png;base64,AAAA" tidak ada di foto/. Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg',
    )),
    Case("a picture out of the content", {NEWS: Swap(_LINK, "![opak](../foto/../../../etc/passwd)")}, (
        'content/kabar/situs-dibuka.md:8  gambar "../foto/../../../etc/passwd" tidak ada di foto/. Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg',
    )),
)

ENDLESS = (
    Case("200 KB of brackets", _body("[" * 200_000), (
        'content/produk/opak-bakar.md:13  isi terlalu rumit untuk diolah. Sederhanakan, misalnya kurangi tanda kurung, bintang, daftar, atau kutipan bertingkat',
    )),
    Case("200 KB of nested lists", _body("\n".join("    " * level + "- a" for level in range(310))), (
        'content/produk/opak-bakar.md:13  isi terlalu rumit untuk diolah. Sederhanakan, misalnya kurangi tanda kurung, bintang, daftar, atau kutipan bertingkat',
    )),
    Case("200 KB of open links", _body("[a](" * 50_000), (
        'content/produk/opak-bakar.md:13  isi terlalu rumit untuk diolah. Sederhanakan, misalnya kurangi tanda kurung, bintang, daftar, atau kutipan bertingkat',
    )),
)

CASES = (*LINKS, *PICTURES, *ENDLESS)
