"""The script of the basket and the desk makes of barang.json the prices that the catalog makes of the content."""

import json
from pathlib import Path

from playwright.sync_api import Page

from storefront.site.read import read
from tests.goods import Good, Listed, Made, Seller, Variety, write
from tests.prices import TABLE
from tests.sites import TODAY


def test_a_variant_keeps_its_distance_on_the_phone_too(page: Page, address: str, tmp_path: Path) -> None:
    """The same table as the catalog's."""
    goods = tuple(
        Good(f"Barang {n}", case.product, tuple(Variety(f"V{m}", price) for m, price in enumerate(case.variants))) for n, case in enumerate(TABLE))
    seller = Seller("Ani", tuple(Listed(good, case.seller) for good, case in zip(goods, TABLE, strict=True)))
    found = json.loads(goods.build(read(write(Made(goods, (seller,)), tmp_path / "isi"), "content", TODAY)))
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
