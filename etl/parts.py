"""The files of one source in a build: made from its releases, or taken over from a build that has them."""

import shutil
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import csv, parquet

from etl import paths, shelf
from etl.cells import keep_cells
from etl.corrections import jump_accepted
from etl.parsing import parsed, validated
from etl.reading.capped import capped_table
from etl.reading.gate import preflight
from etl.releases import Release
from etl.slips import slips
from etl.source import Source

ROW_GROUP = 128_000
PARSED = ".parsed.arrow"
SECONDS = 300  # a big workbook, or the disclosure rule of a long questionnaire


def taken_over(source: Source, wanted: str, beside: Path) -> bool:
    """Copy the source's files from a build that was made from the same inputs, if there is an intact one."""
    for folder in sorted(paths.PROCESSED.glob("*/")):
        if shelf.manifest(folder).get("keys", {}).get(source.id) == wanted and not shelf.faults(folder):
            for part in parts(folder, source):
                copied = beside / part.relative_to(folder)
                copied.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(part, copied)
            return True
    return False


def parts(folder: Path, source: Source) -> list[Path]:
    """Files of one source in a build."""
    below = [path for kind in ("raw", "cells") for path in (folder / kind / source.id).rglob("*")]
    tables = [folder / "observations" / f"{source.id}.parquet", folder / "csv" / f"{source.id}.csv"]
    return [path for path in (*tables, *below) if path.is_file()]


def make(source: Source, held: list[Release], beside: Path) -> None:
    """Parse every release of one source and write its tables and its raw files."""
    table = observations(source, held, beside)
    for folder in ("observations", "csv"):
        (beside / folder).mkdir(exist_ok=True)
    written = pa.Table.from_pandas(table, preserve_index=False)
    with (beside / "observations" / f"{source.id}.parquet").open("wb") as file:
        parquet.write_table(written, file, row_group_size=ROW_GROUP)
    with (beside / "csv" / f"{source.id}.csv").open("wb") as file:
        csv.write_csv(written, file)


def observations(source: Source, held: list[Release], beside: Path) -> pd.DataFrame:
    """Parse, check and sort every release of one source; by area first, so that one area is read quickly."""
    in_order = sorted(held, key=lambda release: (release.vintage, release.file))
    tables = [apart(source, release, beside) for release in in_order]
    table = pd.concat(tables, ignore_index=True)
    wrong = [
        sentence
        for release in in_order
        if not jump_accepted(release)
        for sentence in slips(table, release.vintage)
    ]
    if wrong:
        raise ValueError("\n".join(dict.fromkeys(wrong)))
    order = ["area", *(column for column in source.schema.key() if column != "area")]
    return validated(source, table).sort_values(order, ignore_index=True)


def apart(source: Source, release: Release, beside: Path) -> pd.DataFrame:
    """Read one release in a process of its own, which a hostile file may crash, swell or hang."""
    kept = beside / PARSED
    table = capped_table(
        unfolded, source, release, beside, to=kept, where=release.where, seconds=SECONDS
    ).to_pandas()
    kept.unlink()
    return table


def unfolded(source: Source, release: Release, beside: Path) -> pd.DataFrame:
    """Observations of one release; its raw file and its cells are put into the build by the way."""
    release.verify()
    preflight(release.path)
    table = parsed(source, release)
    if not source.confidential:
        keep_cells(release, beside)
    return table
