"""The scripts make of barang.json the prices that the catalog makes of the content, and order nothing that nobody sells."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from storefront.build import publish
from storefront.build.write import write_site
from storefront.phone import goods as barang
from storefront.site.read import read
from storefront.workers import silent
from tests.browser.host import Host
from tests.goods import Good, Listed, Made, Place, Seller, Variety, write
from tests.prices import MIXED, TABLE
from tests.sites import TODAY


def test_a_variant_keeps_its_distance_on_the_phone_too(page: Page, address: str, tmp_path: Path) -> None:
    """The same table as the catalog's."""
    goods = tuple(
        Good(f"Barang {n}", case.product, tuple(Variety(f"V{m}", price) for m, price in enumerate(case.variants))) for n, case in enumerate(TABLE))
    seller = Seller("Ani", tuple(Listed(good, case.seller) for good, case in zip(goods, TABLE, strict=True)))
    found = json.loads(barang.build(read(write(Made(goods, (seller,)), tmp_path / "isi"), "content", TODAY)))
    page.goto(address)
    paid = page.evaluate(
        """async ([address, found, slugs]) => {
            const {goodsOf, priceOf} = await import(`${address}js/goods.js`);
            const goods = goodsOf(found);
            return slugs.map(slug => {
                const product = goods.produk.get(slug);
                const names = product.varian.length ? product.varian.map(({nama}) => nama) : [""];
                return names.map(name => priceOf(product, goods.penjual.get("ani"), name));
            });
        }""", [address, found, [good.slug for good in goods]])
    assert [tuple(prices) for prices in paid] == [case.paid for case in TABLE]


def test_prices_of_several_kinds_on_the_phone_too(page: Page, address: str, tmp_path: Path) -> None:
    """The same table as the catalog's: 0 is what must be asked for, and what only begins somewhere says so."""
    goods = tuple(
        Good(f"Barang {n}", case.product, tuple(Variety(f"V{m}", price) for m, price in enumerate(case.variants))) for n, case in enumerate(MIXED))
    seller = Seller("Ani", tuple(Listed(good, case.seller) for good, case in zip(goods, MIXED, strict=True)))
    found = json.loads(barang.build(read(write(Made(goods, (seller,)), tmp_path / "isi"), "content", TODAY)))
    page.goto(address)
    paid = page.evaluate(
        """async ([address, found, slugs]) => {
            const {goodsOf, priceOf, startOf} = await import(`${address}js/goods.js`);
            const goods = goodsOf(found);
            return slugs.map(produk => {
                const product = goods.produk.get(produk);
                const names = product.varian.length ? product.varian.map(({nama}) => nama) : [""];
                return names.map(varian => [priceOf(product, goods.penjual.get("ani"), varian), startOf(goods, "ani", {produk, varian})]);
            });
        }""", [address, found, [good.slug for good in goods]])
    wanted = [[[0 if cost == "tanya" else int(str(cost).removeprefix("mulai ")), "mulai " if str(cost).startswith("mulai") else ""] for cost in case.paid] for case in MIXED]
    # Where nothing of it has a price, the seller has none of it for the basket.
    assert [[[price or 0, start] for price, start in row] for row in paid] == wanted
    assert list(found["penjual"]["ani"]["tanya"]) == [good.slug for good, case in zip(goods, MIXED, strict=True) if set(case.paid) == {"tanya"}]


def test_what_nobody_sells_can_only_be_taken_from_the_shelf(page: Page, host: Host, tmp_path: Path) -> None:
    """No way into the basket from there or from a list; the desk says who doesn't sell it, not that it is sold out."""
    unsold, sold = Good("Opak", 12_000), Good("Tikar", 85_000)
    content = write(Made((unsold, sold), (Seller("Ani", (Listed(sold),)),), Place((unsold, sold))), tmp_path / "isi")
    site = read(content, "content", TODAY)
    publish.publish(tmp_path / "situs", lambda folder: write_site(site, content, folder, silent), lambda: None)
    host.publish(tmp_path / "situs")
    for path in ("warung/rak/", "produk/"):
        page.goto(host.address + path)
        expect(page.get_by_role("button", name=re.compile("^Masukkan"))).to_have_text(["+"])
        expect(page.get_by_role("button", name="Masukkan Tikar ke keranjang")).to_be_visible()
    expect(page.get_by_text("Hanya di warung")).to_be_visible()
    told = page.evaluate(
        """async address => {
            const [{load}, {problemsOf}] = await Promise.all(["goods", "desk-compose"].map(name => import(`${address}js/${name}.js`)));
            const item = {produk: "opak", nama: "Opak", satuan: "buah", varian: "", jumlah: 1, harga: 12000};
            return problemsOf(await load(), {penjual: "ani", asal: "situs", barang: [item]});
        }""", host.address)
    assert told == ["Ani tidak menjual Opak."]
