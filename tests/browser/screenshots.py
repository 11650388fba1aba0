"""`python -m tests.browser.screenshots` pictures every page, both languages, desktop and phone."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from playwright.sync_api import Browser

from etl.paths import ROOT
from indicators import LANGUAGES
from tests.browser.site import LISTED, chromium, opened, profile, served, visit

SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
FOLDER = ROOT / "screenshots"
README = ROOT / "docs" / "screenshot.png"


def main() -> int:
    """Take the pictures and print where they lie; with `--readme`, the one picture of the README alone."""
    parser = ArgumentParser(prog="python -m tests.browser.screenshots", description=__doc__)
    parser.add_argument("--readme", action="store_true", help=f"write {README.relative_to(ROOT)} instead")
    readme = parser.parse_args().readme
    with served() as site, chromium() as browser:
        for path in for_readme(browser, site) if readme else every_page(browser, site):
            print(path.relative_to(ROOT))
    return 0


def every_page(browser: Browser, site: str) -> list[Path]:
    """Picture every page whole."""
    return [path for name, size in SIZES.items() for path in pictures(browser, site, name, size)]


def pictures(browser: Browser, site: str, name: str, size: tuple[int, int]) -> list[Path]:
    """Picture every page in one size, `screenshots/ja-work-phone.png`."""
    FOLDER.mkdir(exist_ok=True)
    taken = []
    with profile(browser, site, size) as context, visit(context) as page:
        for language in LANGUAGES:
            for listed in LISTED:
                path = FOLDER / f"{language}-{listed.path.strip('/') or 'overview'}-{name}.png"
                opened(page, f"/{language}{listed.path}").screenshot(path=path, full_page=True)
                taken.append(path)
    return taken


def for_readme(browser: Browser, site: str) -> list[Path]:
    """Picture what one sees first."""
    README.parent.mkdir(exist_ok=True)
    with profile(browser, site, SIZES["desktop"]) as context, visit(context) as page:
        opened(page, "/ja/").screenshot(path=README)
    return [README]


if __name__ == "__main__":
    sys.exit(main())
