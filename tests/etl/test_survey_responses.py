"""Only tables leave a file of answers: nothing of a single respondent, and no count of one or two."""

import csv
import io
import random
import shutil
import stat
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import linprog
from scipy.sparse import csr_array, vstack

from etl import build
from etl.disclosure.audit import betrayed, intervals
from etl.microdata.cubes import Key, counts
from etl.microdata.linked import linked
from etl.microdata.survey import read
from etl.parts import observations
from etl.paths import CODES, ROOT
from etl.recording import draft
from etl.recording import record as recorded
from etl.releases import CONFIDENTIAL, Release, releases
from etl.sources import SOURCES
from etl.sources.survey_responses import RULE, SOURCE

FIRMS, VINTAGE = 60, "2018-03-31"
HEAD = ("question", "position", "heading", "code", "label", "type", "condition", "role")
CANARIES = [f"カナリア{number:03d}株式会社" for number in range(FIRMS)]
PHONES = [f"044-{700 + number}-{9000 + 7 * number}" for number in range(FIRMS)]
FREE = [f"代表の鳥井{number:03d}が述べた意見" for number in range(FIRMS)]


def rows(answers: list[list[str]]) -> str:
    """A CSV text."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(answers)
    return text.getvalue()


def question(code: str, position: str, kind: str, *answers: str, condition: str = "", role: str = ""):
    """The lines of one question in a codebook."""
    yield [code, position, "", "", f"設問{code}", kind, condition, role]
    for number, answer in enumerate(answers, start=1):
        yield [code, "", "", str(number), answer, "", "", "other" if answer == "その他" else ""]


def codebook(condition: str = "q2==1") -> str:
    """The codebook of the survey; the condition says who was asked the third question."""
    return rows(
        [
            list(HEAD),
            *question("q1", "2", "single", "製造業", "建設業", "情報通信業", role="breakdown"),
            *question("q2", "3", "single", "連携している", "検討中", "ない"),
            *question("q3", "4", "single", "大学", "企業", condition=condition),
            *question("q4", "5", "multiple", "人材", "資金", "その他"),
            ["q5", "6", "", "", "ご意見", "text", "", ""],
            ["q6", "7", "", "", "従業者数", "number", "", ""],
        ]
    )


CODEBOOK = codebook()


def answers(asked: str = "1", seed: int = 4) -> list[list[str]]:
    """Sixty firms: two of information and communications, one of which is alone in what it does."""
    dice = random.Random(seed)  # noqa: S311
    found = []
    for number in range(FIRMS):
        industry = "3" if number in (7, 8) else dice.choice("1112")
        doing = "1" if number == 7 else dice.choice("1233")
        partner = dice.choice("112") if doing in asked else ""
        needs = "\n".join(
            need for need in ("人材", "資金", f"その他（{FREE[number]}）") if dice.random() < 0.5
        )
        found.append([CANARIES[number], industry, doing, partner, needs, FREE[number], PHONES[number][4:7]])
    found[0][3] = "1" if found[0][2] not in asked else ""  # answered without being asked, or asked and silent
    return found


HEADINGS = [f"企業名（{PHONES[0]}）", "業種", "連携", "相手", "課題", "課題", "規模"]
ANSWERS = rows([HEADINGS, *answers()])


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the city's data to which confidential files can be added."""
    copied = tmp_path / "data" / "raw"
    shutil.copytree(ROOT / "data" / "raw", copied)
    monkeypatch.setattr("etl.releases.RAW", copied)
    monkeypatch.setattr("etl.paths.PROCESSED", tmp_path / "data" / "processed")
    return tmp_path


def record(city: Path, text: str, name: str) -> Release:
    """Add a file as a member of staff would."""
    received = city / f"{name}.csv"
    received.write_text(text, "utf-8")
    release = recorded(draft(SOURCE.id, VINTAGE, received, name=name, licence="非公開", note="個票"))
    received.unlink()
    return release


@pytest.fixture
def release(city: Path) -> Release:
    """A survey with its codebook in the ledger."""
    record(city, CODEBOOK, "survey_2017_codebook")
    return record(city, ANSWERS, "survey_2017")


def found_in(content: bytes) -> list[str]:
    """Canaries in some bytes."""
    texts = [content.decode("utf-8", "replace"), content.decode("cp932", "replace")]
    return [bird for bird in (*CANARIES, *PHONES, *FREE) for text in texts if bird in text]


