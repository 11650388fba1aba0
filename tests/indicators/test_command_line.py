"""`python -m indicators`: what it prints, and 1 where there is no such number."""

import pytest

from indicators import INDICATORS, LANGUAGES, load
from indicators.__main__ import main

STRATEGY = ("--as-of", "2018-03-31")


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command line; give its exit code, lines and complaint."""

    def with_arguments(*arguments):
        monkeypatch.setattr("sys.argv", ["indicators", *arguments])
        code = main()
        printed = capsys.readouterr()
        return code, printed.out.splitlines(), printed.err.strip()

    return with_arguments


def test_list_names_every_indicator_once_in_reading_order(run):
    code, lines, _ = run("list")
    assert code == 0
    assert [line.split()[0] for line in lines] == [spec.id for spec in INDICATORS]
    assert lines[0].endswith("市内総生産の額")
    assert run("--language", "en", "list")[1][0].endswith("Gross city product, amounts")


def test_show_says_all_that_must_be_known_and_then_the_estimates(run):
    code, lines, _ = run("show", "employment_change", *STRATEGY)
    assert code == 0
    assert lines[0] == "employment_change  従業者数の増減率"
    assert "  (x₁ ÷ x₀ − 1) × 100" in lines
    assert any("77,525人 → 68,482人" in line for line in lines)
    assert "川崎市・製造業・2009→2016年: −21.3 %  速報" in lines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_show_has_a_line_for_every_estimate(run, spec, language):
    code, lines, _ = run("--language", language, "show", spec.id)
    assert code == 0
    assert len(lines) == 4 + len(spec.cautions) + len(load(spec.id))


def test_explain_names_the_cells_behind_a_number(run):
    where = ("--where", "industry=E", "--period", "2009/2016", "--area", "14130")
    code, lines, _ = run("explain", "employment_change", *where, *STRATEGY)
    file = "data/raw/economic_census/2017-05-31.csv"
    assert code == 0
    assert lines == [
        "川崎市・製造業・2009→2016年: −21.3 %  速報",
        "  (x₁ ÷ x₀ − 1) × 100",
        f"    x₁ = 77,525  [川崎市・製造業・従業者数・2016年]  速報  2017-05-31  {file}#L7C3",
        f"    x₀ = 98,494  [川崎市・製造業・従業者数・2009年]  公表値  2017-05-31  {file}#L7C2",
    ]


def test_explain_says_why_there_is_no_number(run):
    where = ("--where", "industry=_T", "--period", "2006/2009")
    _, lines, _ = run("--language", "en", "explain", "employment_change", *where)
    assert "use different methods and frames, so they are not comparable.）" in lines[0]
    assert "%" not in lines[0]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("show", "nope"), "No indicator is called 'nope'. Present: city_product, "),
        (("explain", "nope"), "No indicator is called 'nope'. Present: city_product, "),
        (
            ("explain", "employment_change", "--where", "industry=ZZ"),
            "No estimate has industry=ZZ. Present: ",
        ),
        (("explain", "employment_change", "--area", "99999"), "No estimate has area=99999. Present: 14130."),
        (
            ("explain", "employment_change", "--where", "colour=E"),
            "The estimates have no dimension 'colour'.",
        ),
        (
            ("explain", "employment_change", "--where", "E"),
            "--where takes DIMENSION=CODE, such as industry=E",
        ),
        (
            ("explain", "patents_held", "--as-of", "2010-01-01"),
            "Nothing of 'patents' was published by 2010-01",
        ),
    ],
)
def test_an_unknown_code_is_answered_with_1_and_a_sentence(run, arguments, complaint):
    code, lines, said = run(*arguments)
    assert code == 1
    assert lines == []
    assert said.startswith(complaint)
