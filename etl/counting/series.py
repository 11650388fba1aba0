"""The name a count carries, so that two rules never meet in one ratio: a series for each rule."""

from etl.counting.rules import FRACTIONAL, RULES

CLASSIFICATIONS = ("ipc", "fi")  # both begin with the letter of one of eight sections


def series(kind: str, rule: str, classification: str) -> str:
    """Code in `codes/series.csv`; `kind` is where the counts come from: `rights` or `patents`.

    >>> series("rights", "per_holder", "ipc")
    'rights_per_holder_ipc'
    """
    return f"{kind}_{rule}_{classification}"


def unit(rule: str) -> str:
    """What a count by a rule is printed in: parts of rights are not whole.

    >>> unit("distinct"), unit("fractional")
    ('count', 'fractional_count')
    """
    return "fractional_count" if rule == FRACTIONAL else "count"


def every(kind: str) -> tuple[str, ...]:
    """All series of one kind of counts."""
    return tuple(series(kind, rule, each) for rule in RULES for each in CLASSIFICATIONS)
