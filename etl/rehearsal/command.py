"""`rehearse`, `approve`, `drop`: what a release would change, then a decision."""

from pathlib import Path
from typing import Any

from etl import paths
from etl.build import prepared
from etl.commands import spoken
from etl.editions import current
from etl.publishing import alone, publish
from etl.recording import record, require_new
from etl.registering import registered
from etl.rehearsal.candidate import REFUSED, REHEARSALS, drop, recalled, set_aside
from etl.rehearsal.facts import gathered
from etl.rehearsal.page import html, markdown
from etl.rehearsal.report import sections
from etl.releases import ledger
from etl.withdrawal import refuse_withdrawn

PAGES = (("report.md", markdown), ("report.html", html))


@spoken
def rehearse(file: Path, **told: Any) -> int:
    """Write the page that says what a release would change; publish nothing."""
    current()  # there must be something to compare with
    name, release = set_aside(registered(file, lenient=True, **told))
    try:
        with alone(paths.PROCESSED):
            facts = gathered(release)
    except BaseException:
        drop(name)
        raise
    title = f"この版で変わること: {release.source} {release.vintage}"
    found = sections(facts, name)
    for page, rendered in PAGES:
        (REHEARSALS / name / page).write_text(rendered(title, found), "utf-8")
    mark = REHEARSALS / name / REFUSED
    mark.write_text(facts.fault, "utf-8") if facts.fault else mark.unlink(missing_ok=True)
    print(found[0].told[0])
    print(f"報告: data/{REHEARSALS.name}/{name}/report.html（同じ内容の report.md）。何も公表していません。")
    print(found[2].told[0])
    return 1 if facts.fault else 0


@spoken
def approve(name: str) -> None:
    """Record a rehearsed release and publish it."""
    release = recalled(name)
    require_new(release.source, release.file)
    with alone(paths.PROCESSED):
        held = [*ledger(), release]
        target = prepared(held)
        refuse_withdrawn(target, held)
        kept = record(release)
        publish(target)
    drop(name)
    print(f"{kept.where} を台帳に記録し、公表しました: data/processed/{target.name}")


@spoken
def forget(name: str) -> None:
    """Drop a rehearsal without publishing it."""
    recalled(name)
    print(f"{drop(name).name} を破棄しました。台帳と公表データは変わっていません。")
