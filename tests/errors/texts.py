"""The village's own order texts."""

from tests.errors.case import Case

_GOOD = "Halo {reseller}, {jumlah} {satuan} {produk} {varian}\n{harga} {total} {halaman}\n"

CASES = (
    Case("a text that the site doesn't use", {"pesan/pesenan.txt": "Halo {kode}"}, ("?",)),
    Case("a text that is near to nothing", {"pesan/xyz.txt": "Halo {kode}"}, ("?",)),
    Case("a text with another ending", {"pesan/pesanan.md": "Halo {kode}"}, ("?",)),
    Case("an unknown placeholder", {"pesan/pesanan.txt": _GOOD + "{prodk}\nKode: {kode}"}, ("?",)),
    Case("an unknown placeholder that is near to nothing", {"pesan/sapa.txt": "{reseller} {xyz}\nKode: {kode}"}, ("?",)),
    Case("a text without its code", {"pesan/pesanan.txt": _GOOD}, ("?",)),
    Case("a text without product and sum", {"pesan/pesanan.txt": "Halo {reseller} {jumlah} {satuan} {varian} {harga} {halaman}\n{kode}"}, ("?",)),
    Case("a text with its code in front", {"pesan/pesanan.txt": "Kode: {kode}\n" + _GOOD}, ("?",)),
    Case("a text that is too long", {"pesan/pesanan.txt": _GOOD + "Halo " * 200 + "\n{kode}"}, ("?",)),
    Case("a text of too many emoji", {"pesan/sapa.txt": "🙂" * 100 + "{reseller}\n{kode}"}, ("?",)),
    Case("an empty text", {"pesan/sapa.txt": ""}, ("?",)),
    Case("a text that isn't UTF-8", {"pesan/sapa.txt": "Hé {reseller}\n{kode}".encode("latin-1")}, ("?",)),
    Case("a folder among the texts", {"pesan/lama/sapa.txt": "{kode}"}, ("?",)),
)
