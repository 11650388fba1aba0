"""How dense specialists are among the city's workers."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.stats import shares
from indicators.tables import joined, only, settled, traced

# Counts are printed in hundreds, shares to one decimal.
HALF_HUNDRED, HALF_DECIMAL = 50, 0.05


def compute(population: pd.DataFrame) -> pd.DataFrame:
    """The printed share of specialists among workers; engineers and researchers among specialists."""
    printed = levels(only(population, measure="worker_share")).drop(columns="unit")
    printed = printed.assign(lower=printed["value"] - HALF_DECIMAL, upper=printed["value"] + HALF_DECIMAL)
    found = pd.concat([printed, among_specialists(population)], ignore_index=True)
    return found.assign(reason=found["reason"].mask(found["value"].notna(), "rounded_inputs"))


def among_specialists(population: pd.DataFrame) -> pd.DataFrame:
    """Engineers and researchers in percent of specialists, bounded by the rounding of both counts."""
    workers = only(population, measure="workers")
    parts = traced(only(workers, occupation=["engineer", "researcher"]), "x")
    wholes = traced(only(workers, occupation="specialist"), "N")
    both = joined(parts, wholes, ["area", "period", "series"])
    lower, upper = shares.share_bounds(both["value"], both["value_right"], half_unit=HALF_HUNDRED)
    return settled(both, shares.share(both["value"], both["value_right"])).assign(lower=lower, upper=upper)


INDICATOR = Indicator(
    id="specialist_share",
    title=Text(
        ja="専門人材の割合",
        en="Specialists, shares",
    ),
    definition=Text(
        ja="専門的・技術的職業従事者が就業者総数に占める割合、"
        "技術者・研究者が専門的・技術的職業従事者に占める割合。",
        en="Professional and technical workers in percent of all workers; engineers and researchers in "
        "percent of those.",
    ),
    formula=Text(
        ja="専門的・技術的職業従事者は掲載された割合 x、他は x ÷ N × 100",
        en="Specialists: the printed share x; others: x ÷ N × 100",
    ),
    unit="percent",
    base=Text(
        ja="専門的・技術的職業従事者は就業者総数、技術者・研究者は専門的・技術的職業従事者",
        en="All workers for specialists; specialists for engineers and researchers",
    ),
    cautions=(
        Text(
            ja="分母が異なる割合を並べている。研究者は就業者総数を分母とすると3位、人数では4位である。",
            en="The shares have different bases; on all workers, researchers would rank 3rd, by number 4th.",
        ),
        cautions.ROUNDED_COUNTS,
        cautions.CITY_SET,
        Text(
            ja="就業者総数は掲載されていないため、23.6%は再計算できない。",
            en="All workers are not printed, so 23.6 % cannot be recomputed.",
        ),
    ),
    sources=("population_census",),
    compute=compute,
    interval=cautions.ROUNDING,
    symbols={
        "x": Text(ja="就業者数（または掲載された割合）", en="workers (or the printed share)"),
        "N": Text(ja="専門的・技術的職業従事者数", en="professional and technical workers"),
    },
    directions=("D4",),
)
