"""What is served: one whole build at a time, the last good one, and to nobody but this machine."""

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from dash import dcc
from plotly.io.json import to_json_plotly as to_json

import dashboard.__main__ as command
from dashboard import app, theme
from dashboard.pages import PAGES, survey
from etl import commands, shelf
from etl.contract import PINNED
from etl.paths import PROCESSED, ROOT
from indicators import current, load


@pytest.fixture
def processed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, published: Path) -> Path:
    """Give a place to publish in that holds the real build."""
    copied = tmp_path / "processed" / published.name
    shutil.copytree(published, copied)
    shelf.point(copied, action="publish", time="2026-01-01T09:00:00+09:00")
    monkeypatch.setattr("etl.paths.PROCESSED", copied.parent)
    return copied.parent


def publish(folder: Path) -> None:
    """Seal a changed build and make it the one that is read."""
    shelf.seal(folder, {})
    shelf.point(folder, action="publish", time="2026-01-02T09:00:00+09:00")


def words_of(component) -> str:
    """Everything a part of a page says."""
    return json.dumps(json.loads(to_json(component)), ensure_ascii=False)


def graphs(component) -> list[dcc.Graph]:
    return [each for each in component._traverse() if isinstance(each, dcc.Graph)]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_no_graph_can_share_its_data_with_a_cloud(published, page, language) -> None:  # noqa: ARG001
    theme.install()
    drawn = graphs(app.framed(page, language))
    assert len(drawn) == len(page.views)
    for graph in drawn:
        assert graph.config["showSendToCloud"] is False
        assert graph.config["plotlyServerURL"] == ""
        assert graph.config["displaylogo"] is False


def test_a_publish_in_between_does_not_mix_builds(processed: Path) -> None:
    old = current().name
    shutil.copytree(processed / old, processed / "newer")
    seen = []

    def content(_) -> list:
        seen.append(current().name)
        publish(processed / "newer")
        seen.append(current().name)
        return []

    page = app.Page(path="/x", title=survey.PAGE.title, lead=survey.PAGE.lead, content=content)
    app.framed(page, "ja")
    assert seen == [old, old]
    app.framed(page, "ja")
    assert seen[2:] == ["newer", "newer"]
    assert PINNED.get() == ""


def test_a_page_that_fails_lets_go_of_its_build(processed: Path) -> None:  # noqa: ARG001
    def content(_) -> list:
        raise ZeroDivisionError

    page = app.Page(path="/x", title=survey.PAGE.title, lead=survey.PAGE.lead, content=content)
    with pytest.raises(ZeroDivisionError):
        app.framed(page, "ja")
    assert PINNED.get() == ""


def test_a_newly_published_build_is_shown_without_a_restart(processed: Path) -> None:
    theme.install()
    assert "9.2 %" not in words_of(app.framed(survey.PAGE, "ja"))
    old = current()
    shutil.copytree(old, processed / "newer")
    held = processed / "newer" / "observations" / "industry_survey.parquet"
    table = pd.read_parquet(held)
    table.loc[table["answer"] == "in_place", ["value", "printed"]] = [77.0, "77"]
    table.to_parquet(held, index=False)
    publish(processed / "newer")
    assert "9.2 %" in words_of(app.framed(survey.PAGE, "ja"))


def test_the_last_good_data_is_served_when_a_build_fails(
    processed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    before = words_of(app.framed(survey.PAGE, "ja"))
    raw = tmp_path / "raw"
    shutil.copytree(ROOT / "data" / "raw", raw)
    broken = raw / "industry_survey" / "2018-03-31.csv"
    broken.write_text(broken.read_text("utf-8").replace(",704,", ",740,"), "utf-8")
    monkeypatch.setattr("etl.releases.RAW", raw)
    assert commands.build() == 1
    assert "industry_survey/2018-03-31.csv" in capsys.readouterr().err
    load.__globals__["estimated"].cache_clear()
    assert words_of(app.framed(survey.PAGE, "ja")) == before
    assert current().parent == processed


def test_without_data_the_command_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr("etl.paths.PROCESSED", tmp_path)
    monkeypatch.setattr(sys, "argv", ["dashboard"])
    assert command.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert str(tmp_path) in said.err
    assert "python -m etl build" in said.err
    assert len(said.err.splitlines()) == 1


def test_a_taken_port_is_said_in_one_line(published) -> None:  # noqa: ARG001
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        run = [sys.executable, "-m", "dashboard", "--port", port]
        ended = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    assert ended.returncode == 1
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert port in line
    assert "--port" in line


def test_only_this_machine_can_ask() -> None:
    assert command.HOST == "127.0.0.1"
    assert PROCESSED.is_relative_to(ROOT)
