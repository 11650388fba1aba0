"""Records become counts by every rule; what a register cannot mean is refused."""

import re

import pandas as pd
import pytest

from etl.contract import names
from etl.counting.rules import RULES
from etl.parsing import validated
from etl.sources.patent_rights import SOURCE, parse
from indicators.derive import changes, share
from indicators.reasons import reason

# The four rights of `etl.counting.rules.count`: in the city 4, 5, 7, 8 and 3.5. R5 was not granted,
# R6 belongs to a firm abroad and to one in a ward of Yokohama.
TABLE = """\
番号,権利,出願日,登録日,権利者,地域,分類,名称
R1,特許,2018-04-01,2020-01-10,a,14131,G06F 17/30,い
R1,特許,2018-04-01,2020-01-10,b,14130,G06F 17/30,い
R2,特許,2018-05-01,2020-02-10,c,14137,G06F17/30,ろ
R2,特許,2018-05-01,2020-02-10,c,14137,H01L 21/00,ろ
R3,特許,20180601,2020/3/10,a,14131,A61K,は
R3,特許,20180601,2020/3/10,a,14131,B65D,は
R4,特許,平成30年7月1日,令和2年4月10日,a,14131,C07D,に
R4,特許,平成30年7月1日,令和2年4月10日,a,14131,D06M,に
R4,特許,平成30年7月1日,令和2年4月10日,x,14207,C07D,に
R4,特許,平成30年7月1日,令和2年4月10日,x,14207,D06M,に
R5,特許,2021-12-31,,a,14131,G06F,ほ
R6,意匠,2019-01-01,2019-12-01,y,国外,G06F,へ
R6,意匠,2019-01-01,2019-12-01,z,14103,G06F,へ
"""
MAPPING = """\
field,column,value
number,番号,
kind,権利,
filed,出願日,
granted,登録日,
holder,権利者,
area,地域,
symbol,分類,
classification,,ipc
coverage,,applications
abroad,,国外
ignore,名称,
"""


@pytest.fixture
def read(registered):
    def parsed(*changes, vintage="2023-06-30", table=TABLE, mapping=MAPPING):
        for old, new in changes:
            assert old in table or old in mapping
            table, mapping = table.replace(old, new), mapping.replace(old, new)
        files = ((".csv", table), ("mapping.csv", mapping))
        found = parse(registered("patent_rights", *files, vintage=vintage))
        return validated(SOURCE, found.assign(source="patent_rights", vintage=vintage))

    return parsed


def number(table, measure="filings_granted", **codes):
    usual = {"area": "14130", "period": "2018", "ipc": "_T", "right": "patent", "measure": measure}
    for column, code in (usual | codes).items():
        table = table[table[column] == code]
    assert len(table) == 1
    return table.iloc[0]


@pytest.mark.parametrize(
    ("rule", "value"),
    [("distinct", 4), ("per_holder", 5), ("per_section", 7), ("per_holder_section", 8), ("fractional", 3.5)],
)
def test_the_same_four_rights_by_every_rule(read, rule, value):
    found = number(read(), series=f"rights_{rule}_ipc")
    assert found["value"] == value
    assert (found["cell"], found["printed"]) == ("L2C1:L14C1", "計 10 行")
    assert found["unit"] == ("fractional_count" if rule == "fractional" else "count")


def test_prefecture_and_nation_hold_what_their_cities_hold(read):
    table = read()
    told = {"series": "rights_fractional_ipc", "right": "patent"}
    assert [number(table, area=area, **told)["value"] for area in ("14130", "14000", "00000")] == [3.5, 4, 4]
    design = {"right": "design", "period": "2019"}
    half = number(table, area="14100", series="rights_fractional_ipc", **design)
    assert half["value"] == 0.5  # the other half is held abroad
    assert number(table, area="00000", series="rights_per_holder_ipc", **design)["value"] == 1


def test_a_section_without_a_right_is_a_true_zero(read):
    table = read()
    zero = number(table, series="rights_distinct_ipc", ipc="F")
    assert (zero["value"], zero["status"], zero["printed"]) == (0, "normal", "計 0 行")
    parts = table[(table["series"] == "rights_fractional_ipc") & (table["measure"] == "filings_granted")]
    sums = parts[parts["ipc"] != "_T"].groupby(["area", "period", "right"])["value"].sum()
    totals = parts[parts["ipc"] == "_T"].set_index(["area", "period", "right"])["value"]
    assert sums.sort_index().to_numpy() == pytest.approx(totals.sort_index().to_numpy())


@pytest.mark.parametrize(("vintage", "status"), [("2023-06-29", "provisional"), ("2023-06-30", "normal")])
def test_filings_of_2021_grow_for_eighteen_months(read, vintage, status):
    found = number(read(vintage=vintage), "rights_filed", period="2021", series="rights_distinct_ipc")
    assert (found["value"], found["status"]) == (1, status)


def test_the_day_of_the_data_counts_and_not_the_day_of_publication(read):
    told = ("abroad,,国外", "abroad,,国外\nas_of,,2023-06-29")
    found = number(read(told), "rights_filed", period="2021", series="rights_distinct_ipc")
    assert found["status"] == "provisional"


