"""When a number is too few people's to be published, and what the cells of a table are."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Mask = NDArray[np.bool_]


class Rule(NamedTuple):
    """How far a suppressed cell must stay unknown."""

    minimum: int = 3  # a cell of fewer respondents, and not of none, is suppressed
    share: float = 0.2  # its interval is at least this share of it wide ...
    least: float = 2.0  # ... and at least this wide
    dominance: float = 1.0  # the most that one contributor may hold of a cell; 1: any


class Cells(NamedTuple):
    """The cells of one or several linked tables, in one order."""

    values: Values
    respondents: Values
    cost: Values  # of suppressing a cell that need not be
    fixed: Mask  # never suppressed unless sensitive: totals that must be told
    unpublished: Mask  # what no table prints but its sums give: those who did not choose an answer

    def among(self, inside: Mask) -> "Cells":
        """Some of the cells, in the same order."""
        return Cells(
            self.values[inside],
            self.respondents[inside],
            self.cost[inside],
            self.fixed[inside],
            self.unpublished[inside],
        )

    def kept(self) -> Mask:
        """Cells that are published whatever else is not: fixed totals and true zeros."""
        kept: Mask = self.fixed | (self.values == 0)
        return kept


def sensitive(respondents: Values, rule: Rule, *, largest: Values | None = None) -> Mask:
    """Cells that must not be published: of 1 or 2 respondents, or dominated by one.

    Parameters
    ----------
    respondents : how many stand behind each cell, >= 0
    largest : share of the greatest contributor in each cell, 0 to 1, where it is known

    Examples
    --------
    >>> sensitive(np.array([0.0, 1, 2, 3]), Rule()).tolist()
    [False, True, True, False]
    """
    few: Mask = (respondents > 0) & (respondents < rule.minimum)
    return few if largest is None else few | (largest > rule.dominance)


def required_width(values: Values, few: Mask, rule: Rule) -> Values:
    """Width that the interval of each sensitive cell must have; 0 for all others."""
    return np.where(few, np.maximum(rule.share * values, rule.least), 0.0)
