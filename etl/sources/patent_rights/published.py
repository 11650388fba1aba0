"""Counts of records as observations: every rule, area, year and section, with the growing years marked."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from etl.contract import names
from etl.counting.lags import PUBLICATION_LAG_MONTHS, grant_lag_months, status
from etl.counting.rules import COUNT, FRACTIONAL, RULES, complete, tally
from etl.counting.series import series, unit
from etl.reading.grid import Cell
from etl.reading.mapped import Body
from etl.reading.mapping import Declared
from etl.sources.patent_rights.areas import LEVELS

SECTIONS = tuple(code for code in names("ipc") if code != "_T")
NOISE = 9  # digits kept of a sum of parts, which floats add up in any order
ROWS = "rows"


class Event(NamedTuple):
    """What is counted in which year, and how long that year keeps growing."""

    measure: str
    day: str  # the column whose year is the period
    granted: bool  # only rights that were granted
    lag_months: int


def published(held: Body, records: pd.DataFrame, *, told: Declared, vintage: str) -> pd.DataFrame:
    """All counts of one release; `printed` says of how many rows of the file each is made."""
    known = told.constant("as_of", vintage)
    numbered = records.assign(
        number=pd.factorize(records["number"])[0], holder=pd.factorize(records["holder"])[0]
    )
    pairs = complete(numbered, by=["right", "filed", "granted", *LEVELS])
    pairs = pairs.assign(rows=pairs["number"].map(numbered.groupby("number").size()))
    counts = [
        counted(pairs, event, as_of=known, classification=told.constant("classification"))
        for event in events(records, told)
    ]
    column = told.columns["number"].text
    first, last = (held.cell(int(line), column) for line in (held.table.index[0], held.table.index[-1]))
    return placed(pd.concat(counts, ignore_index=True), first, last)


def events(records: pd.DataFrame, told: Declared) -> Iterator[Event]:
    """What a file of these records can tell: applications only if it has those not granted."""
    if told.constant("coverage") == "applications":
        yield Event("rights_filed", "filed", granted=False, lag_months=PUBLICATION_LAG_MONTHS)
    granted = records[records["granted"] != ""].drop_duplicates("number")
    if len(granted):
        lag = declared_lag(told)
        if lag is None:
            lag = grant_lag_months(granted["filed"], granted["granted"])
        yield Event("rights_granted", "granted", granted=True, lag_months=0)
        yield Event("filings_granted", "filed", granted=True, lag_months=lag)


def declared_lag(told: Declared) -> int | None:
    """Months of the grant lag that the mapping declares, if it does."""
    if "grant_lag_months" not in told.constants:
        return None
    cell = told.constants["grant_lag_months"]
    if not cell.text.isdecimal():
        raise ValueError(
            f"{cell.where} の「{cell.text}」は月数ではありません。84 のような整数で書いてください。"
        )
    return int(cell.text)


def counted(pairs: pd.DataFrame, event: Event, *, as_of: str, classification: str) -> pd.DataFrame:
    """One event by every rule, at every level of area."""
    chosen = pairs[pairs["granted"] != ""] if event.granted else pairs
    chosen = chosen.assign(period=chosen[event.day].str[:4], measure=event.measure)
    found = [
        by_rule(chosen[chosen[level] != ""].assign(area=chosen[level]), rule).assign(
            series=series("rights", rule, classification), unit=unit(rule)
        )
        for level in LEVELS
        for rule in RULES
    ]
    counts = pd.concat(found, ignore_index=True)
    grown = {
        each: status(each, as_of=as_of, lag_months=event.lag_months) for each in counts["period"].unique()
    }
    return counts.assign(status=counts["period"].map(grown))


def by_rule(chosen: pd.DataFrame, rule: str) -> pd.DataFrame:
    """The total of every group and each of its sections; a section without a right is a true 0."""
    key = ["measure", "area", "period", "right"]
    totals = tally(chosen, rule, by=key).merge(rows_of(chosen, key), on=key)
    grid = totals[key].merge(pd.DataFrame({"section": SECTIONS}), how="cross")
    parts = [*key, "section"]
    within = tally(chosen, rule, by=parts).merge(rows_of(chosen, parts), on=parts)
    full = grid.merge(within, on=parts, how="left").fillna({COUNT: 0, ROWS: 0})
    every = pd.concat([totals.assign(section="_T"), full], ignore_index=True)
    return every.assign(value=every[COUNT].astype(float).round(NOISE if rule == FRACTIONAL else 0))


def rows_of(chosen: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """How many rows of the file speak of the rights of each group."""
    once = chosen[[*key, "number", ROWS]].drop_duplicates([*key, "number"])
    return once.groupby(key, as_index=False)[ROWS].sum()


def placed(counts: pd.DataFrame, first: Cell, last: Cell) -> pd.DataFrame:
    """Name the rows of the file, first to last: a count over scattered rows has no cell of its own."""
    return (
        counts.drop(columns=[COUNT, ROWS])
        .rename(columns={"section": "ipc"})
        .assign(
            file=first.file.rsplit("/", 1)[-1],
            cell=f"{first.address}:{last.address}",
            printed="計 " + counts[ROWS].astype(int).map("{:,}".format) + " 行",
        )
    )
