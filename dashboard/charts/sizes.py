"""Room set aside before anything is drawn, planned for a phone."""

from dashboard.charts.wording import lines, pixels, wrap

PHONE = 312  # px: what a figure gets on a phone 360 px wide, inside its card
LINE = 16  # px
TICKS, UNIT_EM = 42, 12  # px: the axis' numbers; em: the unit under a phone's axis


def foot(unit: str) -> int:
    """Reserve the axis' numbers and the unit's lines."""
    return TICKS + lines(wrap(unit, em=UNIT_EM)) * LINE


def legend_height(names: list[str]) -> int:
    """Reserve what the legend takes on a phone; one group needs none."""
    if len(names) < 2:
        return 8
    columns = max(1, int(PHONE // (max(map(pixels, names)) + 48)))
    return -(-len(names) // columns) * 24 + 8
