"""What firms in the city said about working with others: 川崎市 アンケート調査, June 2017.

The pie chart prints counts and shares and its base as 「n=837」, no answer included. The priorities were a
multiple-answer question: its 2.9% is a share of respondents, without count or base, and shares exceed 100.
"""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa

from etl.checks import parts_meet_total
from etl.contract import Observations, names
from etl.reading.grid import table
from etl.reading.labels import code
from etl.reading.layout import titled
from etl.reading.rows import Row, observations, observe
from etl.reading.told import told
from etl.releases import Release
from etl.source import Source
from etl.text import Text

TITLE = "他企業や大学等との連携状況"
HEADINGS = (("回答", "件数", "構成比"),)
TEXT = "本文の数値（２－２－２）"
IP_USE = "知的財産の利活用を回答した企業"
ALIASES = {"n": "_T"}
PARTS = frozenset({"in_place", "considering", "none", "no_answer"})


class IndustrySurvey(Observations):
    """Adds the question and the answer."""

    question: str = pa.Field(isin=list(names("question")))
    answer: str = pa.Field(isin=list(names("answer")))


def parse(release: Release) -> pd.DataFrame:
    """Read the answers on collaboration, and the one share of the priorities."""
    return observations([*_collaboration(release), *_priorities(release)])


def _collaboration(release: Release) -> Iterator[Row]:
    """Counts of one question with one answer each."""
    for label, count, _ in table(release, TITLE, HEADINGS):
        answer = code(label, "answer", ALIASES)
        yield observe(count, _asked("answers", unit="answers", question="collaboration", answer=answer))


def _priorities(release: Release) -> Iterator[Row]:
    """The one share of the multiple-answer question that is printed."""
    share = told(release, TEXT, IP_USE)[IP_USE]
    yield observe(share, _asked("answer_share", unit="percent", question="priorities", answer="ip_use"))


def _asked(measure: str, **words: str) -> dict[str, str]:
    """One survey, one city, one month."""
    return {"measure": measure, "area": "14130", "period": "2017-06", "series": "survey_2017", **words}


SOURCE = Source(
    id="industry_survey",
    title=Text(
        "川崎市産業振興プラン立案にあたってのアンケート調査",
        "Survey for the Kawasaki industry promotion plan",
    ),
    publisher=Text("川崎市", "City of Kawasaki"),
    homepage="https://www.city.kawasaki.jp/",
    licence="川崎市の著作物（事実の数値のみ転記）",
    schema=IndustrySurvey,
    parse=parse,
    recognises=titled(TITLE),
    checks=(parts_meet_total("answers", over="answer", parts=PARTS, question="collaboration"),),
)
