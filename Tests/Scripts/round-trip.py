#!/usr/bin/env python3
"""Proves an SDK against the description that it was generated from.

Usage: round-trip.py SDKGEN DESCRIPTION [--scratch DIR]

Generates the SDK as a package, and a program beside it. For each model of the description, four
examples are made here from its schema: with all properties, with the required ones, with values
that no enumeration knows, and with keys that no schema has. The program decodes and encodes them;
what comes back has to be what went in. For each operation the program builds two requests, with all
parameters and with the required ones, and verb, path, query and body are held against the
description. Prints what differs, and counts. Needs Swift and python3 alone.
"""

import argparse
import decimal
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
# All that depend on this repository are built there, so that the runtime is built once.
DOWNSTREAM = ROOT / ".build-downstream"
VERBS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
# How many levels of optional properties an example has.
DEPTH = 3
# So many expressions make one function of the program.
CHUNK = 50
LIMIT = 50


class Description:
    def __init__(self, file):
        self.root = json.loads(file.read_text(encoding="utf-8"))
        self.is_swagger = "swagger" in self.root
        self.models = (
            self.root.get("definitions", {}) if self.is_swagger
            else self.root.get("components", {}).get("schemas", {}))

    def follow(self, node):
        for _ in range(50):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                return node
            target = self.root
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[urllib.parse.unquote(step).replace("~1", "/").replace("~0", "~")]
            node = target
        return {}

    def shape(self, node):
        """A schema with its reference followed and its allOf merged."""
        schema = self.follow(node)
        if not isinstance(schema, dict):
            return {}
        if "allOf" not in schema:
            return schema
        merged = {"properties": {}, "required": []}
        for part in schema["allOf"] + [{k: v for k, v in schema.items() if k != "allOf"}]:
            part = self.shape(part)
            merged["properties"].update(part.get("properties", {}))
            merged["required"] += part.get("required", [])
            merged.update(
                {k: v for k, v in part.items() if k not in ("properties", "required")})
        return merged

    def operations(self):
        for path, item in self.root["paths"].items():
            for verb in VERBS:
                if verb in item:
                    operation = item[verb]
                    own = [self.follow(p) for p in operation.get("parameters", [])]
                    keys = {(p["name"], p["in"]) for p in own}
                    shared = [self.follow(p) for p in item.get("parameters", [])]
                    yield verb.upper(), path, operation, own + [
                        p for p in shared if (p["name"], p["in"]) not in keys]

    def body(self, operation, parameters):
        """Whether a body is needed, and its JSON schema if it is JSON."""
        for parameter in parameters:
            if parameter["in"] == "body":
                return parameter.get("required", False), parameter["schema"]
        body = self.follow(operation.get("requestBody"))
        if body:
            for media, content in body.get("content", {}).items():
                if media.split(";")[0].endswith("json"):
                    return body.get("required", False), content.get("schema", {})
        return False, None


def kind(schema):
    name = schema.get("type")
    if isinstance(name, list):
        name = next((n for n in name if n != "null"), None)
    if name is None and "properties" in schema:
        return "object"
    return name


TEXTS = {
    "date-time": "2026-01-02T03:04:05.678Z", "date": "2026-01-02",
    "local-date-time": "2026-01-02T03:04:05.678", "byte": "AQID",
    "uuid": "9b2d6f0e-5f0b-4f5e-8a3e-0d5f0a1b2c3d", "uri": "https://api.example.com/x",
}


class Examples:
    """Values of schemas. `unknown` asks for enumeration values that nobody knows, `extra` for keys."""

    def __init__(self, description, everything=True, unknown=False, extra=False):
        self.description = description
        self.everything, self.unknown, self.extra = everything, unknown, extra

    def value(self, node, depth=0):
        schema = self.description.shape(node)
        for word in ("oneOf", "anyOf"):
            if schema.get(word):
                return self.value(schema[word][0], depth)
        if "enum" in schema and schema["enum"]:
            first = next((v for v in schema["enum"] if v is not None), None)
            if self.unknown and isinstance(first, str):
                return "a value that nobody knows"
            return first
        match kind(schema):
            case "string":
                return TEXTS.get(schema.get("format"), 'text "é" \\ \U0001F600')
            case "integer":
                return 2147483647 if schema.get("format") == "int32" else 9007199254740993
            case "number":
                return 0.5 if schema.get("format") == "float" else 1234.5678
            case "boolean":
                return True
            case "array":
                return [] if depth > DEPTH else [self.value(schema.get("items", {}), depth + 1)]
            case "object":
                return self.object(schema, depth)
        return {"free": [1, None, "x"]}

    def object(self, schema, depth):
        properties = schema.get("properties", {})
        required = set(schema.get("required", []))
        result = {}
        for name, property in properties.items():
            if name in required and depth < 20 or (self.everything and depth <= DEPTH):
                result[name] = self.value(property, depth + 1)
        additional = schema.get("additionalProperties")
        if isinstance(additional, dict) and depth <= DEPTH and self.everything:
            result["a key"] = self.value(additional, depth + 1)
        elif additional is True or not properties and additional is None:
            result["a key"] = {"free": [1, None, "x"]}
        elif self.extra and not isinstance(additional, dict):
            result["nobody knows this key"] = {"deep": [1.50, {"x": None}]}
        return result


