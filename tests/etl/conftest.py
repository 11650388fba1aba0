"""Raw files for tests, written where a release would lie."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.releases import Release

Write = Callable[..., Release]


@pytest.fixture
def raw_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a raw file of a source and give its release."""
    monkeypatch.setattr("etl.releases.RAW", tmp_path)

    def write(text: str | bytes, source: str = "sample", file: str = "2018-03-31.csv") -> Release:
        release = Release(source, file[:10], file, "", "", "", "2026-11-23", "", "")
        release.path.parent.mkdir(parents=True, exist_ok=True)
        release.path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return release

    return write
