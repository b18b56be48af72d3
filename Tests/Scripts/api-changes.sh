#!/usr/bin/env bash
# What the description's changes since a revision mean, as Markdown on standard output.
#
#   Tests/Scripts/api-changes.sh BASE [SPEC]
#
# BASE is a git revision; SPEC defaults to Spec/oauth.openapi.json.
set -euo pipefail
cd "$(dirname "$0")/../.."

base=${1:?usage: api-changes.sh BASE [SPEC]}
spec=${2:-Spec/oauth.openapi.json}

make --silent sdkgen >&2
.build/debug/sdkgen diff "git:$base:$spec" "$spec" --format markdown --fail-on none
