"""A statistical table as e-Stat stores it, whichever way it was downloaded: axes, members, values, legend.

What an axis is about, its own name says (地域, 時間軸, 表章項目, 産業分類, 従業者規模). An axis of another
name is refused unless all it holds is its total, or it is declared here that its total is meant.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from etl.reading.grid import Cell
from etl.reading.numbers import Reading, plain


class Member(NamedTuple):
    """One line of a code list; `cell` is where it is printed, for messages."""

    code: str
    name: str
    cell: Cell
    unit: str = ""


class Axis(NamedTuple):
    """One dimension of a table, its members by the key that values name them with."""

    name: str
    members: dict[str, Member]


class Value(NamedTuple):
    """One printed value, and the key of its member on every axis."""

    cell: Cell
    members: tuple[str, ...]
    unit: str = ""
    reading: Reading | None = None  # where an annotation says more than the text


class Tabulation(NamedTuple):
    """A whole table."""

    where: str
    title: Cell
    axes: tuple[Axis, ...]
    marks: Mapping[str, Reading]  # of its own legend only
    values: Iterable[Value]


# What stands in the name of an axis -> its role; the first that fits counts.
ROLES = {
    "従業者規模": "size_class",
    "従業者数規模": "size_class",
    "産業": "industry",
    "表章項目": "measure",
    "調査項目": "measure",
    "集計項目": "measure",
    "地域": "area",
    "都道府県": "area",
    "市区町村": "area",
    "時間軸": "time",
    "調査年": "time",
    "年次": "time",
    "経営組織": "coverage",
    "民営": "coverage",
}
# Axes of which only the total is meant.
TOTAL_MEANT = ("男女", "単独・本所・支所", "単独本所支所", "従業上の地位", "開設時期", "資本金")
TOTALS = ("総数", "合計", "計", "総計", "男女計", "総数(男女計)", "全規模")


def role(axis: Axis) -> str:
    """What an axis is about, empty where only its total is meant.

    Raises
    ------
    ValueError
        when its name is not known and it holds more than its total
    """
    name = plain(axis.name)
    found = next((role for words, role in ROLES.items() if plain(words) in name), "")
    declared = any(plain(words) in name for words in TOTAL_MEANT)
    strange = [member for member in axis.members.values() if not is_total(member)]
    if not found and not declared and strange:
        raise ValueError(
            f"{strange[0].cell.where} の「{strange[0].name}」は、知らない分類「{axis.name}」の"
            f"{len(axis.members)}区分の1つです。知っている分類の語: {'、'.join([*ROLES, *TOTAL_MEANT])}。"
            "総数だけを選んで取得し直すか、扱いを "
            "etl/sources/economic_census/tabulation.py に加えてください。"
        )
    return found


def is_total(member: Member) -> bool:
    """Whether a member is the total of its axis."""
    return plain(member.name) in TOTALS


def only_totals(axis: Axis) -> set[str]:
    """Keys of the total of an axis.

    Raises
    ------
    ValueError
        when it has none
    """
    found = {key for key, member in axis.members.items() if is_total(member)}
    if not found:
        first = next(iter(axis.members.values()))
        raise ValueError(
            f"{first.cell.where} の分類「{axis.name}」に総数の区分がありません"
            f"（ある区分: {'、'.join(member.name for member in axis.members.values())}）。"
            "総数を含めて取得し直してください。"
        )
    return found


def of_role(table: Tabulation, wanted: str) -> list[tuple[int, Axis]]:
    """Axes of a role with their places; more than one of a role cannot be told apart.

    Raises
    ------
    ValueError
        when there are two
    """
    found = [(place, axis) for place, axis in enumerate(table.axes) if role(axis) == wanted]
    if wanted and len(found) > 1:
        raise ValueError(
            f"{table.title.where}（{table.title.text}）に同じ種類の分類が2つあります: "
            f"{'、'.join(axis.name for _, axis in found)}。一方を総数だけにして取得し直してください。"
        )
    return found


def each(axis: Axis, meaning: Callable[[Member], str | None]) -> dict[str, str]:
    """Key -> what a member means, without the members that mean nothing here."""
    told = {key: meaning(member) for key, member in axis.members.items()}
    return {key: said for key, said in told.items() if said is not None}
