"""Everything that can be wrong with a mapping, one sentence each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from etl.reading.grid import Cell
from etl.reading.legend import meaning

OFTEN = ("legend", "ignore")
SHEET = "sheet"


class Fields(NamedTuple):
    """What a source asks of a mapping; `constant` are those that hold for a whole file."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    constant: tuple[str, ...] = ()
    known: Mapping[str, tuple[str, ...]] = {}  # the values that a constant may have


class Entry(NamedTuple):
    """One line of a mapping."""

    field: Cell
    column: Cell
    value: Cell


def faults(entries: list[Entry], fields: Fields, *, where: str) -> list[str]:
    """Say what is wrong with the lines of a mapping, in their order, and what they lack."""
    return [
        *_misnamed(entries, fields),
        *_doubled(entries),
        *(said for entry in entries if (said := _misplaced(entry, fields))),
        *_missing(entries, fields, where),
    ]


def _misnamed(entries: list[Entry], fields: Fields) -> Iterator[str]:
    """Fields that nobody asks for."""
    known = (*fields.required, *fields.optional, SHEET, *OFTEN)
    for field, _, _ in entries:
        if field.text not in known:
            yield f"{field.where} の項目「{field.text}」は知らない項目です。ある項目: {'、'.join(known)}。"


def _doubled(entries: list[Entry]) -> Iterator[str]:
    """Fields that stand twice, and headings claimed by two fields."""
    fields = Counter(entry.field.text for entry in entries if entry.field.text not in OFTEN)
    for field, times in fields.items():
        if times > 1:
            where = next(entry.field.where for entry in entries if entry.field.text == field)
            yield f"{where} の項目「{field}」は {times} 行あります。1行にしてください。"
    headed = [entry.column for entry in entries if entry.field.text != "legend" and entry.column.text]
    for heading, times in Counter(column.text for column in headed).items():
        if times > 1:
            where = next(column.where for column in headed if column.text == heading)
            yield f"{where} の列「{heading}」は {times} 行にあります。1つの列は1つの項目にしてください。"


def _misplaced(entry: Entry, fields: Fields) -> str:
    """A line with a heading where a constant belongs, with both or neither, or with words unknown."""
    field, column, value = entry
    if field.text == "legend":
        return _illegible(column, value)
    if field.text == "ignore":
        return "" if column.text else f"{field.where} の ignore には column に見出しを書いてください。"
    if field.text in (*fields.constant, SHEET) and column.text:
        return f"{column.where} の「{field.text}」は列でなく、value に1つの値で書いてください。"
    if bool(column.text) == bool(value.text):
        return f"{field.where} の「{field.text}」は column か value のどちらか一方だけを書いてください。"
    known = fields.known.get(field.text, (value.text,))
    if value.text in known:
        return ""
    return f"{value.where} の {field.text}「{value.text}」は知らない値です。ある値: {'、'.join(known)}。"


def _illegible(mark: Cell, words: Cell) -> str:
    """A legend without a mark, or with a meaning that says nothing of a number."""
    if mark.text and meaning(words.text):
        return ""
    return (
        f"{words.where} の凡例「{mark.text}」＝「{words.text}」は読めません。column に記号、value に意味"
        "（秘匿、不詳、該当数値なし、単位未満など、発行元の凡例の言葉）を書いてください。"
    )


def _missing(entries: list[Entry], fields: Fields, where: str) -> Iterator[str]:
    """Fields that must be there and are not."""
    for field in fields.required:
        if field not in {entry.field.text for entry in entries}:
            yield (
                f"{where} に項目「{field}」がありません。推測しません。"
                "発行元の説明を確かめて1行加えた版を登録してください。"
            )
