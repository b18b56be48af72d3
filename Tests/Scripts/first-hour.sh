#!/bin/bash
# What a newcomer waits for: clones this repository, with an empty home and no caches, runs the two
# commands of the README, makes a repository of a description, and runs its tests. Prints each step's time.
#
# usage: first-hour.sh [SPEC]
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
spec=$(realpath "${1:-$root/Spec/oauth.openapi.json}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/home"

step() {
    local name=$1 start=$SECONDS
    shift
    if ! env -i HOME="$scratch/home" PATH="$PATH" TERM=dumb "$@" > "$scratch/log" 2>&1; then
        tail -30 "$scratch/log"
        echo "$name: failed after $((SECONDS - start)) s"
        exit 1
    fi
    echo "$((SECONDS - start)) s  $name"
}

step "git clone" git clone --quiet "$root" "$scratch/sdk"
cd "$scratch/sdk"
step "make generate" make generate
git diff --quiet || { git diff --stat; echo "make generate changes something"; exit 1; }
step "make test" make test
step "make generate, nothing changed" make generate
touch Sources/SDKPlan/Planner/Planner.swift
echo "// A change in the generator." >> Sources/SDKPlan/Planner/Planner.swift
step "make generate, after a change in the generator" make generate
git checkout --quiet Sources
step "make init" make init SPEC="$spec" NAME=Acme DIR=../acme
step "swift test in the new repository" swift test --package-path ../acme
step "make generate in the new repository" make -C ../acme generate
echo "$SECONDS s in all"
