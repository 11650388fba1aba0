"""Mutated raw files through the gate and the readers, for as many minutes as asked.

Run it with `python -m bench.fuzz 10`; the seeds are the corpus of hostile files, small ones. Each mutant must
be read or refused by a ValueError that names it. One that does otherwise is kept in `fuzz/` for a test.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from etl.reading.capped import capped
from etl.reading.gate import admit
from etl.reading.sheets import sheets
from tests.etl.hostile import CORPUS

SMALL = 200_000
KEPT = Path("fuzz")
TOKENS = (
    b"\0",
    b'"',
    b"<",
    b"\r",
    b"\x1b$B",
    b"\xff\xfe",
    b"PK\x03\x04",
    b"A0",
    b"XFD1048576",
    b"-1",
    b"\x82",
)


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    """Name and bytes of every small file of the corpus."""
    made = []
    for hostile in CORPUS:
        path = folder / hostile.file
        hostile.write(path)
        if 0 < path.stat().st_size < SMALL:
            made.append((hostile.file, path.read_bytes()))
    return made


def mutant(content: bytes, chance: random.Random) -> bytes:
    """The bytes with one to eight changes: a bit turned, a piece cut, doubled or put in."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed) + 1)
        until = at + chance.randrange(64)
        kind = chance.randrange(4)
        if kind == 0 and at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            changed[at:at] = chance.choice(TOKENS)
        else:
            changed[at:until] = changed[at:until] * (kind - 2) * 2
    return bytes(changed)


def ingest(path: Path) -> int:
    """Register and read a file; how many grids it has."""
    admit(path)
    return len(sheets(path))


def outcome(path: Path) -> str:
    """`read`, `refused`, `stopped` (the child died and was refused by the parent), or what went wrong."""
    try:
        capped(ingest, path, where=path.name, seconds=30)
    except ValueError as refused:
        if path.name not in str(refused):
            return f"unnamed: {refused}"
        return "stopped" if "打ち切りました" in str(refused) else "refused"
    except Exception as error:
        return f"fault: {error}"
    return "read"


def main(minutes: float, seed: int) -> int:
    """Fuzz, tell what came of it, and fail if any outcome was neither of the three."""
    chance, counted, until = random.Random(seed), Counter[str](), time.monotonic() + minutes * 60  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        corpus = seeds(Path(folder))
        while time.monotonic() < until:
            name, content = chance.choice(corpus)
            path = Path(folder) / name
            path.write_bytes(mutant(content, chance))
            told = outcome(path)
            counted[told] += 1
            if told not in ("read", "refused"):
                KEPT.mkdir(exist_ok=True)
                (KEPT / f"{counted.total():06}{path.suffix}").write_bytes(path.read_bytes())
    for told, times in counted.most_common():
        print(f"{times:8,} {told[-2_000:]}")
    return int(bool(set(counted) - {"read", "refused", "stopped"}))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
