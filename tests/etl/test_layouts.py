"""Each source reads twenty lines in its publisher's layout, and refuses what it does not know."""

from pathlib import Path

import pytest

from etl.sources import SOURCES

SAMPLES = {path.stem: path.read_text("utf-8") for path in (Path(__file__).parent / "samples").glob("*.csv")}
# Source -> printed, value, status of some cells of its sample, in order.
EXPECTED = {
    "city_accounts": [("0.0%", 0.0, "below_unit"), ("X", None, "suppressed"), ("△1.9％", -1.9, "normal")],
    "economic_census": [("1,953", 1953, "normal"), ("X", None, "suppressed"), ("-", 0, "normal")],
    "population_census": [("159,000", 159000, "normal"), ("…", None, "missing"), ("X", None, "suppressed")],
    "patents": [("2,439", 2439, "normal"), ("X", None, "suppressed"), ("-", 0, "normal")],
    "patent_applications": [("318381", 318381, "normal"), ("…", None, "missing")],
    "industry_survey": [("704", 704, "normal"), ("X", None, "suppressed"), ("2.9％", 2.9, "normal")],
    "research_hubs": [("AIRBIC", 1, "estimated"), ("約 400", 400, "estimated")],
    "programme_outcomes": [
        ("34", 34, "estimated"),
        ("X", None, "suppressed"),
        ("500 社以上", 500, "estimated"),
    ],
}
# Source -> a heading and what it might be renamed to; a value and an unknown mark in its place.
HEADING = {
    "city_accounts": ("年度,2001", "年度,2002"),
    "economic_census": ("従業者規模,", "従業者の規模,"),
    "population_census": ("就業者総数に占める割合", "就業者に占める割合"),
    "patents": ("川崎市,,神奈川県", "川崎市,,東京都"),
    "patent_applications": ("出願件数,系列", "系列,出願件数"),
    "industry_survey": ("回答,件数", "回答,件数（件）"),
    "research_hubs": ("拠点,印字", "印字,拠点"),
    "programme_outcomes": ("時点,起点", "起点,時点"),
}
MARK = {
    "city_accounts": ("1 兆 806 億円", "＊"),
    "economic_census": ("434", "＊"),
    "population_census": ('"2,200"', "＊"),
    "patents": ('"594,161"', "＊"),
    "patent_applications": ("317922", "＊"),
    "industry_survey": ("704", "＊"),
    "research_hubs": ("約 300", "＊"),
    "programme_outcomes": ("34", "＊"),
}

# Sources of workbooks or of several files have tests of their own.
OF_ONE_CSV = [source for source in SOURCES if source.id in SAMPLES]


@pytest.mark.parametrize("source", OF_ONE_CSV, ids=lambda source: source.id)
def test_a_source_reads_its_publishers_layout(raw_file, source) -> None:
    table = source.parse(raw_file(SAMPLES[source.id], source.id))
    read = {
        (row.printed, None if row.value != row.value else row.value, row.status) for row in table.itertuples()
    }
    assert set(EXPECTED[source.id]) <= read
    source.schema.validate(table.assign(source=source.id, vintage="2018-03-31"))


@pytest.mark.parametrize("source", OF_ONE_CSV, ids=lambda source: source.id)
def test_a_renamed_heading_is_refused_with_its_place(raw_file, source) -> None:
    changed = SAMPLES[source.id].replace(*HEADING[source.id], 1)
    assert changed != SAMPLES[source.id]
    with pytest.raises(ValueError, match=rf"data/raw/{source.id}/2018-03-31.csv の見出し（L[23]）"):
        source.parse(raw_file(changed, source.id))


@pytest.mark.parametrize("source", OF_ONE_CSV, ids=lambda source: source.id)
def test_an_unknown_mark_is_refused_with_its_cell(raw_file, source) -> None:
    changed = SAMPLES[source.id].replace(*MARK[source.id], 1)
    assert changed != SAMPLES[source.id]
    with pytest.raises(ValueError, match=rf"data/raw/{source.id}/2018-03-31.csv の L\d+C\d+ の「＊」"):
        source.parse(raw_file(changed, source.id))


@pytest.mark.parametrize("source", OF_ONE_CSV, ids=lambda source: source.id)
def test_a_renamed_title_is_refused(raw_file, source) -> None:
    title, rest = SAMPLES[source.id].split("\n", 1)
    with pytest.raises(ValueError, match="表題「"):
        source.parse(raw_file(f"{title}改\n{rest}", source.id))


def test_an_unknown_city_and_an_unknown_series_are_refused(raw_file) -> None:
    by_id = {source.id: source for source in SOURCES}
    city = SAMPLES["population_census"].replace("相模原市", "相模市")
    with pytest.raises(ValueError, match=r"L5C4 の「相模市」は etl/codes/area\.csv にありません"):
        by_id["population_census"].parse(raw_file(city, "population_census"))
    series = SAMPLES["patent_applications"].replace("を除く", "を引く")
    with pytest.raises(ValueError, match="L4C4 の「存続期間延長登録出願を引く」は知らない語です"):
        by_id["patent_applications"].parse(raw_file(series, "patent_applications"))


def test_an_empty_cell_of_ssdse_is_no_observation(raw_file) -> None:
    census = next(source for source in SOURCES if source.id == "economic_census")
    sample = """\
令和3年経済センサス‐活動調査（確報） 産業大分類別の事業所数及び従業者数（民営）
地域コード,地域,産業コード,産業大分類,事業所数,従業者数
14130,川崎市,AR,全産業,41223,547471
14130,川崎市,C,鉱業，採石業，砂利採取業,0,0
13100,特別区部,G,情報通信業,,1038236
"""
    table = census.parse(raw_file(sample, "economic_census"))
    assert table[["area", "industry", "measure"]].to_numpy().tolist() == [
        ["14130", "_T", "establishments"],
        ["14130", "_T", "employees"],
        ["14130", "C", "establishments"],
        ["14130", "C", "employees"],
        ["13100", "G", "employees"],
    ]
    assert table["status"].tolist() == ["normal", "normal", "suppressed", "suppressed", "normal"]
