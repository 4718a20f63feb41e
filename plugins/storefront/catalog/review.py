"""What is wrong or doubtful in files that can all be read: each against itself, against the others, and against the day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from storefront.catalog import amounts, bookings, checks, coherence, leftovers, personal, rounds, sample, withdrawn
from storefront.catalog.entry import Entry
from storefront.catalog.model import Catalog
from storefront.catalog.passages import passages
from storefront.catalog.problems import Problem
from storefront.catalog.schema import Village

VILLAGE = "desa.yml"


def certain(
    content: Path, label: str, village: Village | None, entries: coherence.Entries, slugs: Mapping[str, str], today: date,
) -> Iterator[Problem]:
    """Errors, and the warnings that hold whatever else is wrong. `slugs` are the categories' addresses."""
    yield from checks.addresses(label, entries, slugs)
    yield from checks.relations(label, entries)
    yield from amounts.prices(label, entries)
    yield from bookings.unknown_variants(label, entries)
    yield from coherence.impossible(label, entries, today)
    if village:
        yield from leftovers.of_village(f"{label}/{VILLAGE}", village)
        yield from checks.distances(label, entries, village)
        if not village.sample:
            yield from sample.unchanged(content, label)
    everything = [entry for found in entries.values() for entry in found]
    yield from leftovers.of_entries(label, everything, village is None or village.sample)
    yield from checks.warnings(label, entries, today)


def personal_data(
    label: str, village: Village | None, entries: Sequence[Entry], wordings: Mapping[str, str],
) -> Iterator[Problem]:
    """Numbers of people where they don't belong, and what is told of those who are kept out of the site.

    `wordings` are texts and letters by their file.
    """
    found = tuple(passages(label, village, (entry for entry in entries if entry.published), wordings))
    yield from personal.check(found, village, entries)
    yield from withdrawn.check(found, village, entries)


def doubtful(label: str, catalog: Catalog, entries: coherence.Entries, today: date) -> Iterator[Problem]:
    """What waits until nothing is wrong, for mending that may settle it."""
    yield from coherence.village(f"{label}/{VILLAGE}", catalog.village)
    yield from coherence.warnings(label, entries, today, catalog.village.sample)
    yield from checks.offers(label, catalog)
    yield from rounds.untold(label, catalog.texts, catalog.products)
