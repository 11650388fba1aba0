"""What part of the city's employment change is the nation's, its industry mix, and its own."""

import numpy as np
import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.industries import all_inputs, city_and_nation, completed, worst
from indicators.spec import Indicator
from indicators.stats.shift_share import dunn
from indicators.tables import traced

SPAN = ("2016", "2021")
SUPPRESSED = {"value": np.nan, "status": "suppressed", "reason": "input_unknown"}


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Dunn's three components by industry and in all; they add to the change exactly."""
    city, nation = city_and_nation(census)
    if not set(SPAN) <= set(city["period"]):
        needs = " and ".join(SPAN)
        raise LookupError(f"Shift-share needs both censuses, {needs}; one was not yet published.")
    four = four_columns(city, nation)
    filled = {symbol: part["value"].to_numpy() for symbol, part in four.items()}
    parts = dunn(filled["e₀"], filled["e₁"], nation_before=filled["E₀"], nation_after=filled["E₁"])
    found = [component_rows(component, values, four) for component, values in parts._asdict().items()]
    return pd.DataFrame([row for rows in found for row in rows]).assign(
        area="14130", period="/".join(SPAN), series="census_private"
    )


def four_columns(city: pd.DataFrame, nation: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """City and nation, before and after, each in the order of the city's industries."""
    wanted = {"e₀": (city, SPAN[0]), "e₁": (city, SPAN[1]), "E₀": (nation, SPAN[0]), "E₁": (nation, SPAN[1])}
    columns = {
        symbol: completed(traced(rows[rows["period"] == period], symbol), "industry").set_index("industry")
        for symbol, (rows, period) in wanted.items()
    }
    order = columns["e₀"].index
    return {symbol: column.loc[order] for symbol, column in columns.items()}


def component_rows(
    component: str, values: np.ndarray, four: dict[str, pd.DataFrame]
) -> list[dict[str, object]]:
    """One row per industry, an industry with an unknown input suppressed, and one for all industries."""
    rows = []
    for position, industry in enumerate(four["e₀"].index):
        own = pd.concat([column.iloc[[position]] for column in four.values()])
        inputs = own if component == "regional" else pd.concat([own, four["E₀"], four["E₁"]])
        found = known(inputs, values[position]) if not filled_in(own) else SUPPRESSED
        rows.append({"industry": industry, "inputs": all_inputs(inputs)} | found)
    everything = pd.concat(four.values())
    whole = {"industry": "_T", "inputs": all_inputs(everything)} | known(everything, float(np.sum(values)))
    return [row | {"component": component, "lower": np.nan, "upper": np.nan} for row in [*rows, whole]]


def filled_in(own: pd.DataFrame) -> bool:
    """Whether an industry has a number that is only what the others leave of the total."""
    return bool((own["reason"] == "residual").any())


def known(inputs: pd.DataFrame, value: float) -> dict[str, object]:
    """A component with the standing of all it was computed from; one unknown input leaves none."""
    if inputs["value"].isna().any():
        return SUPPRESSED
    reason = "residual" if filled_in(inputs) else ""
    return {"value": value, "status": worst(inputs["status"]), "reason": reason}


INDICATOR = Indicator(
    id="shift_share",
    title=Text(
        ja="シフト・シェア分析（2016→2021年、対全国）",
        en="Shift-share 2016→2021, against the nation",
    ),
    definition=Text(
        ja="従業者数の増減を、全国の伸び（全国成長要因）、産業構成（産業構造要因）、"
        "市独自の伸び（地域特殊要因）に分ける。",
        en="Splits the change in employees into national growth, industry mix and the region's own part.",
    ),
    formula=Text(
        ja="NS = e₀·G、IM = e₀·(g − G)、RS = e₁ − e₀·(1 + g)",
        en="NS = e₀·G, IM = e₀·(g − G), RS = e₁ − e₀·(1 + g)",
    ),
    unit="persons",
    base=Text(
        ja="2016年の民営従業者数",
        en="Private employees in 2016",
    ),
    cautions=(
        Text(
            ja="会計的な分解であり、原因を示すものではない。分類の細かさで値が変わる。",
            en="An accounting identity, not a causal model; results depend on industry detail.",
        ),
        cautions.ZERO_UNKNOWN,
        cautions.NATION_SHORT,
        cautions.WORKPLACE,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "e₀": Text(ja="市の2016年の従業者数", en="employees 2016, city"),
        "e₁": Text(ja="市の2021年の従業者数", en="employees 2021, city"),
        "E₀": Text(ja="全国の2016年の従業者数", en="employees 2016, nation"),
        "E₁": Text(ja="全国の2021年の従業者数", en="employees 2021, nation"),
    },
)
