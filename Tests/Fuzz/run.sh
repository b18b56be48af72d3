#!/usr/bin/env bash
# Runs fuzzing targets: run.sh FOLDER SECONDS [TARGET…]. All of them without a name.
# The seeds are the project's own descriptions, templates and pages, and what was found before. What
# is found is left in FOLDER/found. FUZZ_TIMEOUT is the seconds that one input may take by the clock,
# 10 by default.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(cd "${1:?usage: run.sh FOLDER SECONDS [TARGET…]}" && pwd)
seconds=${2:?usage: run.sh FOLDER SECONDS [TARGET…]}
shift 2
targets=("$@")
[ $# -gt 0 ] || targets=(json mustache pipeline transcribe values decoding streams)

seeds() {
    case $1 in
    json | pipeline) for case in Tests/Cases/*/; do cp "$case/spec.json" "$2/$(basename "$case")"; done ;;
    mustache) cp Templates/swift/*.mustache "$2" ;;
    transcribe) cp Tests/Fixtures/pages/*.md "$2" ;;
    decoding | streams | values) cp Tests/Fuzz/seeds/"$1"/* "$2" ;;
    esac
    if [ -d "Tests/Fuzz/found/$1" ]; then cp "Tests/Fuzz/found/$1"/* "$2"; fi
}

failed=0
mkdir -p "$folder/found"
for target in "${targets[@]}"; do
    corpus="$folder/corpus/$target"
    mkdir -p "$corpus" "$folder/seeds/$target"
    seeds "$target" "$folder/seeds/$target"
    maximum=4096
    case $target in json | pipeline) maximum=20000 ;; transcribe) maximum=12000 ;; values) maximum=128 ;; streams) maximum=512 ;; esac
    dictionary=()
    if [ -e "Tests/Fuzz/$target.dict" ]; then dictionary=("-dict=Tests/Fuzz/$target.dict"); fi
    log="$folder/$target.log"
    if FUZZ=$target SWIFT_BACKTRACE=enable=no "$folder/fuzz" "$corpus" "$folder/seeds/$target" \
        -max_total_time="$seconds" -max_len="$maximum" -timeout="${FUZZ_TIMEOUT:-10}" \
        -rss_limit_mb=2048 \
        -artifact_prefix="$folder/found/$target-" -print_final_stats=1 \
        ${dictionary[@]+"${dictionary[@]}"} > "$log" 2>&1
    then
        runs=$(awk '/number_of_executed_units/ { print $2 }' "$log")
        echo "$target: $runs executions, $(ls "$corpus" | wc -l) inputs kept, nothing found"
    else
        failed=$((failed + 1))
        echo "$target: FAILED"
        grep -aE 'Fatal error|ERROR|Test unit written' "$log" | head -5 || true
    fi
done
echo "$((${#targets[@]} - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
