"""Read a page the way a person does: figures, table rows, key numbers, what is chosen."""

from typing import Any

from playwright.sync_api import Locator, Page

FIGURES = """() => [...document.querySelectorAll('section.figure')]
    .filter(section => section.querySelector('div.graph'))
    .map(section => {
        const text = what => section.querySelector(what)?.textContent ?? '';
        const href = what => section.querySelector(what)?.getAttribute('href') ?? '';
        return {
            view: section.querySelector('h2').id, title: text('h2'), measure: text('p.measure'),
            reading: text('p.reading'), source: text('p.source'), csv: href('a.download'),
            trail: href('a.trail'), summary: text('details > summary'),
            alt: section.querySelector('div.graph').getAttribute('aria-label'),
            cautions: [...section.querySelectorAll('ul.cautions li')].map(each => each.textContent),
            rows: section.querySelectorAll('details.table tbody tr').length,
        };
    })"""
ROWS = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
SHOWN = """() => [...document.querySelectorAll(
    'main h1, main h2, main p, main li, main td, main button, main .flag')].map(each => each.textContent)"""


def figures(page: Page) -> list[dict[str, Any]]:
    """Every figure with a graph, in words."""
    return page.evaluate(FIGURES)


def figure(page: Page, view: str) -> Locator:
    """The figure of one view."""
    return page.locator("section.figure").filter(has=page.locator(f"h2#{view}"))


def rows(page: Page, view: str, *names: str) -> list[list[str]]:
    """Rows of a figure's table that have all these cells."""
    found = figure(page, view).locator("details.table tbody tr").evaluate_all(ROWS)
    return [row for row in found if set(names) <= set(row)]


def card(page: Page, name: str) -> tuple[str, str]:
    """Number and remark of a key number."""
    shown = page.locator(".card").filter(has=page.locator("p.name").get_by_text(name, exact=True)).first
    return shown.locator("p.value").inner_text(), shown.locator("p.note").first.inner_text()


def bars(page: Page, view: str) -> int:
    """How many bars of a figure have a length."""
    drawn = "paths => paths.filter(path => path.getBBox().width > 0).length"
    return figure(page, view).locator(".barlayer .point path").evaluate_all(drawn)


def shown(page: Page) -> list[str]:
    """All words and numbers of a page."""
    return page.evaluate(SHOWN)


def control(page: Page, key: str) -> Locator:
    """The button of one choice."""
    return page.locator(f"""button[id*='"control":"{key}"']""")


def focused(page: Page) -> str:
    """The id of what has the keyboard focus, or its tag."""
    return page.evaluate("() => document.activeElement.id || document.activeElement.tagName")