class Check:
    """Whether a JSON value is one of a schema, as far as what the SDK writes goes."""

    def __init__(self, description):
        self.description = description

    def faults(self, value, node, pointer):
        schema = self.description.shape(node)
        if any(word in schema for word in ("oneOf", "anyOf")):
            return
        if schema.get("enum") and value not in schema["enum"]:
            yield f"{pointer}: {value!r} is no value of the enumeration"
        types = {
            "string": str, "integer": int, "number": (int, decimal.Decimal), "boolean": bool,
            "array": list, "object": dict}
        name = kind(schema)
        if name in types and not isinstance(value, types[name]):
            yield f"{pointer}: {value!r} is no {name}"
        elif isinstance(value, list):
            for index, element in enumerate(value):
                yield from self.faults(element, schema.get("items", {}), f"{pointer}/{index}")
        elif isinstance(value, dict):
            for key in schema.get("required", []):
                property = schema.get("properties", {}).get(key)
                if property is not None and key not in value:
                    if not self.description.follow(property).get("readOnly"):
                        yield f"{pointer}: '{key}' is missing"
            for key, element in value.items():
                property = schema.get("properties", {}).get(key)
                if property is not None:
                    yield from self.faults(element, property, f"{pointer}/{key}")


def loads(text):
    return json.loads(text, parse_float=decimal.Decimal)


def chunks(items):
    return [items[i:i + CHUNK] for i in range(0, len(items), CHUNK)]


def write_program(folder, module, types, requests):
    sources = folder / "Sources" / "RoundTrip"
    sources.mkdir(parents=True, exist_ok=True)
    for old in sources.glob("*.swift"):
        old.unlink()
    (folder / "Package.swift").write_text(f"""// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "RoundTrip", platforms: [.macOS(.v13)],
    dependencies: [.package(name: "SDK", path: "../SDK")],
    targets: [
        .executableTarget(
            name: "RoundTrip", dependencies: [.product(name: "{module}", package: "SDK")],
            swiftSettings: [
                // Deprecated operations are called, too.
                .swiftLanguageMode(.v6), .unsafeFlags(["-suppress-warnings"]),
            ])
    ])
""")
    head = (
        f"import {module}\nimport struct Foundation.Data\nimport struct Foundation.Date\n"
        "import struct Foundation.Decimal\n\n")
    typeParts, requestParts = chunks(types), chunks(requests)
    for index, part in enumerate(typeParts):
        rows = "\n".join(f"    take({json.dumps(wire)}, {name}.self)" for wire, name in part)
        (sources / f"Types{index}.swift").write_text(
            head + f"func types{index}(_ take: (String, any JSONCoded.Type) -> Void) {{\n{rows}\n}}\n")
    for index, part in enumerate(requestParts):
        rows = "\n".join(f"    take {{ try {call}.httpRequest(server: server) }}" for call in part)
        (sources / f"Requests{index}.swift").write_text(
            head + f"func requests{index}(_ server: Server, _ take: (() throws -> HTTPRequest) -> Void) "
            f"{{\n{rows}\n}}\n")
    calls = "\n".join(f"types{i}({{ types[$0] = $1 }})" for i in range(len(typeParts)))
    built = "\n".join(f"requests{i}(server, show)" for i in range(len(requestParts)))
    (sources / "main.swift").write_text(head + f"""
var types: [String: any JSONCoded.Type] = [:]
{calls}

func again<Value: JSONCoded>(_ type: Value.Type, _ text: String) throws -> String {{
    String(decoding: try Value.decode(json: text).encodedJSON(), as: UTF8.self)
}}

func show(_ make: () throws -> HTTPRequest) {{
    do {{
        let request = try make()
        var body = ""
        for case .bytes(let bytes) in request.body?.segments ?? [] {{
            body += String(decoding: bytes, as: UTF8.self)
        }}
        print("REQUEST\\t\\(request.method)\\t\\(request.target)\\t\\(body)")
    }} catch {{
        print("FAILED\\t\\(error)")
    }}
}}

while let line = readLine() {{
    let parts = line.split(separator: "\\t", maxSplits: 1)
    guard parts.count == 2, let type = types[String(parts[0])] else {{
        print("FAILED\\tno type for \\(line.prefix(80))")
        continue
    }}
    do {{ print("VALUE\\t" + (try again(type, String(parts[1])))) }} catch {{
        print("FAILED\\t\\(error)")
    }}
}}
let server = Server("https://api.example.com")
{built}
""")


