"""The value of an entry: a number alone, its unit and its vagueness in columns of their own."""

import re
from decimal import Decimal

from etl.reading.grid import Cell
from etl.reading.numbers import COUNTERS, FIGURE, MARKS, plain, read
from etl.sources.programme_outcomes.sheet import FORMULA, PERCENT, Line
from etl.sources.programme_outcomes.words import APPROXIMATE, REMARK, UNIT_OF, VALUE

GLUED = re.compile(rf"(?P<number>[-−△▲]?{FIGURE})(?P<unit>{COUNTERS}|人|か所|回|歳|年|円|万円|億円)")
VAGUE = re.compile(rf"(?:約|およそ|概ね|おおむね)?(?P<number>{FIGURE})\D*")
BELOW_ONE = "1%未満"
WHOLE = 100


def figure(line: Line) -> Decimal | None:
    """The number, or nothing where a mark says why there is none.

    Raises
    ------
    ValueError
        when it is not a number alone, or not one that can be; without words when it was said already
    """
    typed = line[VALUE]
    if typed.held == FORMULA or not typed.cell.text:
        raise ValueError("")
    if plain(typed.cell.text) in MARKS:
        return MARKS[plain(typed.cell.text)].value
    _require_number(typed.cell)
    value = read(typed.cell).value
    if value is not None:
        _require_possible(line, value)
    return value


def _require_number(cell: Cell) -> None:
    """Refuse units and words beside the number, and say how to split them."""
    text = plain(cell.text)
    if re.fullmatch(rf"[-−△▲]?{FIGURE}", text):
        return
    glued, vague = GLUED.fullmatch(text), VAGUE.fullmatch(text)
    if glued:
        advice = (
            f"値と単位を分けます。ここは {glued['number']}、「{UNIT_OF}」は {glued['unit']} にしてください。"
        )
    elif vague:
        advice = f"ここは {vague['number']} だけにし、「{APPROXIMATE}」を「はい」にしてください。"
    else:
        advice = "数ではありません。数だけを書き、説明は「備考」に移してください（秘匿は X、不詳は …）。"
    raise ValueError(f"{cell.address}「{cell.text}」: {advice}")


def _require_possible(line: Line, value: Decimal) -> None:
    """Refuse a number that its unit cannot have."""
    cell, percent = line[VALUE].cell, plain(line[UNIT_OF].cell.text) == "%"
    says = f"{cell.address}「{cell.text}」:"
    if value < 0:
        raise ValueError(f"{says} 負の数です。実績の数を確かめてください。")
    if line[VALUE].held == PERCENT:
        raise ValueError(
            f"{says} セルの表示形式がパーセントです（画面の表示は {value * WHOLE:f} %）。"
            "表示形式を「標準」にし、25 % なら 25 と書いてください。"
        )
    if percent:
        _require_percent(says, value, plain(line[REMARK].cell.text))
    elif value != value.to_integral_value():
        raise ValueError(f"{says} 件数や人数は整数です。割合なら単位を「%」にしてください。")


def _require_percent(says: str, value: Decimal, remark: str) -> None:
    """Refuse what may be a share of 1 rather than of 100."""
    if value > WHOLE:
        raise ValueError(f"{says} 100 % を超えています。値か単位を確かめてください。")
    if 0 < value < 1 and BELOW_ONE not in remark:
        raise ValueError(
            f"{says} {value:f} % か {value * WHOLE:f} % か分かりません。{value * WHOLE:f} % なら "
            f"{value * WHOLE:f} と書き、{value:f} % なら「{REMARK}」に「1%未満」と書いてください。"
        )
