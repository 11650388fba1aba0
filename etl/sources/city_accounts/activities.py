"""Printed names of activities to codes, by what they stand under: サービス業 is three different ones."""

from functools import cache

from etl.contract import codes
from etl.reading.numbers import plain
from etl.sources.city_accounts.outline import Node

# What stands under a heading of its own in the table; the code list tells the activities apart by name.
PRINTED = {
    ("", "産業"): "_T",
    ("", "小計"): "subtotal",
    ("", "(控除)総資本形成に係る消費税"): "deducted_consumption_tax",
    ("transport_communications", "運輸業"): "transport",
    ("transport_communications", "通信業"): "telecommunications",
    ("government", "電気・ガス・水道業"): "government_utilities",
    ("government", "サービス業"): "government_services",
    ("nonprofit", "サービス業"): "nonprofit_services",
}
SECTORS = ("第1次産業", "第2次産業", "第3次産業")  # 参考: sums of activities, for checks alone


def activity(node: Node) -> str:
    """Code of an activity by its name and by what it stands under."""
    parent = activity(node.parent) if node.parent else ""
    known = _known()
    if node.words in SECTORS and not parent:
        return node.words
    if (parent, node.words) not in known:
        beside = [words for above, words in known if above == parent]
        raise ValueError(
            f"{node.item.label.where} の「{node.words}」は"
            f"「{node.parent.words if node.parent else '（最上位）'}」の下の経済活動として"
            f" etl/codes/activity.csv にありません。ある名前: {'、'.join(beside)}。"
            "新しい活動なら符号表に、名前だけが違うなら etl/sources/city_accounts/activities.py の PRINTED に"
            "加えてください。"
        )
    return known[parent, node.words]


@cache
def _known() -> dict[tuple[str, str], str]:
    """Code of what stands above an activity and the activity's own name -> its code."""
    return {(row["parent"], plain(row["ja"])): code for code, row in codes("activity").items()} | PRINTED
