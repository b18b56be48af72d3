#!/usr/bin/env bash
# Builds the fuzzing program with libFuzzer, which this toolchain has on Linux: build.sh FOLDER.
# Each module is built by itself, optimised, with checks, coverage and testable names.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=${1:?usage: build.sh FOLDER}
mkdir -p "$folder"
flags=(-O -parse-as-library -swift-version 6 -package-name sdk -enable-testing -sanitize=fuzzer
    -Xcc -fPIC -I "$folder" -suppress-warnings)

# Builds a module, unless it is newer than its sources and the modules that it needs:
# module NAME SOURCES [NEEDED…].
module() {
    local object="$folder/$1.o" stale="" needed
    for needed in "${@:3}"; do
        [ ! "$folder/$needed.o" -nt "$object" ] || stale=1
    done
    if [ -n "$stale" ] || [ ! -e "$object" ] || [ -n "$(find "$2" -name '*.swift' -newer "$object" -print -quit)" ]; then
        echo "building $1"
        find "$2" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${flags[@]}" -wmo \
            -module-name "$1" -emit-module -emit-module-path "$folder/$1.swiftmodule" \
            -c -o "$object"
    fi
}

# What the fuzzing program imports, and what that needs, by Package.swift: each module in a line, with
# its folder, after those that it needs.
modules=$(swift package describe --type json | python3 -c '
import json, re, sys

targets = {target["name"]: target for target in json.load(sys.stdin)["targets"]}
ordered = []

def add(name):
    if name in ordered or name not in targets:
        return
    for other in targets[name].get("target_dependencies", []):
        add(other)
    ordered.append(name)

for file in sys.argv[1:]:
    for name in re.findall(r"^(?:@testable )?import (\w+)", open(file).read(), re.MULTILINE):
        add(name)
for name in ordered:
    print(name, targets[name]["path"], *targets[name].get("target_dependencies", []))
' Tests/Fuzz/*.swift)
while read -r line; do
    # Words of a line are no paths with spaces.
    module $line
done <<< "$modules"
swiftc "${flags[@]}" -swift-version 5 -module-name Fuzz Tests/Fuzz/*.swift "$folder"/*.o -o "$folder/fuzz"
