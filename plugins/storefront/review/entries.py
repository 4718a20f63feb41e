"""Content files against those of before: what is new, gone, renamed and changed, and whom it leads buyers to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from storefront.catalog.entry import Entry, Renamable
from storefront.catalog.folder import FOLDERS
from storefront.catalog.schema import Product, Village
from storefront.review import facts
from storefront.review.changes import Change, Weight
from storefront.review.contacts import contacts, named, sellers
from storefront.review.facts import Fact, Facts
from storefront.review.state import State

Published = Mapping[tuple[str, str], Entry]
"""By folder and slug."""

# Fields that name a file of a kind: the same one under its new name is no change.
_REFERENCES = {"reseller": "reseller", "pelaku_usaha": "pelaku-usaha", "mitra": "mitra"}
_LISTS_OF_GOODS = frozenset(("produk", "sajian"))
# Of something new: not whom it leads to by itself, but how, or to somebody who was there before.
_NOT_TO_ANYBODY = frozenset(("reseller", "pelaku_usaha", "hubungi", "aktif", "nama", "pemilik", "koordinat"))
_WITHOUT_ADDRESS = frozenset(("mitra", "pendamping"))
_SELLER, _GOODS = "reseller", "produk"


@dataclass(frozen=True)
class Known:
    """What readers of the site of before could reach already; `own` are the site's own addresses, then and now, and `renamed`
    the new slugs of sellers of before."""

    values: frozenset[str]
    contacts: frozenset[str]
    own: tuple[str, ...]
    renamed: Mapping[str, str]


def published(state: State) -> Published:
    return {(entry.folder, entry.slug): entry for entry in state.reading.entries if entry.published}


def known(old: State, new: State) -> Known:
    villages = [state.reading.village for state in (old, new) if state.reading.village]
    own = tuple(village.site for village in villages)
    said = [facts.of_entry(entry) for entry in published(old).values()]
    if old.reading.village:
        said.append(facts.of_village(old.reading.village))
    values = {fact.value for found in said for fact in found.values() if fact.weight == "money"}
    words = {link for found in said for fact in found.values() for link in contacts(fact.value, own)}
    words |= {link for text in (*old.reading.texts.values(), *old.reading.letters.values()) for link in contacts(text, own)}
    renamed = {slug: now for (kind, slug), now in _renamed(published(old), published(new)).items() if kind == _SELLER}
    return Known(frozenset(values), frozenset(words), own, renamed)


def compared(old: State, new: State, label: str) -> Iterator[Change]:
    """What can't be read now is no part of it: `files.compared` tells of that."""
    before, after, there = published(old), published(new), known(old, new)
    renamed = _renamed(before, after)
    names = {**{(kind, slug): slug for kind, slug in after}, **renamed}
    unread = {*_unread(new)}
    for (kind, slug), was in before.items():
        now = after.get((kind, names.get((kind, slug), slug)))
        if now is None and (kind, slug) not in unread:
            gone: Weight = "money" if kind == _SELLER else "shown" if kind in _WITHOUT_ADDRESS else "address"
            yield Change(f"{label}/{was.file}", kind, slug, "", _heading(was), "", gone)
        elif now is not None:
            if now.slug != slug:
                yield Change(f"{label}/{now.file}", kind, slug, "alamat", slug, now.slug, "address")
            old_facts = _by_new_names(facts.of_entry(was), renamed)
            place = Place(f"{label}/{now.file}", kind, now.slug)
            for change in differing(place, old_facts, facts.of_entry(now), there):
                yield _of_goods_that_come_or_go(change, kind, before, after)
    came_by_name = {(kind, names[kind, slug]) for kind, slug in renamed}
    for (kind, slug), now in after.items():
        if (kind, slug) not in before and (kind, slug) not in came_by_name:
            yield from _fresh(now, label, there)
        yield from _taken_over(now, label, before, after, renamed)


def village(old: Village, new: Village, label: str, there: Known) -> Iterator[Change]:
    return differing(Place(f"{label}/desa.yml", "desa", ""), facts.of_village(old), facts.of_village(new), there)


@dataclass(frozen=True)
class Place:
    """Where a fact stands."""

    file: str
    kind: str
    slug: str

    def change(self, name: str, old: str, new: str, weight: Weight) -> Change:
        return Change(self.file, self.kind, self.slug, name, old, new, weight)


def differing(place: Place, old: Facts, new: Facts, there: Known) -> Iterator[Change]:
    """Each field that says something else; words that now hold a number or a link which they didn't weigh as money besides."""
    for name in dict.fromkeys((*old, *new)):
        nothing = Fact("", "text")
        was, now = old.get(name, nothing), new.get(name, nothing)
        if was.value == now.value:
            continue
        weight: Weight = "money" if "money" in (was.weight, now.weight) else (now if name in new else was).weight
        yield place.change(name, *differing_lines(was.value, now.value), weight)
        if weight != "money" and facts.is_words(name):
            yield from told_of(place, name, was.value, now.value, there)


