"""A national edition among the releases changes no indicator: more areas, more industries, same numbers.

The editions are SSDSE-A in its layout: the 20 designated cities, the 23 special wards and 17 more cities,
with what was transcribed of the large cities and invented numbers elsewhere.
"""

import random
from pathlib import Path

import pandas as pd
import pytest

from etl.contract import codes, every_vintage, names, read
from etl.parsing import parsed, validated
from etl.releases import Release
from etl.sources.economic_census import SOURCE
from indicators import INDICATORS, Estimates, dimensions_of, load

MORE = ("14201", "14203", "14204", "14205", "14206", "14207", "14208", "14210", "14211", "14212")
MORE = (*MORE, "14213", "14214", "14215", "14216", "14217", "14218", "13201")
MEASURES = {"establishments": "事業所数", "employees": "従業者数"}
# Year -> item codes, word for the coverage, sections of the edition, the release that was transcribed.
EDITIONS = {
    "2014": (("C2107", "C2207"), "", "ADEFGHIJKLMNOPQRS", "2015-11-30.csv"),
    "2021": (("C2108", "C2208"), "（民営）", "ABCDEFGHIJKLMNOPQR", "2023-06-27.csv"),
}
TOLD = ["value", "lower", "upper", "unit", "status", "reason"]
PREFECTURE = Path(__file__).parent / "samples" / "economic_census" / "prefecture_sizes.csv"
NEW = {"2014": "2018-06-30_ssdse.csv", "2021": "2024-06-30_ssdse.csv"}


def areas() -> list[str]:
    """Codes of the areas in the edition, in order."""
    single = [
        code for code, row in codes("area").items() if row["level"] in ("designated_city", "special_ward")
    ]
    return sorted({*single, *MORE})


def spread(total: float, parts: int, rng: random.Random) -> list[int]:
    """Split a number into parts, none of them 0 and, of a large number, none too small to be split again."""
    least = min(30, int(total) // parts)
    cuts = sorted(rng.randint(0, int(total) - least * parts) for _ in range(parts - 1))
    ends = [*cuts, int(total) - least * parts]
    return [least + after - before for before, after in zip([0, *cuts], ends, strict=True)]


def counts(area: str, known: dict[str, float], sections: str, rng: random.Random) -> list[int]:
    """The total and every section: as transcribed where it was, the rest spread over the others."""
    total = known.get("_T", rng.randint(20_000, 90_000))
    fixed = {code: known[code] for code in sections if code in known}
    if area == "14130" and "A-B" in known:
        fixed |= {"A": known["A-B"], "B": 0, "C": 0}
    open_ones = [code for code in sections if code not in fixed]
    rest = total - sum(fixed.values())
    fixed |= dict(zip(open_ones, spread(rest, len(open_ones), rng), strict=True)) if open_ones else {}
    return [int(total), *(int(fixed[code]) for code in sections)]


def edition(year: str, census: pd.DataFrame) -> list[list[str]]:
    """Heading lines and one line per area."""
    items, private, sections, file = EDITIONS[year]
    rng = random.Random(year)  # noqa: S311 - invented numbers
    words = codes("jsic_13")
    heading = [
        ["SSDSE-A", "Prefecture", "Municipality"],
        ["", "", "年度"],
        ["地域コード", "都道府県", "市区町村"],
    ]
    for item, word in zip(items, MEASURES.values(), strict=True):
        for number, code in enumerate(["_T", *sections]):
            label = "" if code == "_T" else f"（{words[code]['ja']}）"
            heading[0].append(item if code == "_T" else f"{item}{number:02}")
            heading[1].append(year)
            heading[2].append(f"{word}{private}{label}")
    told = census[(census["file"] == file) & census["value"].notna()]
    lines = {area: [f"R{area}", "県", names("area")[area].ja] for area in areas()}
    wards = [area for area in lines if codes("area")[area]["level"] == "special_ward"]
    for measure in MEASURES:
        for area in sorted(lines.keys() - set(wards)):
            lines[area] += map(str, counts(area, known(told, area, measure), sections, rng))
        whole = counts("13100", known(told, "13100", measure), sections, rng)
        shares = [spread(part, len(wards), rng) for part in whole[1:]]
        for ward, parts in zip(wards, zip(*shares, strict=True), strict=True):
            lines[ward] += [str(sum(parts)), *map(str, parts)]
    return [*heading, *lines.values()]


def known(told: pd.DataFrame, area: str, measure: str) -> dict[str, float]:
    """What was transcribed of an area: industry -> number."""
    found = told[(told["area"] == area) & (told["measure"] == measure)]
    return dict(zip(found["industry"], found["value"], strict=True))


def latest(table: pd.DataFrame) -> pd.DataFrame:
    """Of each number the last vintage, as readers get it."""
    told = ("vintage", "value", "unit", "status", "file", "cell", "printed")
    number = [column for column in table.columns if column not in told]
    return table.sort_values("vintage", kind="stable").drop_duplicates(number, keep="last").sort_index()


@pytest.fixture(scope="module")
def with_editions(published: Path, tmp_path_factory) -> pd.DataFrame:
    """The census with two national editions and a prefecture's table among its releases."""
    census = every_vintage(published, SOURCE.id)
    held = [census]
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("raw")
        patch.setattr("etl.releases.RAW", folder)
        (folder / SOURCE.id).mkdir()
        for file, text in files(census).items():
            (folder / SOURCE.id / file).write_text(text, "utf-8")
            held.append(parsed(SOURCE, Release(SOURCE.id, file[:10], file, "", "", "", "", "", "", "")))
    return latest(validated(SOURCE, pd.concat(held, ignore_index=True)))


def files(census: pd.DataFrame) -> dict[str, str]:
    """The files that are added, by name."""
    editions = {
        file: "\n".join(",".join(f'"{text}"' for text in row) for row in edition(year, census)) + "\n"
        for year, file in NEW.items()
    }
    return {**editions, "2024-07-31_prefecture.csv": PREFECTURE.read_text("utf-8")}


def test_the_editions_replace_what_they_repeat_and_add_the_rest(published, with_editions):
    before = latest(every_vintage(published, SOURCE.id))
    assert len(with_editions) > len(before) + 4000
    assert {"B", "S", "A-B", "@"} <= set(with_editions["industry"])
    assert with_editions["area"].nunique() >= 60
    newer = with_editions[with_editions["file"].isin(NEW.values())]
    city = newer[(newer["area"] == "14130") & (newer["industry"] == "_T")]
    assert sorted(city["value"]) == [41223, 43149, 547471, 584131]


@pytest.mark.parametrize(
    "indicator", [one for one in INDICATORS if SOURCE.id in one.sources], ids=lambda indicator: indicator.id
)
def test_an_indicator_gives_the_same_numbers_as_before(indicator, with_editions):
    tables = [with_editions if source == SOURCE.id else read(source) for source in indicator.sources]
    found = indicator.compute(*tables)
    found = found.assign(indicator=indicator.id, unit=found.get("unit", indicator.unit)).reset_index(
        drop=True
    )
    found = Estimates.validate(found, lazy=True)
    expected = load(indicator.id)
    by = dimensions_of(expected)
    pd.testing.assert_frame_equal(
        found.set_index(by).sort_index()[TOLD], expected.set_index(by).sort_index()[TOLD], check_exact=False
    )
