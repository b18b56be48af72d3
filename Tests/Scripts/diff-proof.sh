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

# Compiles a program against a library, and writes what came of it to results/PROGRAM-LIBRARY.
compile() {
    result=$proof/results/$1-$2
    found=compiles
    swiftc -frontend -typecheck -parse-as-library -swift-version 6 -suppress-warnings \
        -module-name Consumer -I "$modules" -I "$proof/modules/$2" "$proof/programs/$1.swift" \
        > "$result.log" 2>&1 || found=breaks
    echo "$found" > "$result"
}
export -f build compile

jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}
ls "$proof/modules" | xargs -P "$jobs" -I {} bash -c 'build "$1"' _ {}

# Many cases have a program and a library in common: each pair is compiled once.
mkdir "$proof/results"
cd "$proof/cases"
while read -r program before after _; do
    printf '%s %s\n' "$program" "$before" "$program" "$after"
done <<< "$(cat -- *)" | sort -u | xargs -P "$jobs" -L 1 bash -c 'compile "$@"' _

all=0 failed=0 breaking=0
for case in *; do
    read -r program before after verdict < "$case"
    all=$((all + 1))
    [ "$verdict" = compiles ] || breaking=$((breaking + 1))
    read -r old < "$proof/results/$program-$before"
    read -r new < "$proof/results/$program-$after"
    if [ "$old" != compiles ]; then
        echo "FAILED $case: the program doesn't compile against the library that it was made for"
        grep -m 3 'error:' "$proof/results/$program-$before.log"
        failed=1
    elif [ "$new" != "$verdict" ]; then
        echo "FAILED $case: the verdict is '$verdict', but the program $new"
        grep -m 3 'error:' "$proof/results/$program-$after.log" || true
        failed=1
    fi
done
[ $failed = 0 ] || exit 1
echo "$all programs: $breaking break and $((all - breaking)) compile, as the verdicts say"
