"""The web process imports this package, so the slow libraries wait until a number needs them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROBE = """
import importlib, pkgutil, sys
import indicators.stats
names = [module.name for module in pkgutil.iter_modules(indicators.stats.__path__, "indicators.stats.")]
for name in names:
    importlib.import_module(name)
print(len(names) >= 10, sorted({"scipy", "statsmodels"} & set(sys.modules)))
"""


def test_importing_every_statistic_loads_no_slow_library():
    command = [sys.executable, "-c", PROBE]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.split() == ["True", "[]"]
