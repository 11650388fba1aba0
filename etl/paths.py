"""Where things lie: code, code lists, and data, which the environment may put elsewhere."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODES = Path(__file__).parent / "codes"
DATA = Path(os.environ.get("CITY_EVIDENCE_DATA") or ROOT / "data")
PROCESSED = DATA / "processed"
