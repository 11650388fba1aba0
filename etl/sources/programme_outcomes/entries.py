"""One row of the template: what it says, or every cell of it that must be put right."""

from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from etl.contract import names
from etl.reading.grid import Cell
from etl.reading.numbers import plain
from etl.reading.rows import Row
from etl.sources.programme_outcomes.figures import figure
from etl.sources.programme_outcomes.periods import period
from etl.sources.programme_outcomes.sheet import FORMULA, Line, Typed
from etl.sources.programme_outcomes.words import (
    APPROXIMATE,
    COLUMNS,
    ITEM,
    ITEMS,
    KIND,
    NO,
    ORIGIN,
    PROGRAMME,
    REQUIRED,
    SERIES,
    UNIT,
    UNIT_OF,
    VALUE,
    YES,
    programmes,
)

ABSENT = Typed(Cell("", 0, 0, ""), "")  # stands in for a column that is missing, which the sheet has said
ALIASES = {"人": "persons"}


class Entry(NamedTuple):
    """One outcome, ready for the contract."""

    value: Cell
    place: Row
    status: str


def entry(line: Line, *, latest: date) -> tuple[Entry | None, list[str]]:
    """Read one row; an entry only when nothing in it is wrong."""
    faults = [*_formulas(line), *_empty(line)]
    line = {name: line.get(name, ABSENT) for name in COLUMNS}
    readers: dict[str, Callable[[], object]] = {
        "programme": lambda: chosen(
            line[PROGRAMME].cell, programmes(), also={code: code for code in names("programme")}
        ),
        "measure": lambda: chosen(line[ITEM].cell, {item: code for item, (code, _) in ITEMS.items()}),
        "series": lambda: chosen(line[KIND].cell, SERIES),
        "unit": lambda: unit(line),
        "status": lambda: chosen(line[APPROXIMATE].cell, {YES: "estimated", NO: "normal", "": "normal"}),
        "period": lambda: period(line, latest=latest),
        "figure": lambda: figure(line),
    }
    told: Row = {}
    for name, reader in readers.items():
        try:
            told[name] = reader()
        except ValueError as fault:
            faults.append(str(fault))
    if faults:
        return None, [fault for fault in dict.fromkeys(faults) if fault]
    del told["figure"]
    status = str(told.pop("status"))
    return Entry(line[VALUE].cell, told, status), []


def chosen(cell: Cell, known: Mapping[str, str], *, also: Mapping[str, str] | None = None) -> str:
    """The code of a word of a list, or of another spelling; empty cells and formulas have been said."""
    ours = {plain(word): code for word, code in [*known.items(), *dict(also or {}).items()]}
    text = plain(cell.text)
    if text in ours:
        return ours[text]
    if not text or text.startswith("="):
        raise ValueError("")
    words = [word for word in known if word]
    near = get_close_matches(cell.text, words, n=1, cutoff=0.0)
    raise ValueError(
        f"{cell.address}「{cell.text}」: 一覧にありません。"
        f"いちばん近いのは「{near[0] if near else words[0]}」です。"
        f"一覧から選んでください: {'、'.join(words)}。"
    )


def unit(line: Line) -> str:
    """The unit, once made sure that the item is counted in it."""
    cell = line[UNIT_OF].cell
    found = chosen(cell, UNIT, also=ALIASES)
    item = next((name for name in ITEMS if plain(name) == plain(line[ITEM].cell.text)), "")
    fitting = ITEMS[item][1] if item else tuple(UNIT)
    if found not in {UNIT[word] for word in fitting}:
        raise ValueError(
            f"{cell.address}「{cell.text}」: 「{item}」の単位は「{'」か「'.join(fitting)}」です。"
            "指標か単位を選び直してください。"
        )
    return found


def _formulas(line: Line) -> list[str]:
    """Cells with a formula: what it says depends on the spreadsheet that opens it."""
    return [
        f"{typed.cell.address}「{typed.cell.text}」: 数式です。計算した結果を値として貼り付けてください。"
        for typed in line.values()
        if typed.held == FORMULA
    ]


def _empty(line: Line) -> list[str]:
    """Cells that must be filled in."""
    advice = {ORIGIN: "どの資料の値かを書いてください（資料名、年月、ページ）。"}
    return [
        f"{line[name].cell.address}: 「{name}」が空です。{advice.get(name, '記入してください。')}"
        for name in COLUMNS
        if name in REQUIRED and name in line and not line[name].cell.text
    ]
