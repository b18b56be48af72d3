#!/bin/bash
# Generates packages and builds them: one with a copy of the runtime, offline, and one that depends on
# this repository. Then runs the generator as a command of SwiftPM and as a part of a target's build, and
# looks whether a package that depends on this one builds any of it.
#
# usage: build-package.sh SDKGEN
set -euo pipefail

sdkgen=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cd "$root"
make() {
    "$sdkgen" generate --spec Tests/Cases/body-form-encodings/spec.json --module Things --quiet \
        --output "$scratch/$1" --package "${@:2}"
}
make copied
make linked --runtime .
# Found from any folder.
(cd "$scratch" && "$sdkgen" generate --spec "$root/Tests/Cases/body-form-encodings/spec.json" \
    --module Things --quiet --output copied --package)

# All that depend on this repository are built in one place, so that the runtime is built once.
flags=${DOWNSTREAM_FLAGS:-}
build() {
    local log="$scratch/$1.log"
    if ! swift build --package-path "$scratch/$1" $flags "${@:2}" > "$log" 2>&1; then
        cat "$log"
        exit 1
    fi
    tail -1 "$log"
    if grep -E ': warning: ' "$log"; then exit 1; fi
    if grep 'Compiling ' "$log" | grep -vE 'Compiling (Things|SDK(Configuration|Logging|Login|Runtime|Testing)) '; then
        echo "the package '$1' builds the generator" >&2
        exit 1
    fi
}
build copied -Xswiftc -warnings-as-errors
build linked --scratch-path .build-downstream
SDKGEN_PLUGIN=1 swift package $flags --scratch-path .build-downstream --allow-writing-to-package-directory \
    sdkgen check
SDKGEN_PLUGIN=1 swift run $flags --package-path Tests/Plugin --scratch-path .build-downstream App
