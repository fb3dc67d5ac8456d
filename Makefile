# `make start` runs the product, `make test` runs the whole gate. Both install what they need.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
BENCH := .venv-bench

.PHONY: start test test-full bench pictures check install system format types imports lint clean

start: install ## the Telegram bot with a token in .env, else the same interview here
	@$(BIN)/contract-assistant $$(grep -qE '^(TELEGRAM_BOT_TOKEN|BOTS_FILE)=.+' .env 2>/dev/null && echo run || echo chat)

test: install ## everything that must pass
	@$(MAKE) --no-print-directory --jobs 2 --output-sync lint types imports check
	$(BIN)/python -m pytest -q -n auto --dist worksteal

test-full: test system ## the long campaigns as well
	$(BIN)/python -m pytest -q -n auto --full --cov --cov-report=term

system: ## what the long campaigns need beside Python: LibreOffice, poppler, Chromium
	@wanted=""; \
	command -v soffice >/dev/null || wanted="libreoffice-writer fonts-liberation"; \
	command -v pdftotext >/dev/null || wanted="$$wanted poppler-utils"; \
	command -v chromium >/dev/null || wanted="$$wanted chromium"; \
	command -v chromedriver >/dev/null || wanted="$$wanted chromium-driver"; \
	if [ -z "$$wanted" ]; then exit 0; fi; \
	if [ "$$(id -u)" != 0 ]; then echo "Install first: apt-get install $$wanted"; exit 1; fi; \
	apt-get update -qq && apt-get install -qq --no-install-recommends $$wanted

bench: $(BENCH)/.installed ## speed and memory, as ratios against a named baseline
	$(BENCH)/bin/python -m benchmarks

# An environment of its own: what development installs makes HTTP clients faster or larger.
$(BENCH)/.installed: pyproject.toml
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BENCH)/bin/python -m pip install --quiet --editable . --group bench
	@touch $@

pictures: install ## the pictures of the documentation, drawn anew
	$(BIN)/python docs/pictures/draw.py
	$(BIN)/python docs/first-pages/draw.py
	$(BIN)/python docs/conversation/draw.py

install: $(STAMP) ## the virtual environment with everything in it

$(STAMP): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $(STAMP)

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/deptry bot

types: install
	$(BIN)/mypy

imports: install
	$(BIN)/lint-imports --no-cache

check: install ## questions and clauses
	$(BIN)/contract-assistant check

format: install ## put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## take the environment and the caches away
	rm -rf .venv .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
