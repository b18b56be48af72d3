#!/usr/bin/env bash
# Calls every operation of the generated SDK against a mock server of another project, connexion,
# which checks each request against the description; then an operation for each security scheme, with
# its credentials and without. Needs python3 and, the first time, the network.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$PWD/.build-integration
venv=$scratch/venv
requirements=Tests/Integration/requirements.txt
server=

end() {
    [[ -z $server ]] && return
    kill "$server" 2>/dev/null || true
    for _ in {1..50}; do
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    kill -9 "$server" 2>/dev/null || true
    server=
}
trap end EXIT

mkdir -p "$scratch"
if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -m venv "$venv"
    timeout 300 "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi

"${SWIFT:-swift}" build --package-path Tests/Integration --scratch-path "$scratch/swift"

# Starts the server for a description, and sets `url`: serve DESCRIPTION ARGUMENT…
serve() {
    end
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    url=http://127.0.0.1:$port
    "$venv/bin/connexion" run "$1" Tests/Integration --mock=all "${@:2}" \
        -H 127.0.0.1 -p "$port" > "$scratch/server.log" 2>&1 &
    server=$!
    # Any response will do: it listens.
    for attempt in {1..150}; do
        if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
        if ! kill -0 "$server" 2>/dev/null || [[ $attempt == 150 ]]; then
            echo "the mock server does not respond:" >&2
            tail -n 20 "$scratch/server.log" >&2
            exit 1
        fi
        sleep 0.2
    done
}

call() {
    if ! timeout 120 "$1" "$url"; then
        tail -n 20 "$scratch/server.log" >&2
        exit 1
    fi
}

python3 Tests/Integration/prepare.py Spec/oauth.openapi.json "$scratch/description.json"
serve "$scratch/description.json" --strict-validation --validate-responses
call "$scratch/swift/debug/Integration"

# Each security scheme that the server knows, by an SDK that is made here.
sdkgen=.build/debug/sdkgen
make --no-print-directory sdkgen
"${SWIFT:-swift}" build --quiet --target SDKLogin
"$sdkgen" generate --quiet --spec Tests/Integration/schemes.json --module Doors --output "$scratch/Doors"
find "$scratch/Doors" -name '*.swift' > "$scratch/sources"
swiftc -parse-as-library -swift-version 6 -module-name Doors -I .build/debug/Modules \
    Tests/Integration/Schemes.swift "@$scratch/sources" \
    .build/debug/SDKRuntime.build/*.o .build/debug/SDKLogin.build/*.o -o "$scratch/schemes"
serve Tests/Integration/schemes.json
call "$scratch/schemes"
