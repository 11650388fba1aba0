"""How many patents, utility models, designs and trademarks are applied for and registered: 特許庁.

Transcribed files (`transcribed.py`) and the office's own tables, year by year (`annual.py`) and by prefecture
(`prefectures.py`), are read into the same rows. A table whose definition differs is a series of its own.
"""

from collections.abc import Callable, Iterable

import pandas as pd
import pandera.pandas as pa

from etl.contract import Observations, names
from etl.reading.grid import grids
from etl.reading.layout import titled
from etl.reading.rows import Row, observations
from etl.releases import Release
from etl.source import Source
from etl.sources.patent_applications import annual, prefectures, transcribed
from etl.sources.patent_applications.headed import Headed, headed
from etl.text import Text

TABLES: dict[str, Callable[[Headed], Iterable[Row]]] = {
    annual.TITLE: annual.rows,
    prefectures.APPLICATIONS: prefectures.rows,
    prefectures.REGISTRATIONS: prefectures.rows,
}


class PatentApplications(Observations):
    """Adds the kind of right."""

    right: str = pa.Field(isin=list(names("right")))


def parse(release: Release) -> pd.DataFrame:
    """Read a release: one grid without a name is transcribed, a workbook is the office's own.

    Raises
    ------
    ValueError
        when a sheet of a workbook has a title that is not known, or is not laid out as it has been so far
    """
    sheets = grids(release)
    if "" in sheets:
        return transcribed.parse(release)
    found = (
        headed(sheet, where=f"{release.where} のシート「{name}」", known=TABLES)
        for name, sheet in sheets.items()
    )
    return observations(row for table in found for row in TABLES[table.title](table))


SOURCE = Source(
    id="patent_applications",
    title=Text("特許行政年次報告書ほか（出願件数）", "JPO annual reports (applications)"),
    publisher=Text("特許庁", "Japan Patent Office"),
    homepage="https://www.jpo.go.jp/",
    licence="政府標準利用規約（第2.0版）",
    schema=PatentApplications,
    parse=parse,
    recognises=titled(*transcribed.LAYOUT, *TABLES),
)
