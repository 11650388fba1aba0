"""A sheet of 190,000 rows and 8 columns to sorted Parquet, in at most 2 seconds.

The floor is unpacking the sheet's XML. Run it with `python -m bench.workbook`; `--peer` adds openpyxl.
"""

import sys
import tempfile
from pathlib import Path

from bench import generate
from bench.processes import compare

ROUNDS = 3
AREAS, INDUSTRIES = 1900, 100
UNPACK = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml')"
PEER = "import sys, openpyxl; [*openpyxl.load_workbook(sys.argv[1], read_only=True).active.values]"


def main() -> None:
    """Generate the workbook, then time all in turn."""
    with tempfile.TemporaryDirectory() as folder:
        raw = generate.workbook(Path(folder) / "book.xlsx", area_count=AREAS, industry_count=INDUSTRIES)
        print(f"{raw.stat().st_size / 1e6:.1f} MB")
        commands = {
            "unpack": ["-c", UNPACK, str(raw)],
            "validated, sorted Parquet": [
                "-m",
                "bench.publish",
                "workbook",
                str(raw),
                f"{folder}/book.parquet",
            ],
        }
        if "--peer" in sys.argv:
            commands["openpyxl, rows only"] = ["-c", PEER, str(raw)]
        compare(commands, rounds=ROUNDS)


if __name__ == "__main__":
    main()
