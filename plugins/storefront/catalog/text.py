"""Text values: lines, longer text, and the words and names that are written as text.

The rules on characters are those of CONTRACT.md section 1: control characters and text-direction overrides
are errors, zero-width characters are dropped from numbers and links.
"""

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable

from slugify import slugify

from storefront.catalog import letters
from storefront.catalog.errors import FieldError

SLUG_LIMIT = 80
NAME_LIMIT = 120
NUMBER_OR_LINK_LIMIT = 2_000
EMAIL_LIMIT = 254  # RFC 5321, 4.5.3.1.3

# A full host name (RFC 1123, 2.1): at least two labels, the last one of letters.
HOST_NAME = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])")

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LEFT_TO_RIGHT = "[\u200e\u202a\u202c\u202d\u2066\u2068\u2069 ]+"
AROUND = re.compile(f"^{_LEFT_TO_RIGHT}|{_LEFT_TO_RIGHT}$")
# Half characters and the 66 code points that are no characters: XML and HTML files can't hold them.
_PLANE_ENDS = "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
_NO_CHARACTER = re.compile(f"[\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
ZERO_WIDTH = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
DASH = re.compile("[\u2010-\u2015\u2212]")
_BLANK = " \t\n\u00a0"

# "Naming Files, Paths, and Namespaces" (Microsoft): reserved with any extension and in any case.
WINDOWS_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# No dot in front, and none of the characters that Windows refuses.
PHOTO_STEM = re.compile(r'[^.<>:"|?*][^<>:"|?*]*')
PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
_PHOTO_EXAMPLE = "keripik-1.jpg"
_COLOUR_EXAMPLE = '"#8a4b2d"'
COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
VILLAGE_CODE = re.compile(r"[1-9][0-9]\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
_CODE_EXAMPLE = "32.04.11.2002"
EMAIL_USER = re.compile(r"[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*")


def clean_text(text: str, limit: int) -> str:
    """Give `text` (lines and tabs allowed) in NFC, trimmed, with Unix line ends; at most `limit` characters.

    ZWJ and ZWNJ stay, for they build emoji and some scripts; the zero-width space and the byte order mark go.
    """
    if not (text.isascii() and text.isprintable()):
        text = _visible(text)
    text = text.strip(_BLANK)
    # ASCII that can be printed shows something where anything is left.
    if not (text and text.isascii()) and letters.is_blank(text):
        raise FieldError("Isi dulu, atau hapus baris ini kalau tidak dipakai")
    if len(text) > limit:
        raise FieldError(f"Paling panjang {limit} karakter, ini {len(text)}")
    return text


def _visible(text: str) -> str:
    """What `clean_text` does to the characters; plain ASCII, which most values are, needs none of it."""
    text = _LINE_END.sub("\n", text).replace("\u200b", "").replace("\ufeff", "")
    if DIRECTION.search(text):
        raise FieldError("Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang")
    if _CONTROL.search(text) or _NO_CHARACTER.search(text):
        raise FieldError("Ada karakter rusak yang tidak terlihat; hapus, lalu ketik ulang")
    return unicodedata.normalize("NFC", text)


def clean_line(text: str, limit: int) -> str:
    """Give `text` as `clean_text` does; a line break or a tab inside it is an error."""
    line = clean_text(text, limit)
    if "\n" in line:
        raise FieldError("Tulis dalam satu baris")
    if "\t" in line:
        raise FieldError("Ganti tab dengan spasi")
    return line


def words(text: str, limit: int) -> str:
    """Give a line of words to be shown among others, as `clean_line` does; what is read from the right ends there."""
    return letters.closed(clean_line(text, limit))


def strip_invisible(text: str) -> str:
    """Give a number or a link without zero-width characters, every kind of space as a plain one, trimmed.

    A number copied from a phone's contacts stands between marks that it is read from the left, which turn nothing around.

    A copied number often brings no-break spaces (from chats) and zero-width ones (from web pages) with it.
    """
    plain = text if text.isascii() else AROUND.sub("", WIDE_SPACE.sub(" ", ZERO_WIDTH.sub("", text)))
    return clean_line(plain, NUMBER_OR_LINK_LIMIT)


def plain_number(text: str) -> str:
    """Give a written number, date or phone number in lower case, with single spaces and plain hyphens.

    Digits of other scripts, which Python's `int` would take, are an error.
    """
    written = re.sub(" +", " ", DASH.sub("-", strip_invisible(text)))
    if not written.isascii() and any(char.isdecimal() and not char.isascii() for char in written):
        raise FieldError("Tulis angkanya dengan 0 sampai 9 biasa")
    return written.lower()


def slug(text: str) -> str:
    """Give a slug: a-z, 0-9 and single hyphens, at most 80 characters, a name that Windows can store too."""
    written = strip_invisible(text)
    if SLUG.fullmatch(written) and len(written) <= SLUG_LIMIT and written not in WINDOWS_RESERVED:
        return written
    bare = written.rstrip("/").rsplit("/", 1)[-1].removesuffix(".md")
    # Reading HTML entities stays off: "&#99999999999;" overflows the library's chr().
    proposal = slugify(bare, max_length=SLUG_LIMIT, word_boundary=True, entities=False, decimal=False, hexadecimal=False)
    if proposal in WINDOWS_RESERVED:
        raise FieldError("Nama ini tidak bisa disimpan di Windows; pakai nama lain", f"{proposal}-1")
    if len(written) > SLUG_LIMIT:
        raise FieldError(f"Paling panjang {SLUG_LIMIT} karakter", proposal)
    if bare != written and bare == proposal:
        raise FieldError("Tulis nama berkasnya saja, tanpa folder dan tanpa .md", proposal)
    raise FieldError("Pakai huruf kecil, angka, dan tanda hubung saja", proposal)


def yes_no(text: str) -> bool:
    """Read `ya` and `true` as True, `tidak` and `false` as False, in any case."""
    answer = {"ya": True, "true": True, "tidak": False, "false": False}.get(strip_invisible(text).lower())
    if answer is None:
        raise FieldError("Tulis ya atau tidak", "ya")
    return answer


def choice(text: str, allowed: tuple[str, ...]) -> str:
    """Give the one of the lower-case words `allowed` that `text` is, in any case."""
    word = strip_invisible(text).lower()
    if word in allowed:
        return word
    *others, last = allowed
    comma = "," if len(others) > 1 else ""
    advice = f"Pilih {', '.join(others)}{comma} atau {last}" if others else f"Tulis {last}"
    near = difflib.get_close_matches(word[:NAME_LIMIT], allowed, n=1)
    if near:
        raise FieldError(f"{advice}. Mungkin maksudnya: {near[0]}")
    raise FieldError(advice, allowed[0])


def photo_name(text: str) -> str:
    """Give the bare name (in NFC) of a JPEG, PNG, WebP or HEIC file, one that Windows can store too."""
    name = clean_line(text, NAME_LIMIT)
    stem = name.rpartition(".")[0]
    if "/" in name or "\\" in name:
        raise FieldError("Tulis nama fotonya saja, tanpa folder", re.split(r"[/\\]", name)[-1])
    if not name.lower().endswith(PHOTO_ENDINGS):
        raise FieldError("Tulis nama foto yang berakhiran .jpg, .jpeg, .png, .webp, atau .heic", _PHOTO_EXAMPLE)
    if ".." in name or not PHOTO_STEM.fullmatch(stem):
        raise FieldError("Ganti nama fotonya, pakai huruf, angka, dan tanda hubung saja", _PHOTO_EXAMPLE)
    if name.split(".")[0].strip().lower() in WINDOWS_RESERVED:
        raise FieldError("Nama ini tidak bisa disimpan di Windows; ganti nama fotonya", f"foto-{name}")
    return name


def photo_key(name: str) -> str:
    """What a photo is known by: phones and computers put capitals, spaces, underscores and dashes into names as they like."""
    return re.sub(r"[\s_-]+", "-", unicodedata.normalize("NFC", name).casefold())


def same_photo(name: str, names: Collection[str]) -> str | None:
    """The one of `names` that is meant: this very name, else the only one that differs in capitals, spaces and dashes alone."""
    if name in names:
        return name
    key = photo_key(name)
    found = [other for other in names if photo_key(other) == key]
    return found[0] if len(found) == 1 else None


def like_photos(name: str, names: Iterable[str]) -> frozenset[str]:
    """Names that `name` may be a slip of. Another number is another photo, and a like name mostly another product's."""
    key = photo_key(name).rpartition(".")[0] or photo_key(name)
    digits = re.findall("[0-9]+", key)
    stems = {other: photo_key(other).rpartition(".")[0] for other in names}
    close = set(difflib.get_close_matches(key[:NAME_LIMIT], set(stems.values()), n=3, cutoff=0.8))
    return frozenset(other for other, stem in stems.items() if stem in close and re.findall("[0-9]+", stem) == digits)


def colour(text: str) -> str:
    """Give `#rrggbb` in lower case from `#rrggbb` or `#rgb` (CSS Color 4, hexadecimal notation)."""
    # Unquoted, YAML takes `#8a4b2d` for a comment, so that the value arrives empty.
    if not text.strip():
        raise FieldError("Tulis warnanya di antara tanda kutip, supaya yang sesudah # terbaca", _COLOUR_EXAMPLE)
    code = strip_invisible(text).lower()
    if not COLOUR.fullmatch(code):
        raise FieldError("Tulis kode warna dengan # dan enam angka atau huruf a sampai f", _COLOUR_EXAMPLE)
    return code if len(code) == 7 else "#" + "".join(digit * 2 for digit in code[1:])


def village_code(text: str) -> str:
    """Give a Kemendagri village code `PP.KK.CC.DDDD`, of which the first D is 1, 2 or 3.

    FORMATS.md, "Village code": 1 kelurahan, 2 desa, 3 desa adat.
    """
    code = strip_invisible(text)
    if not VILLAGE_CODE.fullmatch(code):
        raise FieldError("Tulis kode desa dari Kemendagri, sepuluh angka dengan titik", _CODE_EXAMPLE)
    # The statistics office (BPS) numbers the same villages otherwise, mostly with a 0 here.
    if code[9] not in "123":
        raise FieldError("Empat angka terakhir kode Kemendagri diawali 1, 2, atau 3; kode BPS lain lagi", _CODE_EXAMPLE)
    return code


def email(text: str) -> str:
    """Give an e-mail address, its domain in lower case, in the plain form that every mail program takes."""
    written = strip_invisible(text)
    user, at, domain = written.rpartition("@")
    if not at:
        raise FieldError("Alamat surel memuat tanda @", "desa@contoh.id")
    is_whole = EMAIL_USER.fullmatch(user) and HOST_NAME.fullmatch(domain.lower())
    if not is_whole or len(written) > EMAIL_LIMIT:
        raise FieldError("Tulis satu alamat surel yang lengkap", "desa@contoh.id")
    return f"{user}@{domain.lower()}"
