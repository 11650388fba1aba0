"""Answers of single respondents are read as their codebook says, and never repeated in a message."""

import pytest

from etl.microdata.codebook import codebook
from etl.microdata.conditions import condition
from etl.microdata.survey import read
from etl.reading.grid import Cell

HEAD = "question,position,heading,code,label,type,condition,role\n"
CODEBOOK = f"""{HEAD}\
q1,2,業種,,業種,single,,breakdown
q1,,,1,製造業,,,
q1,,,2,その他,,,other
q1,,,9,無回答,,,no_answer
q2,3,課題,,課題,multiple,q1==1,
q2,3,課題,1,人材,,,
q2,4,課題,2,資金,,,
q3,5,取組,,取り組んでいること,multiple,,
q3,,,1,研究,,,
q3,,,2,開発,,,
q3,,,3,その他,,,other
q4,,従業者数,,従業者数,number,,
q5,,ご意見,,ご意見,text,,
w,,ウエイト,,ウエイト,number,,weight
""".replace("w,,", "qw,,")
HEADINGS = "企業名,業種,課題,課題,取組,従業者数,ご意見,ウエイト\n"
CANARY = "株式会社ひみつ工業の山田"
FIRST = f'{CANARY},製造業,1,0,"研究\n開発",12,{CANARY}です,1.5\n'
ANSWERS = f"""{HEADINGS}{FIRST}\
乙社,2,,,開発,3,,1.0
丙社,その他（{CANARY}）,○,,"開発\nその他：{CANARY}",,,2.0
丁社,9,0,0,,7,,0.5
戊社,１,,,研究,8,,1
"""
FILE, BOOK = "2018-03-31_survey_2017.csv", "2018-03-31_survey_2017_codebook.csv"


@pytest.fixture
def survey(raw_file, tmp_path, monkeypatch):
    """Write answers and their codebook where a confidential release lies."""

    def write(answers: str = ANSWERS, book: str = CODEBOOK):
        monkeypatch.setattr("etl.releases.RAW", tmp_path / "data" / "raw")
        raw_file(book, "survey_responses", BOOK)
        return raw_file(answers, "survey_responses", FILE)

    return write


def who(mask) -> list[int]:
    """Numbers of the respondents, from 1."""
    return [number for number, chosen in enumerate(mask, start=1) if chosen]


def test_answers_are_read_by_code_by_words_and_by_column(survey) -> None:
    one, two, three = read(survey()).found
    assert {code: who(chosen) for code, chosen in one.chosen.items()} == {"1": [1, 5], "2": [2, 3]}
    assert {code: who(chosen) for code, chosen in two.chosen.items()} == {"1": [1, 3], "2": []}
    assert {code: who(chosen) for code, chosen in three.chosen.items()} == {
        "1": [1, 5],
        "2": [1, 2, 3],
        "3": [3],
    }


def test_who_was_not_asked_is_told_from_who_did_not_answer(survey) -> None:
    two = read(survey()).found[1]
    assert who(two.asked) == [1, 5]  # the third answered without being asked, the fifth was asked and did not
    assert two.address == {"1": "L2C3:L6C3", "2": "L2C4:L6C4", "": "L2C3:L6C4"}


def test_columns_of_one_heading_are_told_apart_by_position(survey) -> None:
    unplaced = CODEBOOK.replace("q2,3,課題,1", "q2,,課題,1")
    with pytest.raises(ValueError, match="見出し「課題」は回答のファイルに 2 列あります。position に"):
        read(survey(book=unplaced))


