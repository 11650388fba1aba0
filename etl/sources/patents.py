"""Who holds patents, by technical field: RESAS, in the city, the prefecture and the country.

RESAS counts a patent once for every holder and once for every field it belongs to; the sums are not
numbers of patents and do not equal counts by application number (the printed note says so).
Three areas stand side by side, each with a count and its share; shares are recomputed, not kept.

RESAS closed its API on 2025-03-24 and the columns of its CSV files are not established. Any later table of
rights held at a date, a row per area, period and section, is read by the mapping registered beside it.
"""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa

from etl.checks import parts_meet_total
from etl.contract import Observations, names
from etl.counting.rules import RULES
from etl.counting.series import CLASSIFICATIONS, series, unit
from etl.reading.eras import when
from etl.reading.grid import Cell, table
from etl.reading.labels import code, known_code
from etl.reading.layout import titled
from etl.reading.mapped import Body, body
from etl.reading.mapping import Declared, declared, has_mapping, is_mapping
from etl.reading.mapping_faults import Fields
from etl.reading.numbers import plain, read
from etl.reading.rows import Row, empty, observations, observe
from etl.reading.symbols import section
from etl.releases import Release
from etl.source import Source
from etl.text import Text

TITLE = "本市、神奈川県、全国に所在する特許取得数(2016 年 7 月時点)"
HEADINGS = (
    ("分野名", "川崎市", "", "神奈川県", "", "全国", ""),
    ("", "件数（件）", "構成比", "件数（件）", "構成比", "件数（件）", "構成比"),
)
HELD = {"measure": "patents_held", "period": "2016-07", "series": "resas_holder_field", "unit": "count"}
AREAS = ("14130", "14000", "00000")
TEXT = "本文の数値（２－２－２）"
PARTS = frozenset(names("ipc")) - {"_T"}
RESAS = "resas_holder_field"  # RESAS's own rule is a series of its own, joined with what was printed in 2018
PLACES = ("area", "period", "ipc", "count")
FIELDS = Fields(
    required=(*PLACES, "counting_rule", "classification"),
    constant=("counting_rule", "classification"),
    known={"counting_rule": (*RULES, RESAS), "classification": CLASSIFICATIONS},
)


class Patents(Observations):
    """Adds the IPC section."""

    ipc: str = pa.Field(isin=list(names("ipc")))


def parse(release: Release) -> pd.DataFrame:
    """Read a release: by its mapping where it has one, else as the strategy printed RESAS."""
    if is_mapping(release):
        return empty(Patents)
    if has_mapping(release):
        return observations(_mapped(release))
    return observations(
        observe(count, {**HELD, "area": area, "ipc": code(label, "ipc")})
        for label, *cells in table(release, TITLE, HEADINGS)
        for area, count in zip(AREAS, cells[::2], strict=True)
    )


def _mapped(release: Release) -> Iterator[Row]:
    """The counts of a table whose columns a mapping names."""
    told = declared(release, FIELDS)
    held = body(release, told)
    kind = _kind(told)
    for line in held.table.index:
        area, period, ipc, count = (_cell(held, told, field, line) for field in PLACES)
        place = {"area": _area(area), "period": when(period).period, "ipc": _section(ipc)}
        yield observe(count, {**kind, **place}, reading=read(count, told.marks))


def _kind(told: Declared) -> Row:
    """What the counts are and by which rule, as the mapping declares."""
    rule, classification = told.constant("counting_rule"), told.constant("classification")
    if rule == RESAS:
        return {key: HELD[key] for key in ("measure", "series", "unit")}
    return {"measure": "rights_held", "series": series("patents", rule, classification), "unit": unit(rule)}


def _cell(held: Body, told: Declared, field: str, line: int) -> Cell:
    """The printed cell of a field, or the constant that stands in the mapping."""
    column = told.columns.get(field)
    return held.cell(line, column.text) if column else told.constants[field]


def _area(cell: Cell) -> str:
    """An area by its code or its name."""
    return known_code(cell, "area") if cell.text[:1].isdigit() else code(cell, "area")


def _section(cell: Cell) -> str:
    """A section by its letter, its name or a full symbol; the total by its code or name."""
    if cell.text in names("ipc"):
        return cell.text
    return section(cell) if plain(cell.text)[:1].isascii() else code(cell, "ipc")


SOURCE = Source(
    id="patents",
    title=Text("特許取得数（RESAS 地域経済分析システム）", "Patents held (RESAS)"),
    publisher=Text("経済産業省・内閣官房", "METI and the Cabinet Secretariat"),
    homepage="https://resas.go.jp/",
    licence="川崎市の著作物（事実の数値のみ転記）、原統計は RESAS 利用規約",
    schema=Patents,
    parse=parse,
    recognises=titled(TITLE),
    checks=(parts_meet_total("patents_held", over="ipc", parts=PARTS),),
)
