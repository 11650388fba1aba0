"""What the city's programmes have done."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator


def compute(outcomes: pd.DataFrame) -> pd.DataFrame:
    """Counts as printed, with what was counted as a dimension of its own."""
    return levels(outcomes.assign(outcome=outcomes["measure"]))


INDICATOR = Indicator(
    id="programme_outcomes",
    title=Text(
        ja="施策の実績",
        en="Programme outcomes",
    ),
    definition=Text(
        ja="各事業について掲載された実績。累計と年間の値は別の系列。",
        en="What was printed of each programme; cumulative and yearly counts are separate series.",
    ),
    formula=Text(
        ja="掲載された値 x",
        en="The printed value x",
    ),
    unit="count",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
    ),
    cautions=(
        cautions.NOT_EFFECT,
        Text(
            ja="累計は減ることがないため、増えたこと自体は成果の加速を示さない。",
            en="A cumulative count never falls; that it rose says nothing of its pace.",
        ),
        Text(
            ja="戦略の累計には終わりの時点が掲載されていないものがあり、策定時点（2018年3月）とみなした。",
            en="Some totals in the strategy have no end date; they are taken as of March 2018.",
        ),
        cautions.START_UNKNOWN,
    ),
    sources=("programme_outcomes",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された値", en="the printed value"),
    },
)
