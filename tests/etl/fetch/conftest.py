"""A fake source, an empty ledger and an appId that must never be seen."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from etl.fetch.command import fetch
from etl.recording import draft
from etl.releases import COLUMNS, Release
from tests.etl.fetch.fake_estat import QUICK, SENTINEL, TABLE, FakeApi


class House(NamedTuple):
    """Where this test's fetches put what they get."""

    raw: Path
    fetching: Path

    @property
    def ledger(self) -> str:
        return (self.raw / "releases.csv").read_text("utf-8")

    @property
    def releases(self) -> list[Path]:
        """Whatever lies in the raw folder beside the ledger, finished or not."""
        return [path for path in self.raw.rglob("*") if path.is_file() and path.name != "releases.csv"]


def unread(file: Path, *, source: str, vintage: str, **told: str) -> Release:
    """Draft a release without reading it: how a source reads answers is tested with the source."""
    return draft(source, vintage, file, **told)


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApi]:
    with FakeApi() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        monkeypatch.setenv("ESTAT_BASE", server.base)
        monkeypatch.setenv("ESTAT_APP_ID", SENTINEL)
        yield server
        server.over.set()
        server.shutdown()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    made = House(tmp_path / "raw", tmp_path / "fetching")
    made.raw.mkdir()
    (made.raw / "releases.csv").write_text(",".join(COLUMNS) + "\n", "utf-8")
    monkeypatch.setattr("etl.releases.RAW", made.raw)
    monkeypatch.setattr("etl.fetch.archive.registered", unread)
    monkeypatch.setattr("etl.fetch.pace.FETCHING", made.fetching)
    return made


@pytest.fixture
def run(house: House, api: FakeApi) -> Callable[..., int]:  # noqa: ARG001
    """The command, two values a page: pages start at 1, 3 and 5."""

    def fetched(**given: object) -> int:
        usual: dict[str, object] = {"table": TABLE, "limit": 2, "limits": QUICK}
        return fetch("economic_census", **usual | given)  # type: ignore[arg-type]

    return fetched
