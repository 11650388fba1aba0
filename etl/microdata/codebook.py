"""What each column of a file of answers is: the codebook beside it, read and made sure of.

One line per question (its `code` empty), below it one line per answer. A column is named by `position`
(from 1), by `heading`, or by both, and then both must agree; headings may repeat in the file.
"""

import re
from typing import NamedTuple

from etl.microdata.conditions import Condition, condition
from etl.reading.grid import Cell, Line, lines
from etl.reading.numbers import plain
from etl.releases import Release

HEADINGS = ("question", "position", "heading", "code", "label", "type", "condition", "role")
SINGLE, MULTIPLE = "single", "multiple"
TYPES = (SINGLE, MULTIPLE, "number", "text")
FITTING = {"breakdown": SINGLE, "weight": "number"}  # role of a question -> its type
ROLES = {True: ("", "breakdown", "weight"), False: ("", "other", "no_answer")}
QUESTION, CODE = re.compile(r"q[0-9A-Za-z_.\-]*"), re.compile(r"[0-9A-Za-z_\-]+")


class Entry(NamedTuple):
    """One line of the codebook, cell by cell."""

    question: Cell
    position: Cell
    heading: Cell
    code: Cell
    label: Cell
    type: Cell
    condition: Cell
    role: Cell


class Question(NamedTuple):
    """A question, its answers in order, and who was asked."""

    entry: Entry
    answers: tuple[Entry, ...]
    asked: Condition

    @property
    def code(self) -> str:
        """Code of the question."""
        return self.entry.question.text

    @property
    def kind(self) -> str:
        """Single, multiple, number or text."""
        return self.entry.type.text


def codebook(release: Release) -> tuple[Question, ...]:
    """Every question in the order of the codebook.

    Raises
    ------
    ValueError
        with the place, when the codebook contradicts itself
    """
    found: dict[str, list[Entry]] = {}
    for entry in _entries(release):
        _require_sound(entry, found)
        found.setdefault(entry.question.text, []).append(entry)
    questions: list[Question] = []
    for entries in found.values():
        questions.append(_question(entries, questions))
    return tuple(questions)


def _entries(release: Release) -> list[Entry]:
    """The lines of the file as entries."""
    head, *body = lines(release)
    if tuple(cell.text for cell in head) != HEADINGS:
        raise ValueError(
            f"{release.where} の見出しは {','.join(HEADINGS)} でなければなりません"
            f"（いまは {len(head)} 列で、見出しが違います）。符号表の見出しを直してください。"
        )
    return [Entry(*_full(line)) for line in body if any(cell.text for cell in line)]


def _full(line: Line) -> Line:
    """Refuse a line of another length than the heading."""
    if len(line) != len(HEADINGS):
        raise ValueError(f"{line[0].where}: 符号表の行は {len(HEADINGS)} 列です（いまは {len(line)} 列）。")
    return line


def _require_sound(entry: Entry, before: dict[str, list[Entry]]) -> None:
    """Refuse a line with a code, type or role that does not exist, or in the wrong place."""
    is_question = not entry.code.text
    known = before.get(entry.question.text, [])
    wrong = {
        "question": not QUESTION.fullmatch(entry.question.text) or is_question == bool(known),
        "code": not is_question and not CODE.fullmatch(entry.code.text),
        "label": not entry.label.text,
        "position": not re.fullmatch(r"\d*", entry.position.text),
        "type": entry.type.text not in (TYPES if is_question else ("",)),
        "role": entry.role.text not in ROLES[is_question],
    }
    for name in (name for name, faulty in wrong.items() if faulty):
        cell: Cell = getattr(entry, name)
        raise ValueError(
            f"{cell.where} の「{cell.text}」は符号表の {name} の欄に書けません。"
            f"設問ごとに、code の空いた行を1行、その下に回答の行を書きます。"
            f"type は {'、'.join(TYPES)}（設問の行だけ）、role は設問の行では"
            "空・breakdown・weight、回答の行では空・other・no_answer です。"
        )


def _question(entries: list[Entry], before: list[Question]) -> Question:
    """One question with its condition, which may only look at questions before it."""
    first, *answers = entries
    _require_distinct(answers)
    needed = FITTING.get(first.role.text, first.type.text)
    if first.type.text != needed:
        raise ValueError(
            f"{first.role.where} の「{first.role.text}」は type が {needed} の設問にだけ書けます"
            f"（この行は {first.type.text}）。"
        )
    wanted = condition(first.condition)
    known = {each.code: _choices(each) for each in before if each.kind in (SINGLE, MULTIPLE)}
    for clause in wanted:
        if not set(clause.codes) <= set(known.get(clause.question, [])):
            raise ValueError(
                f"{first.condition.where} の条件「{first.condition.text}」の"
                f" {clause.question} か回答の符号が、"
                f"この行より前にありません。前にある設問: {'、'.join(known) or 'なし'}。"
            )
    return Question(first, tuple(answers), wanted)


def _choices(question: Question) -> list[str]:
    """Codes that a condition may ask for."""
    return [answer.code.text for answer in question.answers if answer.role.text != "no_answer"]


def _require_distinct(answers: list[Entry]) -> None:
    """Refuse two answers that one text could mean."""
    meant: dict[str, Entry] = {}
    for answer in answers:
        for text in {plain(answer.code.text), plain(answer.label.text)}:
            if meant.setdefault(text, answer) is not answer:
                raise ValueError(
                    f"{answer.code.where} の回答「{answer.label.text}」は、"
                    "符号か語が同じ設問のほかの回答と同じです。"
                    "どの回答か決まるように直してください。"
                )
