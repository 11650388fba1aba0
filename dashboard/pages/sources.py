"""Data and sources: every release in the ledger, and what came of checking the strategy's arithmetic."""

from collections import Counter

from dash import html
from dash.development.base_component import Component

from dashboard import address, parts, words
from dashboard.page import Asked, Page
from indicators import INDICATORS, Text, cite, label, released, verification

RELEASES = Text(ja="収録している公表資料（台帳）", en="Releases we hold (the ledger)")
CHECKS = Text(ja="戦略に掲載された計算の検算", en="The strategy's arithmetic, recomputed")
DEFINITIONS = Text(ja="指標の定義", en="Definitions of the indicators")
LEDGER_HEAD = (
    Text(ja="資料", en="Source"),
    Text(ja="公表者", en="Publisher"),
    words.PUBLISHED,
    Text(ja="ファイル", en="File"),
    Text(ja="転記元", en="Transcribed from"),
    Text(ja="利用条件", en="Licence"),
    Text(ja="備考", en="Remarks"),
)
CHECK_HEAD = (
    Text(ja="掲載された数", en="Printed number"),
    words.PRINTED,
    Text(ja="再計算", en="Recomputed"),
    Text(ja="判定", en="Verdict"),
    words.CELL,
)
UNKNOWN = "確認できない"
VERDICTS = {
    "一致": Text(ja="一致", en="agrees"),
    "許容内": Text(ja="丸めの範囲内で不一致", en="differs within rounding"),
    "不一致": Text(ja="不一致", en="differs"),
    UNKNOWN: Text(ja="確認できない", en="cannot be checked"),
}
DEFINITION_HEAD = (Text(ja="指標", en="Indicator"), words.DEFINITION, words.FORMULA, words.BASE)


def content(asked: Asked) -> list[Component]:
    """Ledger, checks, definitions."""
    return [ledger(asked), checks(asked), definitions(asked)]


def ledger(asked: Asked) -> Component:
    """Every raw file: whose it is, when it was published, under which terms."""
    cards = {card.id: card for spec in INDICATORS for card in cite(spec.id)}
    body: list[list[parts.Cell]] = [
        [
            asked.say(card.title),
            asked.say(card.publisher),
            released(edition.vintage, asked.language),
            cell_link(card.id, edition.file, "", asked),
            label("via", edition.via, asked.language) if edition.via else "",
            edition.licence or card.licence,
            edition.note,
        ]
        for card in cards.values()
        for edition in card.editions
    ]
    return section("ledger", RELEASES, [parts.table(say(LEDGER_HEAD, asked), body, numbers=set())], asked)


def checks(asked: Asked) -> Component:
    """Counts of the verdicts, then each number that does not simply agree, then all of them."""
    outcomes = verification()
    counts = Counter(each.verdict for each in outcomes)
    told = asked.say(words.COMMA).join(f"{verdict(code, asked)} {n}" for code, n in counts.most_common())
    body: list[list[parts.Cell]] = [
        [
            f"{each.words}（{each.remark}）" if each.remark else each.words,
            each.printed,
            each.computed,
            verdict(each.verdict, asked),
            cell_link(each.source, each.file, each.cell, asked),
        ]
        for each in outcomes
    ]
    inside = parts.table(say(CHECK_HEAD, asked), body, numbers={1, 2})
    unknown = sum(count for verdict, count in counts.items() if verdict == UNKNOWN)
    total = Text(
        ja=f"検算の対象{len(outcomes)}件のうち、再計算できたのは{len(outcomes) - unknown}件（{told}）。",
        en=f"{len(outcomes)} numbers were looked at, {len(outcomes) - unknown} could be recomputed ({told}).",
    )
    details = html.Details([html.Summary(asked.say(words.TABLE)), inside], className="table")
    return section("checks", CHECKS, [html.P(asked.say(total), className="reading"), details], asked)


def verdict(code: str, asked: Asked) -> str:
    """Say what came of a check."""
    return asked.say(VERDICTS[code])


def definitions(asked: Asked) -> Component:
    """What each indicator means and how it is computed."""
    body = [[asked.say(t) for t in (s.title, s.definition, s.formula, s.base)] for s in INDICATORS]
    inside = parts.table(say(DEFINITION_HEAD, asked), body, numbers=set())
    return section("definitions", DEFINITIONS, [inside], asked)


def section(name: str, title: Text, inside: list[Component], asked: Asked) -> Component:
    """A titled part of the page."""
    return html.Section([html.H2(asked.say(title), id=name), *inside], className="figure")


def say(head: tuple[Text, ...], asked: Asked) -> list[str]:
    """A table's head in the reader's language."""
    return [asked.say(text) for text in head]


def cell_link(source: str, file: str, cell: str, asked: Asked) -> parts.Link:
    """Link to a raw file, at a cell if one is named."""
    query = address.search({"source": source, "file": file, "cell": cell})
    words_of = f"{source}/{file}" + (f"#{cell}" if cell else "")
    return parts.Link(words_of, f"/{asked.language}/raw{query}")


PAGE = Page(
    path="/sources",
    title=Text(ja="データと出典", en="Data and sources"),
    lead=Text(
        ja="収録した資料の一覧、戦略の計算の検算、指標の定義。",
        en="The releases we hold, the strategy's arithmetic recomputed, and the definitions.",
    ),
    content=content,
    dated=False,
)
