#!/usr/bin/env bash
# Builds the generator, and says so. Nothing is done when no source is newer than the last build and the
# flags are the same, so that who only uses it doesn't wait for a build of something else in the folder.
#
# usage: build-sdkgen.sh .build/debug/sdkgen | .build-release/release/sdkgen
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1
scratch=${program%%/*}
configuration=$(basename "$(dirname "$program")")
flags=${BUILD_FLAGS:-}
[ "$configuration" = debug ] || flags+=" ${OPTIMISED_FLAGS:-}"
# Has the flags of the last build, and the time at which it began.
built=$scratch/sdkgen-flags
if [ ! -x "$program" ]; then
    case $configuration in
        debug) echo "Building the generator. The first time, that takes half a minute …" ;;
        *) echo "Building the generator with optimisation. The first time, that takes minutes …" ;;
    esac
elif [ -f "$built" ] && [ "$(< "$built")" = "$flags" ] \
    && [ -z "$(find Package.swift Sources -newer "$built" -print -quit)" ]
then
    exit 0
else
    echo "Building the generator …"
fi
mkdir -p "$scratch"
echo "$flags" > "$built.new"
# The flags are words.
# shellcheck disable=SC2086
"${SWIFT:-swift}" build --quiet -c "$configuration" --scratch-path "$scratch" --product sdkgen $flags
mv "$built.new" "$built"
