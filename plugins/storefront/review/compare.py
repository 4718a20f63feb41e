"""Two states of a village's content as the site would show them: everything that differs, by its weight."""

from collections.abc import Iterable, Iterator

from storefront import addresses
from storefront.review import entries, files
from storefront.review.changes import PAGE, Change, in_order
from storefront.review.destinations import destinations
from storefront.review.state import State
from storefront.site import moves
from storefront.site.model import Site


def compare(old: State, new: State, label: str, outside: Iterable[tuple[str, str, str]] = ()) -> tuple[Change, ...]:
    """Every change, the heaviest first.

    `label` is the content folder's name in messages. `outside` are the files beside it that have changed, each with what it was
    and what it is: they decide what runs, and who may approve. A state with a mistake makes no site, so that where its pages
    lead can't be compared: that weighs as money, whatever else can be said of it.
    """
    there = entries.known(old, new)
    found = [
        *_unreadable(old, label, "keadaan lama"), *_unreadable(new, label, "keadaan baru"),
        *entries.compared(old, new, label), *files.compared(old, new, label), *files.texts(old, new, label, there),
        *(Change(file, "program", "", "berkas", was, now, "money") for file, was, now in outside),
    ]
    if old.reading.village and new.reading.village:
        found += entries.village(old.reading.village, new.reading.village, label, there)
    if old.site and new.site:
        found += _vanished(old, old.site, new.site, label)
        found += _leading_elsewhere(new, old.site, new.site, label)
        found += _taken_over(new, old.site, new.site, label)
    return in_order(found)


def _unreadable(state: State, label: str, which: str) -> Iterator[Change]:
    if state.site is None:
        first = str(state.problems[0]) if state.problems else "isinya tidak ada"
        said = f"{len(state.problems)} kesalahan, jadi tidak bisa dibandingkan seluruhnya. Yang pertama: {first}"
        yield Change(label, "isi", "", which, *(("", said) if which.endswith("baru") else (said, "")), "money")


def _vanished(before: State, old: Site, new: Site, label: str) -> Iterator[Change]:
    kept = {move.former for move in new.kept}
    there = moves.standing(new.catalog).keys() | kept
    for path, move in moves.standing(old.catalog).items():
        if path.partition("#")[0] not in there and path not in there:
            yield Change(_file(path, label, before), PAGE, path, "", move.name, "", "address")


def _leading_elsewhere(after: State, old: Site, new: Site, label: str) -> Iterator[Change]:
    """Pages that lead to somebody else, and somebody to whom no page led before."""
    was, now = destinations(old), destinations(new)
    before = frozenset[str]().union(*was.values())
    for path, leads in now.items():
        lost, gained = was.get(path, frozenset()) - leads, leads - was.get(path, frozenset())
        strangers = gained - before
        if path in was and gained and lost:
            yield Change(_file(path, label, after), PAGE, path, "tujuan", _listed(lost), _listed(gained), "money")
        elif strangers:
            yield Change(_file(path, label, after), PAGE, path, "tujuan", "", _listed(strangers), "money")
        elif path in was and (gained or lost):
            yield Change(_file(path, label, after), PAGE, path, "tujuan", _listed(lost), _listed(gained), "shown")


def _taken_over(after: State, old: Site, new: Site, label: str) -> Iterator[Change]:
    """Former addresses that lead on to another's page than before; a page that is renamed takes them along."""
    was, now = moves.standing(old.catalog), moves.standing(new.catalog)
    for path, move in was.items():
        if path != move.path and path in now and now[path].path != now.get(move.path, move._replace(path="")).path:
            yield Change(_file(path, label, after), PAGE, path, "lama", move.name, now[path].name, "money")


def _listed(found: Iterable[str]) -> str:
    return ", ".join(sorted(found))


def _file(path: str, label: str, state: State) -> str:
    """The content file that a page is about; of one without such a file the village's."""
    about = addresses.entry_of(path)
    file = f"{about[0]}/{about[1]}.md" if about else ""
    return f"{label}/{file if file in state.blobs else 'desa.yml'}"
