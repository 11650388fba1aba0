"""A report as one A4 page after the other: the same sections as Markdown and as HTML."""

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

STYLE = """
@page { size: A4; margin: 18mm 16mm; }
body { font: 10.5pt/1.6 "Noto Sans JP", "Noto Sans CJK JP", sans-serif; max-width: 178mm; margin: 8mm auto;
  color: #1a1a1a; }
h1 { font-size: 16pt; border-bottom: 2pt solid #0017c1; padding-bottom: 2mm; }
h2 { font-size: 12pt; margin: 6mm 0 1mm; break-after: avoid; }
p { margin: 1mm 0; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 2mm 0; }
th, td { border: 0.4pt solid #949494; padding: 0.6mm 1.6mm; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: #f1f1f4; font-weight: 700; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr { break-inside: avoid; }
code { font: 9.5pt "Noto Sans Mono", monospace; }
.stop { border: 1.2pt solid #ce0000; padding: 2mm 3mm; font-weight: 700; white-space: pre-wrap; }
.annex { break-before: page; }
.go { border: 1.2pt solid #0017c1; padding: 2mm 3mm; font-weight: 700; }
"""
FIGURE = re.compile(r"[+−-]?[\d,]+(\.\d+)?( ?[%人社所件位倍]|事業所| ポイント)?(／年)?")


class Section(NamedTuple):
    """A heading, what is said under it, and a table if there is one."""

    title: str
    told: Sequence[str] = ()
    head: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    tone: str = ""  # stop, go: how the sentences are set; annex: a new sheet begins here


def markdown(title: str, sections: Sequence[Section]) -> str:
    """The report as Markdown."""
    lines = [f"# {title}", ""]
    for section in sections:
        lines += [f"## {section.title}", "", *(f"{sentence}\n" for sentence in section.told)]
        if section.rows:
            lines += [_line(section.head), _line(["---"] * len(section.head))]
            lines += [*map(_line, section.rows), ""]
    return "\n".join(lines)


def html(title: str, sections: Sequence[Section]) -> str:
    """The report as one HTML file that needs nothing else."""
    body = "\n".join(_section(section) for section in sections)
    return (
        f'<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    """One heading with its sentences and its table."""
    kind = f' class="{section.tone}"' if section.tone in ("stop", "go") else ""
    sheet = ' class="annex"' if section.tone == "annex" else ""
    told = "\n".join(f"<p{kind}>{_with_commands(sentence)}</p>" for sentence in section.told)
    if not section.rows:
        return f"<section{sheet}>\n<h2>{escape(section.title)}</h2>\n{told}\n</section>"
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in section.head)
    rows = "\n".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in section.rows)
    return (
        f"<section{sheet}>\n<h2>{escape(section.title)}</h2>\n{told}\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</section>"
    )


def _cell(text: str) -> str:
    """A cell of a table, numbers to the right."""
    kind = ' class="number"' if FIGURE.fullmatch(text) else ""
    return f"<td{kind}>{escape(text)}</td>"


def _with_commands(sentence: str) -> str:
    """A sentence whose `commands` are set as such."""
    parts = escape(sentence).split("`")
    return "".join(f"<code>{part}</code>" if at % 2 else part for at, part in enumerate(parts))


def _line(cells: Sequence[str]) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(cell.replace("|", "／").replace("\n", " ") for cell in cells) + " |"
