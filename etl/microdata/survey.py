"""One survey: its file of answers read as the codebook beside it explains."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from etl.microdata.codebook import Question, codebook
from etl.microdata.columns import respondents
from etl.microdata.responses import Answered, answered, require_numbers, weights
from etl.releases import Release

CODEBOOK = "_codebook"


class Survey(NamedTuple):
    """One survey as read: what was asked, what was answered, and by how many."""

    questions: tuple[Question, ...]
    found: list[Answered]
    weights: NDArray[np.float64] | None
    respondents: int


def read(release: Release) -> Survey:
    """The answers as the codebook beside them explains them."""
    questions = codebook(_codebook_of(release))
    head, body = respondents(release)
    require_numbers(questions, head, body)
    return Survey(questions, answered(questions, head, body), weights(questions, head, body), len(body))


def _codebook_of(release: Release) -> Release:
    """The codebook of a file of answers.

    Raises
    ------
    ValueError
        when it is not there
    """
    beside = release._replace(file=f"{Path(release.file).stem}{CODEBOOK}.csv", held=None)
    if not beside.path.is_file():
        raise ValueError(
            f"{release.where} の符号表 {beside.where} がありません。符号表の CSV を"
            f" `python -m etl add --name {Path(release.file).stem[11:]}{CODEBOOK}` で"
            "同じ公表日に記録してください。"
        )
    return beside
