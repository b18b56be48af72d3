#!/usr/bin/env bash
# What the description's changes since a revision mean, as Markdown on standard output.
#
#   Tests/Scripts/api-changes.sh [--deprecations] BASE [SPEC]
#
# BASE is a git revision; SPEC defaults to Spec/oauth.openapi.json. What an app has to rename stands
# at the end; with --deprecations only that, as aliases in Swift.
set -euo pipefail
cd "$(dirname "$0")/../.."

deprecations=
if [ "${1:-}" = --deprecations ]; then deprecations=1; shift; fi
base=${1:?usage: api-changes.sh [--deprecations] BASE [SPEC]}
spec=${2:-Spec/oauth.openapi.json}

make --silent sdkgen >&2
changes() {
    .build/debug/sdkgen diff "git:$base:$spec" "$spec" --fail-on none --format "$1"
}
if [ -n "$deprecations" ]; then changes deprecations; exit; fi
changes markdown
printf '## Migration\n\n'
changes migration
