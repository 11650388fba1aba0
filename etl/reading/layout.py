"""Which of a publisher's layouts a file is in, by what the file itself prints."""

import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.reading import estat_api
from etl.reading.grid import titles
from etl.reading.numbers import plain
from etl.reading.rows import Row
from etl.reading.sheets import Sheet, is_zip, sheets
from etl.releases import Release

Layout = Callable[[Release], Iterable[Row]]


class Contents(NamedTuple):
    """What a raw file holds: the grids in it, or an answer of the e-Stat API."""

    sheets: tuple[Sheet, ...] = ()
    answer: estat_api.ApiTable | None = None


class Form(NamedTuple):
    """One layout: its name as staff know it, whether a file is in it, and how it is read."""

    name: str
    recognises: Callable[[Contents], bool]
    read: Callable[[Release, Contents], pd.DataFrame]


def layout(release: Release, known: Mapping[str, Layout]) -> Layout:
    """Choose how to read a file, by the title in its first line.

    Raises
    ------
    ValueError
        when the first title is none of the known ones
    """
    title = next(iter(titles(release)), "")
    if title not in known:
        raise ValueError(
            f"{release.where} の表題「{title}」は知らない様式です。知っている様式: {'、'.join(known)}。"
            f"新しい様式なら etl/sources/{release.source}.py の LAYOUT に加えてください。"
        )
    return known[title]


def contents(path: Path) -> Contents:
    """Open a file once, whatever it is."""
    if path.suffix == ".json" or (is_zip(path) and _holds_answers(path)):
        return Contents(answer=estat_api.read(path))
    return Contents(sheets=sheets(path))


def form(release: Release, held: Contents, known: Iterable[Form]) -> Form:
    """Choose how to read a file, by what each form asks of it.

    Raises
    ------
    ValueError
        when no form knows the file, with the forms that there are
    """
    forms = tuple(known)
    found = next((each for each in forms if each.recognises(held)), None)
    if found is None:
        raise ValueError(
            f"{release.where} の表題「{heading(held)}」は知らない様式です。"
            f"知っている様式: {'、'.join(each.name for each in forms)}。"
            "表題・見出しの書き換えがないか原資料を確かめ、新しい様式なら "
            f"etl/sources/{release.source} の LAYOUT に加えてください。"
        )
    return found


def heading(held: Contents) -> str:
    """The first words that a file prints."""
    if held.answer is not None:
        return held.answer.title
    return next((text.strip() for sheet in held.sheets for row in sheet.rows for text in row if text), "")


def titled(*known: str, sheets: tuple[str, ...] = ()) -> Callable[[Contents], str | None]:
    """Recognise files one of whose grids begins with a known title, or that have all of some sheets.

    Such files print no release date.
    """
    wanted = tuple(map(plain, known))

    def recognises(held: Contents) -> str | None:
        begins = (
            next((text for row in sheet.rows for text in row if text.strip()), "") for sheet in held.sheets
        )
        named = bool(sheets) and set(sheets) <= {sheet.name for sheet in held.sheets}
        begun = any(title in plain(words) for words in begins for title in wanted)
        return "" if named or begun else None

    return recognises


def _holds_answers(path: Path) -> bool:
    """Whether a ZIP container is an archive of API answers, not a workbook."""
    with zipfile.ZipFile(path) as archive:
        return "0001.json" in archive.namelist()
