"""Printed words to codes, by the code lists of this project."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache

from etl.contract import names
from etl.reading.grid import Cell
from etl.reading.numbers import plain

SHORT = 40  # a list up to this long is told whole, of a longer one what comes closest


def code(cell: Cell, dimension: str, aliases: Mapping[str, str] | None = None) -> str:
    """Code of a printed name; `aliases` are names only this publisher prints.

    Raises
    ------
    ValueError
        when the name is in neither, with the names that are known, or belongs to several codes
    """
    printed = plain(cell.text)
    if aliases and printed in aliases:
        return aliases[printed]
    held = _by_name(dimension)
    if printed not in held:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は etl/codes/{dimension}.csv にありません。"
            f"ある名前: {_told(printed, [*held, *(aliases or {})])}。"
            "名前が変わっただけなら読み替えを情報源のファイルに、"
            "新しい区分なら符号表に加えてください。"
        )
    return _only(cell, dimension, held[printed])


def known_code(
    cell: Cell, dimension: str, aliases: Mapping[str, str] | None = None, *, name: Cell | None = None
) -> str:
    """The code a publisher printed itself, once made sure that it is in our list.

    Where a name stands beside the code, the two must say the same.
    """
    printed = (aliases or {}).get(cell.text, cell.text)
    if printed not in names(dimension):
        raise ValueError(
            f"{cell.where} の符号「{cell.text}」は etl/codes/{dimension}.csv にありません。"
            f"ある符号: {_told(printed, names(dimension))}。符号表に加えるか、書き写しを直してください。"
        )
    known = names(dimension)[printed].ja
    if name is not None and plain(name.text) != plain(known):
        raise ValueError(
            f"{name.where} の「{name.text}」は、"
            f"{cell.address} の符号「{cell.text}」の名前（{known}）と違います。"
            "符号と名前のどちらが正しいか、原資料で確かめてください。"
        )
    return printed


def word(cell: Cell, words: Mapping[str, str]) -> str:
    """Our word for a printed one, by a source's own list."""
    if cell.text not in words:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は知らない語です。知っている語: {'、'.join(words)}。"
            "新しい語なら、この情報源の etl/sources のファイルの対応表に加えてください。"
        )
    return words[cell.text]


def _only(cell: Cell, dimension: str, found: tuple[str, ...]) -> str:
    """The one code of a name; of two areas with one name none is picked."""
    if len(found) > 1:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は etl/codes/{dimension}.csv に{len(found)}つあり"
            f"（符号 {'、'.join(found)}）、どれか決められません。"
            "符号のある列から読むか、読み替えを情報源のファイルに加えてください。"
        )
    return found[0]


@cache
def _by_name(dimension: str) -> dict[str, tuple[str, ...]]:
    """Every name of a code list, with all the codes that bear it."""
    held: dict[str, tuple[str, ...]] = {}
    for key, words in names(dimension).items():
        held[plain(words.ja)] = (*held.get(plain(words.ja), ()), key)
    return held


def _told(printed: str, known: Iterable[str]) -> str:
    """What a list holds, for a message: all of a short one, the closest of a long one."""
    every = list(known)
    if len(every) > SHORT:
        every = [*sorted(every, key=lambda words: -SequenceMatcher(None, printed, words).ratio())[:5], "など"]
    return "、".join(every)
