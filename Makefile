# Everything that a person does here. `make help` lists it.
# PYTHON: which Python makes .venv; the first of 3.13, 3.12, 3.11 and python3 that runs, where unset.

VENV := .venv
BIN := $(VENV)/bin
DEV := ../shared/dev
FIND_PYTHON = for python in $(PYTHON) python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && exit; done; \
	echo "Python 3.11 or newer with its venv module is needed; name it as PYTHON=..." >&2; exit 1

.DEFAULT_GOAL := help
.PHONY: help env run test check format lint types score lock clean

help: ## List what there is to make
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## (.*)/\1\t\2/' | expand -t 10

env: $(BIN)/.installed ## Make the environment in .venv from the lock file

# Packages come from the lock alone, each checked by its hash; then the project itself, in place.
$(BIN)/.locked: requirements-dev.lock
	@echo "Making the environment in $(VENV); the first time takes a few minutes ..."
	@python=$$($(FIND_PYTHON)) && { test -x $(BIN)/python || $$python -m venv $(VENV); }
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input -qq \
		--require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@

$(BIN)/.installed: $(BIN)/.locked pyproject.toml
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input -qq \
		--no-deps --no-build-isolation --editable .
	@touch $@
	@echo "The environment is ready: $$($(BIN)/python --version) in $(VENV)"

run: env ## Load the samples into the database, then serve the page and the API until Ctrl-C
	@exec $(BIN)/entente serve samples

test: env ## Run every test
	@echo "Running every test ..."
	@$(BIN)/python -m pytest

check: env lint types test ## Format, lint, types and tests, as CI checks them

format: env ## Put the code in its form and mend what the linter can
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lint: env
	@echo "Checking form and lint ..."
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: env
	@echo "Checking types ..."
	@$(BIN)/mypy

# The development set, split before any rule was written: each kind of text stands in both halves.
TUNED_ON := 00,05,07,12,17,30,31,32,33,34,37,38,39,41,43,45
HELD_OUT := 18,20,35,36,40,42,44

# SCORE: options for the scorer of the development set, as SCORE="--show 12"
score: env ## Print how well the samples are read, and the development set where it is beside this
	@out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && echo "The samples:" && \
	$(BIN)/entente extract samples --out "$$out" && $(BIN)/python -m benchmarks.scores "$$out"
	@test -d $(DEV)/texts || { echo "No development set at $(DEV)."; exit 0; }; \
	out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && echo "The development set:" && \
	$(BIN)/entente extract $(DEV)/texts --out "$$out" && \
	$(BIN)/python $(DEV)/score.py "$$out" $(SCORE) && \
	for half in "$(TUNED_ON)" "$(HELD_OUT)"; do echo "Of these, texts $$half:" && \
	$(BIN)/python $(DEV)/score.py "$$out" --only "$$half" | \
	grep -E '^(all, typed|core typed|all typed|core pair)'; done

lock: ## Renew the lock files; needs uv
	@UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile pyproject.toml --quiet --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--output-file requirements.lock
	@UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile pyproject.toml --quiet --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## Remove the environment and the caches, but not the data
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
