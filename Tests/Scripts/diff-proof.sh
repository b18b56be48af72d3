#!/bin/bash
# Proves the verdicts of `sdkgen diff` for Swift source: a program that uses all of a library is
# compiled against the library before and after each change of the table of examples. It must compile
# before; afterwards it must break exactly when the verdict says so.
#
# usage: diff-proof.sh MODULES PROOF
#   MODULES  the folder that holds SDKRuntime.swiftmodule, such as .build/debug/Modules
#   PROOF    the folder that the test ConsumerProofTests wrote to, by DIFF_PROOF=PROOF
set -euo pipefail

modules=$(cd "$1" && pwd)
proof=$(cd "$2" && pwd)
export modules proof

build() {
    cd "$proof/modules/$1"
    find . -name '*.swift' | sort > files
    if ! swiftc -emit-module -parse-as-library -swift-version 6 -module-name Sample -wmo \
        -suppress-warnings -Xfrontend -experimental-skip-all-function-bodies -I "$modules" \
        -o Sample.swiftmodule @files > log 2>&1
    then
        echo "FAILED library $1"
        head -5 log
        exit 255
    fi
}

compiles() {
    swiftc -typecheck -parse-as-library -swift-version 6 -suppress-warnings -I "$modules" \
        -I "$proof/modules/$(cat "$2")" consumer.swift > "$2.log" 2>&1
}

prove() {
    cd "$proof/cases/$1"
    verdict=$(cat verdict)
    if ! compiles "$1" before; then
        echo "FAILED $1: the program doesn't compile against the library that it was made for"
        grep -m 3 'error:' before.log
        exit 1
    fi
    found=compiles
    compiles "$1" after || found=breaks
    if [ $found != "$verdict" ]; then
        echo "FAILED $1: the verdict is '$verdict', but the program $found"
        grep -m 3 'error:' after.log || true
        exit 1
    fi
}
export -f build compiles prove

jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}
ls "$proof/modules" | xargs -P "$jobs" -I {} bash -c 'build "$1"' _ {}
ls "$proof/cases" | xargs -P "$jobs" -I {} bash -c 'prove "$1"' _ {}
broken=$(cat "$proof"/cases/*/verdict | grep -o breaks | wc -l)
all=$(ls "$proof/cases" | wc -l)
echo "$all programs: $broken break and $((all - broken)) compile, as the verdicts say"
