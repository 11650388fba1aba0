"""Whose file a downloaded one is, by what it prints, and the release date it prints."""

from pathlib import Path
from typing import NamedTuple

from etl.reading.layout import contents
from etl.sources import SOURCES


class Recognised(NamedTuple):
    """A source that knows a file."""

    source: str
    vintage: str  # empty where the file prints no release date


def recognise(path: Path) -> Recognised | None:
    """Name the source whose layout a file is in; nothing where no source says so."""
    held = contents(path)
    for source in SOURCES:
        vintage = source.recognises(held) if source.recognises else None
        if vintage is not None:
            return Recognised(source.id, vintage)
    return None
