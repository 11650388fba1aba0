"""Recompute what a document says about its own numbers, and say where it does not agree."""

import sys
from collections import Counter
from itertools import groupby
from unicodedata import east_asian_width

from etl.claims import AGREEING, CLAIMS
from etl.claims.judging import AGREES, DIFFERS, UNKNOWN, WITHIN, Outcome, accepted, judged

WIDTHS = (7, 54, 21, 12)  # terminal columns of: cell, claim, print, recomputed


def verify() -> list[Outcome]:
    """Recompute every claim, in the order of the document.

    Raises
    ------
    ValueError
        when a raw file cannot be read as it stands, or an input of a claim is gone
    """
    explained = accepted()
    return [judged(claim, explained) for claims in CLAIMS for claim in claims()]


def faults(outcomes: list[Outcome]) -> list[str]:
    """Everything that must not be published: a new difference, a stale acceptance, lost claims."""
    differing = [_sentence(outcome) for outcome in outcomes if outcome.verdict == DIFFERS]
    return [*differing, *_stale(outcomes), *_lost(outcomes)]


def report(outcomes: list[Outcome]) -> str:
    """One table in the order of the document, then the counts and the faults."""
    lines: list[str] = []
    for file, group in groupby(outcomes, key=lambda outcome: outcome.claim.cell.file):
        lines += [file, *(line for outcome in group for line in _lines(outcome)), ""]
    counts = Counter(outcome.verdict for outcome in outcomes)
    told = "、".join(f"{verdict} {counts[verdict]}" for verdict in (AGREES, WITHIN, DIFFERS, UNKNOWN))
    return "\n".join([*lines, f"主張 {len(outcomes)} 件: {told}", *faults(outcomes)])


def main() -> int:
    """Print the report; 1 if anything must not be published."""
    try:
        outcomes = verify()
    except ValueError as fault:
        print(fault, file=sys.stderr)
        return 1
    print(report(outcomes))
    return 1 if faults(outcomes) else 0


def _sentence(outcome: Outcome) -> str:
    """A difference nobody has explained, in words."""
    claim = outcome.claim
    return (
        f"{claim.cell.where}「{claim.words}」は"
        f"印字 {claim.cell.text}、再計算 {outcome.computed} で一致しません。"
        "原資料を確かめ、書き写しの誤りなら直した版を登録し、"
        "原資料の不一致なら etl/claims/accepted.csv に理由を記してください。"
    )


def _stale(outcomes: list[Outcome]) -> list[str]:
    """Accepted differences that are gone: the claim vanished, or it agrees now."""
    verdicts = {outcome.claim.key: outcome.verdict for outcome in outcomes}
    return [
        f"{file} の {cell} は許容した不一致ですが、"
        f"いまは「{verdicts.get((file, cell, kind), '主張なし')}」です。"
        "原資料を確かめ、etl/claims/accepted.csv の行を消すか直してください。"
        for file, cell, kind in accepted()
        if verdicts.get((file, cell, kind)) not in (WITHIN, DIFFERS)
    ]


def _lost(outcomes: list[Outcome]) -> list[str]:
    """Fewer agreeing claims than when they were last counted."""
    agreeing = sum(outcome.verdict == AGREES for outcome in outcomes)
    if agreeing >= AGREEING:
        return []
    return [
        f"一致した主張は {agreeing} 件で、記録の {AGREEING} 件より少なくなりました。"
        "消えた主張を戻すか、理由があれば etl/claims/__init__.py の AGREEING を改めてください。"
    ]


def _lines(outcome: Outcome) -> list[str]:
    """One claim as a line of the table, and its remark below."""
    claim = outcome.claim
    cells = (claim.cell.address, claim.words, claim.cell.text, outcome.computed)
    line = "  ".join(padded(text, width) for text, width in zip(cells, WIDTHS, strict=True))
    remark = [f"{'':9}{outcome.remark}"] if outcome.remark else []
    return [f"{line}  {outcome.verdict}", *remark]


def padded(text: str, width: int) -> str:
    """Fill with spaces to a width in terminal columns, where a Japanese letter takes two.

    >>> padded("製造業", 8)
    '製造業  '
    """
    taken = sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in text)
    return text + " " * (width - taken)
