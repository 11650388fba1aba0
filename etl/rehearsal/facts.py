"""Everything a release would change, gathered from the published build and the one it would make."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from etl import paths
from etl.build import prepared
from etl.claims import CLAIMS
from etl.claims.anew import Sentence, anew
from etl.contract import cards, current, every_vintage
from etl.observations import latest, numbers
from etl.parts import SECONDS
from etl.paths import ROOT
from etl.reading.capped import capped_table
from etl.registering import by_id
from etl.releases import Release, ledger
from etl.revisions import changes

EFFECTS = (sys.executable, "-m", "dashboard.effects")
MINUTES = 5


class Facts(NamedTuple):
    """What the report is written from."""

    release: Release
    before: pd.DataFrame  # every number of the source as it is published, once
    after: pd.DataFrame  # the same with the release
    changed: pd.DataFrame  # see etl.revisions.changes
    fault: str  # why it cannot be published; empty: it can
    sentences: tuple[tuple[Sentence, Sentence], ...]  # of the strategy, before and after
    effects: Mapping[str, list[dict[str, Any]]]  # see dashboard.effects


def gathered(release: Release) -> Facts:
    """Make the build that the release would make, without publishing it, and compare."""
    published = current()
    held = [*ledger(), release]
    try:
        candidate: Path | None = prepared(held)
        fault = ""
    except ValueError as wrong:
        candidate, fault = None, str(wrong)
    before, after = states(published, candidate, release)
    return Facts(
        release,
        latest(before),
        latest(after),
        changes(latest(before), latest(after)),
        fault,
        () if candidate is None else restated(published, candidate),
        {} if candidate is None else effects(published.name, candidate.name),
    )


def states(published: Path, candidate: Path | None, release: Release) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Observations of the source in every vintage, as published and with the release.

    Where the release cannot be published, it is read without being checked, so that its faults can be seen.
    """
    source = by_id(release.source)
    if candidate is not None:
        after = every_vintage(candidate, source.id)
    else:
        kept = release.path.with_name(".read.arrow")
        read = capped_table(source.parse, release, to=kept, where=release.where, seconds=SECONDS).to_pandas()
        kept.unlink()
        after = read.assign(source=source.id, vintage=release.vintage)
    if source.id not in cards(published):
        return after.iloc[:0], after
    before = every_vintage(published, source.id)
    return before, after if candidate is not None else pd.concat([before, after], ignore_index=True)


def restated(published: Path, candidate: Path) -> tuple[tuple[Sentence, Sentence], ...]:
    """Sentences of the strategy that come to something else than with what is published."""
    claims = [claim for declared in CLAIMS for claim in declared()]
    was, would = (
        anew(claims, {source: every_vintage(build, source) for source in cards(build)})
        for build in (published, candidate)
    )
    return tuple(pair for pair in zip(was, would, strict=True) if pair[0].computed != pair[1].computed)


def effects(old: str, new: str) -> dict[str, list[dict[str, Any]]]:
    """What readers would see change; asked of the dashboard from outside, for the ETL does not know it."""
    ran = subprocess.run(  # noqa: S603 — names of builds, made by us
        [*EFFECTS, old, new],
        cwd=ROOT,
        env=os.environ | {"CITY_EVIDENCE_DATA": str(paths.PROCESSED.parent)},
        capture_output=True,
        text=True,
        timeout=60 * MINUTES,
        check=False,
    )
    if ran.returncode:
        last = ran.stderr.strip().rsplit("\n", 1)[-1]
        raise ValueError(
            f"この版では計算できない指標または図があります（{last}）。公表すると画面が表示できなくなるため、"
            "公表せず、indicators/catalog のその指標を直してください。"
        )
    told: dict[str, list[dict[str, Any]]] = json.loads(ran.stdout)
    return told


def codes_in(table: pd.DataFrame) -> dict[str, set[str]]:
    """Codes of every own dimension of a source."""
    usual = {"measure", "area", "period", "series"}
    return {name: set(table[name]) for name in numbers(table) if name not in usual}
