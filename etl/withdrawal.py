"""What a rollback took back must not be published again by the way."""

import json
from pathlib import Path

from etl import paths, shelf
from etl.releases import Release

Line = tuple[str, str, str]  # source, file, SHA-256


def refuse_withdrawn(target: Path, held: list[Release]) -> None:
    """Refuse to publish a withdrawn build, or another one with the releases it was withdrawn for.

    These are the releases that the withdrawn build has and the one that is read now has not.

    Raises
    ------
    ValueError
        naming them, and how to publish all the same
    """
    gone = shelf.withdrawn(paths.PROCESSED)
    present = shelf.pointed(paths.PROCESSED)
    kept = _lines(paths.PROCESSED / present) if present else set()
    suspect = {line for name in gone for line in _lines(paths.PROCESSED / name)} - kept
    again = [release.where for release in held if (release.source, release.file, release.sha256) in suspect]
    if target.name in gone or again:
        raise ValueError(
            f"rollback で取り下げた内容です（{'、'.join(again) or target.name}）。原因を直すか、"
            "台帳からその行を外してから実行してください。"
            "このまま公表するなら、先に `python -m etl build --again` を実行してください。"
        )


def _lines(build: Path) -> set[Line]:
    """The releases that a build was made from; none when it is gone."""
    if not (build / "sources.json").is_file():
        return set()
    told = json.loads((build / "sources.json").read_text("utf-8"))
    return {
        (source, edition["file"], edition["sha256"])
        for source, card in told.items()
        for edition in card["editions"]
    }