@pytest.mark.parametrize(
    ("told", "status"),
    # Grants came within 22 months; 2018 and 54 months is 30 June 2023
    [("", "normal"), ("\ngrant_lag_months,,54", "normal"), ("\ngrant_lag_months,,55", "provisional")],
)
def test_granted_filings_grow_for_the_grant_lag(read, told, status):
    table = read(("abroad,,国外", "abroad,,国外" + told))
    assert number(table, series="rights_distinct_ipc")["status"] == status
    granted = number(table, "rights_granted", period="2020", series="rights_distinct_ipc")
    assert (granted["value"], granted["status"]) == (4, "normal")


def test_a_file_of_granted_rights_says_nothing_of_applications(read):
    assert set(read(vintage="2023-07-01")["measure"]) == {"rights_filed", "rights_granted", "filings_granted"}
    assert set(read(("coverage,,applications", "coverage,,granted"))["measure"]) == {
        "rights_granted",
        "filings_granted",
    }


def test_order_and_repetition_of_lines_change_no_count(read):
    head, *lines = TABLE.splitlines(keepends=True)
    told = ["measure", "area", "period", "series", "right", "ipc", "value", "status"]
    moved = read(table="".join([head, *lines[::-1], *lines[:3]]), vintage="2023-07-01")[told]
    assert sorted(moved.to_numpy().tolist()) == sorted(read()[told].to_numpy().tolist())


def test_no_name_of_a_holder_leaves_the_source(read):
    assert (
        not read(("a,1413", "ひみつ株式会社,1413"))
        .astype(str)
        .map(lambda text: "ひみつ" in text)
        .any(axis=None)
    )
    assert SOURCE.confidential


def test_every_series_has_words_and_a_reason(read):
    for series in set(read()["series"]):
        assert series in names("series")
        assert "比較できない" in reason(f"series:{series}").ja


def test_two_rules_have_no_share(read):
    counts = read().query("measure == 'filings_granted' and area == '14130'")
    parts = counts.query("series == 'rights_per_section_ipc' and ipc == 'G'")
    whole = counts.query("ipc == '_T'")
    other = whole.query("series == 'rights_distinct_ipc'")
    assert share(pd.concat([parts, other]), over="ipc").query("ipc == 'G'").empty
    same = share(pd.concat([parts, whole.query("series == 'rights_per_section_ipc'")]), over="ipc")
    assert same.query("ipc == 'G'")["value"].tolist() == [pytest.approx(100 * 2 / 7)]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule != "distinct"])
def test_two_rules_have_no_growth(read, rule):
    counts = read().query("area == '14130' and ipc == '_T' and right == 'patent'")
    before = counts.query("measure == 'filings_granted' and series == 'rights_distinct_ipc'")
    after = counts.query("measure == 'rights_granted'").query(f"series == 'rights_{rule}_ipc'")
    found = changes(pd.concat([before, after]), [("2018", "2020")])
    assert found["status"].tolist() == ["refused"]
    assert found["value"].isna().all()
    assert found["reason"].tolist() == [f"series:rights_{rule}_ipc"]


FAULTS = {
    "no number": (("R5,特許", ",特許"), "L12C1 が空です"),
    "an unknown kind": (("R5,特許", "R5,商号"), "L12C2 の「商号」は etl/codes/right.csv にありません"),
    "no day": (("2021-12-31,,", "2021-12,,"), "L12C3 の「2021-12」は年月日ではありません"),
    "a day that is none": (("2021-12-31,,", "2021-11-31,,"), "「2021-11-31」は年月日ではありません"),
    "no area": (("a,14131,G06F,ほ", "a,141313,G06F,ほ"), "「141313」は5桁の地域コードではありません"),
    "no prefecture": (("a,14131,G06F,ほ", "a,99131,G06F,ほ"), "「99131」は5桁の地域コードではありません"),
    "abroad not declared": (("abroad,,国外\n", ""), "「国外」は5桁の地域コードではありません"),
    "no symbol": (("14131,G06F,ほ", "14131,X99,ほ"), "L12C7 の「X99」は IPC・FI の記号として読めません"),
    "granted before filed": (("2019-12-01,z", "2018-12-01,z"), "の 14 行目: 登録日が出願日より前です"),
    "a day after the data": (
        ("2021-12-31,,", "2024-12-31,,"),
        "の 12 行目: データの時点 2023-06-30 より後の日付",
    ),
    "two filing days": (
        ("2018-05-01,2020-02-10,c,14137,H", "2018-05-02,2020-02-10,c,14137,H"),
        "別の行と出願日が",
    ),
    "two areas": (("c,14137,H", "c,14101,H"), "の 5 行目: 同じ権利者の別の行と地域が違います"),
    "no months": (("abroad,,国外", "abroad,,国外\ngrant_lag_months,,7年"), "の「7年」は月数ではありません"),
    "a day of data after publication": (
        ("abroad,,国外", "abroad,,国外\nas_of,,2023-07-01"),
        "公表日 2023-06-30 より後",
    ),
    "coverage unknown": (("coverage,,applications", "coverage,,all"), "ある値: applications、granted。"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_register_cannot_mean_is_refused_in_a_sentence(read, fault):
    change, sentence = FAULTS[fault]
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read(change)
