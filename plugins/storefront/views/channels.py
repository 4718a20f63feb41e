"""Where else a reseller sells: the offer's own link on each channel, else the reseller's shop there; and map links.

The links were recognised and made canonical at the door (catalog/links.py); here one is chosen.
"""

from dataclasses import dataclass
from urllib.parse import quote

from storefront.catalog.offers import Offer
from storefront.catalog.places import MapLink, Place
from storefront.catalog.schema import Reseller


@dataclass(frozen=True, slots=True)
class Channel:
    """`exact` says that the link leads to the product itself, not just to the reseller's shop."""

    name: str
    url: str
    exact: bool


def shopee(offer: Offer) -> Channel | None:
    """The listing on Shopee, falling back to the reseller's shop there."""
    if offer.listing.shopee:
        return Channel("Shopee", offer.listing.shopee.url, exact=True)
    if offer.reseller.shopee:
        return Channel("Shopee", offer.reseller.shopee.url, exact=False)
    return None


def social(offer: Offer) -> tuple[Channel, ...]:
    """Instagram, Facebook and TikTok: the post of this product where the reseller named one."""
    names = (("Instagram", "instagram"), ("Facebook", "facebook"), ("TikTok", "tiktok"))
    return tuple(Channel(name, url, exact=True) for name, key in names if (url := getattr(offer.listing, key)))


def shops(reseller: Reseller) -> tuple[Channel, ...]:
    """The reseller's own pages on every channel."""
    found = (
        ("Shopee", reseller.shopee and reseller.shopee.url), ("Instagram", reseller.instagram),
        ("Facebook", reseller.facebook), ("TikTok", reseller.tiktok),
    )
    return tuple(Channel(name, url, exact=False) for name, url in found if url)


def map_link(place: Place | None, address: str = "") -> str:
    """The editor's own link; else Google Maps URLs ("Search" action): by coordinate, by the written address; "" without any."""
    if isinstance(place, MapLink):
        return place.url
    query = f"{place.lat},{place.lon}" if place else address
    return f"https://www.google.com/maps/search/?api=1&query={quote(query, safe='')}" if query else ""
