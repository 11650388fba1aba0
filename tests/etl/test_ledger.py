"""The ledger of raw files: what cannot be right is refused in a sentence, and nothing is published."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.recording import draft, record
from etl.releases import ledger

Said = Callable[[], str]
SURVEY = "industry_survey/2018-03-31.csv"


def test_a_file_that_is_not_the_recorded_one(raw: Path, refusal: Said) -> None:
    (raw / SURVEY).write_bytes((raw / SURVEY).read_bytes() + b"\n")
    said = refusal()
    assert f"data/raw/{SURVEY} は台帳に記録したファイルと違います" in said
    assert "元に戻すか" in said
    assert "python -m etl add" in said


def test_a_missing_file(raw: Path, refusal: Said) -> None:
    (raw / SURVEY).unlink()
    said = refusal()
    assert f"data/raw/{SURVEY} が台帳にありますが、ファイルがありません" in said
    assert f'git checkout -- "data/raw/{SURVEY}"' in said


def test_a_ledger_line_of_an_unknown_source(raw: Path, refusal: Said) -> None:
    with (raw / "releases.csv").open("a", encoding="utf-8") as ledger:
        ledger.write("weather,2020-01-01,2020-01-01.csv,0,,,,2026-11-23,,\n")
    said = refusal()
    assert "data/raw/releases.csv の資料「weather」は etl/sources にありません" in said
    assert "economic_census" in said
    assert "etl/sources/weather.py を加えて" in said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("patents,2018-13-45,2018.csv,0,,,,2026-11-23,,", "公表日「2018-13-45」は日付ではありません"),
        ("patents,31.5.2017,2018.csv,0,,,,2026-11-23,,", "公表日「31.5.2017」は日付ではありません"),
        (
            "patents,2018-06-28,../../../evil.csv,0,,,,2026-11-23,,",
            "「../../../evil.csv」は data/raw の中の名前では",
        ),
        ("patents,2018-06-28,2018.csv,0,many,,,2026-11-23,,", "rows「many」は個数ではありません"),
        ("../etl,2018-06-28,2018.csv,0,,,,2026-11-23,,", "「../etl」は data/raw の中の名前では"),
        ("patents,2018-06-28,2018.csv,0", "19 行目 は 10 欄ではありません"),
        (
            "patents,2018-06-28,2018-03-31.csv,0,,,,2026-11-23,,",
            "data/raw/patents/2018-03-31.csv が2行あります",
        ),
    ],
)
def test_a_ledger_line_that_cannot_be_right(raw: Path, refusal: Said, line: str, told: str) -> None:
    with (raw / "releases.csv").open("a", encoding="utf-8") as ledger:
        ledger.write(line + "\n")
    assert told in refusal()


def test_a_ledger_that_is_gone(raw: Path, refusal: Said) -> None:
    (raw / "releases.csv").unlink()
    assert "台帳 data/raw/releases.csv がありません" in refusal()


def test_a_release_is_recorded_under_its_own_name_only(raw: Path, tmp_path: Path) -> None:
    downloaded = tmp_path / "kakuho.csv"
    downloaded.write_text("x\n", "utf-8")
    with pytest.raises(ValueError, match="公表日「2026-6-30」は日付ではありません"):
        draft("patents", "2026-6-30", downloaded)
    with pytest.raises(ValueError, match=r"公表日「\.\./\.\./\.\./pwned」は日付ではありません"):
        draft("patents", "../../../pwned", downloaded)
    with pytest.raises(ValueError, match="名前に使えません"):
        draft("patents", "2026-06-30", downloaded, name="/../../pwned")
    kept = record(draft("patents", "2026-06-30", downloaded, name="fields"))
    assert kept.path == raw / "patents" / "2026-06-30_fields.csv"
    assert ledger()[-1] == kept
    with pytest.raises(ValueError, match="すでに台帳にあります"):
        draft("patents", "2026-06-30", downloaded, name="fields")


def test_a_count_that_is_not_what_was_reviewed(raw: Path, refusal: Said) -> None:
    ledger_file = raw / "releases.csv"
    told = ledger_file.read_text("utf-8")
    reviewed = next(release for release in ledger() if release.source == "patents")
    one_more = reviewed.line[3] + "," + str(int(reviewed.rows) + 1)
    ledger_file.write_text(told.replace(reviewed.line[3] + "," + reviewed.rows, one_more), "utf-8")
    said = refusal()
    assert f"読めた数は {reviewed.rows} 個ですが、台帳の rows は {int(reviewed.rows) + 1} 個です" in said
    assert "台帳の rows を直してください" in said


def test_a_ledger_with_other_columns(raw: Path, refusal: Said) -> None:
    ledger = raw / "releases.csv"
    ledger.write_text(ledger.read_text("utf-8").replace("sha256", "hash", 1), "utf-8")
    assert "見出しは source,vintage,file,sha256," in refusal()


def test_a_source_without_a_release(raw: Path, refusal: Said) -> None:
    ledger = raw / "releases.csv"
    kept = [line for line in ledger.read_text("utf-8").splitlines() if not line.startswith("patents,")]
    ledger.write_text("\n".join(kept) + "\n", "utf-8")
    said = refusal()
    assert "patents の 2018-03-31.csv がありません。主張の確認に要る版です" in said
    assert "台帳の行とファイルを元に戻してください" in said


@pytest.mark.usefixtures("raw")
def test_nothing_recorded_is_overwritten(tmp_path: Path) -> None:
    first, other = tmp_path / "first.csv", tmp_path / "other.csv"
    first.write_text("x\n", "utf-8")
    other.write_text("y\n", "utf-8")
    drafts = [draft("patents", "2026-06-30", file) for file in (first, other)]
    kept = record(drafts[0])
    with pytest.raises(ValueError, match="すでに台帳にあります。公表された版は上書きしません"):
        record(drafts[1])
    assert kept.path.read_text("utf-8") == "x\n"
    assert ledger()[-1] == kept


def test_a_ledger_whose_last_line_was_left_open_keeps_its_lines_apart(raw: Path, tmp_path: Path) -> None:
    held = len(ledger())
    path = raw / "releases.csv"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    file = tmp_path / "new.csv"
    file.write_text("x\n", "utf-8")
    record(draft("patents", "2026-06-30", file))
    assert len(ledger()) == held + 1
