#!/usr/bin/env bash
# What the description's changes since a revision mean, as Markdown on standard output.
#
#   Tests/Scripts/api-changes.sh [--deprecations | --renamed] BASE [SPEC]
#
# BASE is a git revision; SPEC defaults to Spec/oauth.openapi.json. What an app has to rename stands
# at the end; with --deprecations only that, as aliases in Swift, and with --renamed as the list that
# the configuration's "renamed" names.
set -euo pipefail
cd "$(dirname "$0")/../.."

only=
case ${1:-} in --deprecations | --renamed) only=${1#--}; shift ;; esac
base=${1:?usage: api-changes.sh [--deprecations | --renamed] BASE [SPEC]}
spec=${2:-Spec/oauth.openapi.json}

make --silent sdkgen >&2
changes() {
    .build/debug/sdkgen diff "git:$base:$spec" "$spec" --fail-on none --format "$1"
}
if [ -n "$only" ]; then changes "$only"; exit; fi
changes markdown
printf '## Migration\n\n'
changes migration
