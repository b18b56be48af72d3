#!/bin/bash
# Type-checks the expected Swift of each golden case as a module of its own, in Swift 6 mode, with
# warnings as errors and the upcoming features that change imports and isolation, and the examples of
# its reference pages. Deprecated
# declarations may be used: a case may be about them.
#
# usage: compile-cases.sh MODULES [CASE…]
#   MODULES  the folder that holds SDKRuntime.swiftmodule, such as .build/debug/Modules
set -euo pipefail

features=""
for feature in ExistentialAny InternalImportsByDefault MemberImportVisibility \
    NonisolatedNonsendingByDefault
do
    features+=" -enable-upcoming-feature $feature"
done
export features

modules=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/../Cases"
export modules

check() {
    # Cases that share the files of another one, or that end in errors, have none of their own.
    [ -d "$1/expected" ] || exit 0
    folder="$PWD/$1/expected"
    # In a package, the module is one folder of several.
    if [ -f "$folder/Package.swift" ]; then
        folder=$(ls -d "$folder"/Sources/* | grep -v 'SDK[RT][a-z]*$')
    fi
    name=$(cd "$folder" && ls ./*.swift)
    name=$(basename "$name" .swift)
    find "$folder" -name '*.swift' | sort > "$scratch/$1"
    if ! swiftc -typecheck -parse-as-library -swift-version 6 -module-name "$name" \
        -warnings-as-errors -Wwarning DeprecatedDeclaration -I "$modules" $features \
        "@$scratch/$1" > "$scratch/$1.log" 2>&1
    then
        echo "FAILED $1"
        grep -E 'error:' "$scratch/$1.log" | sort -u | head -10
        exit 1
    fi
    # The examples of reference pages, against the module that they are about.
    if [ -d "$1/expected/Documentation" ]; then
        mkdir -p "$scratch/$1.modules"
        ln -sf "$modules"/*.swiftmodule "$scratch/$1.modules"
        swiftc -emit-module -parse-as-library -swift-version 6 -module-name "$name" -I "$modules" \
            -suppress-warnings -emit-module-path "$scratch/$1.modules/$name.swiftmodule" \
            "@$scratch/$1"
        if ! ../Scripts/check-docs.py "$scratch/$1.modules" --sdk "$name" \
            "$1/expected/Documentation" > "$scratch/$1.log" 2>&1
        then
            echo "FAILED $1"
            grep -E 'error' "$scratch/$1.log" | sort -u | head -10
            exit 1
        fi
    fi
}
export -f check

scratch=$(mktemp -d)
export scratch
trap 'rm -rf "$scratch"' EXIT

if [ $# -gt 0 ]; then cases=("$@"); else cases=(*/); fi
printf '%s\n' "${cases[@]%/}" | xargs -P 2 -I {} bash -c 'check "$1"' _ {}
echo "${#cases[@]} cases compile, or have nothing to compile"
