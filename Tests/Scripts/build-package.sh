#!/bin/bash
# Generates packages and builds them: one with a copy of the runtime, offline, and one that depends on
# this repository. Then runs the generator as a command of SwiftPM, and looks whether a package that
# depends on this one builds any of it.
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

for package in copied linked; do
    swift build --package-path "$scratch/$package" -Xswiftc -warnings-as-errors 2>&1 \
        | tee "$scratch/$package.log" | tail -1
    if grep -qE 'Compiling (SDK(Mustache|Document|Description|Plan|Emission|Generator|Diff|Transcribe|Output)|sdkgen|plugin)' "$scratch/$package.log"; then
        echo "the package '$package' builds the generator" >&2
        exit 1
    fi
done
SDKGEN_PLUGIN=1 swift package --scratch-path .build-plugin --allow-writing-to-package-directory \
    sdkgen check
