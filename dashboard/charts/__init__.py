"""One file per chart form. A chart is a pure function: drawable table in, figure out.

A drawable table has the columns `label period group value lower upper text status note focus`, its rows in
display order and its words already in the reader's language.
"""

from dashboard.charts.bars import bars
from dashboard.charts.dots import dots
from dashboard.charts.stack import stack
from dashboard.charts.trend import trend

__all__ = ["bars", "dots", "stack", "trend"]
