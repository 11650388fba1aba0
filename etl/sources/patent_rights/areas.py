"""Which areas a holder's own area lies in: its city, its prefecture, the nation."""

import re
from bisect import bisect_right

from etl.contract import codes
from etl.reading.grid import Cell

NATION = "00000"
LEVELS = ("nation", "prefecture", "city")
WIDER = ("nation", "prefecture")
CITIES = ("designated_city", "special_wards")
CODE = re.compile(r"(?:0[1-9]|[1-3]\d|4[0-7])\d{3}")  # JIS X 0401 knows 47 prefectures
PARTS = ("ward", "special_ward")


def levels(cell: Cell, abroad: str | None = None) -> tuple[str, str, str]:
    """Codes of nation, prefecture and city; empty where the holder is abroad or the area is not one of ours.

    Raises
    ------
    ValueError
        when it is neither a code of five digits nor what the mapping says of holders abroad

    Examples
    --------
    幸区 is a part of 川崎市.

    >>> [levels(Cell("", 0, 0, text), "海外") for text in ("14132", "14000", "海外")]
    [('00000', '14000', '14130'), ('00000', '14000', ''), ('', '', '')]
    """
    if abroad is not None and cell.text == abroad:
        return "", "", ""
    if not CODE.fullmatch(cell.text):
        raise ValueError(
            f"{cell.where} の「{cell.text}」は5桁の地域コードではありません"
            "（検査数字を除き、先頭の0を残す）。"
            "国外の権利者を表す語なら、対応表に abroad,,その語 の行を加えてください。"
        )
    known = codes("area")
    prefecture = f"{cell.text[:2]}000"
    return NATION, prefecture if prefecture in known else "", city(cell.text)


def city(area: str) -> str:
    """A code of ours, or the large city that a ward belongs to: JIS X 0402 numbers wards after their city.

    >>> city("14130"), city("14137"), city("40133"), city("13101"), city("14000"), city("00000")
    ('14130', '14130', '40130', '13100', '', '')
    """
    known = codes("area")
    if area in known:
        told = known[area]
        own = {**dict.fromkeys(PARTS, told["parent"]), **dict.fromkeys(WIDER, "")}
        return own.get(told["level"], area)
    if area[2] != "1":
        return ""
    cities = sorted(code for code, told in known.items() if told["level"] in CITIES)
    at = bisect_right(cities, area) - 1
    return cities[at] if at >= 0 and cities[at][:2] == area[:2] else ""
