# Everything runs in .venv, which is made on first use from requirements-dev.txt.
# On Windows without make: see "Install" in README.md.

PYTHON ?= python3
UV ?= uv
BIN := .venv/bin
READY := .venv/.ready
# Which of the sets in datasets/ `make demo` analyses.
SET ?= global-fund
# Which tests `make test` runs, such as TESTS=tests/gaps.
TESTS ?=
# What the tests of a file share is made once, by the one process that runs the file. In the order
# of the folders the long files come early, and many short ones even out the end.
BY_FILE := --dist loadfile --no-loadscope-reorder

# Python starts twice as fast where it may keep compiled modules.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test bench evaluate lint types words requirements clean
.DEFAULT_GOAL := help

help:
	@echo "make demo          analyse a real data set and say where the map lies"
	@echo "                   (another one: make demo SET=district-health-coalition)"
	@echo "make test          every test, those in a real browser too where Chromium is at hand"
	@echo "make bench         seconds and memory of every measure, beside networkx"
	@echo "                   (quicker: make bench SIZES=100,1000)"
	@echo "make evaluate      hidden ties found again, beside the usual scores (DATA=FOLDER for more)"
	@echo "make lint          style and format, by ruff"
	@echo "make types         types, by mypy"
	@echo "make words         add new sentences to every catalogue, drop those no longer said"
	@echo "make requirements  pin the newest dependencies again (needs uv)"
	@echo "make clean         remove .venv, caches and built files; reports/ stays"

demo: $(READY)
	@$(BIN)/coalition analyze "datasets/$(SET)/stakeholders.csv" --ties "datasets/$(SET)/ties.csv" \
		--title "$$(sed -n '1s/^# //p' datasets/$(SET)/README.md)" --out "reports/$(SET)"
	@echo
	@echo "Open the map in a browser:"
	@echo "  $(CURDIR)/reports/$(SET)/map.html"

# A process for each core, up to eight, which need memory too. Each has one core: threads of its
# own would only wait for each other.
test: $(READY)
	@if browser="$$(.ci/chromium)"; then export COALITION_CHROMIUM="$$browser"; \
	else echo "The browser tests are skipped."; fi; \
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest -q -n logical --maxprocesses 8 $(BY_FILE) $(TESTS)

bench: $(READY)
	$(BIN)/python benchmarks/measures.py $(if $(SIZES),--sizes "$(SIZES)")
	$(BIN)/python benchmarks/whole.py $(if $(SIZES),--sizes "$(SIZES)")

evaluate: $(READY)
	$(BIN)/python benchmarks/evaluate.py $(if $(DATA),--data "$(DATA)")

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

words: $(READY)
	PYTHONPATH=tests $(BIN)/python -m words.add

requirements:
	$(UV) pip compile pyproject.toml --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-header --no-annotate -o requirements.txt
	$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-header --no-annotate -o requirements-dev.txt

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist tests/artefacts
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed. If it has another name: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "This Python cannot make a virtual environment. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
