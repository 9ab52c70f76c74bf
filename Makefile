# Two commands do all the set-up: `make read` opens the reader, `make test` passes the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: read test bench terminals pictures clean

read: $(VENV)/reader
	@$(BIN)/reader

test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 3 --dist worksteal

bench: $(VENV)/dev
	$(BIN)/python -m benchmarks

# Needs Xvfb, the terminals and a few programs more: it says which are missing.
terminals: $(VENV)/dev
	$(BIN)/python -m terminals

# Needs Xvfb, xterm, xdotool and ImageMagick (see docs/pictures.sh).
pictures: $(VENV)/reader
	docs/pictures.sh

# The stamps say what stands in the environment; a changed pyproject.toml installs again.
$(VENV)/reader: pyproject.toml
	@echo "Setting up $(VENV) (once) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: $(VENV)/reader
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV)
