#!/usr/bin/env bash
# Runs what puts harmful texts into a description, as many scripts at a time as there are processors:
# each of them waits for itself in one thread of Python. Prints what each says when it has ended.
#
# usage: run.sh SDKGEN BUILD SAMPLE
#   BUILD   the folder of the debug build, with Modules/
#   SAMPLE  take every Nth pair of a position and a text; 1 takes all
set -euo pipefail
cd "$(dirname "$0")/../.."

sdkgen=$1 build=$2 sample=$3
export PYTHONUNBUFFERED=1

# Thousands of small outputs are written, read and removed: in memory, if there is a gigabyte for them.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] \
    && [ "$(df -Pk /dev/shm | awk 'END { print $4 }')" -gt 1048576 ]
then
    export TMPDIR=/dev/shm
fi

run() {
    local output
    if output=$(Tests/Hostile/"$@" 2>&1); then
        printf '%s: %s\n' "$1" "$output"
    else
        printf '%s: FAILED\n%s\n' "$*" "$output"
        exit 1
    fi
}
export -f run

# The longest first.
printf '%s\n' \
    "docc.py $sdkgen $build" \
    "pages.py $sdkgen $sample" \
    "twins.py $sdkgen --sample $sample" \
    "markdown.py $sdkgen $sample" \
    "configuration.py $sdkgen $sample" \
    "twins.py $sdkgen --sample $sample --modules" \
    "canary.py $sdkgen $build" \
    "clashes.py $sdkgen $build $sample" \
    "mutate.py --check" \
    | xargs -P "${JOBS:-$(getconf _NPROCESSORS_ONLN)}" -L 1 bash -c 'run "$@"' _
