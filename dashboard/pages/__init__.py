"""Every page, in navigation order. A new page is a new file and a line here."""

from dashboard.pages import (
    economy,
    manufacturing,
    overview,
    patents,
    programmes,
    rawfile,
    sources,
    survey,
    trail,
    work,
)

PAGES = (
    overview.PAGE,
    economy.PAGE,
    manufacturing.PAGE,
    work.PAGE,
    patents.PAGE,
    survey.PAGE,
    programmes.PAGE,
    sources.PAGE,
    trail.PAGE,
    rawfile.PAGE,
)
