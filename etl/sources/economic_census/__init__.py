"""How many establishments and workers each industry has: 経済センサス 2009, 2012, 2014, 2016, 2021.

Private establishments (民営) and all of them, public ones included, are two series. Numbers come as the
strategy printed them (`strategy`), from editions of SSDSE-A (`ssdse`), from the database of e-Stat, by hand
(`dbview`) or by its API (`api`), and from the tables of prefectures (`prefecture`). A file's own titles and
headings say which of these it is.
"""

import pandas as pd
import pandera.pandas as pa

from etl.contract import Observations, names
from etl.reading.layout import Contents, Form, contents, form
from etl.releases import Release
from etl.source import Source
from etl.sources.economic_census import api, dbview, prefecture, ssdse, strategy
from etl.sources.economic_census.adding_up import industries_meet_total, sizes_meet_total
from etl.sources.economic_census.industry import known
from etl.text import Text

LAYOUT: tuple[Form, ...] = (
    *strategy.FORMS,
    Form("SSDSE-A（教育用標準データセット 市区町村）", ssdse.recognises, ssdse.read),
    Form("e-Stat 統計表・グラフ表示の CSV（統計名：、表番号：、表題：）", dbview.recognises, dbview.read),
    Form("e-Stat API の応答（経済センサス）", api.recognises, api.read),
    Form("都道府県の統計表（産業分類別の事業所数・従業者数）", prefecture.recognises, prefecture.read),
)


class EconomicCensus(Observations):
    """Adds the industry (JSIC) and the size class of establishments."""

    industry: str = pa.Field(isin=known())
    size_class: str = pa.Field(isin=list(names("size_class")))


def parse(release: Release) -> pd.DataFrame:
    """Read a release by the layout that its own titles and headings name."""
    held = contents(release.path)
    return form(release, held, LAYOUT).read(release, held)


def recognises(held: Contents) -> str | None:
    """The release date that a file of this source prints, empty where it prints none."""
    if not any(each.recognises(held) for each in LAYOUT):
        return None
    return held.answer.published if held.answer else ""


SOURCE = Source(
    id="economic_census",
    title=Text("経済センサス（基礎調査・活動調査）", "Economic Census (Business Frame, Business Activity)"),
    publisher=Text("総務省・経済産業省", "MIC and METI"),
    homepage="https://www.stat.go.jp/data/e-census/",
    licence="政府標準利用規約（第2.0版）",
    schema=EconomicCensus,
    parse=parse,
    recognises=recognises,
    checks=(industries_meet_total, sizes_meet_total),
)
