"""Words that fit: labels broken to a phone's width, and what stands beside or under a mark."""

import re
import unicodedata
from collections.abc import Iterable

import pandas as pd

from dashboard.theme import CHART_TEXT

BREAK = "<br>"
HOLLOW = ("provisional", "estimated")  # drawn unfilled: the number may still change
NOT_FIRST = "、。，．・：；）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)],.:;!?%％"  # 行頭禁則
TIE = "\u00a0"  # holds a number and its unit together until the lines are broken
ORPHAN = 2  # em: a last line shorter than this is evened out
PIECE = re.compile(r" *[^ ]*\u00a0[^ ]*| *[!-⹿]+|[^!-⹿ ]+?[・，、：]|[^!-⹿ ]+| +")
SYLLABLE = re.compile(r"[ァ-ヶー]+|.")


def width(words: str) -> float:
    """Measure one line in em: a kanji is 1, a digit a little more than half.

    >>> width("製造業 10")
    4.74
    """
    return round(sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.58 for c in words), 2)


def pixels(words: str) -> float:
    """Measure the longest line of broken words at the charts' text size."""
    return max(map(width, words.split(BREAK))) * CHART_TEXT


def wrap(words: str, *, em: float) -> str:
    """Break words into lines of at most `em`: best after a ・, never within a katakana or Latin word.

    >>> wrap("電気・ガス・熱供給・水道業", em=8)
    '電気・ガス・<br>熱供給・水道業'
    """
    broken = fill(words, em=em)
    evened = fill(words, em=width(words) / len(broken) + 1)
    if width(broken[-1]) < ORPHAN and len(evened) == len(broken):
        broken = evened
    return BREAK.join(broken).replace(TIE, " ")


def fill(words: str, *, em: float) -> list[str]:
    """Fill one line after the other."""
    lines = [""]
    for piece in pieces(words, em=em):
        full = width(lines[-1] + piece) > em
        if full and lines[-1] and piece.strip()[:1] not in NOT_FIRST:
            lines.append("")
        lines[-1] = lines[-1] + piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def pieces(words: str, *, em: float) -> list[str]:
    """Cut words where a line may end; a Japanese word too long for a line may be cut anywhere.

    A number too long to stand with its unit is parted from it, never cut itself.
    """
    cut: list[str] = []
    for piece in PIECE.findall(words):
        if TIE in piece and width(piece) > em:
            number, *unit = piece.split(TIE)
            cut.extend([number, TIE + " ".join(unit)])
        else:
            cut.extend([piece] if width(piece) <= em or piece.isascii() else SYLLABLE.findall(piece))
    return cut


def distinct(values: Iterable[str]) -> list[str]:
    """Keep each value once, in order of appearance."""
    return list(dict.fromkeys(values))


def spoken(row: pd.Series) -> str:
    """Say a row as the chart prints it: its number and its note, or the note alone."""
    number = row["text"].replace(" ", TIE) if pd.notna(row["value"]) or not row["note"] else ""
    return " ".join(filter(None, (number, row["note"])))


def hover(row: pd.Series) -> str:
    """Say a row in full, for the pointer and for the finger."""
    where = " ".join(distinct(filter(None, (row["label"], row["group"], row["period"]))))
    return f"<b>{where}</b>{BREAK}{spoken(row)}".replace(TIE, " ")


def lines(words: str) -> int:
    """Count the lines of broken words."""
    return words.count(BREAK) + 1
