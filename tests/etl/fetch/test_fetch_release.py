"""The raw release: the answers byte for byte, the same bytes every time, one honest line in the ledger."""

import csv
import hashlib
import io
import subprocess
import sys
import zipfile

import pytest

from etl import durable
from etl.contract import names
from etl.fetch.archive import pack
from etl.fetch.credit import CREDIT
from etl.paths import ROOT
from etl.reading.estat_api import read
from tests.etl.fetch import fake_estat as fake


def test_the_ledger_tells_what_the_release_is(run, api, house) -> None:
    assert run() == 0
    [line] = csv.DictReader(io.StringIO(house.ledger))
    assert line["file"] == f"2018-06-28_{fake.TABLE}.zip"
    assert (line["source"], line["vintage"]) == ("economic_census", "2018-06-28")
    assert line["sha256"] == hashlib.sha256(house.releases[0].read_bytes()).hexdigest()
    assert line["url"].startswith(f"{api.base}getStatsData?lang=J&statsDataId={fake.TABLE}&")
    assert "appId" not in line["url"]
    assert line["licence"].startswith("政府標準利用規約")
    for words in ("産業大分類別民営事業所数", "平成28年経済センサス", "更新日 2018-07-01"):
        assert words in line["note"]
    assert CREDIT.ja in names("via")[line["via"]].ja  # what figures print behind their source
    assert CREDIT.en in names("via")[line["via"]].en.replace("through the e-Stat API. ", "")


def test_members_are_the_untouched_answers(run, api, house) -> None:
    sent: list[bytes] = []
    usual = fake.Handler.reply

    def remember(handler, body, **given):
        sent.append(body)
        usual(handler, body, **given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fake.Handler, "reply", remember)
        assert run() == 0
    with zipfile.ZipFile(house.releases[0]) as archive:
        assert archive.namelist() == ["0001.json", "0002.json", "0003.json"]
        assert [archive.read(name) for name in archive.namelist()] == sent[1:]
    asked = [query for query in api.asked if query["limit"] == "2"]
    assert [query["metaGetFlg"] for query in asked] == ["Y", "N", "N"]
    for query in asked:
        flags = ("replaceSpChars", "cntGetFlg", "explanationGetFlg", "annotationGetFlg")
        assert [query[flag] for flag in flags] == ["0", "N", "Y", "Y"]


def test_the_release_can_be_read_back(run, api, house) -> None:
    assert run() == 0
    told = read(house.releases[0])
    assert [value.text for value in told.values] == [value["$"] for value in api.values]
    assert [value.address for value in told.values[1:3]] == ["0001.json!VALUE[2]", "0002.json!VALUE[1]"]


def test_the_same_answers_give_the_same_bytes(tmp_path) -> None:
    page = tmp_path / "page"
    packed = []
    for number, mode in enumerate((0o600, 0o644)):
        page.write_bytes(b"{}")
        page.chmod(mode)
        pack([page, page], tmp_path / f"{number}.zip")
        packed.append((tmp_path / f"{number}.zip").read_bytes())
    assert packed[0] == packed[1]
    with zipfile.ZipFile(tmp_path / "0.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_recorded_release_is_refused_before_anything_is_fetched(run, api, house, capsys) -> None:
    assert run() == 0
    before = house.ledger
    api.asked.clear()
    assert run() == 1
    assert "台帳にすでにあります" in capsys.readouterr().err
    assert api.starts() == []
    assert house.ledger == before


def test_a_table_without_a_date_of_publication_is_refused(run, api, house, capsys) -> None:
    api.information["OPEN_DATE"] = "-"
    assert run() == 1
    assert "OPEN_DATE）「-」" in capsys.readouterr().err
    assert house.releases == []


def test_a_dry_run_shows_the_table_and_fetches_nothing(run, api, house, capsys) -> None:
    assert run(dry_run=True) == 0
    told = capsys.readouterr().out
    for words in ("産業大分類別民営事業所数", "経済センサス", "2018-07-01", "値の数: 5（3 ページ）"):
        assert words in told
    assert api.starts() == []
    assert house.releases == []


def test_an_empty_table_is_no_release(run, api, house, capsys) -> None:
    api.values = []
    assert run() == 3
    assert "該当するデータはありません" in capsys.readouterr().out
    assert house.ledger.count("\n") == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"table": "../../../etc"}, "10桁"),
        ({"table": "０００３２１８７１１"}, "10桁"),
        ({"limit": 0}, "--limit 0"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_asking(given, words, run, api, capsys) -> None:
    assert run(**given) == 1
    assert words in capsys.readouterr().err
    assert api.asked == []


def test_a_full_disk_leaves_no_raw_file(run, house, capsys, monkeypatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    real = durable.write
    monkeypatch.setattr(
        "etl.recording.durable.write",
        lambda path, content: real(path, content) if "raw" not in path.parts else fail(path, content),
    )

    def fail(path, content):
        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", full)
            real(path, content)

    assert run() == 1
    assert "No space left" in capsys.readouterr().err
    assert house.releases == []
    assert house.ledger.count("\n") == 1


def test_other_commands_and_the_credit_load_no_network_library() -> None:
    script = "import sys, etl.__main__, etl.fetch.credit; sys.exit('requests' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0  # noqa: S603


def test_a_table_the_source_cannot_read_is_not_recorded(run, house, monkeypatch, capsys) -> None:
    from etl.registering import registered

    monkeypatch.setattr("etl.fetch.archive.registered", registered)
    assert run() == 1
    assert "この表の凡例にありません" in capsys.readouterr().err
    assert house.releases == []
    assert house.ledger.count("\n") == 1
    assert list(house.fetching.rglob("*.json"))  # what was fetched stays, for a rerun
