"""What was made of single files, kept from one reading of a folder to the next."""

from collections.abc import Mapping
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """For whoever reads a folder again and again. One that was told no marks remembers nothing: a build reads each file once."""

    def __init__(self) -> None:
        self._marks: Mapping[str, object] = {}
        self._kept: dict[tuple[str, str], Any] = {}
        self._values: dict[str, Any] = {}

    def look(self, marks: Mapping[str, object]) -> None:
        """`marks` say how each file ("produk/ladu-ketan.md") is now: another mark wherever the file is another.

        What was made of files that have changed is forgotten.
        """
        before, self._marks = self._marks, marks
        self._kept = {key: made for key, made in self._kept.items() if marks.get(key[1]) == before[key[1]]}

    def recall(self, what: str, file: str) -> Any:
        """What was kept of the file as it is now; None where nothing was."""
        return self._kept.get((what, file))

    def keep(self, what: str, file: str, made: object) -> None:
        if file in self._marks:
            self._kept[what, file] = made

    def same(self, what: str, value: T) -> T:
        """The value of the time before where it equals this one: whoever holds it need not compare what is in it."""
        kept: T = self._values.get(what)  # type: ignore[assignment]  # asked for by one name, put by the same
        if kept != value:
            self._values[what] = kept = value
        return kept
