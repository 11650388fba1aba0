"""Raw releases in, one validated and published build out.

A build is made beside the last one, checked whole, and published by switching one pointer
(`data/processed/CURRENT`). Whatever fails before that leaves the last good build in place.
"""

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.errors as pe

from etl.contract import PROCESSED, ROOT, Checked
from etl.releases import RAW, Release, ledger, releases
from etl.source import Source
from etl.sources import SOURCES
from etl.verify import faults, verify

KEPT = 3


def build_all() -> Path:
    """Build every release of every source and publish them together; return the build's folder.

    Raises
    ------
    ValueError
        in one message, everything that is wrong with the raw files; nothing is published then
    """
    known_sources_only()
    for release in ledger():
        release.verify()
    target = PROCESSED / identity()
    if not (target / "sources.json").exists():
        write(target)
    publish(target)
    return target


def known_sources_only() -> None:
    """Refuse a ledger line that no source would read."""
    known = [source.id for source in SOURCES]
    for release in ledger():
        if release.source not in known:
            raise ValueError(
                f"台帳 data/raw/releases.csv の資料「{release.source}」は etl/sources にありません"
                f"（あるもの: {'、'.join(known)}）。"
                f"行を直すか、etl/sources/{release.source}.py を加えてください。"
            )


def identity() -> str:
    """Name the build after all that decides its content: ledger, code lists, code."""
    kitchen = [path for path in (ROOT / "etl").rglob("*") if path.suffix in (".py", ".csv")]
    parts = [RAW / "releases.csv", *sorted(kitchen)]
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()[:16]


def write(target: Path) -> None:
    """Write a complete build beside the published ones, under its final name only when it is whole."""
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(beside, ignore_errors=True)
    (beside / "observations").mkdir(parents=True)
    try:
        held = [source for source in SOURCES if releases(source.id)]
        for source in held:
            observations(source).to_parquet(beside / "observations" / f"{source.id}.parquet", index=False)
            copy_raw(source, beside / "raw" / source.id)
        cards = {source.id: card(source) for source in held}
        (beside / "sources.json").write_text(json.dumps(cards, ensure_ascii=False, indent=1), "utf-8")
        told = json.dumps([checked._asdict() for checked in summary()], ensure_ascii=False)
        (beside / "verification.json").write_text(told, "utf-8")
        shutil.rmtree(target, ignore_errors=True)
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def observations(source: Source) -> pd.DataFrame:
    """Parse, stamp, check and sort every release of one source."""
    parsed = pd.concat([stamped(source, release) for release in releases(source.id)], ignore_index=True)
    return validated(source, parsed).sort_values(source.schema.key(), ignore_index=True)


def stamped(source: Source, release: Release) -> pd.DataFrame:
    """Parse one release, check that it adds up, and say which release it is."""
    table = source.parse(release)
    wrong = [sentence for check in source.checks for sentence in check(table)]
    if wrong:
        raise ValueError(f"{release.where}:\n" + "\n".join(f"  {sentence}" for sentence in wrong))
    return table.assign(source=source.id, vintage=release.vintage)


def validated(source: Source, table: pd.DataFrame) -> pd.DataFrame:
    """Check the table against the source's schema; say in words what is wrong."""
    try:
        return source.schema.validate(table, lazy=True)
    except pe.SchemaErrors as errors:
        raise ValueError(
            f"{source.id} の行が約束した形に合いません（etl/sources/{source.id}.py または原資料を"
            f"確かめてください）:\n{in_words(errors, table)}"
        ) from None


def in_words(errors: pe.SchemaErrors, table: pd.DataFrame) -> str:
    """Say one line per broken rule: what it asks, how many rows break it, where the first stands."""
    cases = errors.failure_cases
    where = table["file"] + " " + table["cell"] if {"file", "cell"} <= set(table) else table.index.astype(str)
    lines = []
    for rule, rows in cases.groupby(cases["check"].astype(str)):
        found = rows["index"].dropna().astype(int).unique()
        at = f" ({len(found)} 行、最初は {where.iloc[found[0]]})" if len(found) else ""
        column = f"{rows['column'].iloc[0]}: " if rows["schema_context"].iloc[0] == "Column" else ""
        lines.append(f"  {column}{rule}{at}")
    return "\n".join(lines)


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


def copy_raw(source: Source, folder: Path) -> None:
    """Put the raw files beside the numbers, so that every published cell can be shown as printed."""
    if source.confidential:
        return
    folder.mkdir(parents=True)
    for release in releases(source.id):
        shutil.copyfile(release.path, folder / release.file)


def card(source: Source) -> dict[str, Any]:
    """Describe the source as published beside its data."""
    told = ("vintage", "file", "url", "sha256", "retrieved", "via", "note")
    return {
        "title": source.title._asdict(),
        "publisher": source.publisher._asdict(),
        "homepage": source.homepage,
        "licence": source.licence,
        "editions": [{name: getattr(release, name) for name in told} for release in releases(source.id)],
    }


def publish(target: Path) -> None:
    """Switch the pointer in one step, then let go of builds nobody reads any more."""
    pointer = PROCESSED / "CURRENT"
    beside = pointer.with_name(f".CURRENT.{os.getpid()}")
    beside.write_text(target.name, "utf-8")
    beside.replace(pointer)
    builds = sorted((p for p in PROCESSED.iterdir() if p.is_dir()), key=lambda p: p.stat().st_mtime)
    for old in builds[:-KEPT]:
        if old != target:
            shutil.rmtree(old, ignore_errors=True)
