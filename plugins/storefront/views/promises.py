"""What is said beside the order buttons: only what the village itself wrote in desa.yml."""

from storefront.catalog.schema import Village
from storefront.words import sentences


def promises(village: Village) -> tuple[str, ...]:
    """How one pays, what happens when something is wrong, whether one may speak instead of writing."""
    written = village.promises
    said = (written.payment, written.complaint, "Boleh kirim pesan suara." if written.voice else "")
    return tuple(sentences.sentence(sentences.hold(text)) for text in said if text)
