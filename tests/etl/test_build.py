"""Publishing is all or nothing: whatever is wrong is said in a sentence, and the last good build stays."""

import csv
import hashlib
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
from etl import build
from etl.contract import ROOT
from etl.releases import Release, add

Correct = Callable[..., None]
CENSUS = "economic_census/2017-05-31.csv"
SURVEY = "industry_survey/2018-03-31.csv"


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the raw files to where they can be spoilt."""
    copied = tmp_path / "data" / "raw"
    shutil.copytree(ROOT / "data" / "raw", copied)
    for module in ("etl.releases",):
        monkeypatch.setattr(f"{module}.RAW", copied)
    return copied


@pytest.fixture
def processed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a place to publish in where one build stands already."""
    place = tmp_path / "data" / "processed"
    (place / "good").mkdir(parents=True)
    (place / "good" / "sources.json").write_text("{}", "utf-8")
    (place / "CURRENT").write_text("good", "utf-8")
    for module in ("etl.contract",):
        monkeypatch.setattr(f"{module}.PROCESSED", place)
    return place


def untouched(place: Path) -> bool:
    """Whether the good build is still the only one, nothing half-made beside it."""
    held = sorted(path.name for path in place.iterdir())
    return held == ["CURRENT", "good"] and (place / "CURRENT").read_text("utf-8") == "good"


def record(raw: Path, file: str) -> None:
    """Write a changed file's hash into the ledger, as someone who adds a wrong release would."""
    ledger = raw / "releases.csv"
    with ledger.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    source, name = file.split("/")
    (row,) = [row for row in rows if (row["source"], row["file"]) == (source, name)]
    row["sha256"] = hashlib.sha256((raw / file).read_bytes()).hexdigest()
    with ledger.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def correct(raw: Path) -> Correct:
    """Change a raw file and record it, so that only its content is at fault."""

    def change(file: str, right: str, wrong: str) -> None:
        path = raw / file
        before = path.read_text("utf-8")
        assert right in before
        path.write_text(before.replace(right, wrong, 1), "utf-8")
        record(raw, file)

    return change


def refusal(processed: Path) -> str:
    """What is said when a build is refused; nothing may have been published."""
    with pytest.raises(ValueError, match=r"\S") as fault:
        build.build_all()
    assert untouched(processed)
    return str(fault.value)


def test_a_file_that_is_not_the_recorded_one(raw: Path, processed: Path) -> None:
    (raw / SURVEY).write_bytes((raw / SURVEY).read_bytes() + b"\n")
    said = refusal(processed)
    assert f"data/raw/{SURVEY} は台帳に記録したファイルと違います" in said
    assert "元に戻すか" in said
    assert "python -m etl add" in said


def test_a_missing_file(raw: Path, processed: Path) -> None:
    (raw / SURVEY).unlink()
    said = refusal(processed)
    assert f"data/raw/{SURVEY} が台帳にありますが、ファイルがありません" in said
    assert f'git checkout -- "data/raw/{SURVEY}"' in said


def test_a_ledger_line_of_an_unknown_source(raw: Path, processed: Path) -> None:
    with (raw / "releases.csv").open("a", encoding="utf-8") as ledger:
        ledger.write("weather,2020-01-01,2020-01-01.csv,0,,,2026-11-23,,\n")
    said = refusal(processed)
    assert "data/raw/releases.csv の資料「weather」は etl/sources にありません" in said
    assert "economic_census" in said
    assert "etl/sources/weather.py を加えて" in said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("patents,2018-13-45,2018.csv,0,,,2026-11-23,,", "公表日「2018-13-45」は日付ではありません"),
        ("patents,31.5.2017,2018.csv,0,,,2026-11-23,,", "公表日「31.5.2017」は日付ではありません"),
        (
            "patents,2018-06-28,../../../evil.csv,0,,,2026-11-23,,",
            "「../../../evil.csv」は data/raw の中の名前では",
        ),
        ("../etl,2018-06-28,2018.csv,0,,,2026-11-23,,", "「../etl」は data/raw の中の名前では"),
        ("patents,2018-06-28,2018.csv,0", "19 行目 は 9 欄ではありません"),
        (
            "patents,2018-06-28,2018-03-31.csv,0,,,2026-11-23,,",
            "data/raw/patents/2018-03-31.csv が2行あります",
        ),
    ],
)
def test_a_ledger_line_that_cannot_be_right(raw: Path, processed: Path, line: str, told: str) -> None:
    with (raw / "releases.csv").open("a", encoding="utf-8") as ledger:
        ledger.write(line + "\n")
    assert told in refusal(processed)


def test_a_ledger_that_is_gone(raw: Path, processed: Path) -> None:
    (raw / "releases.csv").unlink()
    assert "台帳 data/raw/releases.csv がありません" in refusal(processed)


def test_a_difference_from_print_that_nobody_has_explained(processed: Path, correct: Correct) -> None:
    correct(CENSUS, "-21.3%", "-21.4%")
    said = refusal(processed)
    assert CENSUS in said
    assert "-21.4%" in said
    assert "accepted.csv" in said


