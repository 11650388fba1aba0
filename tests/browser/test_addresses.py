"""An address we cannot follow gets one clear sentence, and the page stays usable."""

import pytest

from dashboard import words
from dashboard.pages.rawfile import NO_CELL, NO_FILE
from dashboard.pages.trail import NONE
from tests.browser.reading import control
from tests.browser.site import LISTED, opened

SPANS = "2009/2016, 2016/2021, 2009/2021, 2009/2014, 2014/2016, 2006/2009"
KNOWN = "as_of, base"


SENTENCES = {
    "survey?colour=red": words.unknown_key("colour", KNOWN),
    "survey?page=2": words.unknown_key("page", KNOWN),
    "survey?language=fr": words.unknown_key("language", KNOWN),
    "work?span=1999/2000": words.unknown_code("span", "1999/2000", SPANS, "2009/2016"),
    "survey?base=<b>": words.unknown_code("base", "<b>", "all, answered", "all"),
    "survey?base=answered&base=all": words.repeated("base", "answered"),
    "survey?as_of=abc": words.bad_date("abc"),
    "survey?as_of=2018-02-30": words.bad_date("2018-02-30"),
    "survey?as_of=1999-01-01": words.not_published("1999-01-01"),
    "trail?indicator=zzz": NONE,
    "trail?view=zzz": NONE,
    "trail?indicator=employees&period=1850": NONE,
    "raw?source=x": NO_FILE,
    "raw?source=patents&file=../../etc/passwd": NO_FILE,
    "raw?source=patents&file=2018-03-31.csv&cell=L99999C1": NO_CELL,
    "raw?source=patents&file=2018-03-31.csv&cell=here": NO_CELL,
    "nowhere": words.NOT_FOUND_HELP,
    "work/nowhere": words.NOT_FOUND_HELP,
}
ALSO_IN_ENGLISH = ("survey?as_of=abc", "trail?indicator=zzz", "raw?source=x", "nowhere")


@pytest.mark.parametrize(
    ("language", "address"),
    [*(("ja", each) for each in SENTENCES), *(("en", each) for each in ALSO_IN_ENGLISH)],
)
def test_a_bad_address_is_answered_with_a_sentence(reader, language, address) -> None:
    page = opened(reader, f"/{language}/{address}")
    page.wait_for_load_state("networkidle")  # Dash may still want to correct the address
    told = page.locator("main .notice, main .lead").all_inner_texts()
    assert any(SENTENCES[address].in_(language).strip() in each for each in told), told
    assert page.url.endswith(f"/{language}/{address}".replace("<", "%3C").replace(">", "%3E"))
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("nav.pages a").count() == len(LISTED)
    assert page.locator("h1").count() == 1


def test_several_mistakes_get_a_sentence_each(reader) -> None:
    page = opened(reader, "/ja/survey?colour=red&base=most&as_of=soon")
    assert page.locator("main > .notice p").count() == 3
    assert control(page, "base").inner_text() == "無回答を含む（837）"


def test_before_anything_was_published_the_page_says_so_once_per_figure(reader) -> None:
    page = opened(reader, "/ja/work?as_of=1999-01-01")
    sections = page.locator("section.figure").count()
    told = page.locator("section.figure .notice").all_inner_texts()
    assert told == [words.not_published("1999-01-01").ja] * sections
    assert sections > 10
    assert page.locator("div.graph").count() == 0
    assert control(page, "as_of").inner_text() == "1999年1月1日時点"


def test_the_bare_address_leads_to_the_first_page(reader) -> None:
    assert opened(reader, "/").url.endswith("/ja/")


def test_what_an_address_says_is_never_run(reader) -> None:
    page = opened(reader, "/ja/survey?<img src=x onerror=document.title='run'>=1&as_of=<script>1</script>")
    assert "企業アンケート" in page.title()
    assert page.locator("main img, main script").count() == 0
    assert "<script>" in page.locator("main > .notice").inner_text()
