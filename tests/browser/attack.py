"""Whoever wants to know what a household earned: all that is public, taken together, by linear programming (HiGHS)."""

from collections.abc import Iterable
from itertools import permutations
from typing import Any

import highspy

Part = dict[str, Any]
Row = tuple[frozenset[int], float]
"""Which parts a public sum is the sum of, and how much it is."""


class Attack:
    """What follows from the sums for whoever knows the method, and who sells what by which channel in which month; and, where `insider` is one, what they earned.

    Nobody is told the rupiah, of which each is 0 or more. The sums are given to the rupiah, though they are told rounded.
    """

    def __init__(self, parts: list[Part], rows: Iterable[Row]) -> None:
        self._parts = parts
        self._model = highspy.Highs()
        self._model.setOptionValue("output_flag", False)
        for _ in parts:
            self._model.addVar(0, highspy.kHighsInf)
        for of, total in rows:
            self._model.addRow(total, total, len(of), sorted(of), [1.0] * len(of))

    def knows_the_rule(self, rows: Iterable[Row], percent: int) -> None:
        """That a sum is shown only where it leaves as much open of whoever of it, for whoever else of it."""
        for of, total in rows:
            for one, other in permutations(sorted({self._parts[at]["pemilik"] for at in of}), 2):
                weights = {at: (1 + percent / 100 if self._parts[at]["pemilik"] == one else 1.0) for at in of if self._parts[at]["pemilik"] in (one, other)}
                self._model.addRow(-highspy.kHighsInf, total + 1, len(weights), [*weights], [*weights.values()])

    def interval(self, household: str, of: frozenset[int], insider: str = "") -> tuple[float, float]:
        """The least and the most that this household may have earned of a sum."""
        mine = [at for at in of if self._parts[at]["pemilik"] == household]
        known = [at for at, part in enumerate(self._parts) if part["pemilik"] == insider]
        for at in known:
            self._model.changeColBounds(at, self._parts[at]["uang"], self._parts[at]["uang"])
        for at in mine:
            self._model.changeColCost(at, 1.0)
        found = []
        for sense in (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize):
            self._model.changeObjectiveSense(sense)
            self._model.clearSolver()
            self._model.run()
            assert self._model.getModelStatus() == highspy.HighsModelStatus.kOptimal, self._model.getModelStatus()
            found.append(self._model.getObjectiveValue())
        for at in mine:
            self._model.changeColCost(at, 0.0)
        for at in known:
            self._model.changeColBounds(at, 0, highspy.kHighsInf)
        return found[0], found[1]
