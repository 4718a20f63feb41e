"""What would help a village to sell but is no mistake: told to whoever asks by `check`, never in the way of a build."""

from storefront.catalog.model import Catalog
from storefront.words import formats, sentences

_NAMED = 5


def faces(catalog: Catalog) -> str:
    """Who makes or sells something and has no photo, in one line however many they are; "" where everybody has one."""
    people = [sentences.maker(owner) for owner in catalog.owners if not owner.photos]
    people += [reseller.name for reseller in catalog.resellers if not reseller.photos]
    if not people:
        return ""
    more = len(people) - _NAMED
    named = [*people[:_NAMED], *([f"{formats.number(more)} orang lain"] if more > 0 else [])]
    return (f"{sentences.join(named)} belum berfoto. Pembeli senang melihat dari siapa mereka membeli. "
            "Kalau orangnya mau, unggah fotonya ke content/foto/ lalu tulis namanya di berkasnya, contoh: foto: bu-entin.jpg")
