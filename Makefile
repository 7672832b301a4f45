# Everything a newcomer needs: `make run` and `make test`. The rest are parts of them.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

DICTIONARY := /usr/lib/voikko/5/mor-standard/mor.vfst

.PHONY: help run assets build test check unit interface browser bench eval dictionary

help: ## Show what there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: dictionary assets ## Build and serve the demo regions at http://localhost:8080
	cargo build --release -p perhekeskus
	target/release/perhekeskus serve

build: assets ## Build the release binary
	cargo build --release -p perhekeskus

assets: node_modules/.installed ## Build styles and icons into assets/dist
	@node assets/build.mjs

node_modules/.installed: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

dictionary: ## Install the Finnish dictionary, unless it is there
	@scripts/install voikko-fi $(DICTIONARY)

test: check unit interface browser ## Run every test: formatting, lints, floors, licences, both databases, browser

check: assets ## Formatting, lints, licences
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	@scripts/check-licences

unit: dictionary assets ## Rules, stores on both databases, pages
	@scripts/install postgresql /usr/lib/postgresql
	@scripts/install python3-venv '/usr/lib/python3*/ensurepip'
	@scripts/unit-tests

browser: dictionary assets ## Journeys and accessibility in a real browser
	@scripts/install chromium /usr/bin/chromium
	@scripts/with-server scripts/browser-tests

interface: dictionary ## Open data against the HSDS schemas and the OpenAPI document
	@scripts/install python3-venv '/usr/lib/python3*/ensurepip'
	@scripts/with-server scripts/interface-tests

bench: dictionary assets ## Measure speed, memory and size
	@scripts/install chromium /usr/bin/chromium
	@scripts/bench

eval: dictionary ## Measure search on the judged queries of eval/
	cargo run --quiet --release -p evaluation -- --strict
