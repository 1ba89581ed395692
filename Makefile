# make run and make test are the only commands that a fresh machine needs. PYTHON=python3.12 chooses the interpreter.

PYTHON ?= python3
PORT ?= 8501
MINUTES ?= 10
VENV := .venv
BIN := $(VENV)/bin
CHECKED := app.py panther tests benchmarks data

.PHONY: run test lint bench soak clean browser

# make run CAMPAIGN=folder opens a campaign of one's own; EVENTS=events.jsonl opens records; CORPUS=folder opens a
# corpus; DOCUMENTS=a.txt:folder GAZETTEER=places.csv reads other documents.
run: export PANTHER_CAMPAIGN := $(or $(CAMPAIGN),$(PANTHER_CAMPAIGN))
run: export PANTHER_EVENTS := $(or $(EVENTS),$(PANTHER_EVENTS))
run: export PANTHER_CORPUS := $(or $(CORPUS),$(PANTHER_CORPUS))
run: export PANTHER_DOCUMENTS := $(or $(DOCUMENTS),$(PANTHER_DOCUMENTS))
run: export PANTHER_GAZETTEER := $(or $(GAZETTEER),$(PANTHER_GAZETTEER))
run: $(VENV)/.run
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/.dev browser
	$(BIN)/python -m pytest --numprocesses=2 --dist=worksteal

lint: $(VENV)/.dev
	$(BIN)/python -m ruff check $(CHECKED)
	$(BIN)/python -m ruff format --check $(CHECKED)
	$(BIN)/python -m mypy --strict panther

bench: $(VENV)/.dev browser
	for part in benchmarks/bench_*.py; do $(BIN)/python $$part || exit 1; done

# Memory of browser and server under random use, for MINUTES.
soak: $(VENV)/.dev browser
	$(BIN)/python benchmarks/soak_app.py $(MINUTES)

# A Chromium for the browser tests: one that is there already, else one from the system, else the one of Playwright.
browser: $(VENV)/.dev
	@$(BIN)/python -m tests.browser.chromium || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update && apt-get install -y --no-install-recommends chromium; \
	  else \
	    $(BIN)/python -m playwright install chromium; \
	  fi && $(BIN)/python -m tests.browser.chromium; }

$(VENV)/.run: requirements.txt | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.dev: requirements.txt requirements-dev.txt | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $(VENV)/.run $@

# Debian keeps the venv module's ensurepip in a package of its own.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Panther needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update && apt-get install -y --no-install-recommends $$package; \
	  else \
	    echo "The venv module of $(PYTHON) is incomplete. Type: sudo apt-get install $$package"; exit 1; \
	  fi; }
	$(PYTHON) -m venv $(VENV)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
