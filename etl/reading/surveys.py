"""Which survey a file is of, by the name it was recorded under, and the numbers questions go by."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.contract import codes
from etl.reading.crosstabs import CrossTable, cross_tables
from etl.reading.grid import Cell, grids
from etl.reading.numbers import plain
from etl.releases import Release

DAY = len("2018-03-31_")
NUMBER = re.compile(r"問(?P<number>\d+(?:-[A-Z0-9]+)*)")
ITEM = re.compile(r"\((?P<item>\d+)\)")
Question = tuple[str, str, CrossTable]  # code, words and table


def survey(release: Release, suffix: str = "") -> dict[str, str]:
    """Area, period and series of a survey: `2018-03-31_survey_2017.xls` is of `survey_2017`.

    Raises
    ------
    ValueError
        when the name stands not in `etl/codes/survey.csv`
    """
    name = Path(release.file).stem[DAY:].removesuffix(suffix)
    if name not in codes("survey"):
        raise ValueError(
            f"{release.where} がどの調査のものか分かりません。etl/codes/survey.csv にある調査:"
            f" {'、'.join(codes('survey'))}。`python -m etl add --name <調査の符号>{suffix}` で記録するか、"
            "新しい調査なら etl/codes/survey.csv と series.csv に1行ずつ加えてください。"
        )
    known = codes("survey")[name]
    return {"area": known["area"], "period": known["period"], "series": name}


def numbered(tables: Iterable[CrossTable]) -> Iterator[Question]:
    """Code and words of the question of each table of a sheet, from the top.

    `q6-A` is 問6-A, `q16_3` the third item of 問16, `q6-A.1` the first table below 問6-A that has no number.
    """
    question, head, below = "q", "", 0
    for table in tables:
        titles = [plain(cell.text) for cell in table.title]
        number = NUMBER.match(titles[0]) if titles else None
        if number:
            question, head, below = f"q{number['number']}", titles.pop(0), 0
        item = ITEM.match(titles[0]) if titles else None
        if not number and not item:
            below += 1
        code = f"{question}_{item['item']}" if item else f"{question}.{below}" if below else question
        yield code, "".join([head, *titles] if item or number else titles), table


def once(release: Release, *, without: tuple[str, ...] = ()) -> list[Question]:
    """Every question by every breakdown once; where a table is repeated, its figures must be the same.

    Raises
    ------
    ValueError
        with both places, when a repeated table differs
    """
    found = [list(numbered(cross_tables(lines, without=without))) for lines in grids(release).values()]
    kept: dict[tuple[str, str], Question] = {}
    for sheet in sorted(found, key=len):
        for question in sheet:
            first = kept.setdefault((question[0], plain(question[2].variable.text)), question)
            _require_same(first[2], question[2])
    return list(kept.values())


def _require_same(kept: CrossTable, again: CrossTable) -> None:
    """Refuse a table that is printed twice with other figures."""
    one, other = _figures(kept), _figures(again)
    for first, second in zip(one, other, strict=False):
        if first.text != second.text:
            raise ValueError(
                f"{first.where} の「{first.text}」と {second.where} の「{second.text}」は同じ設問の同じ数の"
                "はずですが、違います。どちらが正しいかを発行元に確かめ、直した版を登録してください。"
            )
    if len(one) != len(other):
        raise ValueError(
            f"{kept.variable.where} と {again.variable.where} は同じ設問の表のはずですが、"
            "行か列の数が違います。設問の番号が重なっていないか、表の行が抜けていないかを確かめてください。"
        )


def _figures(table: CrossTable) -> list[Cell]:
    """All counts of a table, row by row."""
    return [cell for pair in table.pairs for cell in pair.counts]
