"""The layouts of the generated tables, declared as a source would declare them."""

from dataclasses import replace

from etl.bulk.declared import Labels, Long, Wide

CONSTANTS = {"period": "2021", "series": "invented", "source": "bench", "vintage": "2023-06-27"}
UNITS = {"establishments": "establishments", "employees": "persons"}
MEASURE_OF = {
    "事業所数": "establishments",
    "従業者数": "employees",
    "101": "establishments",
    "102": "employees",
}
AREAS = frozenset(
    f"{prefecture:02d}{number:03d}" for prefecture in range(1, 49) for number in range(100, 140)
)
INDUSTRIES = frozenset(f"{number:03d}" for number in range(100))
SIZES = frozenset({"_T", *(f"{number:02d}" for number in range(1, 10))})
PARTS = SIZES - {"_T"}
KNOWN = {"area": AREAS, "industry": INDUSTRIES, "size_class": SIZES, "measure": frozenset(UNITS)}


def size_class(label: str) -> str:
    """00_総数 or 00 is the total."""
    code = label.partition("_")[0]
    return "_T" if code == "00" else code


def measure(label: str) -> str:
    """Our name of a printed measure; one that is not known stays as printed, to be refused."""
    return MEASURE_OF.get(label, label)


def year(label: str) -> str:
    """2021000000 is the whole of 2021."""
    return label[:4]


AREA = Labels(heading="地域コード", dimension="area", known=AREAS)
INDUSTRY = Labels(heading="産業コード", dimension="industry", known=INDUSTRIES)
SIZE = Labels(dimension="size_class", code=size_class, known=SIZES)
MEASURE = Labels(dimension="measure", code=measure, known=frozenset(UNITS))

WIDE = Wide(
    title="産業別、従業者規模別事業所数及び従業者数",
    preamble=7,
    headers=(SIZE, MEASURE),
    columns=(AREA, Labels(heading="地域"), INDUSTRY, Labels(heading="産業分類")),
    explained=("X", "-", "…"),
    units=UNITS,
    constants=CONSTANTS,
)
WORKBOOK = replace(WIDE, preamble=6)
LONG = Long(
    columns=(
        Labels(heading="tab_code", dimension="measure", code=measure, known=frozenset(UNITS)),
        Labels(heading="表章項目"),
        Labels(heading="cat01_code", dimension="industry", known=INDUSTRIES),
        Labels(heading="産業分類"),
        Labels(heading="cat02_code", dimension="size_class", code=size_class, known=SIZES),
        Labels(heading="従業者規模"),
        Labels(heading="area_code", dimension="area", known=AREAS),
        Labels(heading="地域"),
        Labels(heading="time_code", dimension="period", code=year, known=frozenset({"2021"})),
        Labels(heading="時間軸"),
        Labels(heading="unit"),
        Labels(heading="value"),
        Labels(heading="annotation", known=frozenset({""})),
    ),
    units=UNITS,
    unit_words={"事業所": "establishments", "人": "persons"},
    constants={name: text for name, text in CONSTANTS.items() if name != "period"},
)
