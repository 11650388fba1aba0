"""Outcomes that a document printed, transcribed row by row.

「約2019」 marks a date inferred from the order of the council minutes. 「はい」 under 累計 means counted from
the start (起点); the matching programme began as a model in 2007 and in earnest in 2008, both are printed.
"""

from collections.abc import Iterator

from etl.reading.grid import table
from etl.reading.labels import code, word
from etl.reading.rows import Row, observe
from etl.releases import Release
from etl.sources.programme_outcomes.words import MEASURES, UNIT

TITLE = "知的財産に関する事業の実績"
HEADINGS = (("事業", "項目", "時点", "起点", "値", "単位", "累計", "資料", "備考"),)
ABOUT = "約"
SERIES = {"はい": "cumulative", "いいえ": "annual"}


def outcomes(release: Release) -> Iterator[Row]:
    """One row per programme, item and date."""
    for programme, item, when, _, value, unit, cumulative, _, _ in table(release, TITLE, HEADINGS):
        place = {
            "measure": word(item, MEASURES),
            "area": "14130",
            "period": when.text.removeprefix(ABOUT),
            "series": word(cumulative, SERIES),
            "unit": word(unit, UNIT),
            "programme": code(programme, "programme"),
        }
        yield observe(value, place, status="estimated" if when.text.startswith(ABOUT) else "normal")
