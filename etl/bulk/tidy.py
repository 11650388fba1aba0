"""Printed numbers in tidy form, sorted, each with the line and the column it is printed in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import prod

import numpy as np

from etl.bulk.coded import Coded, Integers, ranked
from etl.bulk.values import Floats
from etl.reading.grid import Cell

FIRST = "area"
SMALL = 4  # slots a row for which finding the order by slots beats sorting


@dataclass(frozen=True, kw_only=True)
class Tidy:
    """One row a printed number; NaN where the status says that there is none."""

    keys: Mapping[str, Coded]  # dimension -> code of each row
    value: Floats
    status: Coded
    line: Integers  # from 1, as in `L14C3`
    column: Integers  # from 1
    printed: Coded
    units: Mapping[str, str]  # measure -> unit
    constants: Mapping[str, str]  # the same for every row
    where: str  # address of the raw file inside the project
    sheet: str = ""

    def cell(self, row: int) -> Cell:
        """The printed cell of a row, for messages."""
        line, column = int(self.line[row]) - 1, int(self.column[row]) - 1
        text = self.printed.labels[self.printed.indices[row]]
        return Cell(self.where, line, column, text, self.sheet)

    @cached_property
    def number(self) -> tuple[Integers, int]:
        """One number for the codes of each row, and how many there may be."""
        return combined(self.keys)

    def key(self, row: int) -> str:
        """The codes of a row, for messages."""
        return "、".join(column.labels[column.indices[row]] for column in self.keys.values())


def arranged(tidy: Tidy) -> Tidy:
    """Sort by area, then by the other dimensions in the order they are declared in."""
    keys = {name: ranked(tidy.keys[name]) for name in area_first(tidy.keys)}
    rows = order(keys)
    if rows is None:
        return replace(tidy, keys=keys)
    return replace(
        tidy,
        keys={name: column.taken(rows) for name, column in keys.items()},
        value=tidy.value[rows],
        status=tidy.status.taken(rows),
        line=tidy.line[rows],
        column=tidy.column[rows],
        printed=tidy.printed.taken(rows),
    )


def area_first(names: Iterable[str]) -> list[str]:
    """Names of dimensions, the area before the others."""
    return sorted(names, key=lambda name: name != FIRST)


def order(keys: Mapping[str, Coded]) -> Integers | None:
    """Row numbers in the order of ranked keys; nothing if the rows stand in it already."""
    number, slots = combined(keys)
    if (number[1:] >= number[:-1]).all():
        return None
    if slots <= SMALL * len(number):
        row_of = np.full(slots, -1, dtype=np.int32)
        row_of[number] = np.arange(len(number), dtype=np.int32)
        rows = row_of[row_of >= 0]
        if len(rows) == len(number):  # else two rows have one key, which the checks will tell
            return rows
    return np.argsort(number, kind="stable")


def combined(keys: Mapping[str, Coded]) -> tuple[Integers, int]:
    """One number for the codes of a row, ordered as they are, and how many there may be.

    >>> combined({"area": Coded(np.array([0, 1]), ("01", "02")), "sex": Coded(np.array([1, 0]), ("f", "m"))})
    (array([1, 2], dtype=int32), 4)
    """
    columns = list(keys.values())
    wide = prod(len(column.labels) for column in columns) > np.iinfo(np.int32).max
    number: Integers = np.zeros(len(columns[0].indices), dtype=np.int64 if wide else np.int32)
    slots = 1
    for column in columns:
        slots *= len(column.labels)
        if slots > np.iinfo(np.int64).max:
            held, number = np.unique(number, return_inverse=True)
            slots = len(held) * len(column.labels)
        np.multiply(number, len(column.labels), out=number)
        np.add(number, column.indices, out=number, casting="same_kind")
    return number, slots
