"""The industry a publisher means, by the revision of the classification (JSIC) it was counted under.

A letter means something only together with its revision: H was 情報通信業 in the 11th (2002) and is
運輸業，郵便業 since the 12th. `jsic_11.csv` to `jsic_14.csv` hold sections, divisions and, for 13 and 14,
groups; `industry_combined.csv` the totals, ranges and halves printed beside them since the 12th.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import cast

from etl.contract import codes

REVISIONS = ("11", "12", "13", "14")
RANGE = re.compile(r"([A-T])[~〜-]([A-T])")
# G37 is division 37 of section G; G1 a half of section G; 1 the division 01 of a sheet that lost its zeros.
PRINTED = re.compile(
    r"(?P<code>@Z?|[A-T](?=\d\d)|[A-T]\d|A[BRS]|C[RS]|[A-T])?(?P<digits>\d{1,3})?(?P<name>.*)"
)


def industry(text: str, *, revision: str, aliases: Mapping[str, str] | None = None, level: str = "") -> str:
    """Code of a printed industry: letter, 2 or 3 digits, or a code of `industry_combined.csv`.

    `aliases` are names only this publisher prints; `level` (section, division, group3) tells 鉱業 the
    section from 鉱業 the division where a table prints no codes.

    Raises
    ------
    ValueError
        when code and name disagree, or the name is unknown or borne by several industries

    Examples
    --------
    >>> [industry(words, revision="13") for words in ("A農業,林業", "76_飲食店", "09 食料品製造業")]
    ['A', '76', '09']
    """
    printed = normal(text)
    given = {normal(name): code for name, code in (aliases or {}).items()}
    if printed in given:
        return given[printed]
    found = cast(re.Match[str], PRINTED.fullmatch(RANGE.sub(r"\1\2", printed)))  # every part is optional
    letter, digits, name = (found[part] or "" for part in ("code", "digits", "name"))
    if not letter and not digits:
        return _named(text, revision, level)
    code = _code(letter, digits, name)
    _require_section(text, letter if digits else "", listed(code, revision, text), revision)
    _require_name(text, code, name, revision)
    return code


def normal(text: str) -> str:
    """One spelling of an industry: half-width, without separators, spaces and underscores.

    >>> normal("農業，林業") == normal("農業、 林業") == normal("農業･林業")
    True
    """
    return re.sub(r"[,、・_\s]", "", unicodedata.normalize("NFKC", text))


def _code(letter: str, digits: str, name: str) -> str:
    """The code in front of a name; a lone digit counts only where a name can confirm it."""
    if len(digits) == 1:
        return digits.zfill(2) if name and not letter else letter + digits
    return digits or letter


def _require_section(text: str, letter: str, code: str, revision: str) -> None:
    """Refuse a division glued to the letter of another section, the trace of another revision."""
    row = _list(revision)[code]
    section = row["parent"] if row["level"] == "division" else _list(revision)[row["parent"]]["parent"]
    if letter and letter != section:
        raise ValueError(
            f"「{text}」の {code} は第{revision}回改定では大分類 {section} です。"
            "改定の指定を確かめてください。"
        )


def _require_name(text: str, code: str, name: str, revision: str) -> None:
    """Refuse a code beside which the name of another industry is printed."""
    if not name or name in _names(code, revision):
        return
    others = [f"第{other}回" for other in REVISIONS if name in _names(code, other)]
    found = f"印字された名前は{'・'.join(others)}改定のものです。" if others else ""
    raise ValueError(
        f"「{text}」の符号 {code} は第{revision}回改定では「{_list(revision)[code]['ja']}」です。{found}"
        "改定の指定と書き写しを確かめ、この資料だけの名前なら aliases に加えてください。"
    )


def _named(text: str, revision: str, level: str) -> str:
    """The one code of a name printed without a code."""
    found = _bearers(revision, level).get(normal(text), ())
    if len(found) == 1:
        return found[0]
    told = (
        f"符号 {'、'.join(found)} の名前です。level で段階（section、division、group3）を指定してください。"
        if found
        else "知らない名前です。書き写しを確かめ、この資料だけの名前なら aliases に加えてください。"
    )
    raise ValueError(f"産業「{text}」は第{revision}回改定の etl/codes/jsic_{revision}.csv では{told}")


def listed(code: str, revision: str, text: str = "") -> str:
    """The code itself, once made sure that it exists in the revision."""
    if code not in _list(revision):
        raise ValueError(
            f"産業「{text or code}」の符号 {code} は第{revision}回改定の"
            f" etl/codes/jsic_{revision}.csv にありません。改定の指定を確かめるか、符号表に加えてください。"
        )
    return code


@cache
def _bearers(revision: str, level: str) -> dict[str, tuple[str, ...]]:
    """Every name of a level, or of all, with the codes that bear it."""
    held: dict[str, tuple[str, ...]] = {}
    for code, row in _list(revision).items():
        if level in ("", row["level"]):
            held[normal(row["ja"])] = (*held.get(normal(row["ja"]), ()), code)
    return held


@cache
def _names(code: str, revision: str) -> set[str]:
    """What a code may be called: its name, and its name without what stands in brackets."""
    ja = _list(revision).get(code, {"ja": ""})["ja"]
    return {normal(ja), normal(re.sub(r"（.*）$", "", ja))}


@cache
def _list(revision: str) -> dict[str, dict[str, str]]:
    """Every code of a revision; G1 and its like are halves of the sections of the 12th and later."""
    if revision not in REVISIONS:
        raise ValueError(f"第{revision}回改定の符号表はありません。ある改定: {'、'.join(REVISIONS)}。")
    combined = {} if revision == "11" else codes("industry_combined")
    return codes(f"jsic_{revision}") | combined
