"""The numbers of a view as a CSV file: codes and words, value and standing, one line per number."""

import csv
import io
from collections.abc import Mapping

import pandas as pd
from flask import Response

from dashboard import address, words
from dashboard.page import Page, View
from dashboard.query import chosen, spoken
from indicators import dimensions_of, label, reason

# Excel on Windows takes a CSV file for CP932 unless it begins with a byte-order mark.
MARK = "\ufeff"
TOLD = ("value", "printed", "lower", "upper", "unit", "status", "reason", "cells")


def csv_file(page: Page, view: View, language: str, query: Mapping[str, str | list[str]]) -> Response:
    """Answer with the view's rows; 404 with a sentence when there are none."""
    asked, notices = address.read(page, language, query)
    try:
        table = chosen(view, asked)
    except LookupError:
        return Response(asked.say(words.not_published(asked.as_of)), 404, mimetype="text/plain")
    if notices:
        told = [asked.say(each) for each in notices]
        return Response("\n".join([asked.say(words.NO_FILE), *told]), 400, mimetype="text/plain")
    headers = {"Content-Disposition": f"attachment; filename={view.id}.csv"}
    return Response(MARK + written(table, language), mimetype="text/csv", headers=headers)


def written(table: pd.DataFrame, language: str) -> str:
    """Write the rows: a code and a name per dimension, the full value and the printed one."""
    named = [d for d in dimensions_of(table) if d != "period"]
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(["indicator", "period", *(c for d in named for c in (d, f"{d}_name")), *TOLD])
    writer.writerows(line(row, named, language) for _, row in table.iterrows())
    return lines.getvalue()


def line(row: pd.Series, named: list[str], language: str) -> list[str]:
    """One number as cells; an unknown one has an empty value, never a zero."""
    codes = [cell for d in named for cell in (row[d], label(d, row[d], language))]
    value, lower, upper = (f"{row[c]:.12g}" if pd.notna(row[c]) else "" for c in ("value", "lower", "upper"))
    shown = spoken(row, language) if value else ""
    cells = " ".join(trace for _, trace in row["inputs"])
    why = reason(row["reason"]).in_(language)
    return [
        row["indicator"],
        row["period"],
        *codes,
        value,
        shown,
        lower,
        upper,
        row["unit"],
        row["status"],
        why,
        cells,
    ]
