"""What readers would see change: indicators, figures, and the sentences of the site and of the strategy."""

from etl.rehearsal.facts import Facts
from etl.rehearsal.page import Section

LARGEST = 20
FEW = 3
UNKNOWN = ["このままでは公表できないため、計算していません。"]


def indicators(facts: Facts) -> Section:
    """Estimates that are new, gone or different, the largest relative change first."""
    if facts.fault:
        return Section("変わる指標", UNKNOWN)
    found = sorted(facts.effects["estimates"], key=lambda each: -each["size"])
    rows = [
        (each["title"], each["what"], each["before"] or "（なし）", each["after"] or "（なし）")
        for each in found[:LARGEST]
    ]
    told = f"変わる指標の値は {len(found):,} 個です。"
    if rows:
        title, what, was, now = rows[0]
        told += f"変化が最も大きいのは {title}（{what}）: {was} → {now}。"
    return Section("変わる指標", [told], ("指標", "何の値", "これまで", "この版の後"), rows)


def figures(facts: Facts) -> Section:
    """Figures that change, with the sentence under each."""
    if facts.fault:
        return Section("変わる図と文", UNKNOWN)
    found = facts.effects["figures"]
    rows = [
        (f"{each['page']}「{each['figure']}」", f"{each['numbers']}", each["before"], each["after"])
        for each in found
    ]
    names = "、".join(f"「{each['figure']}」" for each in found[:FEW])
    more = f" ほか {len(found) - FEW} 枚" if len(found) > FEW else ""
    told = [f"変わる図は {len(found)} 枚です{f'（{names}{more}）' if found else ''}。"]
    return Section("変わる図と文", told, ("図", "変わる数", "これまでの文", "この版の後の文"), rows)


def strategy(facts: Facts) -> Section:
    """Sentences of the strategy that come to something else."""
    if facts.fault:
        return Section("戦略に印字された文", UNKNOWN)
    rows = [
        (would.words, would.printed, was.computed or "（計算できない）", would.computed or "（計算できない）")
        for was, would in facts.sentences
    ]
    told = f"戦略に印字された数のうち、計算し直した結果が変わるものは {len(rows)} 個です。"
    if rows:
        words, printed, was_said, said = rows[-1]
        told += f"例: {words} 印字 {printed}、これまでの値では {was_said}、この版では {said}。"
    return Section("戦略に印字された文", [told], ("文", "印字", "これまでの値で", "この版の値で"), rows)
