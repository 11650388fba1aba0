"""Which build is read, and whose publications it was made from."""

import json
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from etl import paths, shelf
from etl.text import Text

# The build a reader has pinned for the length of one request, so that a page never mixes two.
PINNED: ContextVar[str] = ContextVar("PINNED", default="")


class Edition(NamedTuple):
    """One raw file of a source, as the ledger knows it."""

    vintage: str
    file: str
    url: str
    sha256: str
    retrieved: str
    via: str  # a code of codes/via.csv: the document it was transcribed from
    note: str
    licence: str = ""  # of this file; empty: as all of the source


class Provenance(NamedTuple):
    """What a footnote needs."""

    id: str
    title: Text
    publisher: Text
    homepage: str
    licence: str
    editions: tuple[Edition, ...]

    @property
    def vintages(self) -> tuple[str, ...]:
        """Release dates, oldest first, each once."""
        return tuple(sorted({edition.vintage for edition in self.editions}))


def current() -> Path:
    """Folder of the build to read: the pinned one, or the last one published that is intact.

    Raises
    ------
    LookupError
        when nothing intact was published yet
    """
    return paths.PROCESSED / PINNED.get() if PINNED.get() else shelf.chosen(paths.PROCESSED).folder


def warning() -> Text | None:
    """What readers must be told when not the last build but an older, intact one is read."""
    return shelf.chosen(paths.PROCESSED).warning


@lru_cache(maxsize=4)
def cards(build: Path) -> dict[str, Provenance]:
    """Describe every source of one build, in reading order."""
    told = json.loads((build / "sources.json").read_text("utf-8"))
    return {
        source: Provenance(
            id=source,
            title=Text(**card["title"]),
            publisher=Text(**card["publisher"]),
            homepage=card["homepage"],
            licence=card["licence"],
            editions=tuple(Edition(**edition) for edition in card["editions"]),
        )
        for source, card in told.items()
    }


def provenance(source: str) -> Provenance:
    """Who published the source, and which releases we hold, oldest first."""
    return cards(current())[source]
