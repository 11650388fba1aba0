"""The numbers of the strategy, read off the page; and what became of them once the final counts were out."""

import pytest

from tests.browser.reading import bars, card, figure, rows
from tests.browser.site import opened

EARLY = "?as_of=2018-03-31"  # all that was known when the strategy was written
RESEARCH = "学術研究の順位（2016年、21大都市）"
LOST = "製造業の従業者数の増減率（2009→2016年）"


def test_manufacturing_lost_less_by_the_preliminary_count(reader) -> None:
    page = opened(reader, f"/ja/work{EARLY}")
    ((_, _, change, standing, _),) = rows(page, "employment-change", "製造業")
    assert (change, standing) == ("−21.3", "速報")
    shown = figure(page, "employment-change")
    assert "製造業・2009→2016年（−21.3 %）" in shown.locator("p.reading").inner_text()
    assert shown.locator(".flag").all_inner_texts() == ["速報"]
    assert "速報" in shown.locator("div.graph").text_content()


def test_manufacturing_lost_more_by_the_final_count(reader) -> None:
    page = opened(reader, "/ja/work")
    ((_, _, change, standing, _),) = rows(page, "employment-change", "製造業")
    assert (change, standing) == ("−30.5", "公表値")
    assert "速報" not in figure(page, "employment-change").locator("div.graph").text_content()


CARDS = {
    "/ja/": {
        "市内総生産（名目）": ("約5.4兆円", "2014年度、概数・推定"),
        "経済成長率": ("1.9 %", "2014年度"),
        "製造業の構成比（「産業」計に占める割合）": ("21.8 %", "2014年度"),
        LOST: ("−30.5 %", "2009→2016年"),
        "民営事業所数（2016年）": ("40,934 事業所", "2016年"),
        "特許の特化係数：物理学（対全国）": ("1.79 倍", "2016年7月"),
        "特許の特化係数：電気（対全国）": ("1.80 倍", "2016年7月"),
        "他企業・大学等と連携している企業": ("9.1 %", "2017年6月、95%区間 7.3～11.2"),
    },
    f"/ja/{EARLY}": {
        LOST: ("−21.3 %", "2009→2016年、速報"),
        "民営事業所数（2016年）": ("41,028 事業所", "2016年、速報"),
        "知的財産交流会：成約に対する製品化率": ("69.0 %", "2017年10月31日、95%区間 50.8～82.7"),
    },
    "/ja/?as_of=2018-06-27": {RESEARCH: ("2位", "2016年、速報")},
    "/ja/?as_of=2018-06-28": {RESEARCH: ("1位", "2016年")},
    f"/ja/programmes{EARLY}": {
        LOST: ("−21.3 %", "2009→2016年、速報"),
        "特許取得数（延べ）": ("65,466 件", "2016年7月"),
    },
    f"/en/{EARLY}": {"Manufacturing employees, 2009→2016": ("−21.3 %", "2009→2016, Provisional")},
}
TABLES = {
    "/ja/ip": (
        ("patent-specialisation", ("物理学", "全国"), "1.79"),
        ("patent-specialisation", ("電気", "全国"), "1.80"),
        ("patents-held-areas", ("川崎市",), "65,466"),
        ("patents-held", ("物理学",), "26,279"),
    ),
    f"/ja/programmes{EARLY}": (("productisation", ("2017年10月31日",), "69.0"),),
    "/ja/economy": (("industry-shares", ("製造業", "2014年度"), "21.8"),),
    "/ja/survey": (("collaboration", ("既に取り組んでいるものがある",), "9.1"),),
    "/ja/survey?base=answered": (("collaboration", ("既に取り組んでいるものがある",), "9.4"),),
    "/ja/manufacturing": (("size-change", ("1～4人",), "−16.6"),),
    f"/ja/work{EARLY}": (
        ("establishments-over-time", ("経済センサス（民営）", "2016年"), "41,028"),
        ("city-industry-rank", ("学術研究，専門・技術サービス業", "2016年"), "2"),
    ),
    "/ja/work?as_of=2018-06-28": (("city-industry-rank", ("学術研究，専門・技術サービス業", "2016年"), "1"),),
}


@pytest.mark.parametrize("address", CARDS)
def test_a_key_number_stands_on_its_card(reader, address) -> None:
    page = opened(reader, address)
    assert {name: card(page, name) for name in CARDS[address]} == CARDS[address]


@pytest.mark.parametrize("address", TABLES)
def test_a_number_stands_in_its_table(reader, address) -> None:
    page = opened(reader, address)
    for view, names, value in TABLES[address]:
        (row,) = rows(page, view, *names)
        assert value in row, (view, row)


def test_a_refused_rate_is_said_in_words_and_has_no_bar(reader) -> None:
    reason = "2014年の全事業所の数は公務を含み、民営のみの数とは対象が異なるため比較できない。"
    page = opened(reader, "/ja/work?span=2009/2014")
    for view in ("employment-change", "employment-difference", "employment-annual-rate"):
        shown = figure(page, view)
        assert f"算出しない：{reason}" in shown.locator(".flag").all_inner_texts()
        assert shown.locator("p.reading").inner_text() == reason
        assert bars(page, view) == 0
        assert {row[3] for row in rows(page, view)} == {"算出しない"}
    assert bars(page, "employees") > 0


def test_a_bar_stands_for_every_known_number(reader) -> None:
    page = opened(reader, "/ja/work")
    known = [row for row in rows(page, "employment-change") if row[2] not in ("…", "X", "")]
    assert bars(page, "employment-change") == len(known) > 10


def test_what_a_programme_does_is_not_claimed_as_its_effect(reader) -> None:
    page = opened(reader, "/ja/programmes")
    assert page.locator("section.direction").count() == 7
    lines = page.locator("section.direction aside.fixed-line").all_inner_texts()
    assert lines == ["背景指標であり、施策の効果を示すものではない"] * 7
