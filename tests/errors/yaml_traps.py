"""What YAML would guess at, swallow or stumble over; and what surrounds the front matter."""

from tests.errors.case import MAT, OWNER, PRODUCT, RESELLER, STALL, VILLAGE, Case
from tests.village import SMALL, Swap

_PRODUCT = (SMALL / PRODUCT).read_bytes()

CASES = (
    Case("a # in a name, which YAML takes for a comment", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak #1")}, ("?",)),
    Case("a required value that begins with #", {PRODUCT: Swap("kategori: Camilan", "kategori: #camilan")}, ("?",)),
    Case("a colour without quotes", {VILLAGE: Swap('"#2f6b3a"', "#243f8c")}, ("?",)),
    Case("a colon in a value", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak: dibakar")}, ("?",)),
    Case("a colon and quotes in a value", {PRODUCT: Swap("nama: Opak Bakar", 'nama: Opak: "dibakar"')}, ("?",)),
    Case("a tab in front of a field", {MAT: Swap("  minimal: 10", "\tminimal: 10")}, ("?",)),
    Case("a quote that isn't closed", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak Bakar')}, ("?",)),
    Case("a quote in the middle", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak" Bakar')}, ("?",)),
    Case("an apostrophe in single quotes", {OWNER: Swap("nama: Dapur Bu Tati", "nama: 'Jum'at Berkah'")}, ("?",)),
    Case("a value that begins with @", {RESELLER: Swap("shopee: nia.sukamaju", "shopee: @nia.sukamaju")}, ("?",)),
    Case("an anchor", {PRODUCT: Swap("nama: Opak Bakar", "nama: &opak Opak Bakar")}, ("?",)),
    Case("an alias", {PRODUCT: Swap("nama: Opak Bakar", "nama: *opak")}, ("?",)),
    Case("a value in asterisks", {PRODUCT: Swap("nama: Opak Bakar", "nama: **Opak** Bakar")}, ("?",)),
    Case("a tag", {PRODUCT: Swap("nama: Opak Bakar", "nama: !!python/name:os.system Opak")}, ("?",)),
    Case("a bracket that isn't closed", {PRODUCT: Swap("nama: Opak Bakar", "nama: [Opak Bakar")}, ("?",)),
    Case("a backslash in double quotes", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak \\q Bakar"')}, ("?",)),
    Case("values nested too deep", {PRODUCT: Swap("nama: Opak Bakar", "nama: " + "[" * 5000)}, ("?",)),
    Case("a list at the top", {PRODUCT: "---\n- nama: Opak\n- harga: 12000\n---\n"}, ("?",)),
    Case("a sentence at the top", {PRODUCT: "---\nOpak Bakar dari Bu Tati\n---\n"}, ("?",)),
    Case("two documents", {PRODUCT: Swap("harga: 12000", "...\nharga: 12000")}, ("?",)),
    Case("a field without a colon", {PRODUCT: Swap("harga: 12000", "harga 12000")}, ("?",)),
    Case("a field without a space behind its colon", {PRODUCT: Swap("harga: 12000", "harga:12000")}, ("?",)),
    Case("a field set in too far", {PRODUCT: Swap("harga: 12000", "  harga: 12000")}, ("?",)),
    Case("a field set in too little", {MAT: Swap("  - nama: Besar\n    harga: 120000", "  - nama: Besar\n   harga: 120000")}, ("?",)),
    Case("a field with a name of several parts", {PRODUCT: Swap("harga: 12000", "? [harga]\n: 12000")}, ("?",)),
    Case("a field whose name hides a character", {STALL: Swap("nama:", '"\\0semua": ya\nnama:')}, ("?",)),
    Case("no front matter", {PRODUCT: "Opak dari Bu Tati.\n"}, ("?",)),
    Case("an empty file", {PRODUCT: ""}, ("?",)),
    Case("front matter that isn't closed", {PRODUCT: Swap("foto: opak-bakar.jpg\n---\n", "foto: opak-bakar.jpg\n")}, ("?",)),
    Case("latin-1", {PRODUCT: _PRODUCT.replace(b"Opak ketan", "Opak kétan".encode("latin-1"))}, ("?",)),
    Case("UTF-16", {PRODUCT: _PRODUCT.decode().encode("utf-16")}, ("?",)),
    Case("UTF-16 without its mark", {PRODUCT: _PRODUCT.decode().encode("utf-16-le")}, ("?",)),
    Case("a NUL", {PRODUCT: _PRODUCT.replace(b"dibakar pagi", b"dibakar\0pagi")}, ("?",)),
    Case("a control character", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak\x1b[31m Bakar")}, ("?",)),
    Case("a control character as an escape", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak\\x1f Bakar"')}, ("?",)),
    Case("a C1 control character", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak\x85Bakar")}, ("?",)),
    Case("a text-direction override", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak \u202erakaB")}, ("?",)),
    Case("a text-direction override as an escape", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak \\u202erakaB"')}, ("?",)),
    Case("a file that is too large", {PRODUCT: _PRODUCT + b"Opak. " * 50_000}, ("?",)),
)
