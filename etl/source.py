"""What a data source is."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from etl.contract import Observations
from etl.reading.layout import Contents
from etl.releases import Release
from etl.text import Text


@dataclass(frozen=True, kw_only=True)
class Source:
    """One publisher's dataset, and how its raw file becomes observations."""

    id: str
    title: Text
    publisher: Text
    homepage: str
    licence: str
    schema: type[Observations]
    parse: Callable[[Release], pd.DataFrame]
    # The raw file holds answers of single persons or firms: outside git, and never published.
    confidential: bool = False
    # Each check looks at all parsed rows of one release and says, in sentences, what does not add up.
    checks: tuple[Callable[[pd.DataFrame], list[str]], ...] = ()
    # The release date a file of this source prints ("" where it prints none), None for any other file.
    recognises: Callable[[Contents], str | None] | None = None
