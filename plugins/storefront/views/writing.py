"""What is written: news, pages, the page for a wrong address, and the pages at former addresses."""

from storefront import addresses
from storefront.catalog.schema import News, Page
from storefront.site.model import Site
from storefront.views import components, json_ld
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, edit_link, head
from storefront.views.pages import ArticleView, MovedView, NewsListView, NotFoundView
from storefront.views.parts import Link, NewsCard
from storefront.words import formats

Built = tuple[PageView, object]


def news_card(site: Site, item: News) -> NewsCard:
    return NewsCard(item.title, addresses.inside(addresses.news(item.slug)), formats.plain_date(item.day), item.day.isoformat(),
                    item.summary, components.first_picture(site, item.photos, item.title))


def news_list(site: Site) -> Built:
    """/kabar/"""
    lead = "Apa yang baru di dapur, di warung, dan di acara." if site.catalog.news else "Belum ada kabar. Tengok lagi lain waktu."
    view = NewsListView(f"Kabar {site.catalog.village.kind}", lead, tuple(news_card(site, item) for item in site.catalog.news))
    feeds = (Link(view.title, addresses.inside(addresses.ATOM)),) if site.catalog.news else ()
    return head(site, addresses.NEWS, view.title, f"Kabar dari {site.catalog.village.title}. {view.lead}", feeds=feeds,
                edit=edit_folder(site, "kabar")), view


def article(site: Site, item: News) -> Built:
    """/kabar/<slug>/"""
    view = ArticleView(item.title, formats.long_date(item.day), item.day.isoformat(), item.author,
                       components.first_picture(site, item.photos, item.title), site.bodies[item.file])
    images = [addresses.absolute(site.base, site.photos[photo.file].path) for photo in item.photos]
    return head(
        site, addresses.news(item.slug), item.title, item.summary or item.title, crumbs=(("Kabar", addresses.NEWS),),
        og_type="article",
        image=view.picture, edit=edit_link(site, item), blocks=(json_ld.article(site.base, item, site.catalog.village, images),),
    ), view


def page(site: Site, item: Page) -> Built:
    """/<halaman>/"""
    view = ArticleView(item.title, "", "", "", None, site.bodies[item.file])
    return head(site, addresses.page(item.slug), item.title, item.summary or item.title, edit=edit_link(site, item)), view


def not_found(site: Site) -> Built:
    """/404.html"""
    pardon = site.catalog.village.greetings.pardon
    view = NotFoundView(f"{pardon}, halamannya tidak ada", "Mungkin barangnya berganti nama.",
                        Link("Lihat semua produk", addresses.inside(addresses.PRODUCTS)))
    return head(site, addresses.NOT_FOUND, view.title, view.text, robots="noindex"), view


def moved(site: Site, former: str, path: str, name: str) -> Built:
    """The page at a former address: it shows the new one and the browser goes there."""
    view = MovedView(
        f"{name} pindah alamat", "Alamat lama ini mengantar Anda ke halaman yang baru.", Link(name, addresses.inside(path)))
    return head(site, former, view.title, view.text, canonical=path, robots="noindex"), view