def test_weights_are_read_and_a_missing_one_is_refused(survey) -> None:
    weights = read(survey()).weights
    assert weights is not None
    assert weights.tolist() == [1.5, 1.0, 2.0, 0.5, 1.0]
    with pytest.raises(ValueError, match="3 行目 8 列目（設問 qw）"):
        read(survey(ANSWERS.replace("3,,1.0", "3,,")))


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("乙社,2,", f"乙社,{CANARY},", "3 行目 2 列目（設問 q1）の値は符号表にありません"),
        ("製造業,1,0", f"製造業,{CANARY},0", "2 行目 3 列目（設問 q2）の値は符号表にありません"),
        ("開発,3,", f'"開発\n{CANARY}",3,', "3 行目 5 列目（設問 q3）の値は符号表にありません"),
        ("開発,3,", f"開発,{CANARY},", "3 行目 6 列目（設問 q4）の値は符号表にありません"),
        ("乙社,2,", f"乙社,{CANARY},2,", "の 3 行目 は 9 列ですが|3 行目は 9 列ですが、見出しは 8 列"),
        (HEADINGS, FIRST, "見出し「従業者数」は回答のファイルに 0 列あります"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_without_the_text(survey, right, wrong, told) -> None:
    assert right in ANSWERS
    with pytest.raises(ValueError, match=told) as fault:
        read(survey(ANSWERS.replace(right, wrong, 1)))
    assert CANARY not in str(fault.value)
    assert "data/confidential/survey_responses/" in str(fault.value)


def test_a_column_that_moved_is_refused_without_repeating_what_stands_there(survey) -> None:
    with pytest.raises(ValueError, match="の 1 列目の見出しが「業種」ではありません") as fault:
        read(survey(ANSWERS.replace("企業名", CANARY), CODEBOOK.replace("q1,2,", "q1,1,")))
    assert CANARY not in str(fault.value)


def test_a_file_without_answers_is_refused(survey) -> None:
    with pytest.raises(ValueError, match="回答が1件もありません"):
        read(survey(HEADINGS))


def test_a_missing_codebook_is_named_with_what_to_do(raw_file, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("etl.releases.RAW", tmp_path / "data" / "raw")
    with pytest.raises(ValueError, match="python -m etl add --name survey_2017_codebook"):
        read(raw_file(ANSWERS, "survey_responses", FILE))


@pytest.mark.parametrize(
    "text", ["q1=1", "__import__('os')", "q1==1 or True", "q1==1&", "q1>1", "q1==(1)", "q1==1|"]
)
def test_a_condition_outside_the_grammar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"L1C1 の条件「.+」は読めません。書ける形は q3==1"):
        condition(Cell("x.csv", 0, 0, text))


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("q1==1", "q9==1", r"q9 か回答の符号が、この行より前にありません。前にある設問: q1"),
        ("q1==1", "q1==9", r"L6C7 の条件「q1==9」の q1 か回答の符号"),
        ("q1==1", "q2==1", r"の q2 か回答の符号が、この行より前に"),
        ("業種,single", "業種,once", r"L2C6 の「once」は符号表の type の欄に書けません"),
        ("breakdown", "Breakdown", r"L2C8 の「Breakdown」は符号表の role の欄に書けません"),
        ("q1,,,2,その他", "q1,,,1,その他", r"L4C4 の回答「その他」は、符号か語が同じ設問のほかの回答と同じ"),
        ("q1,,,2,その他", "q1,,,2,1", r"L4C4 の回答「1」は、符号か語が同じ設問のほかの回答と同じ"),
        ("q1,2,業種", "q1,B,業種", r"L2C2 の「B」は符号表の position の欄"),
        ("課題,multiple,q1==1,", "課題,multiple,q1==1,breakdown", r"type が single の設問にだけ"),
        ("question,", "設問,", r"の見出しは question,position,heading"),
        ("q1,,,1,製造業,,,", "q1,,,1,製造業,,", r"L3C1: 符号表の行は 8 列です（いまは 7 列）"),
        ("q5,,ご意見,,ご意見,text,,", "q5,,ご意見,5,ご意見,text,,", r"の「q5」は符号表の question の欄"),
        ("q3,5,取組,,", "q3,,,,", r"設問 q3 に列がありません"),
    ],
)
def test_a_codebook_that_contradicts_itself_is_refused(survey, right, wrong, told) -> None:
    assert right in CODEBOOK
    with pytest.raises(ValueError, match=told):
        read(survey(book=CODEBOOK.replace(right, wrong, 1)))


def test_a_codebook_keeps_the_order_of_questions(survey) -> None:
    release = survey()._replace(file=BOOK)
    assert [question.code for question in codebook(release)] == ["q1", "q2", "q3", "q4", "q5", "qw"]
