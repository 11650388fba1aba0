"""One sentence that reads a figure out, generated from the numbers drawn.

Every reading takes the drawable table and the language. A figure without numbers says so.
"""

from collections.abc import Callable

import pandas as pd

from dashboard import words
from indicators import Text, large_cities

Reading = Callable[[pd.DataFrame, str], str]
TOP = Text(ja="（期間中の最大は{}）", en=", with its highest {} between")
BOTTOM = Text(ja="（期間中の最小は{}）", en=", with its lowest {} between")
PLACE = Text(
    ja="{}は{}で、{}大都市の中で上から{}番目である", en="{}: {}; of {} large cities, number {} from the top"
)
NO_PLACE = Text(
    ja="他の大都市の値が公表されていないため順位は述べないが、{}は{}である",
    en="{}: {}; no place is given, for the other large cities are not published by then",
)


def extremes(table: pd.DataFrame, language: str) -> str:
    """Name the total, then the largest and the smallest part; a refusal says why."""
    known = table[table["value"].notna()]
    if known.empty:
        return silence(table, language)
    parts = known[~known["whole"]] if (~known["whole"]).any() else known
    wholes = known[known["whole"]]
    total = name(wholes.iloc[0], language) if len(wholes) == 1 and len(parts) < len(known) else ""
    most, least = (name(parts.loc[at], language) for at in (parts["value"].idxmax(), parts["value"].idxmin()))
    if most == least:
        return ending(f"{most}である" if language == "ja" else most, known, language)
    if language == "ja":
        lead = f"{total}。このうち" if total else ""
        return ending(f"{lead}最も大きいのは{most}、最も小さいのは{least}である", known, language)
    lead = f"{total}. " if total else ""
    return ending(f"{lead}Largest: {most}; smallest: {least}", known, language)


def over_time(table: pd.DataFrame, language: str) -> str:
    """Say how the first line moved between its first and its last comparable number."""
    known = table[table["value"].notna()]
    if known.empty:
        return silence(table, language)
    lead = longest(known)
    first, last = lead.iloc[0], lead.iloc[-1]
    if len(lead) == 1:
        return extremes(lead, language)
    way = direction(last["value"] - first["value"], language)
    subject = first["group"] or first["label"]
    if language == "ja":
        told = (
            f"{subject}は、{first['period']}の{first['text']}から{last['period']}の{last['text']}へ{way}した"
        )
    else:
        told = (
            f"{subject}: {way} from {first['text']} ({first['period']}) to {last['text']} ({last['period']})"
        )
    return ending(told + turning(lead, language), lead, language)


def turning(line: pd.DataFrame, language: str) -> str:
    """Name the highest or lowest number of a line where it lies between its ends."""
    ends = line["value"].iloc[[0, -1]]
    top, bottom = line.loc[line["value"].idxmax()], line.loc[line["value"].idxmin()]
    row, kind = (top, TOP) if top["value"] > ends.max() else (bottom, BOTTOM)
    if ends.min() <= row["value"] <= ends.max():
        return ""
    told = f"{row['period']}の{row['text']}" if language == "ja" else f"{row['text']} ({row['period']})"
    return kind.in_(language).format(told)


def longest(known: pd.DataFrame) -> pd.DataFrame:
    """The line with the most numbers, the first of equals; a line never spans two series."""
    lines = [line for _, line in known.groupby(["group", "series"], sort=False)]
    return max(lines, key=len).sort_values("at", kind="stable")


def our_place(table: pd.DataFrame, language: str) -> str:
    """Say what our own city has and its place among the large cities, if all of them are known."""
    ours = table[table["focus"] & table["value"].notna()]
    if ours.empty:
        return silence(table, language)
    own = ours.iloc[0]
    cities = table[table["peer"] & table["value"].notna()]
    if len(cities) < len(large_cities()):
        return ending(NO_PLACE.in_(language).format(own["label"], own["text"]), ours, language)
    above = int((cities["value"] > own["value"]).sum())
    return ending(
        PLACE.in_(language).format(own["label"], own["text"], len(cities), above + 1), ours, language
    )


def with_interval(table: pd.DataFrame, language: str) -> str:
    """Say the first number with its interval."""
    known = table[table["value"].notna()]
    if known.empty:
        return silence(table, language)
    row = known.iloc[-1 if (known["label"] == known["period"]).all() else 0]
    low, high = row["bounds"]
    if language == "ja":
        return ending(
            f"{name(row, language)}で、95%区間は{low}～{high}である", known.loc[[row.name]], language
        )
    return ending(f"{name(row, language)}, 95 % interval {low} to {high}", known.loc[[row.name]], language)


def listing(table: pd.DataFrame, language: str) -> str:
    """Say every number, where there are few."""
    known = table[table["value"].notna()]
    if known.empty:
        return silence(table, language)
    told = [name(row, language) for _, row in known.iterrows()]
    return ending("、".join(told) + "である" if language == "ja" else "; ".join(told), known, language)


def name(row: pd.Series, language: str) -> str:
    """Name a row by what tells it from the others, and its number."""
    told = [row["label"], row["group"]]
    if row["period"] not in "".join(told):
        told.append(row["period"])
    words_of_row = "・".join(filter(None, told)) if language == "ja" else ", ".join(filter(None, told))
    return f"{words_of_row}（{row['text']}）" if language == "ja" else f"{words_of_row} ({row['text']})"


def direction(difference: float, language: str) -> str:
    """Say which way a number went."""
    way = int(difference > 0) - int(difference < 0)
    return {"ja": ("横ばいで推移", "増加", "減少"), "en": ("unchanged", "up", "down")}[language][way]


def ending(told: str, rows: pd.DataFrame, language: str) -> str:
    """Close the sentence; say when it rests on numbers that may still change."""
    soft = dict.fromkeys(filter(None, rows["note"]))
    if language == "ja":
        return told + (f"（{'・'.join(soft)}を含む）。" if soft else "。")
    return told + (f" (includes: {', '.join(soft).lower()})." if soft else ".")


def silence(table: pd.DataFrame, language: str) -> str:
    """Say why there is nothing to read out."""
    whys = dict.fromkeys(filter(None, table["why"]))
    return "".join(whys) or words.NO_VALUES.in_(language)
