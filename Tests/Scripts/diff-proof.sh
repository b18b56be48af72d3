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

# The compiler itself: the driver would take as long again to start it.
build() {
    cd "$proof/modules/$1"
    find . -name '*.swift' | sort > files
    if ! swiftc -frontend -emit-module -parse-as-library -swift-version 6 -module-name Sample \
        -suppress-warnings -experimental-skip-all-function-bodies -I "$modules" \
        -o Sample.swiftmodule @files > log 2>&1
    then
        echo "FAILED library $1"
        head -5 log
        exit 255
    fi
}

# Compiles all programs that are tried against a library, as the files of one module: what they declare
# is private, so each of them is right or wrong by itself. Starting the compiler is what takes time.
compile() {
    cd "$proof/programs"
    log=$proof/results/$1.log
    status=0
    swiftc -frontend -typecheck -parse-as-library -swift-version 6 -suppress-warnings \
        -module-name Consumer -I "$modules" -I "$proof/modules/$1" "${@:2}" > "$log" 2>&1 || status=$?
    # An end of another kind, or an error that is no program's, leaves the programs unjudged.
    if [ $status -gt 1 ] || grep -q '^<unknown>:0: error: ' "$log" \
        || { [ $status = 1 ] && ! grep -q '^[^ ]*\.swift:[0-9]*:[0-9]*: error: ' "$log"; }
    then
        echo "FAILED: the compiler ended against $1"
        head -5 "$log"
        exit 255
    fi
}
export -f build compile

# What a compilation says about one of its programs.
errors() {
    grep "^[^ ]*$1\.swift:[0-9]*:[0-9]*: error: " "$proof/results/$2.log"
}

jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}
ls "$proof/modules" | xargs -P "$jobs" -I {} bash -c 'build "$1"' _ {}

mkdir "$proof/results"
cd "$proof/cases"
while read -r program before after _; do
    printf '%s %s.swift\n' "$before" "$program" "$after" "$program"
done <<< "$(cat -- *)" | sort -u \
    | awk '$1 != library { printf "%s%s", library ? "\n" : "", $1; library = $1 } { printf " %s", $2 }
        END { print "" }' \
    | xargs -P "$jobs" -L 1 bash -c 'compile "$@"' _

all=0 failed=0 breaking=0
for case in *; do
    read -r program before after verdict < "$case"
    all=$((all + 1))
    [ "$verdict" = compiles ] || breaking=$((breaking + 1))
    found=compiles
    if broken=$(errors "$program" "$after"); then found=breaks; fi
    if old=$(errors "$program" "$before"); then
        echo "FAILED $case: the program doesn't compile against the library that it was made for"
        head -3 <<< "$old"
        failed=1
    elif [ "$found" != "$verdict" ]; then
        echo "FAILED $case: the verdict is '$verdict', but the program $found"
        head -3 <<< "$broken"
        failed=1
    fi
done
[ $failed = 0 ] || exit 1
echo "$all programs: $breaking break and $((all - breaking)) compile, as the verdicts say"
