"""Where else a reseller sells: the offer's own link first, then the reseller's shop; and links to a map."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.load import load
from storefront.catalog.offers import Offer, offer_of
from storefront.catalog.places import Coordinate
from storefront.views.channels import Channel, map_link, shopee, shops, social
from tests.village import SMALL


@pytest.fixture(scope="module")
def offers() -> tuple[Offer, ...]:
    """Nia's two offers: the first with its own listing on Shopee, the second without."""
    catalog = load(SMALL, "content", date(2026, 11, 24)).catalog
    assert catalog is not None
    return catalog.offers_by["nia"]


def _with(offer: Offer, **links: Any) -> Offer:
    return offer_of(offer.reseller, offer.product, offer.listing.model_copy(update=links))


def test_shopee_leads_to_the_listing_else_to_the_shop(offers: tuple[Offer, ...]) -> None:
    """`exact` tells the two apart; a reseller without a shop has no link."""
    assert shopee(offers[0]) == Channel("Shopee", "https://shopee.co.id/product/123456/7890123", exact=True)
    assert shopee(offers[1]) == Channel("Shopee", "https://shopee.co.id/nia.sukamaju", exact=False)
    without = offers[1].reseller.model_copy(update={"shopee": None})
    assert shopee(offer_of(without, offers[1].product, offers[1].listing)) is None


def test_social_names_only_posts_of_this_product(offers: tuple[Offer, ...]) -> None:
    """In one order, without those that the reseller didn't name."""
    assert social(offers[0]) == ()
    linked = _with(offers[0], tiktok="https://www.tiktok.com/@nia/video/1", instagram="https://www.instagram.com/p/abc/")
    assert social(linked) == (
        Channel("Instagram", "https://www.instagram.com/p/abc/", exact=True), Channel("TikTok", "https://www.tiktok.com/@nia/video/1", exact=True))


def test_shops_are_the_resellers_own_pages(offers: tuple[Offer, ...]) -> None:
    """On every channel that they have."""
    reseller = offers[0].reseller.model_copy(update={"facebook": "https://www.facebook.com/nia"})
    assert [(channel.name, channel.url) for channel in shops(reseller)] == [
        ("Shopee", "https://shopee.co.id/nia.sukamaju"), ("Facebook", "https://www.facebook.com/nia")]


def test_a_map_by_coordinate_before_address() -> None:
    """Google Maps URLs, "Search"; nothing where nothing is known."""
    assert map_link(Coordinate(-7.2101, 107.9012), "RT 03") == "https://www.google.com/maps/search/?api=1&query=-7.2101%2C107.9012"
    assert map_link(None, "RT 03/RW 02 & Gg. #1") == "https://www.google.com/maps/search/?api=1&query=RT%2003%2FRW%2002%20%26%20Gg.%20%231"
    assert map_link(None) == ""


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_address_comes_back_from_its_map_link(address: str) -> None:
    """Read as a browser reads it."""
    assert parse_qs(urlsplit(map_link(None, address)).query, keep_blank_values=True) == {"api": ["1"], "query": [address]}
