"""How many rights are filed and granted, counted from their records by every rule that has a name.

One row of the raw file says that a right has a holder and a classification symbol; its columns are named by
the mapping registered beside it. The records stay where they are: names of holders are public in a register,
yet only counts are published. A right belongs to each area in which it has a holder.
"""

import pandas as pd
import pandera.pandas as pa

from etl.contract import Observations, names
from etl.reading.mapped import body
from etl.reading.mapping import declared, is_mapping
from etl.reading.rows import empty
from etl.releases import Release
from etl.source import Source
from etl.sources.patent_rights.published import published
from etl.sources.patent_rights.records import FIELDS, records
from etl.text import Text


class PatentRights(Observations):
    """Adds the kind of right and the section of the classification."""

    right: str = pa.Field(isin=list(names("right")))
    ipc: str = pa.Field(isin=list(names("ipc")))


def parse(release: Release) -> pd.DataFrame:
    """Count the records of one release; the mapping beside them has none."""
    if is_mapping(release):
        return empty(PatentRights)
    told = declared(release, FIELDS)
    held = body(release, told)
    return published(held, records(held, told, release), told=told, vintage=release.vintage)


SOURCE = Source(
    id="patent_rights",
    title=Text("産業財産権の権利ごとの記録", "Records of industrial property rights"),
    publisher=Text("特許庁ほか", "Japan Patent Office and others"),
    homepage="https://www.jpo.go.jp/",
    licence="版ごとに台帳に記載",
    schema=PatentRights,
    parse=parse,
    confidential=True,
)
