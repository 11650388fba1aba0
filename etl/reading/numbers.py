"""Printed text to a number and its status: signs, counters, 兆 and 億, and the official marks."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from etl.reading.grid import Cell


class Reading(NamedTuple):
    """What a printed text says: a number, or why there is none."""

    value: Decimal | None
    status: str


# Keys after NFKC: 「…」 becomes "...", full-width letters and digits become half-width.
# 「-」 is 該当数値なし, a true zero; 「0」 may be below half a unit, which only the source can tell.
MARKS = {
    **dict.fromkeys(("X", "x", "χ"), Reading(None, "suppressed")),
    **dict.fromkeys(("-", "―", "−", "‐", "–", "—", "ー"), Reading(Decimal(0), "normal")),
    **dict.fromkeys(("...", "図のみ"), Reading(None, "missing")),
}
KNOWN = "X χ（秘匿）、- ―（該当数値なし）、…（不詳）、図のみ（図だけで値の印字なし）"
COUNTERS = "|".join(("人", "名", "件", "社", "所", "事業所", "位", "職種", "機関", "主体", "割", "%"))
# [0-9] and not \d, which takes the digits of every script; no leading zero, which a code has and no number.
FIGURE = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?"
AMOUNT = rf"(?=[0-9])(?:(?P<cho>{FIGURE})兆)?(?:(?P<oku>{FIGURE})億)?円"
PLAIN = rf"(?P<plain>{FIGURE})(?:{COUNTERS})?"
PRINT = rf"(?P<revision>[pr]?)(?P<about>約?)(?P<sign>[-−△▲]?)(?:{AMOUNT}|{PLAIN})(?P<least>(?:以上|程度)?)"
NUMBER = re.compile(PRINT)
BRACKETS = re.compile(r"\(([-−△▲].+)\)")  # (▲5.6), a decrease set in brackets
# Digits apart may be two numbers; signs that only look like digits or letters (①, ², Ⅹ) are often notes.
APART = re.compile(r"[0-9０-９]\s+[0-9０-９]")
LIKE = re.compile(r"[^\x00-\x7f！-～]")
EXACT = 15  # significant digits that a stored number keeps


def read(cell: Cell, marks: Mapping[str, Reading] = MARKS) -> Reading:
    """Read one printed number; yen amounts come out in 億円.

    `marks` are those of the file's own legend (`etl.reading.legend`) where it prints one.

    Examples
    --------
    >>> [str(read(Cell("", 0, 0, text)).value) for text in ("98,494", "(△21.3％)", "1兆3,859億円")]
    ['98494', '-21.3', '13859']
    >>> [read(Cell("", 0, 0, text)).status for text in ("約 400", "500社以上", "X", "…", "-", "p 9,210")]
    ['estimated', 'estimated', 'suppressed', 'missing', 'normal', 'provisional']
    """
    text, clear = plain(cell.text), _is_clear(cell.text)
    if clear and text in marks:
        return marks[text]
    bracketed = BRACKETS.fullmatch(text)
    found = NUMBER.fullmatch(bracketed[1] if bracketed else text)
    if found is None or not clear:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は数として読めません。知っている記号: {KNOWN}。"
            "発行元の凡例で意味を確かめ、etl/reading/numbers.py の MARKS に加えるか、"
            "書き写しを直してください。"
        )
    value = _amount(found) * (-1 if found["sign"] else 1)
    if found["about"] or found["least"]:
        return Reading(value, "estimated")
    return Reading(value, "provisional" if found["revision"] == "p" else "normal")


def decimals(text: str) -> int:
    """How many digits a printed number shows after the point.

    >>> decimals("-21.3%"), decimals("20,969 人")
    (1, 0)
    """
    found = re.search(r"\.(\d+)", plain(text))
    return len(found[1]) if found else 0


def plain(text: str) -> str:
    """One spelling of every printed text: half-width, without spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _is_clear(printed: str) -> bool:
    """Whether a print can be no other number than its characters spell once they are half-width."""
    unlike = "".join(unicodedata.normalize("NFKC", sign) for sign in LIKE.findall(printed))
    digits = re.sub("[^0-9]", "", plain(printed)).lstrip("0")
    return len(digits) <= EXACT and not APART.search(printed) and not re.search("[0-9A-Za-z]", unlike)


def _amount(found: re.Match[str]) -> Decimal:
    """The size of a matched number, yen amounts in 億円."""
    if found["plain"]:
        return Decimal(found["plain"].replace(",", ""))
    cho, oku = (Decimal((found[part] or "0").replace(",", "")) for part in ("cho", "oku"))
    return cho * 10_000 + oku
