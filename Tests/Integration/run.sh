#!/usr/bin/env bash
# Calls every operation of the generated SDK against a mock server of another project, connexion,
# which checks each request against the description. Needs python3 and, the first time, the network.
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
}
trap end EXIT

mkdir -p "$scratch"
if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -m venv "$venv"
    timeout 300 "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi

"${SWIFT:-swift}" build --package-path Tests/Integration --scratch-path "$scratch/swift"

python3 Tests/Integration/prepare.py Spec/oauth.openapi.json "$scratch/description.json"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=http://127.0.0.1:$port
"$venv/bin/connexion" run "$scratch/description.json" Tests/Integration --mock=all \
    --strict-validation --validate-responses -H 127.0.0.1 -p "$port" \
    > "$scratch/server.log" 2>&1 &
server=$!

# Any response will do: it listens.
for attempt in {1..150}; do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
    if ! kill -0 "$server" 2>/dev/null || [[ $attempt == 150 ]]; then
        echo "the mock server does not respond:" >&2
        tail -n 20 "$scratch/server.log" >&2
        exit 1
    fi
    sleep 0.2
done

if ! timeout 120 "$scratch/swift/debug/Integration" "$url"; then
    tail -n 20 "$scratch/server.log" >&2
    exit 1
fi
