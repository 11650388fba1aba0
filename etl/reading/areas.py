"""The area a publisher means, whichever way its code is printed, and what became of it since.

`area.csv` holds all since 2014-01-01 (`valid_from`, `valid_to`: first and last day, empty: before or still),
`area_change.csv` which code took over, and the name the older one had.
"""

import re
import unicodedata
from datetime import date
from functools import cache

from etl.contract import codes

# R of SSDSE, 5 digits or 6 with a check digit, the name e-Stat puts behind.
PRINTED = re.compile(r"R?(?P<digits>\d{4,6})(?P<name>\D.*)?")
# Parts of merged municipalities stand in census tables under codes such as 0120B.
FORMER = re.compile(r"(?=\d*[A-Z])\d{2}[0-9A-Z]{3}(?:[_ ].*)?")
SPELLINGS = str.maketrans("ヶ檮", "ケ梼")
OTHER_NAMES = {"13100": ("特別区", "区部", "東京都区部")}
ENDLESS = "9999-12-31"


class FormerPart(ValueError):  # noqa: N818 - it says what the row is
    """A part of a municipality as it was before a merger: adding it would count it twice."""


def area(text: str, *, stripped: bool = False) -> str:
    """Code of an area, 5 digits; `stripped` says that this publisher drops leading zeros.

    Raises
    ------
    FormerPart
        when it is a part of a municipality before a merger (`0120B`, `（旧：函館市）`)
    ValueError
        when it is no code, the check digit is wrong, the code unknown or the name not that of the code

    Examples
    --------
    >>> area("14130_川崎市"), area("R14130"), area("141305"), area("１４１３０"), area("1100", stripped=True)
    ('14130', '14130', '14130', '14130', '01100')
    """
    spelled = unicodedata.normalize("NFKC", text).strip()
    if FORMER.fullmatch(spelled) or "(旧:" in spelled:
        raise FormerPart(
            f"「{text}」は合併前の旧市町村の内訳で、現在の市町村に含まれています。足し合わせず、読み飛ばしてください。"
        )
    found = PRINTED.fullmatch(spelled)
    if found is None:
        raise ValueError(
            f"「{text}」は地域コードとして読めません。読める形: 14130、141305（6桁目は検査数字）、R14130、"
            "14130_川崎市。名前だけの場合は etl.reading.labels を使ってください。"
        )
    code = _known(text, _five(text, found["digits"], stripped=stripped))
    _require_name(text, code, found["name"] or "")
    return code


def check_digit(code: str) -> str:
    """The sixth digit of JIS X 0402: 11 less the weighted sum modulo 11, its last digit.

    >>> check_digit("14130"), check_digit("01100")
    ('5', '2')
    """
    weighed = sum(int(digit) * weight for digit, weight in zip(code, (6, 5, 4, 3, 2), strict=True))
    return str((11 - weighed % 11) % 10)


def alive(code: str, on: date) -> bool:
    """Tell whether a code was in use on a day."""
    row = codes("area")[area(code)]
    return row["valid_from"] <= on.isoformat() <= (row["valid_to"] or ENDLESS)


def successor(code: str, on: date) -> str:
    """Code that took an area over by a day: itself where nothing changed.

    It may hold more than those it took over: 22138 also has a part of 22135, which was split.

    Raises
    ------
    ValueError
        when it was split, so that no single area holds what it held
    """
    changes = _changes(area(code), by=on.isoformat())
    if not changes:
        return area(code)
    if changes[0]["kind"] == "split":
        parts = "、".join(f"{row['to']} {codes('area')[row['to']]['ja']}" for row in changes)
        raise ValueError(
            f"{code} {changes[0]['ja']}は {changes[0]['date']} に {parts} に分かれたため、"
            "1つの後継の地域がありません。親の市町村の数を使ってください。"
        )
    return successor(changes[0]["to"], on)


def _changes(code: str, *, by: str) -> list[dict[str, str]]:
    """What took a code over by a day; a new name alone leaves the code as it is."""
    rows = codes("area_change").values()
    return [row for row in rows if row["from"] == code != row["to"] and row["date"] <= by]


def _five(text: str, digits: str, *, stripped: bool) -> str:
    """Five digits, a right check digit taken off, lost zeros put back only where that was declared."""
    if len(digits) == 6 and digits[5] != (right := check_digit(digits[:5])):
        raise ValueError(f"「{text}」の検査数字（6桁目）は {right} のはずです。書き写しを確かめてください。")
    if len(digits) == 4 and not stripped:
        raise ValueError(
            f"「{text}」は4桁です。先頭の0が落ちた資料なら、"
            "情報源のファイルで stripped=True と宣言してください。"
        )
    return digits.zfill(5)[:5]


def _known(text: str, code: str) -> str:
    """The code itself, once made sure that it is in our list."""
    if code not in codes("area"):
        closest = sorted(codes("area").values(), key=lambda row: abs(int(row["code"]) - int(code)))[:3]
        near = "、".join(f"{row['code']} {row['ja']}" for row in closest)
        raise ValueError(
            f"地域コード「{text}」は etl/codes/area.csv にありません。近い符号: {near}。"
            "2014年より前の市町村は載せていません。新しい市町村なら符号表に加えてください。"
        )
    return code


def _require_name(text: str, code: str, name: str) -> None:
    """Refuse a code printed with the name of another area."""
    if name and not _spellings(code).fullmatch(_plain(name)):
        raise ValueError(
            f"「{text}」の符号 {code} は{codes('area')[code]['ja']}で、印字された名前と違います。"
            "符号と名前のどちらが正しいかを原資料で確かめてください。"
        )


@cache
def _spellings(code: str) -> re.Pattern[str]:
    """The name of an area, alone or below its prefecture, county and city, and the names it had."""
    row = codes("area")[code]
    uppers = sorted({f"{code[:2]}000", row["parent"]} & codes("area").keys() - {code})
    earlier = [change["ja"] for change in codes("area_change").values() if change["from"] == code]
    own = "|".join(_plain(name) for name in (row["ja"], *earlier, *OTHER_NAMES.get(code, ())))
    above = "".join(f"(?:{_plain(codes('area')[upper]['ja'])})?" for upper in uppers)
    return re.compile(rf"{above}(?:\w+郡)?(?:{own})")


def _plain(name: str) -> str:
    """One spelling of a name: half-width, without spaces or underscores, one form of a letter."""
    return re.sub(r"[\s_]", "", unicodedata.normalize("NFKC", name)).translate(SPELLINGS)
