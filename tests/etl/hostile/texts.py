"""B08: CSV that a lenient reader shifts, swallows or chokes on."""

from pathlib import Path

from tests.etl.hostile.making import Hostile, content

OPEN = "行目で開いた引用符"


def long_field(path: Path) -> None:
    """50 MB in one quoted cell, of lines of 60."""
    with path.open("w") as file:
        file.write('a,b\n1,"')
        for _ in range(50):
            file.write(("x" * 59 + "\n") * 17_000)
        file.write('"\n')


def swallowed(path: Path) -> None:
    """A quote opened on line 3 and never closed, before 200,000 lines."""
    path.write_text("a,b\n1,2\n" + '"3,4\n' + "5,6\n" * 200_000)


TEXTS = (
    Hostile("B08-nul", "a.csv", content(b"a,b\n1,\0\n"), "2 行目に NUL"),
    Hostile("B08-cr-only", "a.csv", content(b"a,b\r1,2\r"), rows=(("a", "b"), ("1", "2"))),
    Hostile(
        "B08-cr-only-cp932", "a.csv", content("区,値\r1,2".encode("cp932")), rows=(("区", "値"), ("1", "2"))
    ),
    Hostile("B08-crlf-in-a-cell", "a.csv", content(b'"a\r\nb",c\r\n'), rows=(("a\r\nb", "c"),)),
    Hostile("B08-ragged", "a.csv", content(b"a,b\n1\n1,2,3\n"), rows=(("a", "b"), ("1",), ("1", "2", "3"))),
    Hostile("B08-equal-headings", "a.csv", content(b"a,a\n1,2\n"), rows=(("a", "a"), ("1", "2"))),
    Hostile("B08-blank-lines", "a.csv", content(b"a\n\n\nb\n"), rows=(("a",), (), (), ("b",))),
    Hostile("B08-unclosed", "a.csv", content(b'a,b\n1,2\n1,"2\n3,4\n'), f"3 {OPEN}"),
    Hostile("B08-unclosed-200k", "a.csv", swallowed, f"3 {OPEN}"),
    Hostile("B08-unclosed-then-another", "a.csv", content(b'a\n"b\nc\n"d"\n'), f"2 {OPEN}"),
    Hostile("B08-text-after-a-quote", "a.csv", content(b'a\n"1"2\n'), f"2 {OPEN}"),
    Hostile("B08-50-megabytes", "a.csv", long_field, f"2 {OPEN}"),
    Hostile("B08-long-line", "a.csv", content(b"a\n" + b"x," * 5_000_000), "2 行目が"),
    Hostile("B08-long-cell", "a.csv", content(b"a\n" + b"x" * 1_100_000), "2 行目のセルが"),
    Hostile("B08-100k-columns", "a.csv", content(b"a\n" + b"1," * 100_000), "2 行目は 100,001 列"),
    Hostile("B08-nothing", "a.csv", content(b""), "大きさが 0 バイト"),
    Hostile("B08-no-separator", "a.csv", content(b"x" * (18 << 20)), "区切りのない"),
    Hostile("B08-formula-is-text", "a.csv", content(b"=1+1,@x\n"), rows=(("=1+1", "@x"),)),
)
