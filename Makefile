# Every target does its own set-up: it needs Python 3.11 or newer with venv, and this make.
SHELL := /bin/sh
PYTHONS ?= python3.11 python3.12 python3.13 python3.14 python3 python
PORT ?= 8000
FUZZ_EXAMPLES ?= 2000
FUZZ_SEED ?= 20250812

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check
SOURCES := $(wildcard service tests benchmarks wsgi.py)

# Without its byte code the service takes more than twice as long to start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help serve test soak coverage check format bench fuzz lock clean
.DEFAULT_GOAL := help

help:
	@echo "make serve    answer on 127.0.0.1, PORT=$(PORT)"
	@echo "make test     run the tests; those that need PostgreSQL, Chromium or published lists skip without them"
	@echo "make soak     kill loads and refreshes 200 times each, where make test does ten rounds"
	@echo "make coverage which lines of the whole service the tests reach; make test holds service/domain to all of them"
	@echo "make check    everything static: ruff, mypy, import-linter"
	@echo "make bench    print how fast it is"
	@echo "make fuzz     put $(FUZZ_EXAMPLES) generated requests to every operation of the API"
	@echo "make format   lay the code out"
	@echo "make lock     write the locks anew; UPGRADE=--upgrade takes newer releases"
	@echo "make clean    remove what was made here, but for the data in var/"

serve: $(VENV)/.run
	@exec $(BIN)/designations serve --port $(PORT)

# Measuring branches doubles the time of a run: only service/domain, which must be whole, is measured, by its own tests.
test: $(VENV)/.test
	$(BIN)/python -m pytest -q tests/domain --cov=service/domain --cov-report=
	$(BIN)/coverage report --fail-under=100
	$(BIN)/python -m pytest

soak: $(VENV)/.test
	DESIGNATIONS_SOAK=1 $(BIN)/python -m pytest tests/store/test_faults.py tests/refresh/test_kills.py

coverage: $(VENV)/.test
	$(BIN)/python -m pytest --cov

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(SOURCES)
	$(BIN)/lint-imports --no-logo
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	$(BIN)/hadolint Dockerfile

format: $(VENV)/.test
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks

fuzz: $(VENV)/.test
	DESIGNATIONS_FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) $(BIN)/python -m pytest tests/api/test_fuzz.py \
		--hypothesis-profile=seeded --hypothesis-seed=$(FUZZ_SEED)

# The locks bear no address of an index and no path of the machine that wrote them.
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options $(UPGRADE)

lock: $(VENV)/.test
	$(COMPILE) --output-file requirements/run.txt requirements/run.in
	$(COMPILE) --output-file requirements/test.txt requirements/test.in
	$(COMPILE) --output-file requirements/bench.txt requirements/bench.in

clean:
	rm -rf $(VENV) build *.egg-info .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find service tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are younger than the locks only where the install went through.
$(VENV)/.run: requirements/run.txt setup.cfg pyproject.toml | $(BIN)/python
	@echo "installing what the service runs on" >&2
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.run
	@echo "installing what the tests need" >&2
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.run
	@echo "installing what the benchmarks need" >&2
	@$(INSTALL) --require-hashes -r requirements/bench.txt
	@touch $@

$(BIN)/python:
	@for python in $(PYTHONS); do \
		if $$python -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo "No Python 3.11 or newer with its venv module was found among: $(PYTHONS)." >&2; \
	echo "Install python3.11 and python3.11-venv, or say where one is: make PYTHONS=/path/to/python3.11" >&2; \
	exit 1
