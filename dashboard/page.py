"""What a page is, and what stands on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import plotly.graph_objects as go
from dash.development.base_component import Component

from dashboard import charts
from dashboard.readings import Reading, extremes
from indicators import LATEST, Text, find


class Asked(NamedTuple):
    """What a reader asks for: a language, a day of knowledge, and a choice for each control."""

    language: str
    as_of: str = LATEST
    picked: Mapping[str, str] = {}

    def say(self, text: Text) -> str:
        """Say something in the reader's language."""
        return text.in_(self.language)


@dataclass(frozen=True, kw_only=True)
class Control:
    """One choice on a page; its key stands in the address, its codes come from a dimension."""

    key: str
    label: Text
    options: Mapping[str, Text]
    default: str


@dataclass(frozen=True, kw_only=True, eq=False)
class View:
    """One figure: which estimates, in which form, and the sentence that reads them out.

    Two views are the same only when they are one and the same (`eq=False`), so a view can be a cache key.
    """

    id: str
    indicator: str
    title: Text | None = None  # where the indicator's own title does not say enough
    chart: Callable[..., go.Figure] = charts.bars
    reading: Reading = extremes
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # fixed codes of dimensions
    ask: Mapping[str, str] = field(default_factory=dict)  # dimension -> key of the control that chooses it
    label: tuple[str, ...] = ()  # dimensions that name a mark
    group: tuple[str, ...] = ()  # dimensions that name a line or a colour
    by_value: bool = False  # highest first, rather than in the order of the codes
    focus: str = ""  # the area to emphasise among others

    @property
    def heading(self) -> Text:
        """The title of the figure."""
        return self.title or find(self.indicator).title


@dataclass(frozen=True, kw_only=True)
class Page:
    """An address, a name in the navigation, and what is shown there."""

    path: str
    title: Text
    lead: Text
    content: Callable[[Asked], list[Component]]
    views: tuple[View, ...] = ()
    controls: tuple[Control, ...] = ()
    keys: tuple[str, ...] | None = ()  # further keys its address may have; None: any
    listed: bool = True  # in the navigation
    dated: bool = True  # shows numbers as they were known on a day
