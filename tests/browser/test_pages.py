"""Every page in both languages, on a desktop and on a phone: whole, and with everything a figure must say."""

import csv
import io

import pytest

from dashboard import words
from indicators import LANGUAGES, cite
from tests.browser.reading import figure, figures
from tests.browser.site import LISTED, opened

TRAIL = "trail?view=employment-change&span=2009/2016"
RAW = "raw?source=economic_census&file=2017-05-31.csv&cell=L5C4"
each_page = pytest.mark.parametrize("listed", LISTED, ids=lambda page: page.path)
each_language = pytest.mark.parametrize("language", LANGUAGES)
INDICATOR = {view.id: view.indicator for page in LISTED for view in page.views}


@each_language
@each_page
def test_a_page_is_there(reader, listed, language) -> None:
    page = opened(reader, f"/{language}{listed.path}")
    assert page.locator("h1").all_inner_texts() == [listed.title.in_(language)]
    assert page.locator("html").get_attribute("lang") == language
    assert page.title() == f"{listed.title.in_(language)} | {words.SITE.in_(language)}"
    assert page.locator("nav.pages a[aria-current=page]").all_inner_texts() == [listed.title.in_(language)]
    assert page.locator("nav.pages a").count() == len(LISTED)
    assert page.locator("footer").inner_text() == words.FOOTER.in_(language)
    assert page.locator("div.graph .main-svg").first.is_visible() == bool(listed.views)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


@each_language
@each_page
def test_a_figure_says_what_it_shows(reader, listed, language) -> None:
    page = opened(reader, f"/{language}{listed.path}")
    found = figures(page)
    assert [each["view"] for each in found] == [view.id for view in listed.views]
    for each, view in zip(found, listed.views, strict=True):
        assert each["title"] == view.title.in_(language)
        for word in (words.UNIT, words.BASE, words.PERIOD, words.PUBLISHED):
            assert word.in_(language) + words.COLON.in_(language) in each["measure"], each["view"]
        assert len(each["reading"]) > 10
        assert each["reading"] in each["alt"]
        assert each["cautions"]
        assert all(each["cautions"])
        publishers = [card.publisher.in_(language) for card in cite(view.indicator)]
        assert any(name in each["source"] for name in publishers), each["view"]
        assert each["trail"].startswith(f"/{language}/trail?view={view.id}")
        assert each["summary"] == words.TABLE.in_(language)


@each_language
@each_page
def test_a_file_has_the_rows_of_its_table(reader, listed, language) -> None:
    page = opened(reader, f"/{language}{listed.path}")
    for each in figures(page):
        answer = page.request.get(each["csv"])
        assert answer.status == 200, each["csv"]
        assert answer.headers["content-disposition"] == f"attachment; filename={each['view']}.csv"
        head, *lines = csv.reader(io.StringIO(answer.body().decode("utf-8-sig")))
        assert head[:2] == ["indicator", "period"]
        assert {line[0] for line in lines} == {INDICATOR[each["view"]]}
        assert len(lines) == each["rows"] > 0, each["view"]


def test_the_table_is_one_click_away(reader) -> None:
    page = opened(reader, "/ja/survey")
    shown = figure(page, "collaboration")
    assert not shown.locator("td").first.is_visible()
    shown.locator("summary").click()
    assert shown.locator("td").first.is_visible()


@each_language
@each_page
def test_a_page_fits_a_phone(phone, listed, language) -> None:
    page = opened(phone, f"/{language}{listed.path}")
    assert page.locator("h1").inner_text() == listed.title.in_(language)
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    widths = page.locator("div.graph .main-svg").evaluate_all("drawn => drawn.map(svg => svg.clientWidth)")
    assert all(0 < width <= 360 for width in widths)


@each_language
@pytest.mark.parametrize("address", [TRAIL, RAW])
def test_the_trail_fits_a_phone(phone, address, language) -> None:
    page = opened(phone, f"/{language}/{address}")
    assert page.locator("main section.figure").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
