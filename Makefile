# The contributor's guide: 'make help' lists what there is to do.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
# Options of each build, such as -debug-info-format none, and of those with optimisation besides.
export BUILD_FLAGS ?=
export OPTIMISED_FLAGS ?=
BUILD := $(SWIFT) build $(BUILD_FLAGS)
# Those of builds that depend on this repository: the same for all of them, since they share a folder.
export DOWNSTREAM_FLAGS := --disable-index-store $(BUILD_FLAGS)
HANDWRITTEN := Package.swift Sources Tests

# The generator is built without optimisation, so that the tests share the build. With RELEASE=1 it is
# built with it: that takes minutes, and pays for large descriptions.
OPTIMISED := .build-release/release/sdkgen
# What programs that are compiled against the runtime need of it.
MODULES := $(BUILD) --target SDKConfiguration && $(BUILD) --target SDKStreams
SDKGEN := $(if $(RELEASE),$(OPTIMISED),.build/debug/sdkgen)

.PHONY: help build sdkgen optimised generate init check test descriptions consumers apple-check init-test \
	consumer-test picture docs-test docs docs-serve \
	docs-check golden compile-cases check-examples diff-proof package-test round-trip integration sanitize hostile \
	mutations limits confined fuzz lint format transcribe-check changes first-hour release bench bench-peer clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Build everything, debug
	$(BUILD) --build-tests

sdkgen: ## Build the generator; RELEASE=1 optimises it
	@Tests/Scripts/build-sdkgen.sh $(SDKGEN)

optimised: ## Build the generator with optimisation
	@Tests/Scripts/build-sdkgen.sh $(OPTIMISED)

generate: sdkgen ## Regenerate Generated/ from Spec/ and Templates/; RELEASE=1 with an optimised generator
	@$(SDKGEN) generate

init: sdkgen ## Make a repository for an SDK of SPEC=FILE, called NAME=NAME, in DIR=FOLDER
	@$(SDKGEN) init --spec "$(SPEC)" --name "$(NAME)" "$(DIR)"

check: sdkgen ## Fail with a diff when Generated/ is stale
	@$(SDKGEN) check

test: ## Build and run all tests; FILTER=TEXT runs some
	@Tests/Scripts/test.sh "$(FILTER)"

consumer-test: ## Build and run a project that depends on the SDK
	$(SWIFT) build $(DOWNSTREAM_FLAGS) --package-path Tests/Consumer --scratch-path .build-downstream
	.build-downstream/debug/Consumer

picture: sdkgen ## Draw the report of a change that README.md shows; needs python3
	Tests/Scripts/report-picture.py $(SDKGEN)

docs-test: build ## Compile the snippets of all pages, check their links and the picture; needs python3
	Tests/Scripts/check-links.py
	Tests/Scripts/report-picture.py $(SDKGEN) --check
	Tests/Scripts/check-docs.py "$$($(SWIFT) build --show-bin-path)/Modules"

docs: ## Build the DocC site from doc comments and docs/ into .build-docs/site; needs python3
	$(MODULES)
	$(BUILD) --target SDKTesting
	$(BUILD) --target PureCloudPlatformClientV2
	Tests/Scripts/docc-site.py "$$($(SWIFT) build --show-bin-path)/Modules" .build-docs

docs-serve: ## Serve that site on 127.0.0.1; PORT=NUMBER, 8080 by default
	@test -d .build-docs/site || $(MAKE) docs
	@echo "http://127.0.0.1:$(or $(PORT),8080)/"
	@python3 -m http.server $(or $(PORT),8080) --bind 127.0.0.1 --directory .build-docs/site

docs-check: docs ## Check the site's links, and look at its pages in Chromium where that is installed
	Tests/Scripts/check-site.py .build-docs/site .build-docs/shots

# One case is compiled into the tests, so it has to fit the runtime before they are built.
golden: sdkgen ## Re-record the golden cases; ends as a failure, so review the diff and run 'make test'
	rm -rf .build-golden
	$(SDKGEN) generate --quiet --spec Tests/Cases/bodies-and-responses/spec.json \
		--module Depot --output .build-golden
	cp -R .build-golden/. Tests/Cases/bodies-and-responses/expected/
	rm Tests/Cases/bodies-and-responses/expected/.sdkgen-manifest.json
	SDKGEN_RECORD=1 $(SWIFT) test --filter GoldenTests || true
	@echo "golden files re-recorded: review 'git diff Tests/Cases', then run 'make test'"; exit 1

compile-cases: ## Type-check the expected Swift of every golden case
	$(MODULES)
	Tests/Scripts/compile-cases.sh .build/debug/Modules

package-test: sdkgen ## Build what --package writes, alone and with the runtime of this repository
	Tests/Scripts/build-package.sh $(SDKGEN)

init-test: sdkgen ## Make a repository of each description in SPECS, and run its tests; the SDK's own by default
	Tests/Scripts/new-repository.sh $(SDKGEN) $(or $(SPECS),Spec/oauth.openapi.json)

descriptions: optimised ## Generate and compile each of FILES, and print a table; BUILD=debug or release for objects
	$(MODULES)
	Tests/Scripts/descriptions.py $(OPTIMISED) .build/debug/Modules --build $(or $(BUILD),none) $(FILES)

