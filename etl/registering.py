"""A downloaded file becomes a release: let in, recognised, read once, counted, and only then recorded."""

from pathlib import Path
from typing import Any

from etl.parsing import parsed
from etl.parts import SECONDS
from etl.reading.capped import capped
from etl.reading.gate import admit
from etl.reading.layout import contents
from etl.recording import draft
from etl.releases import Release
from etl.source import Source
from etl.sources import SOURCES


def registered(
    file: Path, *, source: str = "", vintage: str = "", lenient: bool = False, **told: Any
) -> Release:
    """Draft the release of a file, with the number of values that are read from it.

    Parameters
    ----------
    source, vintage : as the analyst says, or empty to be recognised from the file
    lenient : give the release even where its printed totals do not add up (for a rehearsal)
    told : url, name, licence, via, note

    Raises
    ------
    ValueError
        when the file is not let in, is not recognised, or cannot be read
    """
    if not file.is_file():
        raise ValueError(f"{file} がありません。ファイルの場所を確かめてください。")
    capped(admit, file, where=file.name, seconds=SECONDS)
    said = {} if source and vintage else stated(file)
    known = by_id(source) if source else recognised(file, said)
    drafted = draft(known.id, vintage or dated(known, file, said=said), file, **told)
    count = capped(counted, known, drafted, lenient, where=file.name, seconds=SECONDS)
    return drafted._replace(rows=str(count))


def counted(source: Source, release: Release, lenient: bool) -> int:
    """How many numbers are read from a release."""
    return len(source.parse(release) if lenient else parsed(source, release))


def by_id(source: str) -> Source:
    """The source that is called so."""
    for each in SOURCES:
        if each.id == source:
            return each
    raise ValueError(f"資料「{source}」はありません。ある資料: {'、'.join(each.id for each in SOURCES)}。")


def recognised(file: Path, said: dict[str, str]) -> Source:
    """The one source that knows the file's layout, of those that `stated` found."""
    knowing = list(said)
    if len(knowing) == 1:
        return by_id(knowing[0])
    raise ValueError(
        f"{file.name} がどの資料か、様式から決められません"
        f"（当てはまるもの: {'、'.join(knowing) or 'なし'}）。"
        f"--source で指定してください。ある資料: {'、'.join(each.id for each in SOURCES)}。"
    )


def dated(source: Source, file: Path, *, said: dict[str, str]) -> str:
    """The release date that the file itself states, as `stated` found it."""
    date = said.get(source.id, "")
    if not date:
        raise ValueError(
            f"{file.name} には公表日の記載がありません。--vintage 2018-06-28 の形で指定してください。"
        )
    return date


def stated(file: Path) -> dict[str, str]:
    """Sources that know the file, and the release date each reads in it; read in a process of its own."""
    found: dict[str, str] = capped(_stated, file, where=file.name, seconds=SECONDS)
    return found


def _stated(file: Path) -> dict[str, str]:
    """What `stated` gives."""
    held = contents(file)
    dates = {each.id: each.recognises(held) for each in SOURCES if each.recognises}
    return {source: date for source, date in dates.items() if date is not None}
