"""What the city's programmes for intellectual property have brought about, as reported over the years.

Cumulative counts from several documents, one file per document; no document prints an annual series.
「約2019」 marks a date inferred from the order of the council minutes. 「はい」 under 累計 means counted from
the start (起点); the matching programme began as a model in 2007 and in earnest in 2008, both are printed.
"""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa

from etl.checks import never_exceeds
from etl.contract import Observations, names
from etl.reading.grid import table
from etl.reading.labels import code, word
from etl.reading.rows import Row, observations, observe
from etl.releases import Release
from etl.source import Source
from etl.text import Text

TITLE = "知的財産に関する事業の実績"
HEADINGS = (("事業", "項目", "時点", "起点", "値", "単位", "累計", "資料", "備考"),)
ABOUT = "約"
SERIES = {"はい": "cumulative", "いいえ": "annual"}
UNIT = {"件": "count", "社": "firms", "名": "persons", "職種": "occupations"}
MEASURES = {
    "マッチング成果": "matches",
    "製品化": "products",
    "参加大企業": "large_firms",
    "起業": "startups",
    "認定": "certified",
    "認定者": "certified_people",
    "認定職種": "occupations",
    "助成": "grants",
    "支援企業": "firms",
    "出願支援": "applications",
    "年間訪問": "visits_per_year",
}


class ProgrammeOutcomes(Observations):
    """Adds the programme."""

    programme: str = pa.Field(isin=list(names("programme")))


def parse(release: Release) -> pd.DataFrame:
    """Read one document's outcomes."""
    return observations(_outcomes(release))


def _outcomes(release: Release) -> Iterator[Row]:
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


SOURCE = Source(
    id="programme_outcomes",
    title=Text("知的財産に関する事業の実績", "Outcomes of intellectual-property programmes"),
    publisher=Text("川崎市ほか", "City of Kawasaki and others"),
    homepage="https://www.city.kawasaki.jp/",
    licence="事実の数値のみ転記",
    schema=ProgrammeOutcomes,
    parse=parse,
    checks=(never_exceeds("products", "matches"),),
)
