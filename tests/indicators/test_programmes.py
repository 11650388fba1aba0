"""The survey and the city's programmes, worked by hand from what the strategy printed (L951-969, L1031-)."""

import pytest


@pytest.fixture
def survey(observed):
    """「他企業や大学等との連携状況」 n=837, and the 2.9 % of 「知的財産の利活用」."""
    return observed(
        "measure question answer value unit",
        ("answers", "collaboration", "in_place", 76, "answers"),
        ("answers", "collaboration", "considering", 27, "answers"),
        ("answers", "collaboration", "none", 704, "answers"),
        ("answers", "collaboration", "no_answer", 30, "answers"),
        ("answers", "collaboration", "_T", 837, "answers"),
        ("answer_share", "priorities", "ip_use", 2.9, "percent"),
        period="2017-06",
        series="survey_2017",
    )


@pytest.fixture
def outcomes(observed):
    return observed(
        "programme measure period value series",
        ("exchange", "matches", "2015-06-19", 21, "cumulative"),
        ("exchange", "products", "2015-06-19", 14, "cumulative"),
        ("exchange", "matches", "2017-10-31", 29, "cumulative"),
        ("exchange", "products", "2017-10-31", 20, "cumulative"),
        ("exchange", "matches", "2018", 33, "cumulative"),
        ("brand", "certified", "2018-03", 78, "cumulative"),
        ("knic", "startups", "2020", 18, "annual"),
    )


def test_survey_answers_are_counts_not_shares(estimates, survey):
    assert estimates("survey_answers", survey)["value"].tolist() == [76, 27, 704, 30, 837]


@pytest.mark.parametrize(
    ("base", "answer", "interval"),
    # 76 ÷ 837; 704 ÷ 837; without the 30 who did not answer 76 ÷ 807; Wilson's limits as in METHODS 14
    [
        ("all", "in_place", [7.3, 9.1, 11.2]),
        ("all", "none", [81.5, 84.1, 86.4]),
        ("answered", "in_place", [7.6, 9.4, 11.6]),
    ],
)
def test_survey_share_on_both_bases(estimate, survey, base, answer, interval):
    found = estimate("survey_share", survey, base=base, answer=answer)
    assert [round(found[name], 1) for name in ("lower", "value", "upper")] == interval
    assert (found.status, found.reason) == ("normal", "")


def test_survey_share_of_an_unprinted_count_is_estimated(estimate, survey):
    # Of 837, only 24 give 2.9 %: 23 give 2.7, 25 give 3.0
    found = estimate("survey_share", survey, question="priorities")
    assert [round(found[name], 1) for name in ("lower", "value", "upper")] == [1.9, 2.9, 4.2]
    assert found.value == pytest.approx(100 * 24 / 837)
    assert (found.status, found.reason) == ("estimated", "inferred")


def test_those_who_did_not_answer_are_no_share_of_those_who_did(estimates, survey):
    answered = estimates("survey_share", survey).query("base == 'answered'")
    assert sorted(answered["answer"]) == ["considering", "in_place", "none"]
    assert answered["value"].sum() == pytest.approx(100)


def test_programme_outcomes_name_what_was_counted(estimate, outcomes):
    found = estimate("programme_outcomes", outcomes, programme="brand")
    assert (found.value, found.outcome, found.series) == (78, "certified", "cumulative")


def test_productisation_rate_at_each_date_that_has_both_counts(estimates, outcomes):
    # 14 ÷ 21 = .667; 20 ÷ 29 = .690, Wilson .508 to .827; in 2018 only matches are known
    found = estimates("productisation_rate", outcomes).set_index("period")
    assert list(found.index) == ["2015-06-19", "2017-10-31"]
    assert found["value"].round(1).tolist() == [66.7, 69.0]
    assert found.loc["2017-10-31", ["lower", "upper"]].astype(float).round(1).tolist() == [50.8, 82.7]


@pytest.mark.parametrize(
    ("start", "rates"),
    # 29 in ten years or nine; the exact Poisson limits of 29 are 19.42 and 41.65
    [("2007", [1.9, 2.9, 4.2]), ("2008", [2.2, 3.2, 4.6])],
)
def test_matching_rate_from_either_start(estimate, outcomes, start, rates):
    found = estimate("matching_rate", outcomes, start=start, period="2017-10-31")
    assert [round(found[name], 1) for name in ("lower", "value", "upper")] == rates
    assert found.status == "estimated"


def test_research_hubs_by_field_and_in_all(estimate, observed):
    hubs = observed(
        "measure hub field period value unit status",
        ("hub", "iconm", "life", "2018-03", 1, "hubs", "normal"),
        ("hub", "kingskyfront", "life", "2018-03", 1, "hubs", "normal"),
        ("hub", "ksp", "none", "2018-03", 1, "hubs", "normal"),
        ("hub", "airbic", "none", "2019-01", 1, "hubs", "estimated"),
        ("institutions", "_T", "_T", "2018-03", 400, "institutions", "estimated"),
        ("network_members", "_T", "welfare", "2018-03", 300, "members", "estimated"),
    )
    counted = {
        field: estimate("research_hubs", hubs, hub="_T", field=field) for field in ("life", "none", "_T")
    }
    assert {field: row.value for field, row in counted.items()} == {"life": 2, "none": 1, "_T": 3}
    assert {row.status for row in counted.values()} == {"normal"}
    planned = estimate("research_hubs", hubs, hub="airbic")
    assert (planned.period, planned.status) == ("2019-01", "estimated")


def test_research_network_keeps_its_numbers_approximate(estimate, observed):
    hubs = observed(
        "measure hub field period value unit status",
        ("institutions", "_T", "_T", "2018-03", 400, "institutions", "estimated"),
        ("network_members", "_T", "welfare", "2018-03", 300, "members", "estimated"),
    )
    institutions = estimate("research_network", hubs, outcome="institutions")
    assert (institutions.value, institutions.unit, institutions.status) == (400, "institutions", "estimated")
    members = estimate("research_network", hubs, outcome="network_members")
    assert (members.value, members.unit, members.status) == (300, "members", "estimated")
