"""Areas that were renamed, merged or given another code between two states of a source."""

from etl.contract import CODES, codes
from etl.rehearsal.facts import Facts
from etl.rehearsal.page import Section

CHANGES = "area_change"
KINDS = {"merged": "合併", "renamed": "改称", "recoded": "コード変更", "split": "分割"}


def area_changes(facts: Facts) -> Section:
    """Every area that comes or goes, and the declared change that explains it, if there is one."""
    before, after = set(facts.before["area"]), set(facts.after["area"])
    gone = before - after
    rows = [
        (line["date"], KINDS.get(line["kind"], line["kind"]), line["from"], line["to"], line["ja"])
        for line in declared()
        if line["from"] in gone
    ]
    explained = {code for _, _, old, new, _ in rows for code in (old, new)}
    unknown = sorted(code for code in gone if code not in explained)
    told = [
        f"なくなる地域は {len(gone):,} で、うち改称・合併などによるものは {len(gone) - len(unknown):,} です。"
    ]
    if unknown:
        told[0] += f"説明できずになくなる地域: {'、'.join(unknown)}。"
    return Section("地域の改称・合併", told, ("日付", "種類", "旧", "新", "内容"), rows)


def declared() -> list[dict[str, str]]:
    """Lines of the concordance of areas."""
    return list(codes(CHANGES).values()) if (CODES / f"{CHANGES}.csv").is_file() else []
