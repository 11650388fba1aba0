"""From `python -m dashboard` to the first drawn chart, as a ratio to a static page with one chart.

Run it with `python -m bench.first_page`; it needs a published build and Chromium.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

import plotly.graph_objects as go
from playwright.sync_api import Browser, sync_playwright

ROUNDS = 3
PORT = 8059
CHART = ".js-plotly-plot .main-svg"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def drawn(browser: Browser, address: str) -> float:
    """Seconds from asking for an address to its first drawn chart, in a fresh context."""
    page = browser.new_context().new_page()
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(CHART)
    taken = time.perf_counter() - start
    page.context.close()
    return taken


def floor(browser: Browser) -> float:
    """One chart in a static page, served from memory."""
    with tempfile.TemporaryDirectory() as folder:
        figure = go.Figure(go.Scatter(x=[1, 2], y=[1, 2]))
        figure.write_html(Path(folder) / "index.html", include_plotlyjs="directory")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
        Thread(target=server.serve_forever, daemon=True).start()
        taken = median(drawn(browser, f"http://127.0.0.1:{server.server_port}/") for _ in range(ROUNDS))
        server.shutdown()
    return taken


def started(browser: Browser) -> tuple[float, float, float]:
    """Seconds to the printed address, to the first chart of a cold site, and of a warm one."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "dashboard", "--port", str(PORT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as site:  # noqa: S603
        site.stdout.readline()  # type: ignore[union-attr]
        listening = time.perf_counter() - start
        address = f"http://127.0.0.1:{PORT}/ja/"
        cold = drawn(browser, address)
        warm = median(drawn(browser, address) for _ in range(ROUNDS))
        site.terminate()
    return listening, cold, warm


def main() -> None:
    """Print seconds and ratios."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
        )
        least = floor(browser)
        listening, cold, warm = started(browser)
        browser.close()
    print(f"static page with one chart   {least:5.2f} s   1.0")
    for words, seconds in (
        ("address printed", listening),
        ("first chart, cold site", cold),
        ("first chart, warm site", warm),
    ):
        print(f"{words:<28} {seconds:5.2f} s   {seconds / least:.1f}")


if __name__ == "__main__":
    main()
