#!/usr/bin/env bash
# Builds the generator, and says so. Nothing is done when no source is newer than the program, so that
# who only uses it doesn't wait for a build of something else in the same folder.
#
# usage: build-sdkgen.sh .build/debug/sdkgen | .build-release/release/sdkgen
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1
scratch=${program%%/*}
configuration=$(basename "$(dirname "$program")")
if [ ! -x "$program" ]; then
    case $configuration in
        debug) echo "Building the generator. The first time, that takes half a minute …" ;;
        *) echo "Building the generator with optimisation. The first time, that takes minutes …" ;;
    esac
elif [ -n "$(find Package.swift Sources -newer "$program" -print -quit)" ]; then
    echo "Building the generator …"
else
    exit 0
fi
flags=${BUILD_FLAGS:-}
[ "$configuration" = debug ] || flags+=" ${OPTIMISED_FLAGS:-}"
# The flags are words.
# shellcheck disable=SC2086
exec "${SWIFT:-swift}" build --quiet -c "$configuration" --scratch-path "$scratch" --product sdkgen $flags
