"""What people or firms answered, counted from their single answers, which are never published.

The file of answers and its codebook are two files of one release. A count of one or two respondents is
suppressed, and so are others until no sum gives it back (`etl/disclosure`). Texts are never read.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pandera.pandas as pa
from numpy.typing import NDArray

from etl.contract import Observations
from etl.disclosure.rule import Rule
from etl.microdata.codebook import codebook
from etl.microdata.cubes import NO_ANSWER, NOT_APPLICABLE, OFF_ROUTE, TOTAL, Key, counts
from etl.microdata.survey import CODEBOOK, Survey, read
from etl.reading.rows import Row, observations
from etl.reading.surveys import survey
from etl.releases import Release
from etl.source import Source
from etl.text import Text

RULE = Rule(dominance=0.7)
WORDS = {
    TOTAL: "回答者数",
    NO_ANSWER: "無回答",
    NOT_APPLICABLE: "非該当",
    OFF_ROUTE: "非該当だが回答あり",
}
OWN = "|".join(WORDS)


class SurveyResponses(Observations):
    """Adds question, answer and breakdown with their words, and what shares are formed over."""

    question: str = pa.Field(str_matches=r"^q[0-9A-Za-z_.\-]*$")
    question_words: str
    answer: str = pa.Field(str_matches=rf"^({OWN}|a[0-9A-Za-z_\-]+)$")
    answer_words: str
    breakdown: str = pa.Field(str_matches=r"^(_T|q[0-9A-Za-z_.\-]*)$")
    breakdown_words: str
    category: str = pa.Field(str_matches=rf"^({OWN}|a[0-9A-Za-z_\-]+)$")
    category_words: str
    base: str = pa.Field(isin=["respondents"])

    @pa.dataframe_check(
        error="同じ調査の版が2つ以上あります。差し引きで1人の回答が分かるので、古い版を台帳から外してください"
    )
    @classmethod
    def one_vintage_of_each_survey(cls, table: pd.DataFrame) -> pd.Series:
        return table.groupby("series")["vintage"].transform("nunique") == 1

    @pa.dataframe_check(error="1票または2票の値が公表されようとしています")
    @classmethod
    def no_value_of_one_or_two(cls, table: pd.DataFrame) -> pd.Series:
        few = table["value"].gt(0) & table["value"].lt(RULE.minimum)
        return ~(table["measure"].eq("answers") & few)


def parse(release: Release) -> pd.DataFrame:
    """Count every question, overall and by the breakdowns that the codebook declares."""
    if CODEBOOK in release.file:
        survey(release, CODEBOOK)
        codebook(release)
        return pd.DataFrame({column: [] for column in COLUMNS}).astype({"value": float})
    # The solvers of scipy take half a second to load, which only a survey's tables need.
    from etl.disclosure.suppress import pattern
    from etl.microdata.linked import heaviest, linked

    place = survey(release)
    held = read(release)
    everybody = np.ones(held.respondents, dtype=bool)
    found = counts(held.found, everybody)
    known = linked(found, RULE)
    hidden = pattern(known.cells, known.tables, RULE, largest=heaviest(found, known, held.weights))
    described = {key: {**place, **_words(key, held)} for key in found.members}
    rows = [
        row
        for key, who in found.members.items()
        for row in _rows(key, who, held, place=described[key], hidden=bool(hidden[known.place[key]]))
    ]
    return observations({**row, "file": release.file} for row in rows)[list(COLUMNS)]


def _words(key: Key, held: Survey) -> dict[str, str]:
    """Codes of one count with their words."""
    words = {each.code: each.entry.label.text for each in held.questions}
    answers = {
        (each.code, f"a{answer.code.text}"): answer.label.text
        for each in held.questions
        for answer in each.answers
    }
    return {
        **key._asdict(),
        "question_words": words[key.question],
        "answer_words": answers.get((key.question, key.answer)) or WORDS[key.answer],
        "breakdown_words": words.get(key.breakdown, "全体"),
        "category_words": "全体"
        if key.category == TOTAL
        else answers.get((key.breakdown, key.category)) or WORDS[key.category],
        "base": "respondents",
        "unit": "answers",
    }


def _rows(
    key: Key, who: NDArray[np.bool_], held: Survey, *, place: dict[str, str], hidden: bool
) -> Iterator[Row]:
    """A count, and the weighted count beside it; of a suppressed one nothing but where it would stand."""
    (each,) = [each for each in held.found if each.question.code == key.question]
    cell = each.address.get(key.answer.removeprefix("a"), each.address[""])
    told = {"answers": float(who.sum())}
    if held.weights is not None:
        told["weighted_answers"] = float(np.rint(held.weights[who].sum()))
    for measure, value in told.items():
        yield {
            **place,
            "measure": measure,
            "value": None if hidden else value,
            "status": "suppressed" if hidden else "normal" if measure == "answers" else "estimated",
            "cell": cell,
            "printed": "X" if hidden else f"計 {value:,.0f} 票",
        }


COLUMNS = tuple(
    column for column in SurveyResponses.to_schema().columns if column not in ("source", "vintage")
)
SOURCE = Source(
    id="survey_responses",
    title=Text("アンケート調査の個票（集計値のみ公表）", "Survey responses (tables only)"),
    publisher=Text("川崎市", "City of Kawasaki"),
    homepage="https://www.city.kawasaki.jp/",
    licence="個票は非公開。集計値のみ",
    schema=SurveyResponses,
    parse=parse,
    confidential=True,
)
