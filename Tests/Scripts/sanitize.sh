#!/usr/bin/env bash
# Runs all tests under sanitizers, each in a build folder of its own: sanitize.sh SANITIZER...
# FILTER chooses tests.
set -euo pipefail
cd "$(dirname "$0")/../.."

swift=${SWIFT:-swift}
filter=()
if [ -n "${FILTER:-}" ]; then filter=(--filter "$FILTER"); fi
# Foundation keeps some memory until the process ends.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0}
# A race ends the run as a failure, once all tests have run.
export TSAN_OPTIONS=${TSAN_OPTIONS:-halt_on_error=0}

probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
: > "$probe/main.swift"

for sanitizer in "$@"; do
    echo "== $sanitizer =="
    if ! swiftc -sanitize="$sanitizer" "$probe/main.swift" -o "$probe/main" 2> "$probe/log"; then
        # Swift itself traps where C has undefined behaviour: overflow, indices, casts, unwrapping.
        if [ "$sanitizer" = undefined ] && grep -q "unsupported option" "$probe/log"; then
            echo "left out: $(sed -n 's/^.*error: //p' "$probe/log")"
            continue
        fi
        cat "$probe/log" >&2
        exit 1
    fi
    "$swift" test --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" \
        ${filter[@]+"${filter[@]}"}
done