def same(left, right):
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return left == right


def request_faults(description, operation, line, everything):
    (verb, path, details, parameters), (method, target, body) = operation, line
    if method != verb:
        yield f"the verb is {method}"
    base = description.root.get("basePath", "").rstrip("/") if description.is_swagger else ""
    url = urllib.parse.urlsplit(target)
    pattern = "".join(
        "[^/]+" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{[^}]*\})", path))
    if not re.fullmatch(f"(https?://[^/]*)?(/[^?]*)?{pattern}", target.split("?")[0]):
        yield f"the path is {url.path}"
    sent = {key for key, _ in urllib.parse.parse_qsl(url.query, keep_blank_values=True)}
    known = {p["name"]: p for p in parameters if p["in"] == "query"}
    for key in sent - known.keys():
        yield f"the query has '{key}'"
    for name, parameter in known.items():
        if name not in sent and (everything or parameter.get("required")):
            yield f"the query has no '{name}'"
    needed, schema = description.body(details, parameters)
    if schema is not None and (needed or everything):
        if not body:
            yield "there is no body"
        else:
            yield from Check(description).faults(loads(body), schema, "body")
    elif body and schema is None and not details.get("requestBody") and not any(
            p["in"] == "formData" for p in parameters):
        yield "there is a body"


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1][7:])
    parser.add_argument("sdkgen")
    parser.add_argument("description", type=pathlib.Path)
    parser.add_argument("--scratch", type=pathlib.Path, default=ROOT / ".build-round-trip")
    arguments = parser.parse_args()
    scratch = arguments.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    module = "RoundTripSDK"
    subprocess.run(
        [arguments.sdkgen, "generate", "--quiet", "--spec", arguments.description, "--module",
         module, "--output", scratch / "SDK", "--documentation", scratch / "Documentation",
         "--package", "--runtime", ROOT],
        check=True, stderr=subprocess.DEVNULL)
    index = json.loads((scratch / "Documentation" / "index.json").read_text(encoding="utf-8"))
    description = Description(arguments.description)

    types = {t["wireName"]: t["name"] for t in index["types"] if t["wireName"] is not None}
    requests, meant = [], []
    by_path = {(v, p): (v, p, o, q) for v, p, o, q in description.operations()}
    faults = [f"{name}: no Swift type" for name in description.models if name not in types]
    for operation in index["operations"]:
        for choice in ("all", "required"):
            key = (operation["verb"], operation["path"])
            requests.append(operation["request"][choice])
            meant.append((by_path.get(key), choice, key))
    found = {key for _, _, key in meant}
    faults += [f"{v} {p}: no method" for v, p in by_path if (v, p) not in found]
    write_program(scratch / "Program", module, sorted(types.items()), requests)

    subprocess.run(
        ["swift", "build", "--quiet", "--package-path", scratch / "Program", "--scratch-path",
         DOWNSTREAM], check=True)
    makers = {
        "all": Examples(description), "required": Examples(description, everything=False),
        "unknown values": Examples(description, unknown=True),
        "unknown keys": Examples(description, extra=True)}
    examples = []
    for name in description.models:
        if name in types:
            for what, maker in makers.items():
                examples.append((name, what, json.dumps(maker.value({"$ref": "#/" + (
                    "definitions/" if description.is_swagger else "components/schemas/")
                    + name.replace("~", "~0").replace("/", "~1")}))))
    result = subprocess.run(
        [DOWNSTREAM / "debug" / "RoundTrip"],
        input="".join(f"{name}\t{text}\n" for name, _, text in examples),
        stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8")
    lines = [line.split("\t", 3) for line in result.stdout.split("\n")[:-1]]
    if len(lines) != len(examples) + len(meant):
        sys.exit(f"{len(lines)} results of {len(examples)} examples and {len(meant)} requests")
    for (name, what, text), line in zip(examples, lines):
        if line[0] == "FAILED":
            faults.append(f"{name} ({what}): {line[1]}")
        elif not same(loads(text), loads(line[1])):
            faults.append(f"{name} ({what}): {text} came back as {line[1]}")
    for (operation, choice, key), line in zip(meant, lines[len(examples):]):
        subject = " ".join(key) + f" ({choice})"
        if line[0] == "FAILED":
            faults.append(f"{subject}: {line[1]}")
        elif operation is None:
            faults.append(f"{subject}: not in the description")
        else:
            faults += [
                f"{subject}: {f}"
                for f in request_faults(description, operation, line[1:], choice == "all")]
    for fault in faults[:LIMIT]:
        print(fault[:600])
    if len(faults) > LIMIT:
        print(f"… and {len(faults) - LIMIT} more")
    print(
        f"{len(description.models)} models, {len(examples)} examples; {len(by_path)} operations, "
        f"{len(meant)} requests; {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
