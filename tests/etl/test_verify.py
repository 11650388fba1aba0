"""What chapter 2 says about its own numbers holds, and verify notices when it no longer does."""

import shutil
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from etl import verify as module
from etl.claims import AGREEING, CLAIMS
from etl.claims.judging import AGREES, UNKNOWN, WITHIN, accepted
from etl.claims.kinds import KINDS
from etl.releases import RAW
from etl.verify import faults, main, report, verify

ACCOUNTS, PATENTS = "city_accounts/2018-03-31.csv", "patents/2018-03-31.csv"
CENSUS = "economic_census/2017-05-31.csv"


@pytest.fixture
def retyped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Copy the raw files and change one text in one of them."""
    shutil.copytree(RAW, tmp_path / "raw")
    monkeypatch.setattr("etl.releases.RAW", tmp_path / "raw")

    def change(file: str, right: str, wrong: str) -> None:
        path = tmp_path / "raw" / file
        written = path.read_text("utf-8")
        assert right in written
        path.write_text(written.replace(right, wrong, 1), "utf-8")

    return change


def test_every_claim_has_the_verdict_counted_by_hand() -> None:
    outcomes = verify()
    counts = Counter(outcome.verdict for outcome in outcomes)
    assert counts == {AGREES: AGREEING, WITHIN: 10, UNKNOWN: 46}
    assert (len(outcomes), AGREEING) == (284, 228)
    assert faults(outcomes) == []


def test_the_ten_columns_that_miss_100_are_these() -> None:
    missed = [(o.claim.words, o.computed) for o in verify() if o.verdict == WITHIN]
    assert missed == [
        ("2002年度 構成比の合計", "100.1"),
        ("2004年度 構成比の合計", "100.1"),
        ("2007年度 構成比の合計", "100.2"),
        ("2010年度 構成比の合計", "100.1"),
        ("2013年度 構成比の合計", "99.9"),
        ("2014年度 構成比の合計", "99.9"),
        ("2016年 構成比の合計", "99.9"),
        ("2009年 構成比の合計", "99.9"),
        ("2014年 構成比の合計", "100.1"),
        ("全国 構成比の合計", "99.9"),
    ]


def test_kinds_of_claims_are_counted() -> None:
    counts = Counter(outcome.claim.kind for outcome in verify() if outcome.verdict == AGREES)
    assert counts["change"] + counts["decrease"] == 18 + 11 + 5  # two tables, and the text about them
    assert counts["share"] == 36 + 22 + 27 + 2 + 42 + 4
    assert (counts["rank"], counts["order"], counts["base"]) == (2, 3, 1)


def test_every_unverifiable_claim_says_why() -> None:
    assert all(outcome.remark for outcome in verify() if outcome.verdict == UNKNOWN)


def test_the_report_shows_claim_print_and_count() -> None:
    told = report(verify())
    assert "主張 284 件: 一致 228、許容内 10、不一致 0、確認できない 46" in told
    assert "一致しない（丸め、許容 ±0.55 の範囲内）" in told
    assert "製造業の従業者の減少数" in told


@pytest.mark.parametrize(
    ("file", "right", "wrong", "told"),
    [
        (CENSUS, "-21.3%", "-21.4%", "L7C4「製造業 増減比」は印字 -21.4%、再計算 -21.3"),
        (CENSUS, "6,667 人", "6,677 人", "印字 6,677 人、再計算 6,667"),
        (PATENTS, "占める割合,37.0％", "占める割合,37.1％", "印字 37.1％、再計算 37.0"),
        ("population_census/2018-03-31.csv", "順位,6 位", "順位,5 位", "印字 5 位、再計算 6"),
        ("population_census/2018-03-31.csv", "39.6%,堺市", "46.6%,堺市", "割合の大きい順"),
        (ACCOUNTS, "2014年度,1 兆 806 億円", "2014年度,1 兆 1806 億円", "分母は市内総生産ではなく"),
        (ACCOUNTS, ",17.0%,16.7%", ",17.7%,16.7%", "再計算 100.8"),
        (ACCOUNTS, ",17.0%,16.7%", ",16.9%,16.7%", "いまは「一致」"),
        ("industry_survey/2018-03-31.csv", "約 1 割", "約 2 割", "印字 約 2 割程度、再計算 1"),
        (PATENTS, '"65,466",100.0%', "0,100.0%", "再計算 分母が 0"),
    ],
)
def test_a_changed_figure_is_a_fault(retyped, capsys, file, right, wrong, told) -> None:
    retyped(file, right, wrong)
    assert main() == 1
    assert told in capsys.readouterr().out


def test_an_item_that_is_gone_stops_verify(retyped, capsys) -> None:
    retyped("economic_census/2017-05-31.csv", "従業者数の増加率,", "従業者数の伸び,")
    assert main() == 1
    assert "「従業者数の増加率」が書き写しにありません" in capsys.readouterr().err


def test_lost_claims_are_a_fault(monkeypatch) -> None:
    monkeypatch.setattr(module, "CLAIMS", CLAIMS[:-1])
    assert any("228 件より少なく" in sentence for sentence in faults(verify()))


def test_a_vanished_acceptance_is_a_fault(monkeypatch) -> None:
    without_accounts = [claims for claims in CLAIMS if "city_accounts" not in claims.__module__]
    monkeypatch.setattr(module, "CLAIMS", without_accounts)
    stale = [sentence for sentence in faults(verify()) if "主張なし" in sentence]
    assert len(stale) == 6


def test_main_is_silent_about_faults_when_there_are_none(capsys) -> None:
    assert main() == 0
    assert capsys.readouterr().err == ""


def test_every_accepted_difference_has_a_tolerance_of_half_a_digit_per_part() -> None:
    assert Counter(allowed.tolerance for allowed in accepted().values()) == {
        Fraction("0.55"): 6,
        Fraction("0.85"): 1,
        Fraction("0.5"): 2,
        Fraction("0.4"): 1,
    }


@pytest.mark.parametrize(
    ("kind", "inputs", "expected"),
    [
        ("share", (1, 8), Fraction(25, 2)),
        ("change", (50, 40), Fraction(-20)),
        ("rank", (3, 3, 5, 4, 1), 3),
        ("order", (5, 5, 4), True),
        ("order", (5, 4, 5), False),
        ("largest", (5, 5, 4), True),
        ("above", (5, 5, 4), False),
        ("within", (20, 29), True),
    ],
)
def test_a_kind_computes_what_its_name_says(kind, inputs, expected) -> None:
    assert KINDS[kind].formula([Fraction(number) for number in inputs]) == expected
