"""What people or firms answered, as a survey's report prints it: every question by its breakdown.

The report prints counts and their percents; the counts are kept, the percents check them. A share may only
be formed over the total of the same `base`: of a multiple-answer question the sum of answers is not the
number of respondents. The words of questions and answers come with the file and stand beside their codes.
The table of questionnaires sent and returned is another thing than answers and is not read.
"""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa

from etl.contract import Observations
from etl.reading.crosstabs import CrossTable, Pair, words
from etl.reading.layout import titled
from etl.reading.numbers import plain
from etl.reading.percents import base_of
from etl.reading.rows import Row, observations, observe
from etl.reading.surveys import Question, once, survey
from etl.releases import Release
from etl.source import Source
from etl.text import Text

SENT = ("発送・回収状況", "配布・回収状況")
GIVEN, ASKED = "回答数", "回答者数"
TOTAL = "_T"


class SurveyTables(Observations):
    """Adds question, answer and breakdown with their words, who was asked, and the base of shares."""

    question: str = pa.Field(str_matches=r"^q[0-9A-Z.\-]*(_\d+)?$")
    question_words: str
    universe: str
    answer: str = pa.Field(str_matches=r"^(_T|a\d+)$")
    answer_words: str
    breakdown: str = pa.Field(str_matches=r"^b\d+$")
    breakdown_words: str
    category: str = pa.Field(str_matches=r"^(_T|c\d+)$")
    category_words: str
    base: str = pa.Field(isin=["respondents", "answers"])


def parse(release: Release) -> pd.DataFrame:
    """Read every table once, from the sheet where it stands with the fewest others."""
    place = {"measure": "answers", "unit": "answers", **survey(release)}
    variables: dict[str, str] = {}
    rows = [row for question in once(release, without=SENT) for row in _rows(question, variables, place)]
    if not rows:
        raise ValueError(
            f"{release.where} に集計表がありません。表頭は「区別」「全市」のように変数名と全体の列で始まり、"
            "上段が件数、下段が割合の様式を読みます。"
            "様式が違う場合は etl/reading/crosstabs.py に加えてください。"
        )
    return observations(rows)


def _rows(question: Question, variables: dict[str, str], place: dict[str, str]) -> Iterator[Row]:
    """Every count of one table."""
    code, told, table = question
    variable = plain(table.variable.text)
    whole = {
        **place,
        "question": code,
        "question_words": told,
        "universe": table.universe,
        "breakdown": variables.setdefault(variable, f"b{len(variables) + 1}"),
        "breakdown_words": variable,
    }
    for number, (pair, base) in enumerate(_based(table), start=1):
        answer = TOTAL if plain(pair.label.text) in (GIVEN, ASKED) else f"a{number}"
        row = {**whole, "answer": answer, "answer_words": words(pair.label), "base": base}
        for column, (heading, count) in enumerate(zip(table.categories, pair.counts, strict=True)):
            category = f"c{column}" if column else TOTAL
            yield observe(count, {**row, "category": category, "category_words": plain(heading.text)})


def _based(table: CrossTable) -> list[tuple[Pair, str]]:
    """Every printed row and what its shares are formed over, as the printed percents show."""
    totals = {
        plain(pair.label.text): pair for pair in table.pairs if plain(pair.label.text) in (GIVEN, ASKED)
    }
    candidates = {"answers": totals.get(GIVEN), "respondents": totals.get(ASKED)}
    if not table.multiple and ASKED not in totals:
        candidates = {"respondents": totals.get(GIVEN)}
    answers = [pair for pair in table.pairs if pair not in totals.values()]
    base = base_of(answers, {name: pair.counts for name, pair in candidates.items() if pair}, table.variable)
    own = {id(pair): name for name, pair in candidates.items()}
    return [(pair, own.get(id(pair), base)) for pair in table.pairs]


def figures_add_up(table: pd.DataFrame) -> list[str]:
    """Answers add to the printed 回答数, categories to the printed total."""
    by = ["question", "breakdown"]
    wrong = []
    for _, rows in table.groupby(by, sort=False):
        given = rows["base"].eq("answers") if (rows["base"] == "answers").any() else rows["base"].notna()
        total = rows[given & rows["answer"].eq(TOTAL)]
        wrong += _short(rows[rows["answer"].ne(TOTAL)], total, over="category")
        lines = rows.assign(line=rows["answer"] + rows["base"])
        wrong += _short(lines[lines["category"].ne(TOTAL)], lines[lines["category"].eq(TOTAL)], over="line")
    return wrong


def those_asked_gave_the_answer(table: pd.DataFrame) -> list[str]:
    """A question asked of those who gave an answer (【該当：問7_集めている】) has as many respondents."""
    totals = table[table["answer"].eq(TOTAL) & table["base"].eq("respondents")]
    given = table.assign(
        universe=table["question"].str.replace("q", "問") + "_" + table["answer_words"].map(plain)
    )
    place = ["universe", "breakdown", "category"]
    both = totals[totals["universe"].ne("")].merge(given[[*place, "value", "cell"]], on=place)
    return [
        f"{row.file} {row.cell_x}: 【該当：{row.universe}】の回答者数 {row.printed} が、その回答の数"
        f" {row.value_y:,.0f}（{row.cell_y}）と違います。原資料を確かめ、直した版を登録してください。"
        for row in both[(both["value_x"] - both["value_y"]).abs() > 0].itertuples()
    ]


def _short(parts: pd.DataFrame, totals: pd.DataFrame, *, over: str) -> list[str]:
    """One sentence for every total that its parts do not make; hidden parts may fall short of it."""
    found = parts.groupby(over)["value"].agg(lambda values: values.sum(skipna=False))
    sums = totals.assign(found=totals[over].map(found))
    return [
        f"{row.file} {row.cell}: 「{row.question_words}」の内訳の合計は {row.found:,.0f}、"
        f"印字は {row.printed} です。原資料の該当の表を確かめ、直した版を登録してください。"
        for row in sums[(sums["found"] - sums["value"]).abs() > 0].itertuples()
    ]


SOURCE = Source(
    id="survey_tables",
    title=Text("アンケート調査の集計表", "Printed tables of surveys"),
    publisher=Text("川崎市", "City of Kawasaki"),
    homepage="https://www.city.kawasaki.jp/",
    licence="発行者の著作物（事実の数値のみ）",
    schema=SurveyTables,
    parse=parse,
    recognises=titled(sheets=("集計表 全問",)),
    checks=(figures_add_up, those_asked_gave_the_answer),
)
