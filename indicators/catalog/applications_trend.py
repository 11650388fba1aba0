"""Whether Japan applies for fewer rights."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.industries import all_inputs, worst
from indicators.spec import REFUSED, Indicator
from indicators.stats.trends import theil_sen
from indicators.tables import only, traced

# Two points always lie on a line; a slope says something from three on.
FEWEST = 3


def compute(applications: pd.DataFrame) -> pd.DataFrame:
    """Theil–Sen slope of each right and series, over the years it has."""
    table = traced(only(applications, measure="applications"), "x")
    groups = table.groupby(["area", "series", "right"], sort=False)
    names = groups.keys
    return pd.DataFrame([dict(zip(names, key, strict=True)) | dict(sloped(rows)) for key, rows in groups])


def sloped(points: pd.DataFrame) -> Mapping[str, object]:
    """Slope and interval of one series, or the reason why there is none."""
    points = points.sort_values("period")
    told = {"period": f"{points['period'].iloc[0]}/{points['period'].iloc[-1]}", "inputs": all_inputs(points)}
    if len(points) < FEWEST:
        none = {"value": np.nan, "lower": np.nan, "upper": np.nan}
        return told | none | {"status": REFUSED, "reason": "too_few_points"}
    slope = theil_sen(points["period"].astype(int).to_numpy(), points["value"].to_numpy())
    reason = "input_unknown" if np.isnan(slope.value) else ""
    return told | slope._asdict() | {"status": worst(points["status"]), "reason": reason}


INDICATOR = Indicator(
    id="applications_trend",
    title=Text(
        ja="出願件数の年当たり変化量（全国）",
        en="Slope of applications (Japan)",
    ),
    definition=Text(
        ja="1年当たりの出願件数の変化（テイル・センの傾き）と95%区間。",
        en="Change of applications per year (Theil–Sen slope) with its 95 % interval.",
    ),
    formula=Text(
        ja="median{(xⱼ − xᵢ) ÷ (j − i)}",
        en="median{(xⱼ − xᵢ) ÷ (j − i)}",
    ),
    unit="slope_per_year",
    base=Text(
        ja="各系列の掲載された年",
        en="The printed years of each series",
    ),
    cautions=(
        cautions.DESIGNS,
        Text(
            ja="記述のための値である。年次の自己相関があるため区間は狭すぎる。検定は行わない。",
            en="A description: with autocorrelated years the interval is too narrow. No test is made.",
        ),
        Text(
            ja="特許の水準の低下は2009年に集中している。",
            en="The fall in patents is concentrated in 2009.",
        ),
        cautions.TERM_EXTENSION,
        cautions.NATIONAL_COUNT,
    ),
    sources=("patent_applications",),
    compute=compute,
    interval=cautions.INTERVAL_95,
    symbols={
        "x": Text(ja="各年の出願件数", en="applications of each year"),
    },
)
