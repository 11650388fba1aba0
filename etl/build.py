"""Raw releases in, one validated build out, made beside the last one and put in place whole.

A build is named after all that decides its content. Each source has a key of its own, so that one new
release is parsed again with its source alone; what did not change is copied from a build that has it.
"""

import errno
import json
import os
import shutil
from pathlib import Path
from typing import Any

from tqdm import tqdm

from etl import durable, paths, shelf
from etl.contract import Checked
from etl.datapackage import describe
from etl.identity import key
from etl.parts import make, taken_over
from etl.publishing import alone, publish
from etl.releases import Release, ledger
from etl.source import Source
from etl.sources import SOURCES
from etl.standing import place_of
from etl.verify import faults, verify
from etl.withdrawal import refuse_withdrawn

MEGABYTE = 1_000_000
# Free space asked for before a build, as a multiple of the raw files: the build, and the one beside it.
SPARE = 6


def build_all(*, again: bool = False) -> Path:
    """Build every release of every source and publish them together; return the build's folder.

    Raises
    ------
    ValueError
        in one message, everything that is wrong; nothing is published then
    BusyError
        when another run is at work
    """
    held = ledger()
    try:
        return published(held, again=again)
    except OSError as fault:
        raise ValueError(in_words(fault, held)) from fault


def published(held: list[Release], *, again: bool) -> Path:
    """Make the build of these releases and put it in place, alone."""
    with alone(paths.PROCESSED):
        target = prepared(held)
        if not again:
            refuse_withdrawn(target, held)
        publish(target)
    return target


def prepared(held: list[Release]) -> Path:
    """The build of these releases, made now or found intact; not yet published."""
    known_sources_only(held)
    target = place_of(held)
    if not target.is_dir() or shelf.faults(target):
        enough_space(held)
        write(target, held)
    return target


def known_sources_only(held: list[Release]) -> None:
    """Refuse a ledger line that no source would read."""
    known = [source.id for source in SOURCES]
    for release in held:
        if release.source not in known:
            raise ValueError(
                f"台帳 data/raw/releases.csv の資料「{release.source}」は etl/sources にありません"
                f"（あるもの: {'、'.join(known)}）。"
                f"行を直すか、etl/sources/{release.source}.py を加えてください。"
            )


def write(target: Path, held: list[Release]) -> None:
    """Write a complete build beside the published ones, under its final name only when it is whole."""
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    keys = {
        source.id: key(source, held)
        for source in SOURCES
        if any(release.source == source.id for release in held)
    }
    try:
        for source in tqdm(SOURCES, unit="資料", leave=False, disable=None):  # on a terminal only
            if source.id in keys and not taken_over(source, keys[source.id], beside):
                make(source, [release for release in held if release.source == source.id], beside)
        cards = {source.id: card(source, held) for source in SOURCES if source.id in keys}
        (beside / "sources.json").write_text(json.dumps(cards, ensure_ascii=False, indent=1), "utf-8")
        told = json.dumps([checked._asdict() for checked in summary()], ensure_ascii=False)
        (beside / "verification.json").write_text(told, "utf-8")
        describe(beside, [source for source in SOURCES if source.id in keys])
        shelf.seal(beside, keys)
        durable.settle(beside)
        shutil.rmtree(target, ignore_errors=True)
        durable.rename(beside, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def summary() -> list[Checked]:
    """What came of recomputing every number that the strategy derived; a new difference is refused."""
    outcomes = verify()
    wrong = faults(outcomes)
    if wrong:
        raise ValueError("戦略の検算が一致しません。\n" + "\n".join(f"  {sentence}" for sentence in wrong))
    return [
        Checked(
            source=outcome.claim.cell.file.split("/")[-2],
            file=outcome.claim.cell.file.split("/")[-1],
            cell=outcome.claim.cell.address,
            words=outcome.claim.words,
            printed=outcome.claim.cell.text,
            computed=outcome.computed,
            verdict=outcome.verdict,
            remark=outcome.remark,
        )
        for outcome in outcomes
    ]


def card(source: Source, held: list[Release]) -> dict[str, Any]:
    """Describe the source as published beside its data."""
    told = ("vintage", "file", "url", "sha256", "licence", "retrieved", "via", "note")
    own = sorted((r for r in held if r.source == source.id), key=lambda r: (r.vintage, r.file))
    return {
        "title": source.title._asdict(),
        "publisher": source.publisher._asdict(),
        "homepage": source.homepage,
        "licence": source.licence,
        "editions": [{name: getattr(release, name) for name in told} for release in own],
    }


def enough_space(held: list[Release]) -> None:
    """Refuse to begin where the disk would fill up on the way."""
    needed = SPARE * sum(release.path.stat().st_size for release in held if not release.elsewhere)
    free = shutil.disk_usage(paths.PROCESSED).free
    if free < needed:
        raise OSError(errno.ENOSPC, f"free {free}, needed {needed}")


def in_words(fault: OSError, held: list[Release]) -> str:
    """Say what the disk did, and what to do."""
    if fault.errno == errno.ENOSPC:
        needed = (
            SPARE * sum(release.path.stat().st_size for release in held if not release.elsewhere) // MEGABYTE
            + 1
        )
        return f"ディスクの空きが足りません（必要 {needed} MB）。空きを作ってから、もう一度実行してください。"
    return f"公表データを書き込めませんでした（{fault.strerror}: {fault.filename or paths.PROCESSED.name}）。"
