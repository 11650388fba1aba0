"""Small files in the two layouts of big tables, and what they declare."""

from etl.bulk.declared import Labels, Long, Wide
from etl.reading.numbers import Reading

CONSTANTS = {"series": "invented", "source": "trial", "vintage": "2023-06-27"}
UNITS = {"establishments": "establishments", "employees": "persons"}
AREAS = frozenset({"01100", "14130", "14131"})
INDUSTRIES = frozenset({"_T", "E", "G"})
SIZES = frozenset({"_T", "01", "02"})
MEASURES = {
    "事業所数": "establishments",
    "従業者数": "employees",
    "101": "establishments",
    "102": "employees",
}
KNOWN = {"area": AREAS, "industry": INDUSTRIES, "size_class": SIZES, "measure": frozenset(UNITS)}


def size_class(label: str) -> str:
    code = label.partition("_")[0]
    return "_T" if code == "00" else code


def industry(label: str) -> str:
    return {"000": "_T"}.get(label, label)


WIDE = Wide(
    title="産業別事業所数及び従業者数",
    preamble=5,
    headers=(
        Labels(dimension="size_class", code=size_class, known=SIZES),
        Labels(dimension="measure", code=lambda label: MEASURES.get(label, label), known=frozenset(UNITS)),
    ),
    columns=(
        Labels(heading="地域コード", dimension="area", known=AREAS),
        Labels(heading="地域"),
        Labels(heading="産業コード", dimension="industry", code=industry, known=INDUSTRIES),
        Labels(heading="産業分類"),
    ),
    explained=("X", "-", "…"),
    units=UNITS,
    constants={**CONSTANTS, "period": "2021"},
    marks={"": Reading(None, "not_applicable")},
)
WIDE_LINES = (
    '"統計表：","産業別事業所数及び従業者数"',
    '"注：「X」は秘匿した数値。"',
    '"注：「-」は該当数値なし。"',
    '"注：「…」は不詳。"',
    "",
    ',,,,"00_総数",,"01_１～４人①",,"02_５人以上",',
    '"地域コード","地域","産業コード","産業分類","事業所数","従業者数","事業所数","従業者数","事業所数","従業者数"',
    '14130,"　川崎市㈱髙",000,"全産業","1,203","12,345",3,X,"1,200",…',
    '14130,"　川崎市㈱髙",E,"製造業①",12,"1,234",2,34,10,"1,200"',
    '14130,"　川崎市㈱髙",G,"情報通信業",-,-,-,-,-,-',
    '01100,"札幌市",000,"全産業",7,21.5,５, 約 4,p 2,',
    '01100,"札幌市",E,"製造業①",5,"1兆3,859億円",5,X,-,X',
    '14131,"川崎区",G,"情報通信業","1,000,000",12,"999,999",6,1,6',
    '14131,"川崎区",E,"製造業①",△3,(△5.6),△3,-5.6％,-,0',
    "",
    '"注：数値は架空のものです。"',
)
LONG_HEADINGS = (
    *("tab_code", "表章項目", "cat01_code", "産業分類", "cat02_code", "従業者規模"),
    *("area_code", "地域", "time_code", "時間軸", "unit", "value", "annotation"),
)
LONG_DIMENSIONS = {
    "tab_code": {
        "dimension": "measure",
        "code": lambda label: MEASURES.get(label, label),
        "known": frozenset(UNITS),
    },
    "cat01_code": {"dimension": "industry", "code": industry, "known": INDUSTRIES},
    "cat02_code": {"dimension": "size_class", "code": size_class, "known": SIZES},
    "area_code": {"dimension": "area", "known": AREAS},
    "time_code": {
        "dimension": "period",
        "code": lambda label: label[:4],
        "known": frozenset({"2016", "2021"}),
    },
    "annotation": {"known": frozenset({""})},
}
LONG = Long(
    columns=tuple(Labels(heading=name, **LONG_DIMENSIONS.get(name, {})) for name in LONG_HEADINGS),
    units=UNITS,
    unit_words={"事業所": "establishments", "人": "persons"},
    constants=CONSTANTS,
)


def quoted(*cells: str) -> str:
    return ",".join(f'"{cell}"' for cell in cells)


def long_lines() -> tuple[str, ...]:
    """Every combination once, values that print differently, and the total the sum of its parts."""
    lines = [quoted(*LONG_HEADINGS)]
    for tab, name, unit in (("102", "従業者数", "人"), ("101", "事業所数", "事業所")):
        for size, printed in (("00", "1,234"), ("02", "1,200"), ("01", "34")):
            for number, area in enumerate(("14131", "14130", "01100")):
                for year in ("2021", "2016"):
                    text = "X" if number == 2 and size == "01" else printed
                    place = (
                        tab,
                        name,
                        "E",
                        "製造業①",
                        size,
                        f"規模{size}㈱",
                        area,
                        f"地域{area}髙",
                        f"{year}000000",
                    )
                    lines.append(quoted(*place, f"{year}年", unit, text, ""))
    return tuple(lines)


def changed(lines, old, new):
    """The lines with one text replaced, which must occur."""
    assert any(old in line for line in lines), old
    return tuple(line.replace(old, new) for line in lines)
