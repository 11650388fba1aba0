"""Whether what we hold is published already; answered without loading what a build needs."""

from pathlib import Path

from etl import paths, shelf
from etl.identity import identity
from etl.releases import Release, ledger


def standing() -> Path | None:
    """The build that is read, if it is of this ledger and this code, and intact.

    Raises
    ------
    ValueError
        when the ledger, or a raw file, is not what it should be
    """
    target = place_of(ledger())
    if shelf.pointed(paths.PROCESSED) != target.name or shelf.faults(target):
        return None
    return target


def place_of(held: list[Release]) -> Path:
    """Where the build of these releases lies or would lie, once every raw file is the recorded one."""
    for release in held:
        if not release.elsewhere:
            release.verify()
    return paths.PROCESSED / identity(held)
