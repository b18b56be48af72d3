#!/usr/bin/env bash
# Builds and runs all tests. Prints what it is doing, then what failed and how many tests passed;
# everything else goes to .build/test.log.
#
# usage: test.sh [FILTER]
#   FILTER  a regular expression; only tests whose name has a match are run
set -uo pipefail
cd "$(dirname "$0")/../.."

swift=${SWIFT:-swift}
log=.build/test.log
mkdir -p .build
: > "$log"
status=0

# Runs tests, and adds a line for each thing that failed. A run that ends early fails as well.
run() {
    local part
    part=$(mktemp)
    if ! "$swift" test --skip-build "$@" > "$part" 2>&1; then
        status=1
        grep -E '^✘ Test .* recorded an issue|^.*: error: |^error: ' "$part" | sort -u > "$part.failed"
        head -40 "$part.failed"
        [ -s "$part.failed" ] || tail -20 "$part"
    fi
    grep -oE 'Test run with [0-9]+ tests?.* (passed|failed) after [0-9.]+ seconds' "$part" | tail -1
    cat "$part" >> "$log"
    rm -f "$part" "$part.failed"
}

if [ -d .build/debug ]; then
    echo "Building the tests …"
else
    echo "Building the tests. The first time, that takes two minutes …"
fi
if ! "$swift" build --build-tests ${BUILD_FLAGS:-} >> "$log" 2>&1; then
    grep -E ': error: |^error: ' "$log" | sort -u | head -20
    echo "The tests don't build; all of it is in $log."
    exit 1
fi
echo "Running the tests …"
if [ -n "${1:-}" ]; then
    run --filter "$1"
else
    # These measure the memory of their process, or wait for less time than a busy process may take to
    # answer, so they have a process of their own, beside that of the others; neither builds anything,
    # so neither needs the lock.
    alone=$(mktemp)
    (
        ALONE=1 run --no-parallel --ignore-lock --filter 'KeepsMemoryFlat|ByTheClock'
        exit $status
    ) > "$alone" &
    run --ignore-lock
    wait $! || status=1
    cat "$alone"
    rm -f "$alone"
fi
if [ $status = 0 ]; then
    echo "All tests passed."
else
    echo "There are failures; all of it is in $log."
fi
exit $status
