"""What the city's programmes for intellectual property have brought about, as reported over the years.

Cumulative counts from several documents, one file per document, and the template that staff fill in; no
document prints an annual series.
"""

import pandas as pd
import pandera.pandas as pa

from etl.checks import never_exceeds
from etl.contract import Observations, names
from etl.reading.layout import titled
from etl.reading.rows import observations
from etl.reading.sheets import is_zip
from etl.releases import Release
from etl.source import Source
from etl.sources.programme_outcomes import document
from etl.text import Text


class ProgrammeOutcomes(Observations):
    """Adds the programme."""

    programme: str = pa.Field(isin=list(names("programme")))


def parse(release: Release) -> pd.DataFrame:
    """Read one document's outcomes, or a filled template."""
    if not is_zip(release.path):
        return observations(document.outcomes(release))
    # openpyxl is slow to load, and only a filled template is read with it.
    from etl.sources.programme_outcomes import filled

    return observations(filled.outcomes(release))


SOURCE = Source(
    id="programme_outcomes",
    title=Text("知的財産に関する事業の実績", "Outcomes of intellectual-property programmes"),
    publisher=Text("川崎市ほか", "City of Kawasaki and others"),
    homepage="https://www.city.kawasaki.jp/",
    licence="事実の数値のみ転記",
    schema=ProgrammeOutcomes,
    parse=parse,
    recognises=titled(document.TITLE),
    checks=(never_exceeds("products", "matches"),),
)
