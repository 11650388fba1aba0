"""What the strategy prints of Kawasaki's accounts of fiscal 2014: shares of industries, and some amounts.

The strategy prints shares in percent to one decimal, fiscal years across, and a few amounts in its text.
The last row 「産業」 is the industry subtotal, not the gross city product: a share must never be
multiplied by the latter. A printed 0.0% does not tell zero from less than 0.05 (鉱業), so it is `below_unit`.
"""

from collections.abc import Iterator

import pandas as pd

from etl.contract import codes
from etl.reading.grid import Line, table
from etl.reading.labels import code
from etl.reading.numbers import Reading, read
from etl.reading.rows import Row, observations, observe
from etl.reading.told import told
from etl.releases import Release

SHARES = "市内総生産の産業別シェア"
YEARS = tuple(str(year) for year in range(2001, 2015))
SHARES_HEADINGS = (("年度", *YEARS),)
TEXT = "本文の数値（２－２－１）"
ALIASES = {"産業": "_T"}
PARTS = frozenset(code for code, row in codes("activity").items() if row["level"] == "section")
ROUNDING = 0.05  # each printed share may be off by half of its last digit

# Item in the text -> what it measures. The two shares repeat the table and are left to `etl verify`.
TOLD = {
    "市内総生産（生産側、名目） 2014年度": ("gdp", "_GDP", "2014", "oku_yen"),
    "経済成長率 2014年度": ("gdp_growth", "_GDP", "2014", "percent"),
    "製造業の総生産 2014年度": ("gdp", "manufacturing", "2014", "oku_yen"),
    "製造業の総生産 2003年度": ("gdp", "manufacturing", "2003", "oku_yen"),
}


def parse(release: Release) -> pd.DataFrame:
    """Read the share table and the amounts in the text."""
    shares = table(release, SHARES, SHARES_HEADINGS)
    return observations([*_shares(shares), *_amounts(release)])


def _shares(lines: list[Line]) -> Iterator[Row]:
    """One row per activity and fiscal year."""
    for label, *cells in lines:
        activity = code(label, "activity", ALIASES)
        for year, cell in zip(YEARS, cells, strict=True):
            share = read(cell)
            reading = Reading(share.value, "below_unit") if share.value == 0 else share
            place = _place("gdp_share", activity=activity, period=year, unit="percent")
            yield observe(cell, place, reading=reading)


def _amounts(release: Release) -> Iterator[Row]:
    """The amounts and the growth rate that stand only in the text."""
    for item, cell in told(release, TEXT, *TOLD).items():
        measure, activity, period, unit = TOLD[item]
        yield observe(cell, _place(measure, activity=activity, period=period, unit=unit))


def _place(measure: str, **words: str) -> dict[str, str]:
    """Everything in this source is about the city, in one estimation base."""
    return {"measure": measure, "area": "14130", "series": "sna_fy2014", **words}
