"""What a release would change, in the order in which an analyst asks: may it go out, and what moves."""

from etl.rehearsal.areas import area_changes
from etl.rehearsal.facts import Facts
from etl.rehearsal.numbers import KINDS, cells, classifications, revisions, scope, suppression
from etl.rehearsal.page import Section
from etl.rehearsal.readers import effects, strategy


def sections(facts: Facts, name: str) -> list[Section]:
    """The whole report."""
    return [
        verdict(facts, name),
        overview(facts),
        scope(facts),
        cells(facts),
        revisions(facts),
        suppression(facts),
        classifications(facts),
        area_changes(facts),
        *effects(facts),
        strategy(facts),
        decision(facts, name),
    ]


def verdict(facts: Facts, name: str) -> Section:
    """May it be published, in one sentence; where not, everything that does not add up."""
    if facts.fault:
        told = [f"このままでは公表できません。\n{facts.fault}"]
        return Section("判定", told, tone="stop")
    counts = facts.changed["kind"].value_counts()
    said = "、".join(f"{words} {counts.get(kind, 0):,} 個" for kind, words in KINDS.items())
    shown = len(facts.effects["figures"])
    return Section("判定", [f"公表できます（{name}）。{said}。変わる図は {shown} 枚です。"], tone="go")


def overview(facts: Facts) -> Section:
    """Which file this is about."""
    release = facts.release
    rows = [
        ("資料", release.source),
        ("公表日", release.vintage),
        ("ファイル", release.file),
        ("SHA-256", release.sha256),
        ("入手先", release.url or "（記載なし）"),
        ("読み取った数", f"{int(release.rows):,}"),
        ("注記", release.note or "（なし）"),
    ]
    return Section("この版", head=("項目", "内容"), rows=rows)


def decision(facts: Facts, name: str) -> Section:
    """What to type next."""
    hold = f"見送る場合は `python -m etl drop {name}`、後で決める場合は何もしなくてかまいません。"
    if facts.fault:
        return Section("次にすること", ["上の誤りを直してから、もう一度 rehearse を実行してください。", hold])
    return Section(
        "次にすること", [f"公表する場合は `python -m etl approve {name}` を実行してください。", hold]
    )
