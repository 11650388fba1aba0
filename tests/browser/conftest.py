"""One server and one browser for all tests; a fresh page for each."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.site import PHONE, chromium, profile, served, visit


@pytest.fixture(scope="package")
def site(published) -> Iterator[str]:  # noqa: ARG001 - the build must be there before it is served
    with served() as address:
        yield address


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="package")
def desktop(browser: Browser, site: str) -> Iterator[BrowserContext]:
    with profile(browser, site) as context:
        yield context


@pytest.fixture(scope="package")
def narrow(browser: Browser, site: str) -> Iterator[BrowserContext]:
    with profile(browser, site, PHONE) as context:
        yield context


@pytest.fixture
def reader(desktop: BrowserContext) -> Iterator[Page]:
    """Open pages on a desktop; errors and requests to other machines fail the test."""
    with visit(desktop) as page:
        yield page


@pytest.fixture
def phone(narrow: BrowserContext) -> Iterator[Page]:
    """Open pages on a narrow phone."""
    with visit(narrow) as page:
        yield page


@pytest.fixture(scope="package")
def elsewhere(browser: Browser, site: str) -> Iterator[BrowserContext]:
    with profile(browser, site) as context:
        yield context


@pytest.fixture
def another(elsewhere: BrowserContext) -> Iterator[Page]:
    """Open pages in another browser, which has nothing but the address."""
    with visit(elsewhere) as page:
        yield page
