"""Every choice of every page, made by hand: it goes into the address, and the address is the view."""

from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import words
from indicators import LANGUAGES
from tests.browser.reading import control, focused, shown
from tests.browser.site import LISTED, opened, settle, turning

EARLY = "2017-05-31"  # before the strategy: every page shows something else then


def choose(page, key: str, code: str) -> None:
    """Open a choice and take one of its options, with the mouse."""
    control(page, key).click()
    with turning(page):
        page.locator(f"[role=option]:has(input[value='{code}'])").click()


def asked(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query)


@pytest.mark.parametrize("listed", [page for page in LISTED if page.dated], ids=lambda page: page.path)
def test_every_choice_is_in_the_address_and_the_address_is_the_view(reader, another, listed) -> None:
    page = opened(reader, f"/ja{listed.path}")
    chosen = {each.key: [list(each.options)[-1]] for each in listed.controls} | {"as_of": [EARLY]}
    for at, key in enumerate(chosen, start=1):
        before = shown(page)
        choose(page, key, *chosen[key])
        assert asked(page.url) == dict(list(chosen.items())[:at])
        assert shown(page) != before, key
    assert shown(opened(another, page.url)) == shown(page)
    with turning(page):
        page.go_back()
    assert shown(page) == before


def test_a_choice_shows_its_words(reader) -> None:
    page = opened(reader, "/en/work")
    assert control(page, "span").inner_text() == "2009→2016"
    choose(page, "span", "2016/2021")
    assert control(page, "span").inner_text() == "2016→2021"
    assert control(page, "as_of").inner_text() == words.LATEST_WORDS.en


def test_choices_add_up_and_defaults_leave_the_address(reader) -> None:
    page = opened(reader, "/ja/work")
    choose(page, "industry", "E")
    choose(page, "year", "2021")
    assert asked(page.url) == {"industry": ["E"], "year": ["2021"]}
    choose(page, "industry", "L")
    assert asked(page.url) == {"year": ["2021"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_is_made_with_the_keyboard_and_keeps_the_focus(reader, language) -> None:
    page = opened(reader, f"/{language}/survey")
    control(page, "base").focus()
    held = focused(page)
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.value === 'all'")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.activeElement.value === 'answered'")
    with turning(page):
        page.keyboard.press("Enter")
    assert asked(page.url) == {"base": ["answered"]}
    page.wait_for_function("document.activeElement !== document.body")
    assert focused(page) == held


def test_back_leaves_a_page(reader) -> None:
    page = opened(reader, "/ja/")
    with turning(page):
        page.locator("nav.pages a", has_text="企業アンケート").click()
    choose(page, "base", "answered")
    for path in ("/ja/survey", "/ja/"):
        with turning(page):
            page.go_back()
        assert (urlsplit(page.url).path, urlsplit(page.url).query) == (path, "")


def test_the_other_language_shows_the_same_view(reader) -> None:
    page = opened(reader, "/ja/work?as_of=2018-03-31&industry=G")
    page.locator("nav.languages a").click()
    page.wait_for_url("**/en/work?**")
    settle(page)
    assert asked(page.url)["as_of"] == ["2018-03-31"]
    assert control(page, "industry").inner_text() == "Information and communications"
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_day_of_knowledge_goes_along_to_other_pages(reader) -> None:
    page = opened(reader, "/ja/work?as_of=2018-03-31&industry=G")
    with turning(page):
        page.locator("nav.pages a", has_text="製造業").click()
    assert asked(page.url) == {"as_of": ["2018-03-31"]}
    assert control(page, "as_of").inner_text() == "2018年3月31日時点"
