"""The types of CONTRACT.md 1 as pydantic types: a text is parsed once, here, or refused with what to write instead."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, PlainValidator, ValidationInfo
from slugify import slugify

from storefront.catalog import (
    commissions,
    halal,
    items,
    links,
    numbers,
    permits,
    phones,
    places,
    prices,
    repeats,
    stocks,
    text,
    times,
    units,
)
from storefront.catalog.consents import Consent, consent
from storefront.catalog.errors import FieldError, UnknownNameError
from storefront.catalog.recurrence import Rule
from storefront.catalog.stocks import StockState
from storefront.catalog.titles import file_named

NAME_LIMIT = 120
LINE_LIMIT = 300
PHOTOS = "foto"
"""The folder of photographs, whose names keep their endings."""

@dataclass(frozen=True, slots=True)
class Known:
    """What values may refer to (None: anything, for the folder couldn't be read): handed to every validation as its context.

    `names` are those of the files by their folder in `content`. `asked` grows by every (folder, name) that a value refers to.
    """

    zone: ZoneInfo
    names: Mapping[str, frozenset[str] | None]
    content: Path = Path()
    asked: list[tuple[str, str]] = field(default_factory=list, compare=False)

    def has(self, folder: str, name: str) -> bool:
        names = self.names[folder]
        return names is None or name in names

    def missing(self, folder: str, name: str) -> frozenset[str] | None:
        """Notes that a value refers to it. Where there is no such file, the names that there are; else None."""
        self.asked.append((folder, name))
        return None if self.has(folder, name) else self.names[folder]


@dataclass(frozen=True)
class Typed(PlainValidator):
    """A type by its name in `theme/static/js/content-values.js`, which reads the same texts on a phone.

    `bounds` are what it is told besides: `limit` (characters), `least`, `most`, `words` (that it is chosen from), `folder`.
    """

    name: str = ""
    bounds: Mapping[str, Any] = field(default_factory=dict, hash=False)


def _scalar(name: str, parse: Callable[[str], Any], **bounds: Any) -> Typed:
    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            raise FieldError("Tulis satu nilai saja di baris ini, tanpa daftar dan tanpa isian di bawahnya")
        return parse(value)

    return Typed(validate, name=name, bounds=bounds)


def _bounded(name: str, parse: Callable[..., Any], **bounds: Any) -> Typed:
    """Of a parser that takes its bounds as arguments."""
    return _scalar(name, partial(parse, **bounds), **bounds)


def _known(info: ValidationInfo) -> Known:
    known = info.context
    if not isinstance(known, Known):
        raise TypeError("validation needs a Known as its context")
    return known


def slug_of(kind: str) -> Typed:
    """The name of a file in `content/<kind>/`; one that isn't there is refused with the nearest that is.

    Its path, its ending and its name as people say it are understood where that leads to a file: `bu-entin.md`, `Bu Entin`.
    """

    def validate(value: Any, info: ValidationInfo) -> str:
        if not isinstance(value, str):
            raise FieldError("Tulis nama berkasnya saja, tanpa .md dan tanpa isian di bawahnya")
        name = _file_meant(kind, value.strip(), _known(info))
        if (known := _known(info).missing(kind, name)) is not None:
            some = ", ".join([*sorted(known)[:5], *(["…"] if len(known) > 5 else [])])
            there = f"Yang ada: {some}" if known else f"Map {kind}/ masih kosong"
            file = f"{kind}/{name.removeprefix(f'{kind}/')[:80].removesuffix('.md')}.md"
            if meant := file_named(_known(info).content / kind, known, name):
                raise FieldError(f"Tidak ada berkas {file}; nama itu ada di {kind}/{meant}.md", meant)
            raise UnknownNameError(f"Tidak ada berkas {file}", name.removeprefix(f"{kind}/"), known, there)
        return name

    return Typed(validate, name="berkas", bounds={"folder": kind})


def _file_meant(kind: str, written: str, known: Known) -> str:
    """The slug of the file that is written with its path, its ending or in words; else what is written."""
    if known.has(kind, written):
        return written
    folder, _, last = written.removesuffix(".md").rpartition("/")
    meant = slugify(last[:NAME_LIMIT])
    return meant if folder.rpartition("/")[2] in ("", kind) and meant and known.has(kind, meant) else written


def _photo(value: Any, info: ValidationInfo) -> str:
    if not isinstance(value, str):
        raise FieldError("Tulis nama berkas foto saja", "ladu-ketan.jpg")
    name = text.photo_name(value)
    if (photos := _known(info).missing(PHOTOS, name)) is not None:
        if found := text.same_photo(name, photos):
            return found
        # Those that it names itself, among others; else those that are called nearly so.
        near = frozenset(photo for photo in photos if photo in name) or text.like_photos(name, photos)
        raise UnknownNameError(f"Tidak ada foto {name} di foto/", name, near, "Unggah dulu fotonya ke foto/")
    return name


def _moment(value: Any, info: ValidationInfo) -> times.Moment:
    if not isinstance(value, str):
        raise FieldError("Tulis satu tanggal saja", "5 Desember 2026")
    return times.moment(value, _known(info).zone)


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise FieldError("Tulis zona waktu Indonesia: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura", "Asia/Jakarta") from None
    return value


def _without_number(value: str, limit: int) -> str:
    line = text.clean_line(value, limit)
    if phones.mentions_number(line):
        raise FieldError("Ada nomor telepon di dalamnya; hapus, karena halaman ini dibaca siapa saja")
    return text.words(line, limit)


def one_or_many(value: Any) -> Any:
    """A single value where a list is asked for is a list of one."""
    return [value] if isinstance(value, str | dict) else value


def names_or_many(value: Any) -> Any:
    """As `one_or_many`; names that commas part in one line are a list, too."""
    return items.parts(value) if isinstance(value, str) and items.parts(value) else one_or_many(value)


def days_or_many(value: Any) -> Any:
    """As `names_or_many`, of days: a comma may also stand within one."""
    return repeats.days(value) if isinstance(value, str) else value


def joined(value: Any) -> Any:
    """A list of words where one line is asked for."""
    return ", ".join(value) if isinstance(value, list) and all(isinstance(part, str) for part in value) else value


def variants_or_many(value: Any) -> Any:
    """As `names_or_many`, where no part tells a price."""
    several = items.parts(value) if isinstance(value, str) else []
    if len(several) > 1 and not any(items.priced(part)[1] for part in several):
        return [{"nama": name} for name in several]
    return one_or_many(value)


def photos_or_many(value: Any) -> Any:
    """As `names_or_many`, where each part has an ending: a photo's own name may hold a comma."""
    several = items.parts(value) if isinstance(value, str) else []
    return several if all(re.search(r"\.\w{3,4}$", part) for part in several) and several else one_or_many(value)


def item(key: str) -> BeforeValidator:
    """A list's item may be one bare word, which stands for a mapping with that word under `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


def choice_of(*words: str) -> Typed:
    """One of a few words."""
    return _scalar("pilihan", partial(text.choice, allowed=words), words=words)


Name = Annotated[str, _bounded("teks", text.words, limit=NAME_LIMIT)]
Line = Annotated[str, _bounded("teks", text.words, limit=LINE_LIMIT)]
Summary = Annotated[str, _bounded("teks", text.words, limit=160)]
Promise = Annotated[str, _bounded("teks", text.words, limit=100)]
Reason = Annotated[str, _bounded("teks", text.words, limit=60)]
Quote = Annotated[str, _bounded("kata", _without_number, limit=160)]
Bystander = Annotated[str, _bounded("kata", _without_number, limit=60)]
"""Who or where somebody is who has no file of their own."""
Slug = Annotated[str, _scalar("slug", text.slug)]
Price = Annotated[prices.Price, _scalar("harga", prices.price)]
"""Of one thing: fixed, the least, or asked for."""
Sum = Annotated[int, _scalar("rupiah", numbers.price)]
"""What one thing costs, in whole rupiah."""
Grams = Annotated[int, _scalar("berat", numbers.weight)]
Amount = Annotated[int, _bounded("bilangan", numbers.count, least=1, most=100_000)]
LetterNumber = Annotated[int, _bounded("bilangan", numbers.count, least=1, most=9_999)]
MenuPlace = Annotated[int, _bounded("bilangan", numbers.count, least=0, most=1_000)]
Commission = Annotated[commissions.Commission, _scalar("komisi", commissions.commission)]
"""What a stall keeps of each that it sells."""
Days = Annotated[int, _scalar("hari", numbers.days)]
Year = Annotated[int, _scalar("tahun", numbers.year)]
Day = Annotated[date, _scalar("tanggal", times.day)]
Agreed = Annotated[Consent, _scalar("persetujuan", consent)]
"""Who agreed to be shown, and when."""
Repeats = Annotated[Rule | None, _scalar("ulang", repeats.rule)]
When = Annotated[times.Moment, Typed(_moment, name="waktu")]
Zone = Annotated[str, _scalar("zona", _zone)]
YesNo = Annotated[bool, _scalar("ya/tidak", text.yes_no)]
Stock = Annotated[StockState, _scalar("stok", stocks.state, words=stocks.STATES)]
Phone = Annotated[str, _scalar("telepon", phones.phone)]
Mobile = Annotated[str, _scalar("whatsapp", phones.mobile)]
Place = Annotated[places.Place, _scalar("koordinat", places.coordinate)]
Colour = Annotated[str, _scalar("warna", text.colour)]
VillageCode = Annotated[str, _scalar("kode", text.village_code)]
Unit = Annotated[str, _scalar("satuan", units.unit)]
Halal = Annotated[str, _scalar("halal", halal.answer)]
Pirt = Annotated[str, _scalar("pirt", permits.pirt)]
Bpom = Annotated[str, _scalar("bpom", permits.bpom)]
Sni = Annotated[str, _scalar("sni", permits.sni)]
Nib = Annotated[str, _scalar("nib", permits.nib)]
ShelfLife = Annotated[str, _scalar("tahan", numbers.shelf_life)]
Ingredients = Annotated[str, _bounded("teks", text.words, limit=500), BeforeValidator(joined)]
Email = Annotated[str, _scalar("surel", text.email)]
PhotoName = Annotated[str, Typed(_photo, name="foto")]
SiteBase = Annotated[str, _scalar("situs", links.site_base)]
Repository = Annotated[str, _scalar("repo", links.github_repo)]
Website = Annotated[str, _scalar("tautan", links.website)]
Instagram = Annotated[str, _scalar("instagram", links.instagram)]
Facebook = Annotated[str, _scalar("facebook", links.facebook)]
TikTok = Annotated[str, _scalar("tiktok", links.tiktok)]
YouTube = Annotated[str, _scalar("youtube", links.youtube)]
ShopeeShop = Annotated[links.ShopeeShop | links.ShortLink, _scalar("shopee-toko", links.shopee_shop)]
ShopeeItem = Annotated[links.ShopeeProduct | links.ShortLink, _scalar("shopee-barang", links.shopee_product)]
