"""What a release would change: one sheet that says it all in a line each, then the tables behind it."""

from etl.registering import by_id
from etl.rehearsal.areas import area_changes
from etl.rehearsal.facts import Facts
from etl.rehearsal.numbers import KINDS, cells, classifications, revisions, scope, suppression
from etl.rehearsal.page import Section
from etl.rehearsal.readers import figures, indicators, strategy

TABLES = (
    scope,
    cells,
    revisions,
    suppression,
    classifications,
    area_changes,
    indicators,
    figures,
    strategy,
)


def sections(facts: Facts, name: str) -> list[Section]:
    """The whole report: the first sheet, then a table for every line of it that has one."""
    tables = [table(facts) for table in TABLES]
    lines = [("印字された合計", totals(facts)), *((each.title, each.told[0]) for each in tables)]
    behind = [each for each in tables if each.rows]
    return [
        verdict(facts, name),
        Section("要点", head=("見るところ", "変わること"), rows=lines),
        decision(facts, name),
        overview(facts),
        *(each._replace(tone="annex" if number == 0 else "") for number, each in enumerate(behind)),
    ]


def verdict(facts: Facts, name: str) -> Section:
    """May it be published, in one sentence; where not, everything that does not add up."""
    if facts.fault:
        return Section("判定", [f"このままでは公表できません。\n{facts.fault}"], tone="stop")
    counts = facts.changed["kind"].value_counts()
    said = "、".join(f"{words} {counts.get(kind, 0):,} 個" for kind, words in KINDS.items())
    return Section("判定", [f"公表できます（{name}）。{said}。"], tone="go")


def totals(facts: Facts) -> str:
    """Whether the printed totals are still met by their parts."""
    if facts.fault:
        return "判定に示した誤りを直してから、もう一度確かめます。"
    checked = by_id(facts.release.source).checks
    return "点検した合計は、すべて内訳と合います。" if checked else "この資料には、点検する合計がありません。"


def decision(facts: Facts, name: str) -> Section:
    """What to type next."""
    hold = f"見送る場合は `python -m etl drop {name}`、後で決める場合は何もしなくてかまいません。"
    if facts.fault:
        return Section("次にすること", ["上の誤りを直してから、もう一度 rehearse を実行してください。", hold])
    return Section(
        "次にすること", [f"公表する場合は `python -m etl approve {name}` を実行してください。", hold]
    )


def overview(facts: Facts) -> Section:
    """Which file this is about."""
    release = facts.release
    rows = [
        ("資料", release.source),
        ("公表日", f"{release.vintage} 公表"),
        ("ファイル", release.file),
        ("SHA-256", release.sha256),
        ("入手先", release.url or "（記載なし）"),
        ("読み取った数", f"{int(release.rows):,} 個の値"),
        ("注記", release.note or "（なし）"),
    ]
    return Section("この版", head=("項目", "内容"), rows=rows)
