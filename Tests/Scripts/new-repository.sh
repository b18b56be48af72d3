#!/bin/bash
# Makes a repository of each description as a newcomer would, and runs its tests; prints a line for each.
# Gzipped descriptions are unpacked. With BUILD=0, it only looks whether the output is up to date.
#
# usage: new-repository.sh SDKGEN SPEC…
set -euo pipefail

sdkgen=$(realpath "$1")
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

failed=0
for spec in "$@"; do
    name=$(basename "${spec%.gz}" .json | tr -cd '[:alnum:]' | sed 's/^[0-9]*//')
    name=$(printf '%s' "${name:0:1}" | tr '[:lower:]' '[:upper:]')${name:1}
    source=$spec
    if [[ $spec == *.gz ]]; then
        source=$scratch/source.json
        gzip -cd "$spec" > "$source"
    fi
    start=$SECONDS
    if ! "$sdkgen" init --spec "$source" --name "$name" "$scratch/$name" > "$scratch/log" 2>&1 \
        || ! "$sdkgen" check --quiet --config "$scratch/$name/Spec/sdkgen.json" >> "$scratch/log" 2>&1
    then
        tail -20 "$scratch/log"
        echo "$name: no repository"
        failed=1
        continue
    fi
    made=$((SECONDS - start))
    summary=$(grep -m 1 "^$name: " "$scratch/log")
    start=$SECONDS
    tests="not built"
    if [[ ${BUILD:-1} == 1 ]]; then
        if ! swift test ${BUILD_FLAGS:-} --package-path "$scratch/$name" > "$scratch/log" 2>&1; then
            grep -E 'error|✘' "$scratch/log" | head -20
            tests="FAILED"
            failed=1
        elif grep -E ': warning: ' "$scratch/log" | head -5 | grep .; then
            tests="warnings"
            failed=1
        else
            tests=$(grep -oE 'Test run with [0-9]+ test' "$scratch/log" | grep -oE '[0-9]+' || echo 0)
            tests="$tests tests passed in $((SECONDS - start)) s"
        fi
    fi
    echo "$summary; made in $made s; $tests"
    rm -rf "${scratch:?}/$name"
done
exit "$failed"
