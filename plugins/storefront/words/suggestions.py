"""What would help a village to sell but is no mistake: told to whoever asks by `check`, never in the way of a build."""

from collections.abc import Sequence
from datetime import date

from storefront.catalog import hosts
from storefront.catalog.model import Catalog
from storefront.catalog.schema import Mentor, Reseller
from storefront.catalog.times import dated
from storefront.words import formats, sentences

_NAMED = 5


def faces(catalog: Catalog) -> str:
    """Who makes or sells something and has no photo, in one line however many they are; "" where everybody has one."""
    people = [sentences.maker(owner) for owner in catalog.owners if not owner.photos]
    people += [reseller.name for reseller in catalog.resellers if not reseller.photos]
    if not people:
        return ""
    return (f"{_first(people, 'orang')} belum berfoto. Pembeli senang melihat dari siapa mereka membeli. "
            "Kalau orangnya mau, unggah fotonya ke content/foto/ lalu tulis namanya di berkasnya, contoh: foto: bu-entin.jpg")


def consents(catalog: Catalog, today: date) -> str:
    """Who is shown without its being written that they agreed, in one line; "" where all are, and for made-up people.

    Markets, shops and co-operatives are no one's home.
    """
    if catalog.village.sample:
        return ""
    people = [(sentences.maker(owner), owner.file) for owner in catalog.owners if not owner.consent]
    helpers: tuple[Reseller | Mentor, ...] = (*catalog.resellers, *catalog.mentors)
    people += [(person.name, person.file) for person in helpers if not person.consent]
    people += [(stall.name, stall.file) for stall in catalog.stalls if stall.kind == "warung" and not stall.consent]
    if not people:
        return ""
    name, file = people[0]
    names = _first([person for person, _ in people], "orang")
    return (f"{names} belum tertulis izinnya. Nama, nomor, dan foto orang tampil hanya "
            f"kalau orangnya setuju (UU Pelindungan Data Pribadi). Tanyakan; kalau setuju, tulis di {file}, contoh: "
            f"izin_tampil: {name}, {dated(today)}. Kalau tidak, tulis terbit: tidak")


def unsold(catalog: Catalog) -> str:
    """Goods that no reseller sells, in one line; "" where each is sold by somebody."""
    goods = [product for product in catalog.products if product.slug not in catalog.offers_of]
    if not goods:
        return ""
    names = _first([product.name for product in goods], "barang")
    return (f"{names} belum dijual reseller mana pun, jadi tidak bisa dipesan lewat situs. "
            f"Tulis namanya di daftar produk seorang reseller, contoh: - {goods[0].slug}")


def unused(photos: Sequence[str]) -> str:
    """Photos that no file shows, in one line; "" where there are none."""
    if not photos:
        return ""
    return (f"{_first(photos, 'foto')} di content/foto/ tidak dipakai berkas mana pun. "
            f"Tulis namanya di isian foto, contoh: foto: {photos[0]}, atau hapus")


def lent(catalog: Catalog, address: str) -> str:
    """What to do before anything is printed with a host's address; "" where it is the village's own, and for a sample village."""
    host = "" if catalog.village.sample else hosts.lender(address)
    if not host:
        return ""
    return (f"Alamat {address} dipinjam dari {host}. Kalau kelak situsnya pindah, kode QR yang sudah tercetak bisa mati. "
            "Sebelum mencetak, pasang dulu alamat sendiri, misalnya .desa.id atau .my.id: lihat Alamat sendiri "
            "di panduan lengkap")


def edit_links(catalog: Catalog, repository: str) -> str:
    """What to write so that every page leads into GitHub's editor; "" where it does, and where the repository isn't known."""
    if catalog.village.repo or not repository:
        return ""
    return f'Halaman situs belum punya tautan "Sunting halaman ini". Tulis baris ini di content/desa.yml: repo: {repository}'


def _first(names: Sequence[str], kind: str) -> str:
    more = len(names) - _NAMED
    return sentences.join([*names[:_NAMED], *([f"{formats.number(more)} {kind} lain"] if more > 0 else [])])
