"""Chapter 2 on specialists in 21 large cities: ratios, ranks and the order of three lists."""

from collections.abc import Iterator

from etl.claims.claim import UNVERIFIABLE, Claim, held
from etl.reading.grid import Cell, Line, table
from etl.reading.told import told
from etl.sources.population_census import HEADINGS, TEXT, TITLE, WIDTH

LISTS = ("専門的・技術的職業従事者", "技術者", "研究者")
NO_BASE = "就業者総数が印字されていない"
HOME = "川崎市"


def claims() -> Iterator[Claim]:
    """Two lists recomputed from the first, three ranks, three orders."""
    release = held("population_census", "2018-03-31.csv")
    text = told(release, TEXT)
    lists = [_list(table(release, TITLE, HEADINGS), number) for number in range(len(LISTS))]
    specialists = {city.text: workers for city, workers, _ in lists[0]}
    for name, lines in zip(LISTS[1:], lists[1:], strict=True):
        for city, workers, share in lines:
            inputs = (workers, specialists[city.text])
            yield Claim(cell=share, words=f"{city.text} {name}の割合", kind="share", inputs=inputs)
    words = f"{LISTS[0]}の割合（{len(lists[0])}都市）"
    yield Claim(cell=lists[0][0][2], words=words, kind=UNVERIFIABLE, reason=NO_BASE)
    for name, lines in zip(LISTS, lists, strict=True):
        yield from _about(name, [share for _, _, share in lines], _home(lines), text)


def _list(lines: list[Line], number: int) -> list[Line]:
    """One of the three lists that stand side by side."""
    return [line[number * WIDTH : (number + 1) * WIDTH] for line in lines]


def _home(lines: list[Line]) -> Cell:
    """The city's own share in a list."""
    return next(share for city, _, share in lines if city.text == HOME)


def _about(name: str, shares: list[Cell], home: Cell, text: dict[str, Cell]) -> Iterator[Claim]:
    """The order of a list, the share the text repeats, and the rank it gives."""
    yield Claim(cell=shares[0], words=f"{name} 割合の大きい順", kind="order", inputs=tuple(shares))
    yield Claim(cell=text[f"{name}の割合"], words=f"{name}の割合", kind="same", inputs=(home,))
    rank = text[f"{name}の割合の順位"]
    kind = "largest" if rank.text == "最も高く" else "rank"
    yield Claim(cell=rank, words=f"{name}の割合の順位", kind=kind, inputs=(home, *shares))
