"""How many specialists, engineers and researchers live in each large city: 国勢調査 2015.

Three tables stand side by side, each sorted by its own share: the cities of one line do not belong
together. Counts are printed in hundreds. The share of specialists has a base that is not printed
(就業者総数), so it is kept as an observation; the two other shares follow from the counts.
"""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa

from etl.contract import Observations, names
from etl.reading.grid import Line, table
from etl.reading.labels import code
from etl.reading.layout import titled
from etl.reading.rows import Row, observations, observe
from etl.releases import Release
from etl.source import Source
from etl.text import Text

TITLE = "21 大都市の専門人材の割合(2015 年)"
BASE = "専門的・技術的職業従事者に占める割合"
HEADINGS = (
    ("専門的・技術的職業従事者", "", "", "技術者", "", "", "研究者", "", ""),
    ("", "就業者数(人)", "就業者総数に占める割合", "", "就業者数(人)", BASE, "", "就業者数(人)", BASE),
)
TEXT = "本文の数値（２－２－１）"
OCCUPATIONS = ("specialist", "engineer", "researcher")  # from left to right
WIDTH = 3  # columns of each of the three tables
ALIASES = {"特別区": "13100"}


class PopulationCensus(Observations):
    """Adds the occupation."""

    occupation: str = pa.Field(isin=list(names("occupation")))


def parse(release: Release) -> pd.DataFrame:
    """Read three tables from one grid."""
    lines = table(release, TITLE, HEADINGS)
    return observations(row for line in lines for row in _line(line))


def _line(line: Line) -> Iterator[Row]:
    """The workers of three cities, and for the first of them the share."""
    for number, occupation in enumerate(OCCUPATIONS):
        city, workers, share = line[number * WIDTH : (number + 1) * WIDTH]
        place = {
            "area": code(city, "area", ALIASES),
            "period": "2015",
            "series": "population_census_2015",
            "occupation": occupation,
        }
        yield observe(workers, {"measure": "workers", "unit": "persons", **place})
        if occupation == "specialist":
            yield observe(share, {"measure": "worker_share", "unit": "percent", **place})


SOURCE = Source(
    id="population_census",
    title=Text("平成27年国勢調査（21大都市の専門人材）", "Population Census 2015 (specialists in 21 cities)"),
    publisher=Text("総務省統計局", "Statistics Bureau of Japan"),
    homepage="https://www.stat.go.jp/data/kokusei/2015/index.html",
    licence="川崎市の著作物（事実の数値のみ転記）、原統計は政府標準利用規約（第2.0版）",
    schema=PopulationCensus,
    parse=parse,
    recognises=titled(TITLE),
)
