#!/bin/bash
# Type-checks what is compiled on Apple's platforms only, against small stand-ins for the frameworks: it
# finds what doesn't fit together, not what behaves in another way. Linux only.
#
# usage: check-apple.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# As one module, which is checked once; otherwise it is checked once to emit it and once by file.
flags=(-wmo -parse-as-library -swift-version 6 -package-name stand_ins -I "$scratch")

for module in Security Darwin; do
    swiftc -emit-module -parse-as-library -module-name "$module" -swift-version 6 -suppress-warnings \
        -emit-module-path "$scratch/$module.swiftmodule" "Tests/Support/StandIns/$module.swift"
done

find Sources/SDKDocument -name '*.swift' > "$scratch/files"
swiftc -emit-module -module-name SDKDocument "${flags[@]}" \
    -emit-module-path "$scratch/SDKDocument.swiftmodule" "@$scratch/files"
for module in SDKRuntime SDKLogin SDKLogging SDKConfiguration SDKOutput; do
    find "Sources/$module" -name '*.swift' > "$scratch/files"
    swiftc -emit-module -module-name "$module" "${flags[@]}" -warnings-as-errors \
        -emit-module-path "$scratch/$module.swiftmodule" "@$scratch/files"
    echo "$module fits Apple's platforms as far as the stand-ins tell"
done
