"""The views that every template gets: `SiteView`, the same on every page, and `PageView`, the head and frame of one page."""

from collections.abc import Mapping
from dataclasses import dataclass

from storefront.views.parts import Link, Picture


@dataclass(frozen=True, slots=True)
class Extras:
    """What a kind of page has beside the one sheet, and the policy that allows it."""

    csp: str                        # Content-Security-Policy
    css: str                        # a sheet of its own, goes into a second <style>; "" for none
    scripts: tuple[str, ...]        # addresses of modules
    manifest: str                   # address, "" for a site without icons


@dataclass(frozen=True, slots=True)
class SiteView:
    """The frame's constants. `nav` and `footer` links carry a key in `label`… see `PageView.section`."""

    name: str                       # "Katapang"
    title: str                      # "Desa Katapang"
    home: str                       # address of the home page
    logo: Picture | None
    nav: tuple[Link, ...]           # five words, each below its sign, always visible
    search: Link
    basket: Link
    footer: tuple[Link, ...]        # two columns of links
    address: str                    # "Desa Katapang, Kecamatan Katapang, Kabupaten Bandung, Jawa Barat"
    contacts: tuple[Link, ...]      # WhatsApp, telepon, surel, media of the village
    about_money: str                # who gets the money, no cookies, sample pictures
    thanks: str                     # "Hatur nuhun"
    manage: Link                    # the editors' page
    sample: str                     # sentence for a sample village, "" for a real one
    sample_link: Link | None        # where it says what is real
    css: str                        # the joined sheet with the village's colour, goes into <style>
    extras: Mapping[str, Extras]    # by `PageView.extras`
    theme_color: str                # hex: `colour.palette(warna).light.deep`
    theme_color_dark: str           # hex: `colour.palette(warna).dark.deep`


@dataclass(frozen=True, slots=True)
class PageView:
    """One page's head and frame."""

    title: str                      # <title>, already with the site's name
    description: str
    canonical: str                  # absolute
    section: str                    # url of the nav entry that is current, "" for none
    crumbs: tuple[Link, ...]        # from the first level down, without home and without this page
    og_type: str                    # website, product, article
    og_image: Picture | None        # absolute url
    json_ld: tuple[str, ...]        # safe for <script type="application/ld+json">, goes in unescaped
    report: Link | None             # "Ada yang salah? Beri tahu desa", with the page's address in the message
    organisers: tuple[Link, ...]    # promo page, papers, "Sunting halaman ini": what buyers don't look for
    robots: str = ""                # "noindex" where the page should not be found
    feeds: tuple[Link, ...] = ()
    extras: str = ""                # "order", "promotion", "basket"; "" for a page with nothing but the one sheet