def test_a_release_is_added_under_its_own_name_only(raw: Path, tmp_path: Path) -> None:
    downloaded = tmp_path / "kakuho.csv"
    downloaded.write_text("x\n", "utf-8")
    with pytest.raises(ValueError, match="公表日「2028-6-30」は日付ではありません"):
        add("patents", "2028-6-30", downloaded, "")
    with pytest.raises(ValueError, match=r"公表日「\.\./\.\./\.\./pwned」は日付ではありません"):
        add("patents", "../../../pwned", downloaded, "")
    with pytest.raises(ValueError, match="名前に使えません"):
        add("patents", "2028-06-30", downloaded, "", name="/../../pwned")
    kept = add("patents", "2028-06-30", downloaded, "", name="fields")
    assert kept.path == raw / "patents" / "2028-06-30_fields.csv"
    with pytest.raises(ValueError, match="すでに台帳にあります"):
        add("patents", "2028-06-30", downloaded, "", name="fields")


def test_a_ledger_with_other_columns(raw: Path, processed: Path) -> None:
    ledger = raw / "releases.csv"
    ledger.write_text(ledger.read_text("utf-8").replace("sha256", "hash", 1), "utf-8")
    assert "見出しは source,vintage,file,sha256," in refusal(processed)


def test_a_source_without_a_release(raw: Path, processed: Path) -> None:
    ledger = raw / "releases.csv"
    kept = [line for line in ledger.read_text("utf-8").splitlines() if not line.startswith("patents,")]
    ledger.write_text("\n".join(kept) + "\n", "utf-8")
    said = refusal(processed)
    assert "patents の 2018-03-31.csv がありません。主張の確認に要る版です" in said
    assert "台帳の行とファイルを元に戻してください" in said


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
def test_a_cell_that_cannot_be_right(processed: Path, correct: Correct, file, right, wrong, told) -> None:
    correct(file, right, wrong)
    said = refusal(processed)
    assert file in said
    assert told in said
    assert re.search(r"L\d+", said)


def test_a_renamed_header(raw: Path, processed: Path, correct: Correct) -> None:
    header = (raw / "patents/2018-03-31.csv").read_text("utf-8")
    (name,) = re.findall("神奈川県", header)[:1]
    correct("patents/2018-03-31.csv", name, "神奈川")
    said = refusal(processed)
    assert "patents/2018-03-31.csv" in said
    assert "神奈川" in said


def test_a_duplicate_key(processed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = next(each for each in build.SOURCES if each.id == "research_hubs")

    def twice(release: Release) -> pd.DataFrame:
        parsed = honest.parse(release)
        return pd.concat([parsed, parsed.tail(1)], ignore_index=True)

    sources = tuple(replace(each, parse=twice) if each is honest else each for each in build.SOURCES)
    monkeypatch.setattr(build, "SOURCES", sources)
    said = refusal(processed)
    assert "etl/sources/research_hubs.py" in said
    assert "同じ数を述べる行が2つあります (2 行、最初は 2018-03-31.csv L" in said


@pytest.mark.parametrize("step", ["card", "summary", "copy_raw", "publish"])
def test_a_crash_on_the_way_publishes_nothing(
    processed: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def crash(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(build, step, crash)
        with pytest.raises(OSError, match="disk full"):
            build.build_all()
    assert (processed / "CURRENT").read_text("utf-8") == "good"
    assert (processed / "good" / "sources.json").exists()
    assert [path.name for path in processed.glob(".*")] == []
    target = build.build_all()  # and the next one goes through
    assert (processed / "CURRENT").read_text("utf-8") == target.name


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


def test_another_release_makes_another_build_and_old_ones_go(raw: Path, processed: Path) -> None:
    names = {build.build_all().name}
    for note in range(build.KEPT + 1):
        with (raw / "releases.csv").open("a", encoding="utf-8") as ledger:
            ledger.write("\n" * (note + 1))
        names.add(build.build_all().name)
    assert len(names) == build.KEPT + 2
    held = [path.name for path in processed.iterdir() if path.is_dir()]
    assert len(held) == build.KEPT
    assert (processed / "CURRENT").read_text("utf-8") in held
    assert "good" not in held


def test_the_command_says_it_on_stderr_and_exits_1(raw: Path, processed: Path, monkeypatch, capsys) -> None:
    (raw / SURVEY).unlink()
    monkeypatch.setattr(sys, "argv", ["etl", "build"])
    assert command.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "公表していません。直前に公表したデータはそのまま残っています。" in said.err
    assert f"data/raw/{SURVEY}" in said.err
    assert "Traceback" not in said.err
    assert untouched(processed)


def test_the_command_names_what_it_published(published: Path) -> None:
    run = [sys.executable, "-m", "etl", "build"]
    ended = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.strip().startswith("公表しました: data/processed/")
    assert published.parent.joinpath("CURRENT").read_text("utf-8") in ended.stdout