def test_nothing_of_a_respondent_is_in_what_a_build_leaves_behind(release, city, caplog, capfd) -> None:
    target = build.build_all()
    written = [path for path in target.rglob("*") if path.is_file()]
    assert target / "observations" / f"{SOURCE.id}.parquet" in written
    assert not (target / "raw" / SOURCE.id).exists()
    for path in (*written, city / "data" / "raw" / "releases.csv"):
        assert found_in(path.read_bytes()) == [], path
        if path.suffix == ".parquet":
            assert found_in(pd.read_parquet(path).to_csv().encode()) == [], path
    said = capfd.readouterr()
    assert found_in((caplog.text + said.out + said.err).encode()) == []
    assert found_in(release.path.read_bytes())  # the birds were there to be found


def test_no_message_about_wrong_answers_repeats_one(city) -> None:
    record(city, CODEBOOK, "survey_2017_codebook")
    record(city, ANSWERS.replace(",1,", f",{CANARIES[3]},", 1), "survey_2017")
    with pytest.raises(ValueError, match="の値は符号表にありません") as fault:
        build.build_all()
    assert found_in(str(fault.value).encode()) == []


def test_raw_answers_lie_apart_and_are_readable_by_their_owner_alone(release, city) -> None:
    assert release.path.parent == city / "data" / "confidential" / SOURCE.id
    assert release.where == "data/confidential/survey_responses/2018-03-31_survey_2017.csv"
    assert stat.S_IMODE(release.path.stat().st_mode) == 0o600
    for folder in (release.path.parent, release.path.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "/data/confidential/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def test_the_ledger_knows_which_sources_are_confidential() -> None:
    assert set(CONFIDENTIAL) == {source.id for source in SOURCES if source.confidential}


def test_every_survey_is_a_series() -> None:
    with (CODES / "series.csv").open(encoding="utf-8") as series, (CODES / "survey.csv").open("r") as surveys:
        known = {row["code"] for row in csv.DictReader(series)}
        assert {row["code"] for row in csv.DictReader(surveys)} <= known


def test_every_published_count_is_of_three_or_more_or_of_none(release) -> None:
    table = SOURCE.parse(release)
    SOURCE.schema.validate(table.assign(source=SOURCE.id, vintage=VINTAGE))
    held = read(release)
    members = counts(held.found, np.ones(held.respondents, dtype=bool)).members
    assert len(table) == len(members)
    for row in table.itertuples():
        true = members[Key(row.question, row.answer, row.breakdown, row.category)].sum()
        if row.status == "suppressed":
            assert (np.isnan(row.value), row.printed) == (True, "X")
        else:
            assert true not in (1, 2)
            assert (row.value, row.printed) == (true, f"計 {true} 票")
    assert set(table["status"]) == {"normal", "suppressed"}
    everybody = table[(table["question"] == "q1") & (table["answer"] == "_T")]
    assert everybody["value"].tolist() == [FIRMS]


def test_no_reader_and_no_respondent_can_work_out_a_suppressed_count(release) -> None:
    """The attack of the audit, on what was published, over all tables at once."""
    table = SOURCE.parse(release)
    held = read(release)
    cells, tables, place = linked(counts(held.found, np.ones(held.respondents, dtype=bool)), RULE)
    hidden = cells.unpublished.copy()
    for row in table[table["status"] == "suppressed"].itertuples():
        hidden[place[Key(row.question, row.answer, row.breakdown, row.category)]] = True
    sums = csr_array(vstack(tables))
    found = intervals(cells.values, sums, hidden)
    few = (cells.values > 0) & (cells.values < 3)
    assert few.any()
    assert hidden[few].all()
    assert (found[few, 1] - found[few, 0] >= RULE.least - 1e-6).all()
    assert not list(betrayed(cells.values, sums, hidden, width=few.astype(float), single=cells.values == 1))


def profiles(asked: str) -> list[dict[str, str]]:
    """Every way in which one firm can have answered, in the codes of the published table."""
    found = []
    for industry, doing in product(("a1", "a2", "a3", "no_answer"), repeat=2):
        routes = (
            ("a1", "a2", "no_answer")
            if doing.removeprefix("a")[0] in asked
            else ("not_applicable", "off_route")
        )
        found += [
            {"q1": industry, "q2": doing, "q3": route, "q4": ticked}
            for route in routes
            for ticked in ("", "a1", "a2", "a3", "a1a2", "a1a3", "a2a3", "a1a2a3")
        ]
    return found


def counted(profile: dict[str, str], row: tuple) -> bool:
    """Whether a firm of one profile is among those that a published count counts."""
    given = profile[row.question]
    if row.breakdown != "_T" and profile[row.breakdown] != row.category:
        return False
    if row.answer == "_T":
        return given not in ("not_applicable", "off_route")
    if row.question == "q4":
        return row.answer in given if row.answer != "no_answer" else not given
    return given == row.answer


@pytest.mark.parametrize("seed", [4, 5])
@pytest.mark.parametrize(
    ("condition", "asked"), [("q2==1", "1"), ("q2==1|2", "12"), ("q2!=3", "12n"), ("q2!=3&q2!=1", "2n")]
)
def test_who_knows_the_questionnaire_and_every_table_learns_no_small_count(city, condition, asked, seed):
    """An attack: how many firms of each profile there may be, given all published counts."""
    record(city, codebook(condition), "survey_2017_codebook")
    table = SOURCE.parse(record(city, rows([HEADINGS, *answers(asked, seed)]), "survey_2017"))
    known, hidden = (list(table[table["status"] == each].itertuples()) for each in ("normal", "suppressed"))
    possible = profiles(asked)
    sums = np.array([[counted(profile, row) for profile in possible] for row in known], dtype=float)
    told = [row.value for row in known]
    held = read(releases(SOURCE.id)[0])
    members = counts(held.found, np.ones(held.respondents, dtype=bool)).members
    assert hidden
    for row in hidden:
        true = members[Key(row.question, row.answer, row.breakdown, row.category)].sum()
        aim = np.array([counted(profile, row) for profile in possible], dtype=float)
        low, high = (
            sign * linprog(sign * aim, A_eq=sums, b_eq=told, bounds=(0, None)).fun for sign in (1, -1)
        )
        assert low - 1e-6 <= true <= high + 1e-6
        assert high - low >= (RULE.least if true < RULE.minimum else 1e-3) - 1e-6, row


def test_not_asked_not_answered_and_answered_unasked_are_three_things(release) -> None:
    held = read(release)
    members = counts(held.found, np.ones(held.respondents, dtype=bool)).members
    said = {key.answer: who.sum() for key, who in members.items() if key[::2] == ("q3", "_T")}
    expected = [row for row in answers() if row[2] == "1"]
    assert said["_T"] == len(expected)
    assert said["no_answer"] == sum(row[3] == "" for row in expected)
    assert said["off_route"] == sum(row[2] != "1" and row[3] != "" for row in answers())
    assert said["_T"] + said["not_applicable"] + said["off_route"] == FIRMS


def test_a_cell_names_whole_columns_never_a_row(release) -> None:
    table = SOURCE.parse(release)
    assert set(table["cell"]) == {f"L2C{column}:L{FIRMS + 1}C{column}" for column in (2, 3, 4, 5)}


def test_weighted_counts_are_a_measure_of_their_own(city) -> None:
    book = CODEBOOK + rows([["q7", "8", "", "", "ウエイト", "number", "", "weight"]])
    record(city, book, "survey_2017_codebook")
    weighed = [[*HEADINGS, "重み"], *([*row, "2.5"] for row in answers())]
    table = SOURCE.parse(record(city, rows(weighed), "survey_2017"))
    one = table.set_index(["measure", "question", "answer", "breakdown", "category"])
    assert one.loc[("answers", "q1", "_T", "_T", "_T"), ["value", "status"]].tolist() == [60, "normal"]
    assert one.loc[("weighted_answers", "q1", "_T", "_T", "_T"), ["value", "status"]].tolist() == [
        150,
        "estimated",
    ]
    hidden = table.groupby(["question", "answer", "breakdown", "category"])["status"].agg(set)
    assert all(("suppressed" in each) == (each == {"suppressed"}) for each in hidden)


def test_the_codebook_is_a_file_of_the_release_and_no_table(release, city) -> None:
    first, book = releases(SOURCE.id)
    assert (first.file, book.file) == ("2018-03-31_survey_2017.csv", "2018-03-31_survey_2017_codebook.csv")
    assert len(SOURCE.parse(book)) == 0
    assert len(observations(SOURCE, [first, book], city)) == len(SOURCE.parse(release))


def test_the_number_asked_does_not_give_back_an_answer_it_is_made_of(city) -> None:
    """Of construction 2 said a1 and 10 said a2; both were asked 問3, and 12 minus 10 is 2."""
    sizes = {("1", "1"): 10, ("1", "2"): 12, ("1", "3"): 5, ("2", "1"): 2, ("2", "2"): 10, ("2", "3"): 5}
    sizes |= {("1", ""): 9, ("2", ""): 9}
    firms = [["", *codes, "1" if codes[1] in ("1", "2") else "", "", "", ""] for codes in sizes]
    body = [firm for firm, size in zip(firms, sizes.values(), strict=True) for _ in range(size)]
    record(city, codebook("q2==1|2"), "survey_2017_codebook")
    table = SOURCE.parse(record(city, rows([HEADINGS, *body]), "survey_2017"))
    cell = table.set_index(["question", "answer", "breakdown", "category"])["status"]
    assert cell["q2", "a1", "q1", "a2"] == "suppressed"
    assert "suppressed" in {cell["q2", "a2", "q1", "a2"], cell["q3", "_T", "q1", "a2"]}
