"""Words for codes, dates and spans, so that every surface names the same number the same way."""

from etl.contract import codes, names

# Dimensions of estimates that borrow the words of another code list.
BORROWED = {"reference": "area", "outcome": "measure"}


def label(dimension: str, code: str, language: str) -> str:
    """Name one code of a dimension; a code without words (a start year) names itself."""
    if dimension == "start":
        return f"{code}年起点" if language == "ja" else f"since {code}"
    return names(BORROWED.get(dimension, dimension))[code].in_(language)


def period(code: str, series: str, language: str) -> str:
    """Name a date or a span: `2014年度`, `2009→2016年`, `2017年10月末`.

    Examples
    --------
    >>> period("2009/2016", "census_private", "ja"), period("2014", "sna_fy2014", "en")
    ('2009→2016年', 'FY2014')
    """
    inferred = names("inferred_date").get(f"{series}_{code}")
    if inferred:
        return inferred.in_(language)
    fiscal = codes("series")[series]["calendar"] == "fiscal" and "-" not in code
    dates = [moment(part, language) for part in code.split("/")]
    if fiscal:
        return "→".join(dates) + "年度" if language == "ja" else "→".join(f"FY{each}" for each in dates)
    bare = "年" if language == "ja" and "-" not in code else ""
    return "→".join(dates) + bare


def released(vintage: str, language: str) -> str:
    """Name a release date, as precisely as it is known."""
    inferred = names("inferred_date").get(f"vintage_{vintage}")
    return inferred.in_(language) if inferred else moment(vintage, language)


def moment(code: str, language: str) -> str:
    """Name one date at its own precision, without 年 after a bare year.

    Examples
    --------
    >>> moment("2017-10-31", "ja"), moment("2016-07", "en"), moment("2016", "ja")
    ('2017年10月31日', '2016-07', '2016')
    """
    if language == "en" or "-" not in code:
        return code
    year, *rest = code.split("-")
    return f"{year}年" + "".join(f"{int(n)}{u}" for n, u in zip(rest, "月日", strict=False))
