"""What a release changes in the numbers: what comes, goes, is revised, withheld or classified anew."""

from etl.observations import WITHOUT_VALUE
from etl.rehearsal.facts import Facts, codes_in
from etl.rehearsal.page import Section
from etl.rehearsal.wording import figure, listed, percent, said, signed, word
from etl.revisions import LOST, NEW, RESTATED, REVISED, hidden, spread

LARGEST = 20
KINDS = {NEW: "新しい値", LOST: "なくなる値", REVISED: "値が変わる", RESTATED: "状態だけが変わる"}


def scope(facts: Facts) -> Section:
    """Years, areas and series that come or go."""
    rows = []
    for column, words in (("period", "年・期間"), ("area", "地域"), ("series", "系列"), ("measure", "項目")):
        before, after = set(facts.before[column]), set(facts.after[column])
        rows.append((words, listed(after - before, column), listed(before - after, column)))
    return Section("増える年・地域、なくなる年・地域", head=("", "新しい", "なくなる"), rows=rows)


def cells(facts: Facts) -> Section:
    """The numbers that change, largest first."""
    changed = facts.changed[facts.changed["kind"].isin((REVISED, RESTATED, LOST))]
    told = [f"すでに公表している値のうち {len(changed):,} 個が変わります（大きい順に {LARGEST} 個まで）。"]
    rows = [
        (
            said(row),
            KINDS[row.kind],
            figure(row.value_before, row.status_before, row.unit_before),
            figure(row.value_after, row.status_after, row.unit_after),
            signed(row.difference),
            percent(row.percent),
        )
        for row in changed.head(LARGEST).itertuples()
    ]
    return Section("変わる値", told, ("値", "変化", "これまで", "この版", "差", "差（%）"), rows)


def revisions(facts: Facts) -> Section:
    """From provisional to final: how far, by series and measure."""
    rows = []
    for (series, measure), part in facts.changed.groupby(["series", "measure"]):
        found = spread(part)
        if found.cells:
            rows.append(
                (
                    word("series", series),
                    word("measure", measure),
                    f"{found.cells:,}",
                    percent(found.mean),
                    percent(found.mean_absolute),
                    percent(found.largest),
                )
            )
    told = [] if rows else ["速報から確報に変わる値はありません。"]
    head = ("系列", "項目", "個数", "平均（%）", "絶対値の平均（%）", "最大（%）")
    return Section("速報から確報への改定", told, head, rows)


def suppression(facts: Facts) -> Section:
    """How many numbers are withheld, before and after."""
    rows = [
        (
            word("status", status),
            f"{(facts.before['status'] == status).sum():,}",
            f"{(facts.after['status'] == status).sum():,}",
        )
        for status in WITHOUT_VALUE
    ]
    told = [f"値のない数: {hidden(facts.before):,} 個から {hidden(facts.after):,} 個になります。"]
    return Section("秘匿・不詳の値", told, ("状態", "これまで", "この版の後"), rows)


def classifications(facts: Facts) -> Section:
    """Codes that come or go in each dimension, and how much of the values the common ones cover."""
    before, after = codes_in(facts.before), codes_in(facts.after)
    rows = []
    for dimension in after:
        old, new = before.get(dimension, set()), after[dimension]
        rows.append(
            (
                word("", dimension),
                listed(new - old, dimension),
                listed(old - new, dimension),
                covered(facts, dimension),
            )
        )
    told = [
        "「共通の符号が占める割合」は、この版の値の合計のうち、これまでもあった符号の値が占める割合です。"
    ]
    return Section("分類の符号", told, ("次元", "新しい符号", "なくなる符号", "共通の符号が占める割合"), rows)


def covered(facts: Facts, dimension: str) -> str:
    """Share of the new release's values that stand under codes known before."""
    own = facts.after[facts.after["vintage"] == facts.release.vintage]
    known = own[dimension].isin(set(facts.before[dimension])) if len(facts.before) else own[dimension].isna()
    total = own["value"].sum()
    return percent(100 * own.loc[known, "value"].sum() / total) if total else "―"
