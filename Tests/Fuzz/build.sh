#!/usr/bin/env bash
# Builds the fuzzing program with libFuzzer, which this toolchain has on Linux: build.sh FOLDER.
# Each module is built by itself, optimised, with checks, coverage and testable names.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=${1:?usage: build.sh FOLDER}
mkdir -p "$folder"
flags=(-O -parse-as-library -swift-version 6 -package-name sdk -enable-testing -sanitize=fuzzer
    -Xcc -fPIC -I "$folder" -suppress-warnings)

# Builds a module, unless it is newer than its sources and the module that it needs:
# module NAME SOURCES [NEEDED].
module() {
    local object="$folder/$1.o"
    if [ ! -e "$object" ] || [ "$folder/${3:-}.o" -nt "$object" ] || [ -n "$(find "$2" -name '*.swift' -newer "$object" -print -quit)" ]; then
        echo "building $1"
        find "$2" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${flags[@]}" -wmo \
            -module-name "$1" -emit-module -emit-module-path "$folder/$1.swiftmodule" \
            -c -o "$object"
    fi
}

module SDKMustache Sources/SDKMustache
module SDKDocument Sources/SDKDocument
module SDKDescription Sources/SDKDescription SDKDocument
module SDKPlan Sources/SDKPlan SDKDescription
module SDKEmission Sources/SDKEmission SDKPlan
module SDKGenerator Sources/SDKGenerator SDKEmission
module SDKDiff Sources/SDKDiff SDKPlan
module SDKTranscribe Sources/SDKTranscribe SDKDescription
module SDKOutput Sources/SDKOutput SDKDocument
module SDKRuntime Sources/SDKRuntime
module SDKLogin Sources/SDKLogin SDKRuntime
module PureCloudPlatformClientV2 Generated/PureCloudPlatformClientV2 SDKLogin
swiftc "${flags[@]}" -swift-version 5 -module-name Fuzz Tests/Fuzz/*.swift "$folder"/*.o -o "$folder/fuzz"
