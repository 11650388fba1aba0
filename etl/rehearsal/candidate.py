"""A release on trial: its file and its ledger line set aside under a name, until approved or dropped."""

import json
import shutil
from pathlib import Path

from etl.durable import digest
from etl.paths import DATA
from etl.releases import COLUMNS, CONFIDENTIAL, Release

REHEARSALS = DATA / "rehearsals"
DRAFT = "release.json"
REFUSED = "refused.txt"  # why the release cannot be published as it is


def set_aside(release: Release) -> tuple[str, Release]:
    """Keep a drafted release under a short name until it is approved or dropped."""
    name = f"{release.source}-{release.vintage}-{release.sha256[:8]}"
    folder = REHEARSALS / name
    folder.mkdir(parents=True, exist_ok=True)
    held = folder / release.file
    if release.source in CONFIDENTIAL:
        folder.chmod(0o700)
    if release.held != held:
        shutil.copyfile(str(release.held), held)
    if release.source in CONFIDENTIAL:
        held.chmod(0o600)
    line = dict(zip(COLUMNS, release.line, strict=True))
    (folder / DRAFT).write_text(json.dumps(line, ensure_ascii=False, indent=1), "utf-8")
    return name, release._replace(held=held)


def waiting() -> list[str]:
    """Names of the rehearsed releases that nobody has approved or dropped yet."""
    return sorted(path.parent.name for path in REHEARSALS.glob(f"*/{DRAFT}"))


def recalled(name: str) -> Release:
    """The release that was rehearsed under a name, its file still the one that was rehearsed.

    Raises
    ------
    ValueError
        when nothing is called so, or the file was changed since
    """
    if name not in waiting():
        raise ValueError(f"リハーサル「{name}」はありません。あるもの: {'、'.join(waiting()) or 'なし'}。")
    folder = REHEARSALS / name
    line = json.loads((folder / DRAFT).read_text("utf-8"))
    release = Release(**line, held=folder / line["file"])
    if not release.path.is_file() or digest(release.path) != release.sha256:
        raise ValueError(
            f"リハーサル「{name}」のファイルが、リハーサルのときと違います。"
            "もう一度 rehearse を実行してください。"
        )
    return release


def drop(name: str) -> Path:
    """Forget a rehearsal; give the folder that was removed."""
    folder = REHEARSALS / name
    shutil.rmtree(folder)
    return folder
