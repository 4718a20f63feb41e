"""Who makes the goods, and how these come to the buyer, as several kinds of page say it."""

from storefront import addresses
from storefront.catalog.schema import Owner
from storefront.site.model import Site
from storefront.views import components
from storefront.views.parts import Link, OwnerStrip, Step
from storefront.words import formats, sentences


def owner_strip(site: Site, owner: Owner) -> OwnerStrip:
    """Who makes it, where, and since when."""
    name = sentences.maker(owner)
    return OwnerStrip(
        "Yang membuat, sejak" if owner.since else "Yang membuat", str(owner.since or ""), name, sentences.hold(owner.address),
        components.face(site, name, owner.photos), sentences.quoted(owner.quote),
        Link(f"Cerita {name}", addresses.inside(addresses.owner(owner.slug))),
    )


_ASKING = {
    None: "menanyakan ke", "whatsapp": "menanyakan ke", "telepon": "menelepon", "sms": "mengirim SMS ke",
    "langsung": "datang ke rumah",
}


def thread(site: Site, owner: Owner) -> tuple[Step, ...]:
    """How it comes to the buyer, whoever sells it; of the owner it says what the file says."""
    name = sentences.maker(owner)
    made = " ".join(part for part in (
        sentences.sentence(sentences.hold(owner.address)),
        f"Paling banyak {formats.number(owner.capacity)} sehari." if owner.capacity else "",
    ) if part)
    received = f"Penjual {_ASKING[owner.contact]} {name}, lalu membalas Anda."
    at_stalls = owner.slug in site.catalog.owners_at_stalls
    return (
        Step(f"Dibuat di rumah {name}", made), Step("Penjual menerima pesan Anda", received),
        Step(
            "Sampai di tangan Anda",
            "Diantar, dikirim, atau diambil di warung." if at_stalls else "Diantar, dikirim, atau diambil sendiri."),
    )