consumers: sdkgen ## Compile programs against SDKs of vendors' descriptions beside the checkout, or in DIR; needs python3
	$(MODULES)
	Tests/Scripts/consumers.py $(SDKGEN) .build/debug/Modules $(DIR)

check-examples: optimised ## Compile the examples of the reference pages of each of FILES, and print a table
	$(MODULES)
	Tests/Scripts/check-examples.py $(OPTIMISED) .build/debug/Modules $(FILES)

apple-check: ## Type-check what is compiled on Apple's platforms only, against stand-ins; Linux
	Tests/Scripts/check-apple.sh

diff-proof: ## Prove the Swift verdicts of 'sdkgen diff' by compiling programs before and after
	$(BUILD) --build-tests
	rm -rf .build/diff-proof
	DIFF_PROOF=$(CURDIR)/.build/diff-proof $(SWIFT) test --skip-build --filter ConsumerProofTests
	Tests/Scripts/diff-proof.sh .build/debug/Modules .build/diff-proof

round-trip: sdkgen ## Decode and encode every model of SPEC=FILE, build every request; the SDK's own by default
	Tests/RoundTrip/round_trip.py $(SDKGEN) $(or $(SPEC),Spec/oauth.openapi.json)

integration: ## Call a mock server made by connexion, then the long tests; needs python3 and, once, the network
	Tests/Integration/run.sh
	LARGE=1 ALONE=1 $(SWIFT) test --no-parallel --filter KeepsMemoryFlat
	LARGE=1 $(SWIFT) test --filter LoadTests
	EVERY_SCALAR=1 $(SWIFT) test --filter EveryScalarTests

# Swift has no undefined behaviour sanitizer on Linux: that one is left out there.
sanitize: ## Run all tests under the thread, address and undefined behaviour sanitizers
	Tests/Scripts/sanitize.sh thread address undefined

hostile: sdkgen build ## Put what does harm in every text of a description; SAMPLE=N takes every Nth pair; needs python3
	Tests/Hostile/run.sh $(SDKGEN) "$$($(SWIFT) build --show-bin-path)" $(or $(SAMPLE),1)

mutations: ## Show that each defence has a test that fails without it; long; ONLY=TEXT takes some; needs python3
	Tests/Hostile/mutate.py .build-mutations --only "$(ONLY)"

limits: optimised ## Show that exhausting descriptions and templates end soon, in one error; needs python3
	Tests/Hostile/limits.py $(OPTIMISED)

confined: sdkgen ## Show by strace that the generator uses no network and writes below its output only
	Tests/Hostile/confined.py $(SDKGEN)

fuzz: ## Fuzz the readers of the generator and the runtime; FUZZ_SECONDS=60 for each target, Linux
	Tests/Fuzz/build.sh .build-fuzz
	Tests/Fuzz/run.sh .build-fuzz $(or $(FUZZ_SECONDS),60)

lint: ## Check the format of all hand-written Swift, strictly
	@find $(HANDWRITTEN) -name '*.swift' -not -path 'Tests/Cases/*' -not -path '*/.build*' -print0 \
		| xargs -0 $(SWIFT) format lint --strict --parallel

format: ## Format all hand-written Swift in place
	@find $(HANDWRITTEN) -name '*.swift' -not -path 'Tests/Cases/*' -not -path '*/.build*' -print0 \
		| xargs -0 $(SWIFT) format format --in-place --parallel

transcribe-check: ## Read reference pages of every form back; PAGES=FILE… also compares Spec/ with the vendor's
	rm -rf .build/transcribed; mkdir -p .build/transcribed
	TRANSCRIBED=$(CURDIR)/.build/transcribed $(SWIFT) test --filter TranscribeCorpusTests
	Tests/Scripts/check-transcribed.py .build/debug/sdkgen .build/transcribed
	@if [ -n "$(PAGES)" ]; then $(SWIFT) run sdkgen transcribe --check Spec/oauth.openapi.json \
		--expected Spec/oauth.expected-differences.json $(PAGES); fi

changes: ## Tell what Spec/ changes since a revision, and what an app renames; BASE=REV (main), DEPRECATIONS=1 for aliases, RENAMED=1 for Spec/renamed.json
	@Tests/Scripts/api-changes.sh $(if $(DEPRECATIONS),--deprecations) $(if $(RENAMED),--renamed) $(or $(BASE),main)

first-hour: ## Time what a newcomer waits for, in a fresh clone; SPEC=FILE for the description of a new SDK
	Tests/Scripts/first-hour.sh $(SPEC)

release: ## Check VERSION against the changes, date the changelog, commit and tag; pushes nothing
	@Tests/Scripts/release.sh "$(VERSION)"

bench: optimised ## Measure generator and runtime, and building an SDK; SPEC=FILE, TAGS=A,B add another one
	$(SWIFT) run -c release --scratch-path .build-release Benchmarks $(SPEC)
	Tests/Scripts/bench-build.py $(OPTIMISED) $(SPEC) $(if $(TAGS),--tags $(TAGS))

bench-peer: optimised ## The same beside OpenAPI Generator; needs python3, java and, once, the network
	$(SWIFT) run -c release --scratch-path .build-release Benchmarks $(SPEC)
	Tests/Scripts/bench-build.py $(OPTIMISED) $(SPEC) --peer $(if $(TAGS),--tags $(TAGS))

clean: ## Remove build folders
	rm -rf .build .build-*
