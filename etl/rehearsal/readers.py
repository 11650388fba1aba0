"""What readers would see change: indicators, figures, and the sentences of the site and of the strategy."""

from collections.abc import Iterator

from etl.rehearsal.facts import Facts
from etl.rehearsal.page import Section

LARGEST = 20


def effects(facts: Facts) -> Iterator[Section]:
    """What readers of the site would see change."""
    estimates, figures = (facts.effects.get(kind, []) for kind in ("estimates", "figures"))
    largest = sorted(estimates, key=lambda each: -each["size"])[:LARGEST]
    told = [f"変わる指標の値は {len(estimates):,} 個です（変化の大きい順に {LARGEST} 個まで）。"]
    rows = [
        (each["title"], each["what"], each["before"] or "（なし）", each["after"] or "（なし）")
        for each in largest
    ]
    yield Section("変わる指標", told, ("指標", "何の値", "これまで", "この版の後"), rows)
    shown = [
        (each["page"], each["figure"], f"{each['numbers']}", each["before"], each["after"])
        for each in figures
    ]
    told = [f"変わる図は {len(figures)} 枚です。図の下に印字される文を示します（初期表示の選択のとき）。"]
    yield Section("変わる図と文", told, ("画面", "図", "変わる数", "これまでの文", "この版の後の文"), shown)


def strategy(facts: Facts) -> Section:
    """Sentences of the strategy that come to something else."""
    rows = [
        (would.words, would.printed, was.computed or "（計算できない）", would.computed or "（計算できない）")
        for was, would in facts.sentences
    ]
    told = [
        f"戦略に印字された数のうち、いま分かっている値で計算し直した結果が変わるものは {len(rows)} 個です。"
    ]
    return Section("戦略に印字された文", told, ("文", "印字", "これまでの値で", "この版の値で"), rows)
