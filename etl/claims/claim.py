"""One statement a document prints about its own numbers, and the printed cells it follows from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from etl.reading.grid import Cell, Line
from etl.releases import Release, releases

Named = TypeVar("Named")
SHARES = 3  # columns from a count to its share, in a table of two years
UNVERIFIABLE = "unverifiable"
Declared = Iterable[tuple[str, str, tuple[tuple[str, int], ...]]]


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What is printed where, and the printed cells it follows from, or why it cannot be checked."""

    cell: Cell
    words: str
    kind: str  # key of KINDS, or UNVERIFIABLE
    inputs: tuple[Cell, ...] = ()
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What names a claim in the list of accepted differences."""
        return self.cell.file, self.cell.address, self.kind


def declared(told: Mapping[str, Cell], rows: Iterable[Line], claims: Declared) -> Iterator[Claim]:
    """Claims of the text about a table: (item, kind, its inputs as (row label, column from 0))."""
    book = {line[0].text: line for line in rows}
    for item, kind, places in claims:
        inputs = tuple(_named(book, label)[column] for label, column in places)
        yield Claim(cell=_named(told, item), words=item, kind=kind, inputs=inputs)


def unverifiable(told: Mapping[str, Cell], reasons: Mapping[str, str]) -> Iterator[Claim]:
    """Claims of the text whose inputs were not printed, each with the reason."""
    for item, reason in reasons.items():
        yield Claim(cell=_named(told, item), words=item, kind=UNVERIFIABLE, reason=reason)


def compared(rows: Sequence[Line], years: tuple[str, str]) -> Iterator[Claim]:
    """Every derived number of a table of two years: label, count, count, change, share, share."""
    *parts, total = rows
    for label, first, last, change, *shares in rows:
        yield Claim(cell=change, words=f"{label.text} 増減比", kind="change", inputs=(first, last))
        for year, share, count, whole in zip(years, shares, (first, last), total[1:3], strict=True):
            words = f"{label.text} {year}年 構成比"
            yield Claim(cell=share, words=words, kind="share", inputs=(count, whole))
    for year, column in zip(years, (1, 2), strict=True):
        yield added(parts, total, column=column, words=f"{year}年 実数の合計")
        yield added(parts, total, column=column + SHARES, words=f"{year}年 構成比の合計")


def added(parts: Iterable[Line], total: Line, *, column: int, words: str) -> Claim:
    """The claim that the parts of a column add to its total."""
    return Claim(cell=total[column], words=words, kind="sum", inputs=tuple(line[column] for line in parts))


def held(source: str, file: str) -> Release:
    """The release of a source whose figures the document printed."""
    for release in releases(source):
        if release.file == file:
            return release
    raise ValueError(
        f"data/raw/releases.csv に {source} の {file} がありません。"
        "主張の確認に要る版です。台帳の行とファイルを元に戻してください。"
    )


def _named(held_here: Mapping[str, Named], name: str) -> Named:
    """What stands under a name; a name that is gone is an error, not a claim less."""
    if name not in held_here:
        raise ValueError(
            f"主張の確認に要る「{name}」が書き写しにありません。ある項目: {'、'.join(held_here)}。"
            "名前を変えた場合は etl/claims の宣言を合わせてください。"
        )
    return held_here[name]
