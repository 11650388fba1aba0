"""Publishing is all or nothing: whatever is wrong is said in a sentence, and the last good build stays."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import etl.__main__ as command
from etl import build, shelf
from etl.paths import ROOT
from etl.releases import Release

Correct = Callable[..., None]
Said = Callable[[], str]
CENSUS = "economic_census/2017-05-31.csv"
SURVEY = "industry_survey/2018-03-31.csv"


def test_a_difference_from_print_that_nobody_has_explained(refusal: Said, correct: Correct) -> None:
    correct(CENSUS, "-21.3%", "-21.4%")
    said = refusal()
    assert CENSUS in said
    assert "-21.4%" in said
    assert "accepted.csv" in said


@pytest.mark.parametrize(
    ("file", "right", "wrong", "told"),
    [
        (CENSUS, '"77,525"', "＊", "＊"),  # a mark that no legend explains
        (SURVEY, ",704,", ",abc,", "abc"),
        (SURVEY, ",704,", ",740,", "837"),  # 76 + 27 + 740 + 30 is not 837
        ("patents/2018-03-31.csv", '"26,279"', '"26,297"', "65,484"),
        ("city_accounts/2018-03-31.csv", "29.3%", "28.3%", "99"),
    ],
)
def test_a_cell_that_cannot_be_right(refusal: Said, correct: Correct, file, right, wrong, told) -> None:
    correct(file, right, wrong)
    said = refusal()
    assert file in said
    assert told in said
    assert re.search(r"L\d+", said)


def test_a_renamed_header(raw: Path, refusal: Said, correct: Correct) -> None:
    header = (raw / "patents/2018-03-31.csv").read_text("utf-8")
    (name,) = re.findall("神奈川県", header)[:1]
    correct("patents/2018-03-31.csv", name, "神奈川")
    said = refusal()
    assert "patents/2018-03-31.csv" in said
    assert "神奈川" in said


def test_a_duplicate_key(refusal: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = next(each for each in build.SOURCES if each.id == "research_hubs")

    def twice(release: Release) -> pd.DataFrame:
        parsed = honest.parse(release)
        return parsed.iloc[[*range(len(parsed) - 1), 0]].reset_index(drop=True)

    sources = tuple(replace(each, parse=twice) if each is honest else each for each in build.SOURCES)
    monkeypatch.setattr(build, "SOURCES", sources)
    said = refusal()
    assert "etl/sources/research_hubs" in said
    assert "同じ数を述べる行が2つあります (2 行、最初は 2018-03-31.csv L" in said


@pytest.mark.parametrize("step", ["card", "summary", "make", "publish"])
def test_a_crash_on_the_way_publishes_nothing(
    processed: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(build, step, crash)
        with pytest.raises(ZeroDivisionError):
            build.build_all()
    assert shelf.chosen(processed) == (processed / "good", None)
    assert [path.name for path in processed.glob(".*")] == []
    target = build.build_all()  # and the next one goes through
    assert shelf.chosen(processed) == (target, None)


def test_the_pointer_is_switched_last(processed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    publish = build.publish

    def watched(target: Path) -> None:
        seen.append(((processed / "CURRENT").read_text("utf-8"), (target / "verification.json").exists()))
        publish(target)

    monkeypatch.setattr(build, "publish", watched)
    build.build_all()
    assert seen == [("good", True)]


@pytest.mark.usefixtures("processed")
def test_building_twice_changes_nothing() -> None:
    first = build.build_all()
    before = {
        path: (path.stat().st_mtime_ns, path.read_bytes()) for path in first.rglob("*") if path.is_file()
    }
    assert build.build_all() == first
    after = {
        path: (path.stat().st_mtime_ns, path.read_bytes()) for path in first.rglob("*") if path.is_file()
    }
    assert after == before
    assert len(before) > 20


@pytest.mark.usefixtures("processed")
def test_a_build_does_not_depend_on_when_it_is_made() -> None:
    first = build.build_all()
    before = {path.relative_to(first): path.read_bytes() for path in first.rglob("*") if path.is_file()}
    shutil.rmtree(first)
    again = build.build_all()
    assert {
        path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()
    } == before


def test_the_command_says_it_on_stderr_and_exits_1(raw: Path, processed: Path, monkeypatch, capsys) -> None:
    (raw / SURVEY).unlink()
    monkeypatch.setattr(sys, "argv", ["etl", "build"])
    assert command.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "公表していません。直前に公表したデータはそのまま残っています。" in said.err
    assert f"data/raw/{SURVEY}" in said.err
    assert "Traceback" not in said.err
    assert shelf.chosen(processed) == (processed / "good", None)


def test_the_command_names_what_it_published(published: Path) -> None:
    run = [sys.executable, "-m", "etl", "build"]
    ended = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.strip().startswith("変わりはありません。公表中: data/processed/")
    assert published.parent.joinpath("CURRENT").read_text("utf-8") in ended.stdout
