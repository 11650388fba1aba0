"""What we hold and what changed: `status`, `diff`, `revisions`."""

from pathlib import Path

import pandas as pd

from etl import paths, shelf
from etl.commands import spoken
from etl.contract import cards, current, every_vintage
from etl.observations import latest
from etl.rehearsal.candidate import REFUSED, REHEARSALS, waiting
from etl.rehearsal.numbers import KINDS
from etl.rehearsal.wording import figure, percent, said, signed
from etl.releases import ledger
from etl.revisions import changes, triangle
from etl.sources import SOURCES

LARGEST = 15


@spoken
def status() -> int:
    """What is published, whether it is intact, what came before, what waits, and what each source holds."""
    chosen = shelf.chosen(paths.PROCESSED)
    print(f"公表中: {chosen.folder.name}（{_when(chosen.folder.name)}）")
    if chosen.warning:
        print(chosen.warning.ja)
    for line in shelf.log(paths.PROCESSED)[-5:]:
        print(f"  {line.time}  {line.action:<8}  {line.build}{_state(line.build)}")
    for name in waiting():
        refused = (REHEARSALS / name / REFUSED).is_file()
        said = "公表できない" if refused else f"承認待ち（`python -m etl approve {name}`）"
        print(f"リハーサル: {name}  {said}")
    for source in SOURCES:
        held = [release for release in ledger() if release.source == source.id]
        last = max((release.vintage for release in held), default="版なし")
        numbers = sum(int(release.rows or 0) for release in held)
        print(f"{source.id:<20}  {len(held)} ファイル  最新の公表日 {last}  {numbers:,} 個")
    return 1 if chosen.warning else 0


@spoken
def diff(before: str = "", after: str = "") -> None:
    """What readers see change from one build to another; without names, from the last one to this one."""
    new = after or current().name
    old = before or _previous(new)
    for name in (old, new):
        if not (paths.PROCESSED / name / shelf.MANIFEST).is_file():
            raise LookupError(
                f"{name} という公表データはありません。`python -m etl status` で確かめてください。"
            )
    print(f"{old} → {new}")
    for source in sorted({*cards(paths.PROCESSED / old), *cards(paths.PROCESSED / new)}):
        changed = changes(*_both(paths.PROCESSED / old, paths.PROCESSED / new, source))
        counts = changed["kind"].value_counts()
        told = "、".join(f"{words} {counts[kind]:,}" for kind, words in KINDS.items() if kind in counts)
        print(f"{source}: {told or '変化なし'}")
        for row in changed[changed["difference"].notna()].head(LARGEST).itertuples():
            was = figure(row.value_before, row.status_before, row.unit_before)
            now = figure(row.value_after, row.status_after, row.unit_after)
            print(f"  {said(row)}: {was} → {now}（{signed(row.difference)}、{percent(row.percent)}%）")


@spoken
def revisions(source: str) -> None:
    """The revision triangle of a source: what each vintage said of the same number."""
    if source not in cards(current()):
        raise LookupError(
            f"公表データに資料「{source}」はありません。あるもの: {'、'.join(cards(current()))}。"
        )
    print(triangle(every_vintage(current(), source)).to_string(na_rep=""))


def _both(old: Path, new: Path, source: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The same source in two builds; an empty table where one lacks it."""
    tables = [every_vintage(b, source) if source in cards(b) else None for b in (old, new)]
    filled = next(table for table in tables if table is not None)
    before, after = (latest(filled.iloc[:0] if table is None else table) for table in tables)
    return before, after


def _previous(name: str) -> str:
    """The build that was read before."""
    order = [line.build for line in shelf.log(paths.PROCESSED) if line.build != name]
    if not order:
        raise LookupError("比べる前の公表データがありません。公表は1回だけです。")
    return order[-1]


def _when(name: str) -> str:
    """When a build was last put in place."""
    return next(
        (line.time for line in reversed(shelf.log(paths.PROCESSED)) if line.build == name), "時刻不明"
    )


def _state(name: str) -> str:
    """Whether a build of the log is still there, and sound."""
    folder = paths.PROCESSED / name
    if not folder.is_dir():
        return "  （削除済み）"
    if name in shelf.withdrawn(paths.PROCESSED):
        return "  （取り下げ）"
    return "  （破損）" if shelf.faults(folder) else ""
