"""The site without a mouse."""

from tests.browser.reading import figure
from tests.browser.site import opened

REACHED = """() => {
    document.activeElement.setAttribute('data-reached', '');
    return document.activeElement.tagName;
}"""
MISSED = """() => [...document.querySelectorAll('a[href], summary, button, div.scroll')]
    .filter(each => each.checkVisibility() && each.clientHeight + each.offsetHeight > 0)
    .filter(each => !each.closest('details:not([open]) > :not(summary)'))
    .filter(each => !each.hasAttribute('data-reached'))
    .map(each => each.outerHTML.slice(0, 120))"""
MOST = 200  # stops on one page


def test_the_first_stop_skips_to_the_content(reader) -> None:
    page = opened(reader, "/ja/survey")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("each => each === document.activeElement")
    assert skip.bounding_box()["x"] >= 0
    assert skip.inner_text() == "本文へ移動"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'main'")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_everything_that_can_be_used_is_a_stop(reader) -> None:
    page = opened(reader, "/ja/survey")
    figure(page, "priority").locator("summary").click()
    page.locator("a.brand").focus()
    page.keyboard.press("Shift+Tab")
    stops = 0
    while page.evaluate(REACHED) != "BODY" and stops < MOST:
        stops += 1
        page.keyboard.press("Tab")
    assert 15 < stops < MOST
    assert page.evaluate(MISSED) == []


def test_a_stop_is_seen(reader) -> None:
    page = opened(reader, "/ja/survey")
    plain = page.locator("nav.pages a").nth(2)
    assert plain.evaluate("each => getComputedStyle(each).outlineStyle") == "none"
    page.locator("nav.pages a").nth(1).focus()
    page.keyboard.press("Tab")
    assert plain.evaluate("each => each === document.activeElement")
    assert plain.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


def test_a_table_opens_with_the_keyboard(reader) -> None:
    page = opened(reader, "/en/survey")
    shown = figure(page, "collaboration")
    shown.locator("summary").focus()
    page.keyboard.press("Enter")
    shown.locator("td").first.wait_for(state="visible")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('scroll')")
