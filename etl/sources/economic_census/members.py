"""What the members of a table's axes mean: measure, area, year, industry, size class, coverage."""

import re

from etl.reading.areas import FormerPart, area
from etl.reading.eras import when
from etl.reading.industries import RANGE
from etl.reading.labels import code
from etl.reading.numbers import plain
from etl.sources.economic_census import industry
from etl.sources.economic_census.coverage import MEASURES, require_unit, year
from etl.sources.economic_census.industry import WORDS
from etl.sources.economic_census.tabulation import Member

COUNTED = re.compile(r"(?:民営)?(?P<what>事業所|従業者)総?数(?:\(民営\))?(?:[_(](?:総数|男女計|計)\)?)?")
UNIT = re.compile(r"(?P<words>.*?)(?:【(?P<wide>.+?)】|\((?P<round>[^()]*(?:事業所|所|人|円|%|社|件))\))?")
TEN = re.compile(r"(?P<year>\d{4})(?P<kind>\d{6})")  # of a time code
YEARLY = "000000"
SIZES = {"総数": "_T", "計": "_T", "全規模": "_T", "100人以上": "100-", "派遣・下請従業者のみ": "dispatched"}
INDUSTRY = re.compile(r"[A-T]\d?|A[BRS]|C[RS]|@Z?|[A-T]?\d{2,3}")  # not a running number of the table


def unit_of(member: Member) -> tuple[str, str]:
    """Words of a label, and the unit that stands in it.

    >>> from etl.reading.grid import Cell
    >>> unit_of(Member("1", "従業者数【人】", Cell("", 0, 0, "")))
    ('従業者数', '人')
    """
    found = UNIT.fullmatch(plain(member.name))
    assert found is not None  # every part is optional
    return found["words"], found["wide"] or found["round"] or member.unit


def measure(member: Member) -> str | None:
    """Establishments or employees in all; sales, men only and whatever else is not taken."""
    words, unit = unit_of(member)
    found = COUNTED.fullmatch(words)
    if found is None:
        return None
    counted = MEASURES[found["what"]]
    require_unit(member.cell, unit, counted)
    return counted


def place(member: Member) -> str | None:
    """Code of an area; a part of a municipality before a merger is in today's already."""
    named = f"_{plain(member.name)}" if member.name and "_" not in member.name else ""
    try:
        return area(f"{member.code}{named}" if member.code else member.name)
    except FormerPart:
        return None
    except ValueError as fault:
        raise ValueError(f"{member.cell.where}: {fault}") from fault


def period(member: Member) -> str:
    """Census year, by a time code of ten digits and the year printed beside it.

    Raises
    ------
    ValueError
        when the two disagree, or it is no census year
    """
    told = TEN.fullmatch(member.code)
    named = when(member.cell._replace(text=member.name)).period[:4] if member.name else ""
    coded = told["year"] if told else named
    if (named or coded) != coded or (told and told["kind"] != YEARLY):
        raise ValueError(
            f"{member.cell.where} の時間軸の符号「{member.code}」と名前「{member.name}」が"
            "同じ1つの年を指していません。読める形: 2021000000 と 2021年。"
            "年以外の時点（年度、月）の表ではないか、原資料を確かめてください。"
        )
    return year(member.cell, coded)


def branch(member: Member, survey: str) -> str:
    """Code of an industry, totals as AR or AS where they are printed so."""
    name = RANGE.sub(r"\1\2", plain(member.name)).removeprefix(member.code)
    text = (
        f"{member.code}_{name}"
        if INDUSTRY.fullmatch(member.code) and name not in WORDS
        else plain(member.name)
    )
    known = {"AR", "AS"} & {member.code}
    return next(iter(known), "") or industry.printed(member.cell, text, period=survey)


def size(member: Member) -> str:
    """Code of a size class."""
    words = member.name.replace("〜", "～")
    return code(member.cell._replace(text=words), "size_class", {plain(k): v for k, v in SIZES.items()})


def covered(member: Member) -> str | None:
    """`private`, `all`, or nothing for a form of organisation that is neither."""
    return {"民営": "private", "総数": "all", "合計": "all", "計": "all"}.get(plain(member.name))
