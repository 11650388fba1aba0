"""A filled template: its outcomes, or everything that must be put right, one line each.

The validator (`python -m etl check`) and the layout of the source share this one reading.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from etl.reading.rows import Row, observe
from etl.releases import Release
from etl.sources.programme_outcomes.entries import Entry, entry
from etl.sources.programme_outcomes.sheet import opened
from etl.sources.programme_outcomes.words import HEADING_ROW, SHEET


class Filled(NamedTuple):
    """What a template says, and what is wrong with it."""

    entries: list[Entry]
    faults: list[str]


def outcomes(release: Release) -> Iterator[Row]:
    """One row of the contract per entry.

    Raises
    ------
    ValueError
        with every fault, so that the file can be put right at once
    """
    found = read(release.path, latest=date.fromisoformat(release.vintage))
    if found.faults:
        raise ValueError("\n  ".join([f"{release.where} の記入に直すところがあります:", *found.faults]))
    for each in found.entries:
        place = each.place | {"area": "14130"}
        yield observe(each.value._replace(file=release.where), place, status=each.status)


def read(path: Path, *, latest: date) -> Filled:
    """Read every entry of a template; `latest` is the last day that can lie in the past."""
    lines, faults = opened(path)
    entries = []
    for line in lines:
        found, wrong = entry(line, latest=latest)
        faults += wrong
        if found is not None:
            entries.append(found)
    if not lines and not faults:
        faults = [
            f"{SHEET}!A{HEADING_ROW + 1}: 1行も記入されていません。ここから下に1行に1件ずつ記入してください。"
        ]
    return Filled(entries, [*faults, *_twice(entries)])


def _twice(entries: list[Entry]) -> Iterator[str]:
    """Entries that tell the same number again."""
    seen: dict[tuple[object, ...], Entry] = {}
    for each in entries:
        key = tuple(each.place[name] for name in ("programme", "measure", "period", "series"))
        if key in seen:
            yield (
                f"{each.value.address}「{each.value.text}」: {seen[key].value.address}"
                f"「{seen[key].value.text}」と事業・指標・時点・累計年間が同じです。1行にしてください。"
            )
        seen.setdefault(key, each)
