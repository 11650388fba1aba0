"""The site in a browser, for the tests and the screenshots: serve it, open it, wait until it is drawn."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dashboard.pages import PAGES
from etl.paths import ROOT

HOST = "127.0.0.1"
PATIENCE = 15_000  # ms until what is waited for counts as missing
DESKTOP, PHONE = (1440, 900), (360, 740)
LISTED = [page for page in PAGES if page.listed]
NEEDED = (
    "The browser tests need Chromium and a Japanese font: "
    "run `sudo apt-get install chromium fontconfig fonts-noto-cjk libatomic1`."
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
DRAWN = """() => document.querySelector('main h1')
    && !document.querySelector('main[data-before]')
    && [...document.querySelectorAll('div.graph')].every(graph => graph.querySelector('.main-svg'))
    && [...document.querySelectorAll('.control')].every(choice => choice.querySelector('button'))
    && [...document.querySelectorAll('div.scroll')].every(table => table.querySelector('table'))"""
MARK = "() => document.querySelector('main').setAttribute('data-before', '')"


@contextmanager
def served() -> Iterator[str]:
    """Serve the site on a free port, as `python -m dashboard` does; give its address."""
    command = [sys.executable, "-m", "dashboard", "--port", str(free_port())]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        try:
            said = server.stdout.readline()  # it prints its address once it listens
            if not said:
                raise RuntimeError(f"`{' '.join(command[1:])}` ended with {server.wait()} before it served.")
            yield said.split(" ")[0].rstrip("/")
        finally:
            server.terminate()


def free_port() -> int:
    """Find a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium; say in one sentence what to install when it or a font is missing."""
    path = shutil.which("chromium")
    fonts = shutil.which("fc-list")
    if not path or not fonts or not subprocess.check_output([fonts, ":lang=ja"]):  # noqa: S603
        raise RuntimeError(NEEDED)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def profile(browser: Browser, site: str, size: tuple[int, int] = DESKTOP) -> Iterator[BrowserContext]:
    """Give a browser that has not been on the site before."""
    width, height = size
    context = browser.new_context(base_url=site, viewport={"width": width, "height": height})
    context.set_default_timeout(PATIENCE)
    try:
        yield context
    finally:
        context.close()


@contextmanager
def visit(context: BrowserContext) -> Iterator[Page]:
    """Give a page; at the end it must have had no error and made no request to another machine.

    Opening a window costs Chromium a second of two processors, so the one of the browser is used again.
    """
    faults: list[str] = []
    page = context.pages[0] if context.pages else context.new_page()
    heard = {
        "request": lambda request: faults.extend(strangers(request.url)),
        "console": lambda said: faults.extend([said.text] if said.type == "error" else []),
        "pageerror": lambda error: faults.append(str(error)),
    }
    for event, listener in heard.items():
        page.on(event, listener)
    try:
        yield page
    finally:
        for event, listener in heard.items():
            page.remove_listener(event, listener)
    assert faults == []


def strangers(url: str) -> list[str]:
    """List the address when it leads off this machine."""
    parts = urlsplit(url)
    return [url] if parts.scheme not in ("data", "blob") and parts.hostname != HOST else []


def settle(page: Page) -> None:
    """Wait until the page is there and every graph on it is drawn."""
    page.wait_for_function(DRAWN)


def opened(page: Page, address: str) -> Page:
    """Go to an address and wait until it is drawn."""
    page.goto(address)
    settle(page)
    return page


@contextmanager
def turning(page: Page) -> Iterator[None]:
    """Wait, after what is done inside, until another page has taken the place of this one."""
    page.evaluate(MARK)
    yield
    settle(page)
