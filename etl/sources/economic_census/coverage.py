"""Which establishments a count covers, of which census, and in what unit: decided by what is printed."""

import re

from etl.reading.grid import Cell
from etl.reading.numbers import plain

MEASURES = {"事業所": "establishments", "従業者": "employees"}
UNITS = {"establishments": "establishments", "employees": "persons"}
PRINTED_UNITS = {"事業所": "establishments", "所": "establishments", "件": "establishments", "人": "persons"}
PRIVATE_ONLY = ("2012", "2016")  # 活動調査 of these years asked private establishments only
YEARS = ("2009", "2012", "2014", "2016", "2021")
PRIVATE_WORDS = re.compile("民営")
ALL_WORDS = re.compile("全事業所|国・地方公共団体を含む|公務を含む|公営を含む|民営・公営")


def year(cell: Cell, period: str) -> str:
    """The census year of a printed one.

    Raises
    ------
    ValueError
        when there was no economic census, or one that is not comparable (2019, 2024)
    """
    if period not in YEARS:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は経済センサスの年として知られていません。"
            f"知っている年: {'、'.join(YEARS)}。2019年は新しく把握した事業所だけの、2024年は個人経営を除く"
            "調査で、ほかの年とは比べられません。新しい年なら対象の範囲を確かめ、系列とともに加えてください。"
        )
    return period


def series_of(cell: Cell, period: str, *, private: bool, public: bool) -> str:
    """Series of a count, by what is printed about it.

    Raises
    ------
    ValueError
        when nothing says whether public establishments are counted
    """
    if private or period in PRIVATE_ONLY:
        return "census_private"
    if public:
        return "census_all"
    raise ValueError(
        f"{cell.where} の「{cell.text}」（{period}年）は、民営事業所だけの数か、国・地方公共団体を含む数かが"
        "印字されていません。「民営」または「全事業所」と印字された表を登録してください。"
    )


def told_private(*texts: str) -> bool:
    """Whether the words of a table say that it counts private establishments only.

    >>> told_private("産業（中分類）別民営事業所数"), told_private("民営・公営別事業所数")
    (True, False)
    """
    words = "".join(plain(text) for text in texts)
    return bool(PRIVATE_WORDS.search(words)) and not told_all(words)


def told_all(*texts: str) -> bool:
    """Whether the words of a table say that public establishments are counted too."""
    return bool(ALL_WORDS.search("".join(plain(text) for text in texts)))


def require_unit(cell: Cell, printed: str, measure: str) -> None:
    """Refuse a unit other than persons and establishments, such as 千人, that would change every number."""
    if printed and PRINTED_UNITS.get(plain(printed)) != UNITS[measure]:
        raise ValueError(
            f"{cell.where} の「{cell.text}」の単位は「{printed}」です。"
            f"読める単位: 事業所数は 事業所、従業者数は 人。単位が変わった場合は原資料を確かめてください。"
        )


def require_plain_unit(words: list[Cell]) -> None:
    """Refuse a table in thousands or hundreds: every number would be of another size."""
    for cell in words:
        if any(unit in plain(cell.text) for unit in ("千人", "百人", "千事業所")):
            raise ValueError(
                f"{cell.where} の「{cell.text}」は、人・事業所でない単位を示しています。"
                "人・事業所の単位の表を登録してください。"
            )
