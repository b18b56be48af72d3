#!/usr/bin/env bash
# Runs tests under sanitizers, each in a build folder of its own: sanitize.sh SANITIZER...
# FILTER chooses the tests.
set -euo pipefail
cd "$(dirname "$0")/../.."

filter=${FILTER:-SDKRuntimeTests|GeneratedTests|SDKGeneratorTests}
swift=${SWIFT:-swift}
export SANITIZER
# Foundation keeps some memory until the process ends.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0}
export TSAN_OPTIONS=${TSAN_OPTIONS:-halt_on_error=0}


for SANITIZER in "$@"; do
    echo "== $SANITIZER =="
    "$swift" test --sanitize="$SANITIZER" --scratch-path ".build-$SANITIZER" --filter "$filter"
done
