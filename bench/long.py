"""A long CP932 file of 3.8 million numbers to validated, sorted Parquet: no longer than the floor, 600 MB.

The floor is Python reading and decoding the file. Run it with `python -m bench.long`.
"""

import tempfile
from pathlib import Path

from bench import generate
from bench.processes import READ_AND_DECODE, compare

ROUNDS = 3
AREAS, INDUSTRIES = 1900, 100


def main() -> None:
    """Generate the file, then time both in turn."""
    with tempfile.TemporaryDirectory() as folder:
        raw = generate.write(Path(folder) / "long.csv", generate.long_lines(AREAS, INDUSTRIES))
        print(f"{raw.stat().st_size / 1e6:.1f} MB")
        compare(
            {
                "read and decode": ["-c", READ_AND_DECODE, str(raw)],
                "validated, sorted Parquet": [
                    "-m",
                    "bench.publish",
                    "long",
                    str(raw),
                    f"{folder}/long.parquet",
                ],
            },
            rounds=ROUNDS,
        )


if __name__ == "__main__":
    main()
