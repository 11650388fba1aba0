"""How large a city's economy is, and which activities make it: 市民経済計算.

What the strategy prints of Kawasaki's accounts (`strategy.py`) and the workbook a city publishes
(`workbook.py`) are read into the same rows; each city and each estimation base is a series of its own.
The strategy prints 億円, a workbook 100万円: each amount keeps the unit it was printed in.
"""

import pandas as pd
import pandera.pandas as pa

from etl.checks import parts_meet_total
from etl.contract import Observations, names
from etl.reading.grid import grids
from etl.reading.layout import titled
from etl.releases import Release
from etl.source import Source
from etl.sources.city_accounts import book, strategy, workbook
from etl.text import Text


class CityAccounts(Observations):
    """Adds the activity, as the accounts divide it; `_Z` where a number is of incomes, not of activities."""

    activity: str = pa.Field(isin=list(names("activity")))


def parse(release: Release) -> pd.DataFrame:
    """Read a release: a file of one grid without a name is transcribed, one with sheets the publisher's."""
    return strategy.parse(release) if "" in grids(release) else workbook.parse(release)


SOURCE = Source(
    id="city_accounts",
    title=Text("平成26年度 川崎市市民経済計算", "Kawasaki City Economic Accounts, fiscal 2014"),
    publisher=Text("川崎市", "City of Kawasaki"),
    homepage="https://www.city.kawasaki.jp/",
    licence="川崎市の著作物（事実の数値のみ転記）",
    schema=CityAccounts,
    parse=parse,
    recognises=titled(strategy.SHARES, sheets=(book.NOMINAL.sheet, book.REAL.sheet)),
    checks=(
        parts_meet_total(
            "gdp_share",
            over="activity",
            parts=strategy.PARTS,
            tolerance=strategy.ROUNDING * len(strategy.PARTS),
        ),
    ),
)
