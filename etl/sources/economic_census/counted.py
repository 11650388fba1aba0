"""A table of e-Stat to observations: every value that counts establishments or employees of the census."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

import pandas as pd

from etl.reading.eras import PRINTED as A_YEAR  # noqa: F401
