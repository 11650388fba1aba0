"""From a number on a page to the cell it was printed in, by clicking."""

import pytest

from tests.browser.reading import ROWS, figure, rows
from tests.browser.site import LISTED, opened, settle

HEAD = 2  # columns of an input before what was printed: symbol, meaning


def follow(page, link, path: str) -> None:
    """Click a link and wait for its page."""
    link.click()
    page.wait_for_url(f"**{path}?**")
    settle(page)


def uncover(page) -> None:
    """Open whatever is folded away."""
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")


def test_minus_21_3_is_followed_to_its_cells(reader) -> None:
    page = opened(reader, "/ja/work?as_of=2018-03-31")
    shown = figure(page, "employment-change")
    shown.locator("summary").click()
    follow(page, shown.locator("tr", has_text="製造業").get_by_role("link", name="出所"), "/ja/trail")
    assert "(x₁ ÷ x₀ − 1) × 100" in page.locator("p.formula").inner_text()
    uncover(page)
    assert page.locator("main").get_by_text("−21.3 %").count() > 0
    inputs = page.locator("main table tbody tr").evaluate_all(ROWS)
    assert {(row[0], row[HEAD]) for row in inputs} == {("x₁", "77,525"), ("x₀", "98,494")}
    assert {row[3] for row in inputs if row[0] == "x₁"} == {"速報"}
    follow(page, page.locator("tr", has_text="77,525").get_by_role("link"), "/ja/raw")
    assert page.locator("td.hit").all_inner_texts() == ["77,525"]
    assert page.locator("td.hit").bounding_box()["y"] >= 0
    assert page.locator("h2").inner_text() == "economic_census/2017-05-31.csv"


@pytest.mark.parametrize("listed", [page for page in LISTED if page.views], ids=lambda page: page.path)
def test_every_page_leads_to_the_printed_cells(reader, listed) -> None:
    page = opened(reader, f"/en{listed.path}")
    shown = figure(page, listed.views[0].id)
    count = len(rows(page, listed.views[0].id))
    first = shown.locator("td a").first.get_attribute("href")
    follow(page, shown.locator("a.trail"), "/en/trail")
    assert page.locator("main h3").count() == count > 0
    opened(page, first)
    uncover(page)
    lines = page.locator("main table tbody tr")
    printed = [row[HEAD] for row in lines.evaluate_all(ROWS)]
    leading = lines.locator("td:last-child a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert len(printed) == len(leading) > 0
    for text, address in zip(printed, leading, strict=True):
        opened(page, address)
        assert [each.strip() for each in page.locator("td.hit").all_inner_texts()] == [text]


def test_a_key_number_leads_to_its_cell(reader) -> None:
    page = opened(reader, "/ja/?as_of=2018-03-31")
    shown = page.locator(".card", has_text="民営事業所数（2016年）")
    follow(page, shown.locator("a.trail"), "/ja/trail")
    uncover(page)
    follow(page, page.locator("main table tbody a").first, "/ja/raw")
    assert page.locator("td.hit").all_inner_texts() == ["41,028 事業所"]
