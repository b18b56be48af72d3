#!/bin/bash
# Type-checks the expected Swift of each golden case as a module of its own, in Swift 6 mode, with
# warnings as errors and the upcoming features that change imports and isolation, and the examples of
# its reference pages; a case with an app.swift has an app that uses the module. Deprecated declarations may be used: a case may be about them.
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

# Compiles what the case gives, by the compiler itself: the driver would start it more than once.
compile() {
    local log="$scratch/$1.log"
    if ! swiftc -frontend "${@:2}" -parse-as-library -swift-version 6 -warnings-as-errors \
        -Wwarning DeprecatedDeclaration $features > "$log" 2>&1
    then
        echo "FAILED $1"
        grep -E '^/.*error:' "$log" | sort -u | head -10
        exit 1
    fi
}

check() {
    # Cases that share the files of another one, or that end in errors, have none of their own.
    [ -d "$1/expected" ] || exit 0
    folder="$PWD/$1/expected"
    imports=$modules
    # A package has a folder for each module, and names them in an order that has what one needs
    # before it. Modules that others import, as the examples of reference pages do, are emitted.
    if [ -f "$folder/Package.swift" ] || [ -d "$folder/Documentation" ] || [ -f "$1/app.swift" ]
    then
        imports="$scratch/$1.modules"
        mkdir "$imports"
        ln -s "$modules"/*.swiftmodule "$imports"
    fi
    if [ -f "$folder/Package.swift" ]; then
        names=$(sed -n 's/^ *\.library(name: "\([^"]*\)".*/\1/p' "$folder/Package.swift" \
            | grep -v '^SDK[RST][a-z]*$')
    else
        names=$(cd "$folder" && echo *.swift)
        names=${names%.swift}
    fi
    for name in $names; do
        source="$folder"
        [ -f "$folder/Package.swift" ] && source="$folder/Sources/$name"
        find "$source" -name '*.swift' > "$scratch/$1"
        result=(-typecheck)
        [ "$imports" = "$modules" ] || result=(-emit-module -o "$imports/$name.swiftmodule")
        compile "$1" "${result[@]}" -module-name "$name" -I "$imports" "@$scratch/$1"
    done
    if [ -f "$1/app.swift" ]; then
        compile "$1" -typecheck -module-name App -I "$imports" "$1/app.swift"
    fi
    if [ -d "$1/expected/Documentation" ]; then
        if ! ../Scripts/check-docs.py "$imports" --sdk "$name" \
            "$1/expected/Documentation" > "$scratch/$1.log" 2>&1
        then
            echo "FAILED $1"
            grep -E 'error' "$scratch/$1.log" | sort -u | head -10
            exit 1
        fi
    fi
}
export -f check compile

scratch=$(mktemp -d)
export scratch
trap 'rm -rf "$scratch"' EXIT

if [ $# -gt 0 ]; then cases=("$@"); else cases=(*/); fi
printf '%s\n' "${cases[@]%/}" | xargs -P "${JOBS:-$(getconf _NPROCESSORS_ONLN)}" -I {} bash -c 'check "$1"' _ {}
echo "${#cases[@]} cases compile, or have nothing to compile"
