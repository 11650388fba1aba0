"""One cell of a file of answers: what was chosen, or a number.

Whatever is wrong is said with line and column, never with the text: it may name a person or a firm.
"""

import re
from collections.abc import Iterable

from etl.microdata.codebook import SINGLE, Entry, Question
from etl.reading.grid import Cell
from etl.reading.numbers import FIGURE, plain

NUMBER = re.compile(FIGURE)
TICKED, EMPTY = ("1", "○", "●", "TRUE"), ("", "0", "FALSE")


def choices(cell: Cell, question: Question) -> set[str]:
    """Answers in one cell, one per line; a single-answer question has at most one."""
    parts = [part for part in map(plain, cell.text.splitlines()) if part]
    if question.kind == SINGLE and len(parts) > 1:
        parts = [plain(cell.text)]
    found = {_code(part, cell, question) for part in parts}
    return {answer.code.text for answer in found if answer.role.text != "no_answer"}


def _code(text: str, cell: Cell, question: Question) -> Entry:
    """The answer a text means: its code or words, or 「その他」 with free text behind."""
    for answer in question.answers:
        if text in (plain(answer.code.text), plain(answer.label.text)):
            return answer
    for answer in question.answers:
        if answer.role.text == "other" and text.startswith(plain(answer.label.text)):
            return answer
    raise ValueError(_unknown(cell, question.code, _known(question.answers)))


def ticked(cell: Cell, answer: Entry) -> bool:
    """Whether an answer with a column of its own was chosen."""
    text = plain(cell.text)
    if text in (*TICKED, plain(answer.code.text), plain(answer.label.text)) and text not in EMPTY:
        return True
    if text in EMPTY:
        return False
    raise ValueError(_unknown(cell, answer.question.text, "1（選んだ）、0 または空（選ばない）"))


def number(cell: Cell, question: Question) -> float:
    """A number in a cell; empty is not a number but allowed where it is no weight."""
    text = plain(cell.text).replace(",", "")
    if NUMBER.fullmatch(text):
        return float(text)
    if not text and question.entry.role.text != "weight":
        return float("nan")
    raise ValueError(_unknown(cell, question.code, "0 以上の数"))


def _known(answers: Iterable[Entry]) -> str:
    """Codes and words of the answers that a codebook knows."""
    return "、".join(f"{answer.code.text}（{answer.label.text}）" for answer in answers)


def _unknown(cell: Cell, question: str, known: str) -> str:
    """Say where something unknown stands, not what."""
    return (
        f"{cell.file} の {cell.row + 1} 行目 {cell.column + 1} 列目（設問 {question}）の値は"
        f"符号表にありません（回答の内容は表示しません）。符号表にある値: {known}。"
        "符号表に加えるか、入力の誤りなら作成元に確かめて直した版を登録してください。"
    )
