"""A table of e-Stat to observations: what counts establishments or employees, everything else left alone."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain
from typing import NamedTuple

import pandas as pd

from etl.reading.grid import Cell
from etl.reading.numbers import Reading
from etl.reading.rows import Row, observe
from etl.sources.economic_census import members
from etl.sources.economic_census.coverage import UNITS, require_unit, series_of, told_all, told_private
from etl.sources.economic_census.heading import year_in
from etl.sources.economic_census.marks import reading_of
from etl.sources.economic_census.tabulation import (
    Axis,
    Member,
    Tabulation,
    each,
    of_role,
    only_totals,
    role,
)
from etl.sources.economic_census.wholes import settled


class Meaning(NamedTuple):
    """What one axis says about a number: key of a member -> column -> code; members without are not taken."""

    place: int
    told: Mapping[str, Row]


def observations(table: Tabulation) -> pd.DataFrame:
    """Every count of the table.

    Raises
    ------
    ValueError
        when an axis, a member or a mark is not known, or when nothing of the table is a count
    """
    rows = list(_rows(table))
    if not rows:
        raise ValueError(
            f"{table.title.where}（{table.title.text}）に事業所数・従業者数の値がありません。"
            "売上（収入）金額などの表は対象外です。事業所数か従業者数を含む表を登録してください。"
        )
    return settled(pd.DataFrame(rows))


def _rows(table: Tabulation) -> Iterator[Row]:
    """One row for every value that every axis has a meaning for."""
    meanings = _meanings(table)
    status = "provisional" if "速報" in table.title.text else "normal"
    seen: dict[str, Reading] = {}
    for value in table.values:
        parts = [meaning.told.get(value.members[meaning.place]) for meaning in meanings]
        if value.cell.text and all(part is not None for part in parts):
            row = dict(chain.from_iterable((part or {}).items() for part in parts))
            require_unit(value.cell, value.unit, str(row["measure"]))
            if value.cell.text not in seen:
                seen[value.cell.text] = reading_of(value.cell, table.marks)
            reading = value.reading or seen[value.cell.text]
            yield observe(value.cell, _placed(table, row), status=status, reading=reading)


def _placed(table: Tabulation, row: Row) -> Row:
    """The row with its series, and the unit of its measure."""
    words, covered, period = str(row.pop("words")), str(row.pop("covered", "")), str(row["period"])
    series = _series(table.title, words, covered, period)
    return {"industry": "_T", "size_class": "_T", **row, "series": series, "unit": UNITS[str(row["measure"])]}


@lru_cache(maxsize=256)
def _series(title: Cell, words: str, covered: str, period: str) -> str:
    """Series by a member 民営 or 総数 of an axis that has both, else by the words of title and measure."""
    private = covered == "private" or (not covered and told_private(title.text, words))
    return series_of(title, period, private=private, public=covered == "all" or told_all(title.text, words))


def _meanings(table: Tabulation) -> list[Meaning]:
    """What every axis says; where there is no axis of time, the title says the year."""
    period = _periods(table)
    survey = max(str(told["period"]) for told in period.told.values())
    found = [
        period,
        _required(table, "measure", _measured),
        _required(table, "area", partial(_plainly, "area", members.place)),
        *_optional(table, "industry", partial(_plainly, "industry", partial(members.branch, survey=survey))),
        *_optional(table, "size_class", partial(_plainly, "size_class", members.size)),
        *_optional(table, "coverage", _covered),
    ]
    totals = [(at, axis) for at, axis in enumerate(table.axes) if not role(axis)]
    return [*found, *(Meaning(at, {key: {} for key in only_totals(axis)}) for at, axis in totals)]


def _periods(table: Tabulation) -> Meaning:
    """Year of every member of the axis of time, or the year in the title for all."""
    axes = of_role(table, "time")
    if axes:
        place, axis = axes[0]
        return Meaning(
            place, {key: {"period": members.period(member)} for key, member in axis.members.items()}
        )
    told = year_in([table.title], table.title)
    return Meaning(0, {key: {"period": told} for key in table.axes[0].members})


def _measured(axis: Axis) -> dict[str, Row]:
    """Measure of every member that counts, and its words, which may say 民営."""
    return {
        key: {"measure": code, "words": axis.members[key].name}
        for key, code in each(axis, members.measure).items()
    }


def _plainly(column: str, meaning: Callable[[Member], str | None], axis: Axis) -> dict[str, Row]:
    """One column from one axis."""
    return {key: {column: code} for key, code in each(axis, meaning).items()}


def _covered(axis: Axis) -> dict[str, Row]:
    """民営 and 総数 of an axis; where there is no 民営 beside it, 総数 covers what the title says."""
    told = each(axis, members.covered)
    split = "private" in told.values()
    return {key: {"covered": code if split else ""} for key, code in told.items()}


def _optional(table: Tabulation, wanted: str, told: Callable[[Axis], dict[str, Row]]) -> list[Meaning]:
    """The meaning of an axis that a table may have."""
    return [Meaning(place, told(axis)) for place, axis in of_role(table, wanted)]


def _required(table: Tabulation, wanted: str, told: Callable[[Axis], dict[str, Row]]) -> Meaning:
    """The meaning of an axis that a table must have."""
    found = _optional(table, wanted, told)
    if not found:
        words = {"measure": "表章項目", "area": "地域"}[wanted]
        raise ValueError(
            f"{table.title.where}（{table.title.text}）に「{words}」の分類がありません。"
            f"ある分類: {'、'.join(axis.name for axis in table.axes)}。{words}を含めて取得し直してください。"
        )
    return found[0]
