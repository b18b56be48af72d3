#!/usr/bin/env bash
# Makes a release: checks that the version is one that the description's changes allow, dates the
# changelog, commits and tags. It pushes nothing.
#
# Before 1.0.0, a breaking change takes a new minor version (Semantic Versioning 2.0.0, section 4).
#
#   Tests/Scripts/release.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() {
    echo "release: $*" >&2
    exit 1
}

version=${1:-}
[[ $version =~ ^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$ ]] \
    || fail "'$version' is no version such as 1.2.0: make release VERSION=…"
[ -z "$(git status --porcelain)" ] || fail "there are changes that are not committed"
git rev-parse --quiet --verify "refs/tags/$version" > /dev/null && fail "$version is tagged already"

# The newest release among the ancestors.
last=$(git tag --merged HEAD --list '[0-9]*.[0-9]*.[0-9]*' --sort=-version:refname | head -1)
sdkgen=${SDKGEN:-}
if [ -z "$sdkgen" ]; then
    make --silent sdkgen >&2
    sdkgen=.build/debug/sdkgen
fi
"$sdkgen" check --quiet || fail "Generated/ is stale"

if [ -n "$last" ]; then
    verdict=$("$sdkgen" diff "git:$last:Spec/oauth.openapi.json" Spec/oauth.openapi.json \
        --fail-on none --format json | sed -n 's/^  "version": "\([a-z]*\)"$/\1/p')
    IFS=. read -r major minor patch <<< "$last"
    case $verdict in
        major) if [ "$major" = 0 ]; then least=0.$((minor + 1)).0; else least=$((major + 1)).0.0; fi ;;
        minor) least=$major.$((minor + 1)).0 ;;
        patch | none) least=$major.$minor.$((patch + 1)) ;;
        *) fail "no verdict on the changes since $last" ;;
    esac
    newest=$(printf '%s\n' "$least" "$version" | sort --version-sort | tail -1)
    [ "$newest" = "$version" ] \
        || fail "the changes since $last are $verdict: the next version is $least or a later one"
    echo "The changes since $last are $verdict."
fi

grep -q '^## Unreleased$' CHANGELOG.md || fail "CHANGELOG.md has no '## Unreleased'"
# - Parameter 1: the file; what follows is an awk program.
edit() {
    awk -v version="$version" -v date="$(date -u +%Y-%m-%d)" "$2" "$1" > "$1.new"
    mv "$1.new" "$1"
}
edit CHANGELOG.md '{ print } /^## Unreleased$/ { print "\n## " version " – " date }'
edit Sources/sdkgen/Commands/Command.swift \
    '/static let version = / { sub(/".*"/, "\"" version "\"") } { print }'
git commit --quiet --all --message "Release $version"
git tag --annotate "$version" --message "$version"
echo "$version is committed and tagged. To publish it: git push --follow-tags"
