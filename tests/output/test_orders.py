"""Every order link of a built site, read back as WhatsApp would."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from storefront.site.model import Site
from storefront.words.orders import read_code
from tests.output.pages import PageOnDisk, pages

Village = tuple[Path, Site]


def _orders(page: PageOnDisk) -> list[tuple[str, str]]:
    """(digits, text) of every WhatsApp link with a text, but for the one in the foot that tells the village of a mistake."""
    found = []
    for tag, address in page.addresses:
        parts = urlsplit(address)
        # Without a number it is no order but a text to share.
        if tag == "a" and parts.netloc == "wa.me" and parts.query and parts.path != "/":
            assert parts.scheme == "https"
            assert parts.query.startswith("text=")
            assert "+" not in parts.query
            found.append((parts.path.removeprefix("/"), unquote(parts.query.removeprefix("text="), errors="strict")))
    return [(digits, text) for digits, text in found if not text.endswith("Yang salah: ")]


def test_every_page_tells_the_village_which_one_is_wrong(katapang: Village) -> None:
    """By a link in its foot, whose message names that very page; desk, consignment book and report, which are the villagers' own, have none."""
    base, number = katapang[1].base, (katapang[1].catalog.village.whatsapp or "").removeprefix("+")
    for page in pages(katapang[0]):
        links = [unquote(address) for address, _ in page.links("https://wa.me/") if address.endswith("Yang%20salah%3A%20")]
        expected = f"https://wa.me/{number}?text=Punten, ada yang salah di halaman {base}{page.name.removesuffix('index.html')}\nYang salah: "
        assert links == ([] if page.name in ("meja/index.html", "titip/index.html", "laporan/index.html") else [expected]), page.name
        assert page.words.count("Ada yang salah? Beri tahu desa") == len(links)


def test_every_order_names_its_reseller_and_decodes(village: Village) -> None:
    """The digits are that reseller's; the last line's code gives product, reseller and origin back; the address is a page of the site."""
    folder, site = village
    numbers = {reseller.slug: (reseller.whatsapp.removeprefix("+"), reseller.name) for reseller in site.catalog.resellers}
    origins = {"situs"} | {stall.slug for stall in site.catalog.stalls} | {event.slug for event in site.catalog.events}
    products = {product.slug for product in site.catalog.products} | {"semua"}
    count = 0
    for page in pages(folder):
        for digits, text in _orders(page):
            last = text.split("\n")[-1]
            assert last.startswith("Kode: "), text
            code = read_code(last.removeprefix("Kode: "))
            assert (digits, True) == (numbers[code.reseller][0], f"Halo {numbers[code.reseller][1]}," in text)
            assert code.origin in origins
            assert code.product in products
            address = re.search(rf"^{re.escape(site.base)}(\S*)$", text, re.M)
            assert address, text
            assert (folder / address.group(1) / "index.html").is_file(), text
            count += 1
    assert count > 5


@pytest.mark.parametrize(("folder", "name"), [("warung", "stalls"), ("acara", "events")])
def test_orders_that_begin_at_a_place_carry_it(katapang: Village, folder: str, name: str) -> None:
    """Every order link on a stall's or an event's page has that stall or event in its code, without any script."""
    site = katapang[1]
    seen = 0
    for place in getattr(site.catalog, name):
        page = PageOnDisk(katapang[0] / folder / place.slug / "index.html", katapang[0])
        for _, text in _orders(page):
            assert read_code(text.rpartition("Kode: ")[2]).origin == place.slug
            assert f"Dari: {place.name}" in text
            seen += 1
    assert seen > 10


def test_the_order_says_all_that_the_contract_promises(katapang: Village) -> None:
    """Reseller, variant, amount, unit price, total, page, the buyer's lines and the code, to the character."""
    page = PageOnDisk(katapang[0] / "toko/ka/ladu-ketan/index.html", katapang[0])
    assert _orders(page)[0][1] == (
        "Halo KA, saya mau pesan:\n\n1 bungkus Ladu Ketan\nPilihan: Asli Rp15.000 / Wijen Rp16.000\nHarga: mulai Rp15.000 per bungkus\nTotal: mulai Rp15.000\n\n"
        f"Nama:\nNo. HP:\nAlamat:\n\n{katapang[1].base}toko/ka/ladu-ketan/\nKode: ladu-ketan.ka.situs.{_orders(page)[0][1][-2:]}"
    )


def test_shop_and_offer_pages_have_only_that_resellers_buttons(katapang: Village) -> None:
    """A page that a reseller shares never leads an order to somebody else."""
    for reseller in katapang[1].catalog.resellers:
        for file in (katapang[0] / "toko" / reseller.slug).rglob("index.html"):
            digits = {number for number, _ in _orders(PageOnDisk(file, katapang[0]))}
            assert digits <= {reseller.whatsapp.removeprefix("+")}, file


def test_former_addresses_lead_on(katapang: Village) -> None:
    """A `lama` slug's page shows the new address and sends the browser there, for the product and for each of its offers."""
    for former, now in (("produk/tas-rajut-jinjing", "produk/tas-rajut"), ("toko/ka/tas-rajut-jinjing", "toko/ka/tas-rajut")):
        page = PageOnDisk(katapang[0] / former / "index.html", katapang[0])
        targets = [target[0].resolve() for tag, address in page.addresses if tag == "a" and (target := page.resolve(address))]
        assert (katapang[0] / now / "index.html").resolve() in targets
        assert 'http-equiv="refresh"' in page.raw