def told_of(place: Place, name: str, old: str, new: str, there: Known) -> Iterator[Change]:
    """Numbers and links that words hold now and didn't before, numbers that are another's now, and sellers they lead to now."""
    was, now = contacts(old, there.own), contacts(new, there.own)
    if fresh := now - was:
        yield place.change(name, ", ".join(sorted(was - now)), ", ".join(sorted(fresh)), "money")
    beside, besides = named(old), named(new)
    for number in sorted(beside.keys() & besides.keys()):
        if beside[number] != besides[number]:
            first, second = (", ".join(sorted(words)).replace("…", number) for words in (beside[number], besides[number]))
            yield place.change(name, first, second, "money")
    led = {(words, there.renamed.get(slug, slug)) for words, slug in sellers(old, place.kind, there.own)}
    leads = sellers(new, place.kind, there.own)
    if leads - led:
        first, second = (", ".join(f"{words} ({slug})" for words, slug in sorted(found)) for found in (led - leads, leads - led))
        yield place.change(name, first, second, "money")


def differing_lines(old: str, new: str) -> tuple[str, str]:
    """Both without the lines at the beginning and the end that are the same in both."""
    was, now = old.split("\n"), new.split("\n")
    while was and now and was[0] == now[0]:
        del was[0], now[0]
    while was and now and was[-1] == now[-1]:
        del was[-1], now[-1]
    return "\n".join(was).strip(), "\n".join(now).strip()


def _unread(state: State) -> Iterator[tuple[str, str]]:
    """Files of which there is something, but nothing that could be read."""
    read = {entry.file for entry in state.reading.entries}
    for file in state.blobs:
        folder, _, name = file.partition("/")
        if folder in FOLDERS and name.endswith(".md") and name[0] not in "._" and file not in read:
            yield folder, name.removesuffix(".md")


def _heading(entry: Entry) -> str:
    return str(getattr(entry, "name", "") or getattr(entry, "title", "") or entry.slug)


def _renamed(before: Published, after: Published) -> dict[tuple[str, str], str]:
    """The new slug of what is gone, of a kind and a slug: a new file says so itself (`lama`)."""
    found: dict[tuple[str, str], str] = {}
    for (kind, slug), entry in after.items():
        if (kind, slug) in before or not isinstance(entry, Renamable):
            continue
        gone = [former for former in entry.former if (kind, former) in before and (kind, former) not in after]
        # One file can only be one of them; of the others it takes the addresses.
        if gone:
            found.setdefault((kind, gone[0]), slug)
    return found


def _by_new_names(old: Facts, renamed: Mapping[tuple[str, str], str]) -> Facts:
    found = {}
    for name, fact in old.items():
        if kind := _REFERENCES.get(name):
            found[name] = fact._replace(value=renamed.get((kind, fact.value), fact.value))
            continue
        if name in _LISTS_OF_GOODS:
            goods = fact.value.split(", ")
            found[name] = fact._replace(value=", ".join(renamed.get((_GOODS, good), good) for good in goods))
            continue
        parts = name.split(".")
        if parts[0] in _LISTS_OF_GOODS and len(parts) > 1:
            good, space, variant = parts[1].partition(" ")
            parts[1] = f"{renamed.get((_GOODS, good), good)}{space}{variant}"
        found[".".join(parts)] = fact
    return found


def _of_goods_that_come_or_go(change: Change, kind: str, before: Published, after: Published) -> Change:
    """Who sells a good that is new, or no longer sells one that is gone, takes no order from anybody."""
    first, _, good = change.field.partition(".")
    there = all((_GOODS, good) in state for state in (before, after))
    if kind == _SELLER and first == _GOODS and good and "." not in good and not there:
        return Change(change.file, change.kind, change.slug, change.field, change.old, change.new, "shown")
    return change


def _fresh(entry: Entry, label: str, there: Known) -> Iterator[Change]:
    place = Place(f"{label}/{entry.file}", entry.folder, entry.slug)
    price = f", {facts.of_entry(entry)['harga'].value}" if isinstance(entry, Product) else ""
    sells = entry.folder == _SELLER
    yield place.change("", "", f"{_heading(entry)}{price}", "money" if sells else "shown")
    for name, fact in facts.of_entry(entry).items():
        last = name.rpartition(".")[2]
        if fact.weight == "money" and name != "nama" and (sells or last not in _NOT_TO_ANYBODY):
            yield place.change(name, "", fact.value, "shown" if not sells and fact.value in there.values else "money")
        elif facts.is_words(name) and (fresh := contacts(fact.value, there.own) - there.contacts):
            yield place.change(name, "", ", ".join(sorted(fresh)), "money")


def _taken_over(
    entry: Entry, label: str, before: Published, after: Published, renamed: Mapping[tuple[str, str], str],
) -> Iterator[Change]:
    """Addresses of another's that now lead here."""
    former: Iterable[str] = entry.former if isinstance(entry, Renamable) else ()
    for slug in former:
        was = before.get((entry.folder, slug))
        if was and (entry.folder, slug) not in after and renamed.get((entry.folder, slug)) != entry.slug:
            now = f"{_heading(entry)} ({entry.slug})"
            yield Change(f"{label}/{entry.file}", entry.folder, slug, "lama", _heading(was), now, "money")
