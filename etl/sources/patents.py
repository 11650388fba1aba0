"""Who holds patents, by technical field: RESAS, in the city, the prefecture and the country.

RESAS counts a patent once for every holder and once for every field it belongs to; the sums are not
numbers of patents and do not equal counts by application number (the printed note says so).
Three areas stand side by side, each with a count and its share; shares are recomputed, not kept.
"""

import pandas as pd
import pandera.pandas as pa

from etl.checks import parts_meet_total
from etl.contract import Observations, names
from etl.reading.grid import table
from etl.reading.labels import code
from etl.reading.rows import observations, observe
from etl.releases import Release
from etl.source import Source
from etl.text import Text

TITLE = "本市、神奈川県、全国に所在する特許取得数(2016 年 7 月時点)"
HEADINGS = (
    ("分野名", "川崎市", "", "神奈川県", "", "全国", ""),
    ("", "件数（件）", "構成比", "件数（件）", "構成比", "件数（件）", "構成比"),
)
HELD = {"measure": "patents_held", "period": "2016-07", "series": "resas_holder_field", "unit": "count"}
AREAS = ("14130", "14000", "00000")
TEXT = "本文の数値（２－２－２）"
PARTS = frozenset(names("ipc")) - {"_T"}


class Patents(Observations):
    """Adds the IPC section."""

    ipc: str = pa.Field(isin=list(names("ipc")))


def parse(release: Release) -> pd.DataFrame:
    """Read the counts of all fields in the three areas."""
    return observations(
        observe(count, {**HELD, "area": area, "ipc": code(label, "ipc")})
        for label, *cells in table(release, TITLE, HEADINGS)
        for area, count in zip(AREAS, cells[::2], strict=True)
    )


SOURCE = Source(
    id="patents",
    title=Text("特許取得数（RESAS 地域経済分析システム）", "Patents held (RESAS)"),
    publisher=Text("経済産業省・内閣官房", "METI and the Cabinet Secretariat"),
    homepage="https://resas.go.jp/",
    licence="川崎市の著作物（事実の数値のみ転記）、原統計は RESAS 利用規約",
    schema=Patents,
    parse=parse,
    checks=(parts_meet_total("patents_held", over="ipc", parts=PARTS),),
)
