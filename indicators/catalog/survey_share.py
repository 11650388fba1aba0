"""What part of the city's firms collaborates, and how surely."""

import pandas as pd

from etl.text import Text
from etl.units import rounded
from indicators import cautions
from indicators.spec import Indicator
from indicators.stats.surveys import wilson
from indicators.tables import joined, only, settled, together, traced, worse


def compute(survey: pd.DataFrame) -> pd.DataFrame:
    """Proportions with Wilson intervals, with and without those who did not answer."""
    answers = only(survey, measure="answers", question="collaboration")
    parts = traced(answers[answers["answer"] != "_T"], "x")
    everyone = traced(only(answers, answer="_T"), "n")
    silent = traced(only(answers, answer="no_answer"), "無回答")
    found = [
        proportion(parts, everyone).assign(base="all"),
        proportion(parts[parts["answer"] != "no_answer"], answered(everyone, silent)).assign(base="answered"),
        inferred(survey, everyone),
    ]
    return pd.concat(found, ignore_index=True)


def proportion(parts: pd.DataFrame, base: pd.DataFrame) -> pd.DataFrame:
    """Each answer in percent of the base."""
    both = joined(parts, base, ["area", "period", "series"])
    interval = wilson(both["value"], both["value_right"])
    return settled(both, interval.value).assign(lower=interval.lower, upper=interval.upper)


def answered(everyone: pd.DataFrame, silent: pd.DataFrame) -> pd.DataFrame:
    """Those who gave any answer."""
    base = everyone.reset_index(drop=True)
    others = silent.reset_index(drop=True)
    return base.assign(
        value=base["value"] - others["value"],
        status=worse(base["status"], others["status"]),
        inputs=together(base["inputs"], others["inputs"]),
    )


def inferred(survey: pd.DataFrame, everyone: pd.DataFrame) -> pd.DataFrame:
    """The priority on intellectual property: only its share is printed, its count is inferred from it."""
    share = traced(only(survey, measure="answer_share"), "p")
    both = joined(share, everyone, ["area", "period", "series"])
    count = both["value"] * both["value_right"] / 100
    known = both.assign(value=count.map(lambda c: float(rounded(c, 0)), na_action="ignore").astype(float))
    interval = wilson(known["value"], known["value_right"])
    estimate = settled(known, interval.value).assign(lower=interval.lower, upper=interval.upper, base="all")
    approximate = estimate["status"] == "normal"
    return estimate.assign(
        status=estimate["status"].mask(approximate, "estimated"),
        reason=estimate["reason"].mask(approximate, "inferred"),
    )


INDICATOR = Indicator(
    id="survey_share",
    title=Text(
        ja="企業アンケートの割合（95%区間）",
        en="Survey proportions (95 % interval)",
    ),
    definition=Text(
        ja="回答者に占める割合とウィルソンの95%区間。無回答を含む分母と除く分母の両方を示す。",
        en="Percent of respondents with Wilson's 95 % interval, on both bases: with and without "
        "non-response.",
    ),
    formula=Text(
        ja="x ÷ n × 100（n は無回答を含む・除く）",
        en="x ÷ n × 100 (n with or without non-response)",
    ),
    unit="percent",
    base=Text(
        ja="回答者837（無回答30を含む）、または無回答を除く807",
        en="837 respondents (30 without an answer included), or 807",
    ),
    cautions=(
        cautions.NO_RESPONSE_RATE,
        Text(
            ja="「知的財産の利活用」2.9%は複数回答の優先順位であり、意識の有無を測るものではない。"
            "件数は掲載されておらず24件と推定した。",
            en="2.9 % for the use of intellectual property is a priority among multiple answers and does "
            "not measure awareness; its count is inferred as 24.",
        ),
        Text(
            ja="本文の「約1割程度」は、図の「既に取り組んでいるものがある」9.1%に当たる。",
            en="The text's “about one in ten” is the 9.1 % already collaborating.",
        ),
    ),
    sources=("industry_survey",),
    compute=compute,
    interval=cautions.INTERVAL_95,
    symbols={
        "x": Text(ja="回答数", en="answers"),
        "n": Text(ja="回答者数", en="respondents"),
        "無回答": Text(ja="無回答の数", en="without an answer"),
        "p": Text(ja="掲載された割合", en="the printed share"),
    },
    directions=("D1", "D2", "D5"),
)
