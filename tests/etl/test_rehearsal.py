"""A release is rehearsed: what it would change is said, nothing is published until it is approved."""

import re
from pathlib import Path

import pytest

from etl import build, commands, shelf
from etl.rehearsal import command
from etl.releases import ledger

FINAL = "economic_census/2018-06-28.csv"
NAME = re.compile(r"economic_census-2026-06-30-[0-9a-f]{8}")


@pytest.fixture
def published(raw: Path, processed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 — the place to publish in
    """Publish what we hold; rehearsals lie beside it."""
    monkeypatch.setattr("etl.rehearsal.candidate.REHEARSALS", raw.with_name("rehearsals"))
    monkeypatch.setattr(command, "REHEARSALS", raw.with_name("rehearsals"))
    return build.build_all()


@pytest.fixture
def revised(raw: Path, tmp_path: Path):
    """Write a release in which the city's manufacturing has 500 employees more."""

    def write(total: int = 500, manufacturing: int = 500) -> Path:
        text = (raw / FINAL).read_text("utf-8")
        for line, more in (
            ("14130,川崎市,E,製造業,3034,68482", manufacturing),
            ("14130,川崎市,AR,全産業,40934,543812", total),
        ):
            head, employees = line.rsplit(",", 1)
            assert line in text
            text = text.replace(line, f"{head},{int(employees) + more}")
        path = tmp_path / "kakuho.csv"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what readers would see, which the dashboard takes seconds to say; one test asks for it."""
    monkeypatch.setattr("etl.rehearsal.facts.effects", lambda *_: {"estimates": [], "figures": []})


def rehearsed(file: Path, capsys) -> tuple[int, str, str]:
    """Exit status, the name of the rehearsal, and its page."""
    status = command.rehearse(file, source="economic_census", vintage="2026-06-30")
    (folder,) = command.REHEARSALS.iterdir()
    capsys.readouterr()
    return status, folder.name, (folder / "report.md").read_text("utf-8")


def test_the_page_says_what_would_change_and_approving_publishes_it(
    published: Path, processed: Path, revised, capsys
) -> None:
    held = len(ledger())
    status, name, page = rehearsed(revised(), capsys)
    assert status == 0
    assert NAME.fullmatch(name)
    assert "公表できます" in page
    assert "| 川崎市・製造業・従業者数・2016 | 値が変わる | 68,482 人 | 68,982 人 | +500 | 0.7 |" in page
    assert "| 製造業の従業者の減少率 | 21.3％ | 30.5 | 30.0 |" in page
    assert "「製造業の増減率」" in page
    assert "値のない数: " in page
    assert "速報から確報に変わる値はありません。" in page
    assert f"python -m etl approve {name}" in page
    assert shelf.chosen(processed) == (published, None)
    assert len(ledger()) == held

    assert command.approve(name) == 0
    assert len(ledger()) == held + 1
    assert ledger()[-1].rows == "152"
    assert shelf.chosen(processed).folder != published
    assert list(command.REHEARSALS.iterdir()) == []


@pytest.mark.usefixtures("unread")
def test_the_page_is_a_sheet_of_its_own(published: Path, revised, capsys) -> None:
    _, name, _ = rehearsed(revised(), capsys)
    html = (command.REHEARSALS / name / "report.html").read_text("utf-8")
    assert '<html lang="ja">' in html
    assert "@page { size: A4" in html
    assert '<td class="number">68,982 人</td>' in html
    assert f"<code>python -m etl approve {name}</code>" in html
    assert published.name not in html


def test_a_total_that_is_not_met_is_said_and_nothing_about_readers_is_made_up(
    published: Path, processed: Path, revised, capsys
) -> None:
    status, name, page = rehearsed(revised(total=400), capsys)
    assert status == 1
    assert "このままでは公表できません" in page
    assert "2026-06-30.csv L21C6" in page
    assert "544,212" in page
    assert "68,982 人" in page
    assert "このままでは公表できないため、計算していません。" in page
    assert "変わる図は 0 枚" not in page
    assert f"python -m etl drop {name}" in page
    assert shelf.chosen(processed) == (published, None)


@pytest.mark.usefixtures("published")
def test_another_order_of_magnitude_is_not_rehearsed_away(raw: Path, tmp_path: Path, capsys) -> None:
    title, head, *rows = (raw / FINAL).read_text("utf-8").splitlines()
    own = [
        re.sub(r",([1-9]\d*),([1-9]\d*)$", r",\g<1>000,\g<2>000", row) for row in rows if row[:5] == "14130"
    ]
    thousandfold = "\n".join([title, head, *own, ""])
    file = tmp_path / "yen.csv"
    file.write_text(thousandfold, "utf-8")
    status, _, page = rehearsed(file, capsys)
    assert status == 1
    assert "これまでの値の 1e+03 倍です" in page


@pytest.mark.usefixtures("unread")
def test_a_file_that_changed_since_is_not_approved(published: Path, processed: Path, revised, capsys) -> None:
    _, name, _ = rehearsed(revised(), capsys)
    (command.REHEARSALS / name / "2026-06-30.csv").write_text("x\n", "utf-8")
    assert command.approve(name) == 1
    assert "リハーサルのときと違います" in capsys.readouterr().err
    assert shelf.chosen(processed) == (published, None)


@pytest.mark.usefixtures("unread")
def test_a_dropped_rehearsal_leaves_nothing(published: Path, processed: Path, revised, capsys) -> None:
    _, name, _ = rehearsed(revised(), capsys)
    assert command.forget(name) == 0
    assert command.approve(name) == 1
    assert f"リハーサル「{name}」はありません。あるもの: なし。" in capsys.readouterr().err
    assert shelf.chosen(processed) == (published, None)


@pytest.mark.usefixtures("published")
def test_a_file_no_source_knows_asks_for_its_source(tmp_path: Path, capsys) -> None:
    file = tmp_path / "unknown.csv"
    file.write_text("何か,別の表\n1,2\n", "utf-8")
    assert command.rehearse(file) == 1
    said = capsys.readouterr().err
    assert "unknown.csv がどの資料か、様式から決められません" in said
    assert "--source" in said


@pytest.mark.usefixtures("unread")
def test_a_refused_release_leaves_the_ledger_as_it_is(
    published: Path, processed: Path, revised, capsys
) -> None:
    held = ledger()
    _, name, _ = rehearsed(revised(total=400), capsys)
    assert command.approve(name) == 1
    assert "の合計" in capsys.readouterr().err
    assert ledger() == held
    assert shelf.chosen(processed) == (published, None)


@pytest.mark.usefixtures("published", "unread")
def test_of_two_rehearsals_of_one_day_only_one_is_recorded(revised, capsys) -> None:
    assert command.rehearse(revised(), source="economic_census", vintage="2026-06-30") == 0
    assert command.rehearse(revised(700, 700), source="economic_census", vintage="2026-06-30") == 0
    first, other = sorted(folder.name for folder in command.REHEARSALS.iterdir())
    assert command.approve(first) == 0
    assert command.approve(other) == 1
    assert "すでに台帳にあります。公表された版は上書きしません" in capsys.readouterr().err
    assert len({release.file for release in ledger() if release.vintage == "2026-06-30"}) == 1


@pytest.mark.usefixtures("unread")
def test_what_was_rolled_back_does_not_come_back_with_another_release(
    published: Path, processed: Path, revised, capsys
) -> None:
    _, name, _ = rehearsed(revised(), capsys)
    assert command.approve(name) == 0
    assert commands.rollback() == 0
    assert shelf.chosen(processed) == (published, None)
    other = revised(700, 700)
    assert command.rehearse(other, source="economic_census", vintage="2026-07-30") == 0
    (waits,) = [folder.name for folder in command.REHEARSALS.iterdir()]
    assert command.approve(waits) == 1
    said = capsys.readouterr().err
    assert "rollback で取り下げた内容です（data/raw/economic_census/2026-06-30.csv）" in said
    assert "build --again" in said
    assert shelf.chosen(processed) == (published, None)
    assert commands.build(again=True) == 0
    assert command.approve(waits) == 0


@pytest.mark.usefixtures("published", "unread")
def test_a_code_and_a_name_that_do_not_agree_are_refused(revised, capsys) -> None:
    file = revised()
    file.write_text(file.read_text("utf-8").replace("14130,川崎市,E,", "14131,川崎市,E,"), "utf-8")
    assert command.rehearse(file, source="economic_census", vintage="2026-06-30") == 1
    assert "「川崎市」は、L25C1 の符号「14131」の名前（川崎区）と違います" in capsys.readouterr().err
    assert list(command.REHEARSALS.glob("*")) == []


def test_a_day_to_come_is_no_release_date(published: Path, revised, capsys) -> None:
    assert command.rehearse(revised(), source="economic_census", vintage="2099-01-01") == 1
    assert "公表日「2099-01-01」は今日" in capsys.readouterr().err
    assert published.is_dir()
