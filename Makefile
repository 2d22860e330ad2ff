# The commands of the house. All set-up is done by packaging/setup_machine.py; a second call finds nothing to do.
PYTHON ?= python3
SPACE ?= SZN
PY := .venv/bin/python

export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Qt grumbles without a UTF-8 locale, and a bare machine has none set
ifeq ($(findstring UTF,$(LC_ALL)$(LC_CTYPE)$(LANG))$(findstring utf,$(LC_ALL)$(LC_CTYPE)$(LANG)),)
export LC_ALL := C.UTF-8
endif

OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

.DEFAULT_GOAL := help
.PHONY: help setup setup-run run test test-long check bench shots bundle lock clean

help:  ## what can be typed here
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup-run:
	@$(PYTHON) packaging/setup_machine.py run

setup:  ## everything needed to run, test, check and bundle
	@$(PYTHON) packaging/setup_machine.py dev

run: setup-run  ## open the front desk (SPACE=SZN, KWB or TMG)
	$(PY) -m app run --space $(SPACE)

test: setup  ## the tests, within 10 minutes
	$(OFFSCREEN) $(PY) -m pytest -m "not long" $(ARGS)

test-long: setup  ## the large counts, too
	$(OFFSCREEN) $(PY) -m pytest -m long $(ARGS)

check: setup  ## style, types, QML and who imports whom
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) packaging/qmllint.py
	.venv/bin/lint-imports --no-logo

bench: setup  ## the measures, into build/bench.json
	$(OFFSCREEN) $(PY) -m tests.bench

shots: setup  ## a picture of every screen, into build/
	$(OFFSCREEN) $(PY) packaging/shots.py

bundle: setup  ## a folder that starts without Python: dist/mixdesk
	$(PY) packaging/bundle.py

lock:  ## pin the newest allowed versions in requirements/*.txt
	@$(PYTHON) packaging/lock.py

clean:  ## forget what was built (not the environment)
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
