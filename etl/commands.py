"""What each `python -m etl …` command does and prints; every fault is one message and an exit status.

A command loads what it alone needs when it runs: a build with nothing new is over before pandas is loaded.
"""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

from etl import paths, publishing, shelf
from etl.publishing import BusyError
from etl.recording import record
from etl.releases import releases
from etl.standing import standing

FAILED, BUSY, INTERRUPTED = 1, 75, 130
KEPT_SAFE = "公表していません。直前に公表したデータはそのまま残っています。"
Given = ParamSpec("Given")


def spoken(command: Callable[Given, int | None]) -> Callable[Given, int]:
    """A command whose faults are said in words, with an exit status that a script can read."""

    @wraps(command)
    def said(*arguments: Given.args, **named: Given.kwargs) -> int:
        try:
            return command(*arguments, **named) or 0
        except BusyError as busy:
            print(busy, file=sys.stderr)
            return BUSY
        except (ValueError, LookupError, OSError) as fault:
            print(fault.args[0] if isinstance(fault, LookupError) else fault, file=sys.stderr)
            return FAILED
        except KeyboardInterrupt:
            print(f"中断しました。{KEPT_SAFE}", file=sys.stderr)
            return INTERRUPTED

    return said


@spoken
def show() -> None:
    """Print every source and the releases we hold."""
    from etl.sources import SOURCES

    for source in SOURCES:
        print(source.id, *(f"{release.vintage}:{release.file}" for release in releases(source.id)))


@spoken
def build(*, again: bool = False) -> None:
    """Build and publish; on a fault say what is wrong and leave the last good data in place."""
    try:
        present = standing()
        if present:
            print(f"変わりはありません。公表中: data/processed/{present.name}")
            return
        from etl.build import build_all

        print(f"公表しました: data/processed/{build_all(again=again).name}")
    except ValueError as fault:
        raise ValueError(f"{KEPT_SAFE}\n{fault}") from None


@spoken
def add(file: Path, **told: Any) -> None:
    """Let a file in, read it once, and record it in the ledger."""
    from etl.registering import registered

    release = record(registered(file, **told))
    print(
        f"{release.where} を台帳に記録しました（資料 {release.source}、公表日 {release.vintage}、"
        f"読み取った数 {int(release.rows):,} 個）。次に `python -m etl build` を実行してください。"
    )


@spoken
def verify() -> int:
    """Recompute what chapter 2 printed, and check that the published files are what was published."""
    from etl.verify import main as recompute

    status = recompute()
    name = shelf.pointed(paths.PROCESSED)
    wrong = shelf.faults(paths.PROCESSED / name) if name else ()
    for fault in wrong:
        print(f"データ破損: {fault}", file=sys.stderr)
    return FAILED if wrong else status


@spoken
def rollback() -> None:
    """Go back to what was published before."""
    with publishing.alone(paths.PROCESSED):
        taken_back, restored = publishing.rollback(paths.PROCESSED)
    print(
        f"{restored} に戻しました（取り下げ: {taken_back}）。画面は次の表示から戻した内容になります。"
        "取り下げた内容は、原因を直すか `python -m etl build --again` と指定するまで公表されません。"
    )
