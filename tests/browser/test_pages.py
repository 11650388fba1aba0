"""Every page in both languages, on a desktop and on a phone: whole, and with everything a figure must say."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from dashboard import words
from indicators import LANGUAGES, cite
from tests.browser.reading import figure, figures
from tests.browser.site import LISTED, opened, visit

TRAIL = "trail?view=employment-change&span=2009/2016"
RAW = "raw?source=economic_census&file=2017-05-31.csv&cell=L5C4"
INDICATOR = {view.id: view.indicator for page in LISTED for view in page.views}
PLACES = [(page, language) for language in LANGUAGES for page in LISTED]
each_place = pytest.mark.parametrize(
    "place", PLACES, ids=[f"{language}{page.path}" for page, language in PLACES], scope="module"
)


@pytest.fixture(scope="module")
def shown(elsewhere, place) -> Iterator[Page]:
    listed, language = place
    with visit(elsewhere) as page:
        yield opened(page, f"/{language}{listed.path}")


@each_place
def test_a_page_is_there(shown, place) -> None:
    listed, language = place
    assert shown.locator("h1").all_inner_texts() == [listed.title.in_(language)]
    assert shown.locator("html").get_attribute("lang") == language
    assert shown.title() == f"{listed.title.in_(language)} | {words.SITE.in_(language)}"
    assert shown.locator("nav.pages a[aria-current=page]").all_inner_texts() == [listed.title.in_(language)]
    assert shown.locator("nav.pages a").count() == len(LISTED)
    assert shown.locator("footer.site").inner_text() == words.FOOTER.in_(language)
    assert shown.locator("div.graph:has(.main-svg)").count() == len(listed.views)
    assert shown.evaluate("document.documentElement.scrollWidth") <= 1440


@each_place
def test_a_figure_says_what_it_shows(shown, place) -> None:
    listed, language = place
    found = figures(shown)
    assert [each["view"] for each in found] == [view.id for view in listed.views]
    for each, view in zip(found, listed.views, strict=True):
        assert each["title"] == view.heading.in_(language)
        for word in (words.UNIT, words.BASE, words.PERIOD, words.PUBLISHED):
            assert re.search(f"{word.in_(language)}{words.COLON.in_(language)}\\S", each["measure"]), view.id
        assert len(each["reading"]) > 10
        assert each["reading"] in each["alt"]
        assert each["cautions"]
        assert all(each["cautions"])
        publishers = [card.publisher.in_(language) for card in cite(view.indicator)]
        assert any(name in each["source"] for name in publishers), view.id
        assert each["trail"].startswith(f"/{language}/trail?view={view.id}")
        assert each["summary"] == words.TABLE.in_(language)


@each_place
def test_a_file_has_the_rows_of_its_table(shown, place) -> None:
    for each in figures(shown):
        answer = shown.request.get(each["csv"])
        assert answer.status == 200, each["csv"]
        assert answer.headers["content-disposition"] == f"attachment; filename={each['view']}.csv"
        head, *lines = csv.reader(io.StringIO(answer.body().decode("utf-8-sig")))
        assert head[:2] == ["indicator", "period"]
        assert {line[0] for line in lines} == {INDICATOR[each["view"]]}
        assert len(lines) == each["rows"] > 0, (each["view"], place[1])


def test_the_table_is_one_click_away(reader) -> None:
    page = opened(reader, "/ja/survey")
    collaboration = figure(page, "collaboration")
    assert not collaboration.locator("td").first.is_visible()
    collaboration.locator("summary").click()
    assert collaboration.locator("td").first.is_visible()


@each_place
def test_a_page_fits_a_phone(phone, place) -> None:
    listed, language = place
    page = opened(phone, f"/{language}{listed.path}")
    assert page.locator("h1").inner_text() == listed.title.in_(language)
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    widths = page.locator("div.graph .main-svg").evaluate_all("drawn => drawn.map(svg => svg.clientWidth)")
    assert all(0 < width <= 360 for width in widths)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", [TRAIL, RAW])
def test_the_trail_fits_a_phone(phone, address, language) -> None:
    page = opened(phone, f"/{language}/{address}")
    assert page.locator("main section.figure").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
