"""What the site keeps and shows of people, and whom to ask: true of this very village.

Its own `halaman/privasi.md` takes the page's place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from storefront import addresses
from storefront.site.model import Site
from storefront.views.frame import PageView
from storefront.views.head import contacts, edit_folder, head
from storefront.views.parts import Link

TITLE = "Privasi"


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """`parts` are headings, each with its paragraphs; below the last one stand the `contacts`."""

    title: str
    lead: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    contacts: tuple[Link, ...]


def has_own(site: Site) -> bool:
    """Whether the village says it in its own words."""
    return any(addresses.page(page.slug) == addresses.PRIVACY for page in site.catalog.pages)


def privacy(site: Site) -> tuple[PageView, PrivacyView]:
    """/privasi/"""
    lead = "Tanpa akun, kuki, dan pelacak. Yang Anda tulis di sini tinggal di ponsel Anda sampai Anda sendiri mengirimnya."
    reached = tuple(link for link in contacts(site) if link.url.startswith(("https://wa.me/", "tel:", "mailto:")))
    view = PrivacyView(TITLE, lead, tuple(_parts(site, bool(reached))), reached)
    return head(site, addresses.PRIVACY, TITLE, lead, edit=edit_folder(site, "halaman")), view


def _parts(site: Site, reached: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    village = site.catalog.village
    yield "Kalau Anda pembeli", tuple(_buyer(site))
    yield "Yang diketahui pihak lain", (
        "Komputer tempat situs ini disimpan mengirimkan halaman yang Anda buka, jadi ia melihat alamat IP Anda, seperti di situs "
        f"mana pun. Apa yang dicatatnya diatur pemilik komputer itu, bukan {village.kind} ini. Halaman untuk pembeli tidak "
        "meminta apa pun dari tempat lain: tidak ada iklan, penghitung pengunjung, atau tombol media sosial yang mengikuti Anda.",
        "Tautan ke WhatsApp, Shopee, peta, dan media sosial membawa Anda keluar; di sana aturan mereka yang berlaku.",
    )
    yield "Kalau Anda tampil di situs ini", tuple(_shown(site))
    place = village.address or f"kantor {village.kind}"
    come = "" if reached else f" Datang saja ke {place}."
    yield "Minta dihapus atau dibetulkan", (
        f"Hubungi {village.title} dan sebutkan halamannya.{come} Menurut UU Pelindungan Data Pribadi, data orang yang mencabut "
        "izinnya tidak ditampilkan lagi paling lambat 3 × 24 jam kemudian.",)


def _buyer(site: Site) -> Iterator[str]:
    if site.catalog.offers_of:
        yield ("Keranjang, penjual yang Anda pilih, serta nama dan alamat yang Anda isi di sana disimpan di ponsel Anda sendiri. "
               "Semua itu baru sampai ke penjual kalau Anda mengirimnya lewat WhatsApp; di situ ia melihat nama dan nomor Anda.")
    if site.catalog.resellers:
        yield "Meja pesanan penjual juga menyimpan catatannya hanya di ponsel penjual itu."
    if site.catalog.lessons:
        yield "Yang dicentang di halaman pelatihan juga hanya tersimpan di ponsel yang mencentangnya."
    if site.catalog.village.offline:
        yield "Halaman yang pernah dibuka disimpan di ponsel, supaya bisa dibaca tanpa sinyal."
    yield "Hapus data situs ini di pengaturan peramban, dan semua yang tersimpan di ponsel hilang."


def _shown(site: Site) -> Iterator[str]:
    if site.catalog.village.sample:
        yield "Orang, nomor, dan alamat di situs contoh ini karangan."
    else:
        yield ("Nama, nomor, foto, dan alamat orang di situs ini tampil dengan izin orangnya, supaya pembeli tahu dari siapa ia "
               "membeli. Izin itu boleh dicabut kapan saja, tanpa alasan.")
    if site.catalog.news:
        yield "Siapa yang disebut atau difoto di kabar boleh minta hal yang sama."
    if site.catalog.village.repo:
        yield "Isi situs ini disimpan di GitHub beserta riwayat perubahannya. Sebutkan kalau data Anda di sana juga mau dihapus."
