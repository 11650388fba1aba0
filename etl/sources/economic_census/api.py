"""Tables of the census as the e-Stat API answers them."""

from collections.abc import Iterator, Mapping

import pandas as pd

from etl.reading.estat_api import ApiTable, Dimension
from etl.reading.grid import Cell
from etl.reading.layout import Contents
from etl.reading.numbers import Reading, plain
from etl.releases import Release
from etl.sources.economic_census.counted import observations
from etl.sources.economic_census.marks import explained
from etl.sources.economic_census.tabulation import Axis, Member, Tabulation, Value

SURVEY = "経済センサス"


class Answered(Cell):
    """A value of an answer: `sheet` is the member of the archive, `row` its number in VALUE."""

    @property
    def address(self) -> str:
        """Where it stands, `0001.json!VALUE[17]`."""
        return f"{self.sheet}!VALUE[{self.row}]"


class Listed(Cell):
    """A line of a code list: `sheet` is the dimension."""

    @property
    def address(self) -> str:
        """Where it stands, for messages."""
        return f"CLASS_OBJ {self.sheet}"


def recognises(held: Contents) -> bool:
    """Whether a file is an answer about the economic census."""
    return held.answer is not None and SURVEY in held.answer.survey + held.answer.title


def read(release: Release, held: Contents) -> pd.DataFrame:
    """Every count of an answered table."""
    assert held.answer is not None  # recognises() has seen it
    told = held.answer
    axes = tuple(_axis(release, dimension) for dimension in told.dimensions.values())
    marks = explained(told.legend)
    title = Listed(release.where, 0, 0, f"{told.survey} {told.title}", "TABLE_INF")
    return observations(Tabulation(release.where, title, axes, marks, _values(release, told, marks)))


def _axis(release: Release, dimension: Dimension) -> Axis:
    """One dimension of the answer."""
    return Axis(
        dimension.name,
        {
            code: Member(code, held.name, Listed(release.where, 0, 0, held.name, dimension.id), held.unit)
            for code, held in dimension.codes.items()
        },
    )


def _values(release: Release, told: ApiTable, marks: Mapping[str, Reading]) -> Iterator[Value]:
    """Every value; an annotation that says why there is no number outranks the text."""
    for value in told.values:
        cell = Answered(release.where, value.number, 0, value.text, value.member)
        note = marks.get(plain(value.annotation)) if value.annotation else None
        reading = note if note is not None and note.value is None else None
        yield Value(cell, tuple(value.codes.get(name, "") for name in told.dimensions), value.unit, reading)
