"""Printed words to codes, by the code lists of this project."""

from collections.abc import Mapping

from etl.contract import names
from etl.reading.grid import Cell
from etl.reading.numbers import plain


def code(cell: Cell, dimension: str, aliases: Mapping[str, str] | None = None) -> str:
    """Code of a printed name; `aliases` are names only this publisher prints.

    Raises
    ------
    ValueError
        when the name is in neither, with the names that are known
    """
    known = {plain(words.ja): key for key, words in names(dimension).items()} | dict(aliases or {})
    if plain(cell.text) not in known:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は etl/codes/{dimension}.csv にありません。"
            f"ある名前: {'、'.join(known)}。名前が変わっただけなら読み替えを情報源のファイルに、"
            "新しい区分なら符号表に加えてください。"
        )
    return known[plain(cell.text)]


def known_code(cell: Cell, dimension: str, aliases: Mapping[str, str] | None = None) -> str:
    """The code a publisher printed itself, once made sure that it is in our list."""
    printed = dict(aliases or {}).get(cell.text, cell.text)
    if printed not in names(dimension):
        raise ValueError(
            f"{cell.where} の符号「{cell.text}」は etl/codes/{dimension}.csv にありません。"
            f"ある符号: {'、'.join(names(dimension))}。符号表に加えるか、書き写しを直してください。"
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
