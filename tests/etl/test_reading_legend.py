"""Marks mean what the table's own legend says."""

import pytest

from etl.reading.grid import Cell
from etl.reading.legend import legend
from etl.reading.numbers import read

ESTAT = ["***：当該数値がないもの", "-：当該数値がないもの", "X：数字が秘匿されているもの", "…：不詳"]


@pytest.mark.parametrize(
    ("mark", "notes", "value", "status"),
    [
        ("-", [], 0, "normal"),
        ("-", ESTAT, None, "not_applicable"),
        ("－", ["（注）「－」は該当数値なし、「χ」は秘匿"], 0, "normal"),
        ("χ", ["（注）「－」は該当数値なし、「χ」は秘匿"], None, "suppressed"),
        ("***", ESTAT, None, "not_applicable"),
        ("X", ESTAT, None, "suppressed"),
        ("…", ESTAT, None, "missing"),
        ("0", ["「0」は単位に満たないもの"], 0, "below_unit"),
        ("0", [], 0, "normal"),
    ],
)
def test_marks(mark: str, notes: list[str], value: int | None, status: str) -> None:
    assert read(Cell("f", 0, 0, mark), legend(notes)) == (value, status)


def test_a_mark_without_a_meaning_is_refused() -> None:
    with pytest.raises(ValueError, match=r"「\*\*\*」は数として読めません"):
        read(Cell("f", 0, 0, "***"), legend(["「X」は秘匿"]))
