"""A survey's printed tables come out once, with their words, and over the right base."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from etl.reading.crosstabs import cross_tables
from etl.reading.grid import grids
from etl.reading.percents import recomputed
from etl.releases import Release
from etl.sources.survey_tables import SENT, SOURCE

FILE = "2018-03-31_survey_2017.xlsx"
BOTH = "（ 上段 ： 件数 ／ 下段 ： ％ ）"
SENT_TABLE = [
    ["Ⅲ　集計表"],
    ["", "", "", "", BOTH],
    ["発送・回収状況"],
    ["区　　　別", "全 市", "北", "南", "不 明"],
    ["発送数", 100, 60, 40, "-"],
    ["回収（回答）数", 60, 36, 23, 1],
    ["回収率（％）", 60, 60, 57.5, "-"],
]
ONE = [
    ["問1　事業所の形", "", "", "", ""],
    ["", "", "", "", BOTH],
    ["区　　　別", "全 市", "北", "南", "不 明"],
    ["本社", 45, 30, 15, 0],
    ["", 75.0, 83.3, 65.2, 0],
    ["その他", 15, 6, 8, 1],
    ["", 25.0, 16.7, 34.8, 100],
    ["回　答　数", 60, 36, 23, 1],
    ["", 100, 100, 100, 100],
]
TWO = [
    ["問2-A　困っていること\n"],
    ["", "", "", "", "≪複数回答３つまで≫"],
    ["", "", "", "", BOTH],
    ["区　　　別", "全 市", "北", "南", "不 明"],
    ["人材", 50, 30, 20, 0],
    ["", 83.3, 83.3, 87.0, 0],
    ["資金", 40, 24, 15, 1],
    ["", 66.7, 66.7, 65.2, 100],
    ["回　答　数", 90, 54, 35, 1],
    ["", 150.0, 150.0, 152.2, 100],
    ["回　答　者　数", 60, 36, 23, 1],
    ["", "-", "-", "-", "-"],
]
BELOW = [
    ["困っている理由"],
    ["【 該当 ： 問2-A_人材 】", "", "", "", "≪ 複数回答 ≫"],
    ["", "", "", "", BOTH],
    ["区　　　別", "全 市", "北", "南", "不 明"],
    ["応募がない", 30, 20, 10, 0],
    ["", 50.0, 50.0, 50.0, 0],
    ["続かない", 30, 20, 10, 0],
    ["", 50.0, 50.0, 50.0, 0],
    ["回　答　数", 60, 40, 20, 0],
    ["", 100, 100, 100, 0],
    ["回　答　者　数", 50, 30, 20, 0],
    ["", "-", "-", "-", "-"],
    ["※ 理由は自由記述から分類した。"],
]
ITEMS = [
    ["問3　次のことを行っていますか。"],
    ["(1)　研究"],
    ["", "", "", "", BOTH],
    *ONE[2:],
    [],
    ["(2)　開発"],
    ["", "", "", "", BOTH],
    *ONE[2:],
]
Sheets = dict[str, list[list[object]]]
Write = Callable[..., Release]


def report() -> Sheets:
    """The sheets of a report: one that repeats all tables, then one per question."""
    whole = [*SENT_TABLE, [], *without_note(ONE), [], *TWO, [], *BELOW, [], *ITEMS]
    return {"集計表 全問": whole, "問1": ONE, "問2": [*TWO, [], [], *BELOW], "問3": ITEMS}


def without_note(rows: list[list[object]]) -> list[list[object]]:
    """A table as it stands on the sheet of all, where the remark on percents is printed once on top."""
    return [row for row in rows if BOTH not in row]


def changed(rows: list[list[object]], line: int, column: int, value: object) -> list[list[object]]:
    """A copy with one other cell."""
    copy = [list(row) for row in rows]
    copy[line][column] = value
    return copy


@pytest.fixture
def workbook(raw_file: Write) -> Callable[[Sheets], Release]:
    """Write a report as a workbook and give its release."""

    def write(sheets: Sheets, file: str = FILE) -> Release:
        book = Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        content = io.BytesIO()
        book.save(content)
        return raw_file(content.getvalue(), "survey_tables", file)

    return write


def test_every_table_is_read_once_and_cited_from_its_own_sheet(workbook) -> None:
    table = SOURCE.parse(workbook(report()))
    SOURCE.schema.validate(table.assign(source=SOURCE.id, vintage="2018-03-31"))
    assert table["question"].unique().tolist() == ["q1", "q2-A", "q2-A.1", "q3_1", "q3_2"]
    assert len(table) == 4 * (3 + 4 + 4 + 3 + 3)
    assert not table["cell"].str.startswith("集計表").any()
    one = table[(table["question"] == "q1") & (table["answer_words"] == "本社")]
    assert one[["category", "category_words", "value", "cell", "printed"]].to_numpy().tolist() == [
        ["_T", "全市", 45, "問1!B4", "45"],
        ["c1", "北", 30, "問1!C4", "30"],
        ["c2", "南", 15, "問1!D4", "15"],
        ["c3", "不明", 0, "問1!E4", "0"],
    ]
    assert SOURCE.checks[0](table) == []


def test_a_share_is_formed_over_respondents_or_over_answers_as_the_report_does(workbook) -> None:
    table = SOURCE.parse(workbook(report()))
    total = table[table["category"] == "_T"].set_index(["question", "answer", "base"])["value"]
    assert total["q2-A", "a1", "respondents"] == 50
    assert total["q2-A", "_T", "respondents"] == 60
    assert total["q2-A", "_T", "answers"] == 90
    assert total["q2-A.1", "a1", "answers"] == 30  # its percents are over the 60 answers
    assert total["q2-A.1", "_T", "answers"] == 60
    assert total["q2-A.1", "_T", "respondents"] == 50


def test_the_words_say_what_was_asked_of_whom(workbook) -> None:
    table = SOURCE.parse(workbook(report())).drop_duplicates("question").set_index("question")
    assert table.loc["q2-A", "question_words"] == "問2-A困っていること"
    assert table.loc["q2-A.1", ["question_words", "universe"]].tolist() == ["困っている理由", "問2-A_人材"]
    assert table.loc["q3_2", "question_words"] == "問3次のことを行っていますか。(2)開発"
    assert table.loc["q1", ["breakdown", "breakdown_words", "universe"]].tolist() == ["b1", "区別", ""]


def test_a_repeated_table_with_another_figure_is_refused_with_both_places(workbook) -> None:
    sheets = report() | {"問1": changed(changed(ONE, 3, 2, 31), 4, 2, 86.1)}
    with pytest.raises(ValueError, match=r"問1!C4 の「31」と .*集計表 全問!C11 の「30」は同じ設問の同じ数"):
        SOURCE.parse(workbook(sheets))


def test_a_percent_that_does_not_fit_its_count_is_refused(workbook) -> None:
    with pytest.raises(
        ValueError, match=r"割合 8 個のうち 1 個が件数と合いません（問1!C5 は印字 84\.3、再計算 83\.33"
    ):
        SOURCE.parse(workbook({"問1": changed(ONE, 4, 2, 84.3)}))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (ONE[:4] + ONE[5:], "問1!A4 の「本社」は、件数の行の下に割合の行がありません"),
        (changed(ONE, 3, 1, "＊"), "問1!B4 の「＊」は数として読めません"),
        (
            [[*row, 7] if row[0] == "本社" else row for row in ONE],
            "問1!F4: 表頭の 4 区分と行の列数が合いません",
        ),
        (ONE[:7], "「回答数」または「回答者数」の行がありません"),
        (ONE[:2], "に集計表がありません"),
    ],
)
def test_a_table_of_another_shape_is_refused(workbook, rows, told) -> None:
    with pytest.raises(ValueError, match=told):
        SOURCE.parse(workbook({"問1": rows}))


def test_a_survey_nobody_declared_is_refused(workbook) -> None:
    with pytest.raises(
        ValueError, match=r"どの調査のものか分かりません。etl/codes/survey\.csv にある調査: survey_2017"
    ):
        SOURCE.parse(workbook(report(), "2018-03-31_other.xlsx"))


def test_figures_that_do_not_add_up_are_told(workbook) -> None:
    rows = changed(changed(ONE, 3, 2, 29), 4, 2, 80.6)
    said = SOURCE.checks[0](SOURCE.parse(workbook({"問1": rows})))
    assert len(said) == 2
    assert "問1!C8: 「問1事業所の形」の内訳の合計は 35、印字は 36" in said[0]
    assert "問1!B4: 「問1事業所の形」の内訳の合計は 44、印字は 45" in said[1]


def test_a_question_asked_of_those_who_gave_an_answer_has_as_many_respondents(workbook) -> None:
    table = SOURCE.parse(workbook(report()))
    assert SOURCE.checks[1](table) == []
    wrong = changed(BELOW, 10, 2, 31)
    (said,) = SOURCE.checks[1](SOURCE.parse(workbook({"問2": [*TWO, [], *wrong]})))
    assert "問2!C24: 【該当：問2-A_人材】の回答者数 31 が、その回答の数 30（問2!C5）と違います" in said


def test_a_suppressed_count_is_not_zero(workbook) -> None:
    rows = changed(changed(ONE, 3, 4, "X"), 4, 4, "X")
    table = SOURCE.parse(workbook({"問1": rows}))
    assert table.loc[table["cell"] == "問1!E4", ["status"]].to_numpy().tolist() == [["suppressed"]]
    assert table["value"].isna().sum() == 1
    assert SOURCE.checks[0](table) == []


@pytest.fixture
def kobe(monkeypatch: pytest.MonkeyPatch) -> Release:
    """The city's real report, where it is at hand."""
    samples = os.environ.get("CITY_EVIDENCE_SAMPLES")
    if not samples:
        pytest.skip("実ファイルの置き場所 CITY_EVIDENCE_SAMPLES が指定されていません")
    path = Path(samples) / "survey" / "kobe_H22tyousa.shuukeihyou.xls"
    monkeypatch.setattr(Release, "path", property(lambda _: path))
    return Release("survey_tables", "2018-03-31", "2018-03-31_survey_2017.xls", *[""] * 7)


def test_a_real_report_of_77_tables(kobe: Release) -> None:
    table = SOURCE.parse(kobe)
    assert table["question"].nunique() == 77
    assert len(table) == 5929
    assert [check(table) for check in SOURCE.checks] == [[], []]
    assert not table["cell"].str.startswith("集計表").any()
    multiple = table.loc[table["base"] == "answers", "question"].unique()
    assert set(multiple) == {"q5", "q6-A.1", "q6-B.1", "q12-2", "q13", "q14", "q15"}


def test_every_percent_of_a_real_report_fits_its_count(kobe: Release) -> None:
    checked = []
    for name, lines in grids(kobe).items():
        for table in cross_tables(lines, without=SENT):
            if name.startswith("問"):
                totals = {"".join(pair.label.text.split()): pair.counts for pair in table.pairs}
                base = totals.get("回答者数", totals["回答数"])
                answers = [pair for pair in table.pairs if pair.counts is not totals.get("回答者数")]
                checked += list(recomputed(answers, base))
    assert len(checked) == 5852
    assert all(percent.fits for percent in checked)
