"""Raw files for tests, written where a release would lie."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.releases import Release, add

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


@pytest.fixture
def registered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write raw files of one day and enter them in a ledger of their own; give the release of the first."""
    monkeypatch.setattr("etl.releases.RAW", tmp_path)
    ledger = tmp_path / "releases.csv"
    ledger.write_text("source,vintage,file,sha256,url,licence,retrieved,via,note\n", "utf-8")

    def enter(source: str, *files: tuple[str, str | bytes], vintage: str = "2026-06-30") -> Release:
        found = []
        for file, content in files:
            name, _, suffix = file.rpartition(".")
            path = tmp_path / f"downloaded.{suffix}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
            found.append(add(source, vintage, path, "", name=name))
        return found[0]

    return enter
