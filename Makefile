# One line a recipe. Start with `make run`; before a commit, `make check`.
PYTHON3 := .venv/bin/python
.PHONY: run env test check format lint types imports pytest verify browser locks screenshots clean

run: .venv/.run  ## build the data and show the site on http://127.0.0.1:8050/
	@$(PYTHON3) -m etl build || echo "（直前に公表したデータで表示します）"
	@exec $(PYTHON3) -m dashboard

env: .venv/.run  ## make the environment alone

test: check  ## everything

check: lint types imports verify pytest  ## format, lint, types, imports, print, tests

lint: .venv/.dev
	@$(PYTHON3) -m ruff format --check . && $(PYTHON3) -m ruff check .

format: .venv/.dev
	@$(PYTHON3) -m ruff format . && $(PYTHON3) -m ruff check --fix .

types: .venv/.dev
	@$(PYTHON3) -m mypy

imports: .venv/.dev
	@.venv/bin/lint-imports

verify: .venv/.dev  ## recompute what chapter 2 of the strategy printed
	@$(PYTHON3) -m etl verify > .venv/verify.txt && tail -n 1 .venv/verify.txt || (cat .venv/verify.txt; exit 1)

pytest: .venv/.dev browser
	@$(PYTHON3) -m pytest

browser:
	@tools/browser.sh

screenshots: .venv/.dev browser  ## every page, both languages, desktop and phone, into screenshots/
	@$(PYTHON3) -m etl build && $(PYTHON3) -m tests.browser.screenshots

locks: .venv/.dev  ## after a change of dependencies; needs uv
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf .venv data/processed screenshots .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/.run: requirements.lock
	@test -e .venv/.dev || tools/environment.sh requirements.lock
	@touch $@

.venv/.dev: requirements-dev.lock
	@tools/environment.sh requirements-dev.lock
	@touch $@
