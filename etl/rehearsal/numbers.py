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
    rows, lead = [], []
    for column, words in (("period", "年・期間"), ("area", "地域"), ("series", "系列"), ("measure", "項目")):
        before, after = set(facts.before[column]), set(facts.after[column])
        rows.append((words, listed(after - before, column), listed(before - after, column)))
        lead.append(f"{words}は増 {len(after - before):,}・減 {len(before - after):,}")
    told = ["、".join(lead) + "。"]
    return Section("増える年・地域、なくなる年・地域", told, ("", "新しい", "なくなる"), rows)


def cells(facts: Facts) -> Section:
    """The numbers that change, largest first."""
    changed = facts.changed[facts.changed["kind"].isin((REVISED, RESTATED, LOST))]
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
    told = f"すでに公表している値のうち {len(changed):,} 個が変わります。"
    if rows:
        what, _, was, now, *_, by = rows[0]
        told += f"最も大きいのは {what}: {was} → {now}" + (f"（{by} %）。" if by else "。")
    return Section(
        "変わる値",
        [told, f"大きい順に {LARGEST} 個まで。"][: 1 + bool(rows)],
        ("値", "変化", "これまで", "この版", "差", "差（%）"),
        rows,
    )


def revisions(facts: Facts) -> Section:
    """From provisional to final: how far, by series and measure."""
    found = {
        (str(series), str(measure)): spread(part)
        for (series, measure), part in facts.changed.groupby(["series", "measure"])
    }
    rows = [
        (
            word("series", series),
            word("measure", measure),
            f"{each.cells:,}",
            percent(each.mean),
            percent(each.mean_absolute),
            percent(each.largest),
        )
        for (series, measure), each in found.items()
        if each.cells
    ]
    whole = spread(facts.changed)
    told = "速報から確報に変わる値はありません。"
    if whole.cells:
        told = (
            f"{whole.cells:,} 個が速報から確報になります。"
            f"改定は平均 {percent(whole.mean)} %、最大 {percent(whole.largest)} %。"
        )
    head = ("系列", "項目", "個数", "平均（%）", "絶対値の平均（%）", "最大（%）")
    return Section("速報から確報への改定", [told], head, rows)


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
    rows, moved = [], 0
    for dimension in after:
        old, new = before.get(dimension, set()), after[dimension]
        moved += len(old ^ new)
        share = covered(facts, dimension)
        rows.append(
            (word("dimension", dimension), listed(new - old, dimension), listed(old - new, dimension), share)
        )
    told = [
        f"増減する符号は {moved:,} 個です。",
        "「共通の符号の割合」は、この版の値の合計のうち、これまでもあった符号の値が占める割合（%）です。",
    ]
    return Section("分類の符号", told, ("次元", "新しい符号", "なくなる符号", "共通の符号の割合"), rows)


def covered(facts: Facts, dimension: str) -> str:
    """Share of the new release's values that stand under codes known before; the least of all measures.

    Parts are counted, not their totals, and of the other dimensions the totals alone.
    """
    own = facts.after[facts.after["vintage"] == facts.release.vintage]
    for other in codes_in(own).keys() - {dimension}:
        own = own[own[other] == "_T"] if (own[other] == "_T").any() else own
    own = own[own[dimension] != "_T"]
    if own.empty or facts.before.empty:
        return "―"
    known = own["value"].where(own[dimension].isin(set(facts.before[dimension])), 0.0)
    shares = known.groupby(own["measure"]).sum() / own.groupby("measure")["value"].sum()
    return percent(100 * float(shares.min()))
