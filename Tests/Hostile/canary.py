#!/usr/bin/env python3
"""Builds and runs an SDK whose description has code in every text; the code must not run.

Usage: canary.py SDKGEN BUILD

BUILD is the folder of a debug build, .build/debug for one. The description has all texts of
payloads.py: as each kind of name, as value, and joined in all other positions. Most of them hold a call
of a function that the built module has, and that leaves a trace. The program evaluates everything
static that was generated and makes each request, so that code in a literal would run.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import description
import payloads

ROOT = pathlib.Path(__file__).resolve().parents[2]
CANARY = """import Foundation

@discardableResult
func canary() -> String {
    FileManager.default.createFile(atPath: CommandLine.arguments[1], contents: nil)
    return "canary"
}

func seen(_ value: Any) {
    blackHole = String(reflecting: value)
    count += 1
}

nonisolated(unsafe) var blackHole = ""
nonisolated(unsafe) var count = 0
"""


def crowded():
    """The description with all texts at once."""
    texts = description.Texts()
    description.openapi(texts)
    # The longest are refused as keys, which limits.py shows.
    values = [value for value in dict.fromkeys(payloads.PAYLOADS.values()) if len(value) < 4000]
    everything = "\n\n".join(values)[:12000]
    hostile = description.Texts(texts.plain.keys() - texts.names, everything)
    document = description.openapi(hostile)
    schemas = document["components"]["schemas"]
    schemas["Crowd"] = {
        "type": "object",
        "properties": {value: {
            "type": "string", "description": value, "default": value, "pattern": value,
            "example": value, "format": "x" + value} for value in values}}
    schemas["Words"] = {"type": "string", "enum": values}
    schemas["Mixed"] = {"enum": [*values, 1]}
    schemas["Either"] = {
        "oneOf": [{"$ref": "#/components/schemas/Left"}, {"$ref": "#/components/schemas/Right"}],
        "discriminator": {"propertyName": payloads.PAYLOADS["interpolation"], "mapping": {
            value: "#/components/schemas/Left" for value in values}}}
    for index, value in enumerate(values):
        schemas[f"{value}{index}"] = {"type": "object", "properties": {"a": {"type": "string"}}}
        safe = value.translate({ord(character): None for character in "{}?#"})
        document["paths"][f"/crowd/{index}/{safe}"] = {"get": {
            "operationId": f"{value}{index}", "tags": [value], "summary": value,
            "description": value,
            "parameters": [
                {"name": value, "in": location, "description": value, "schema": {"type": "string"}}
                for location in ("query", "header", "cookie")],
            "requestBody": {"content": {"text/" + value: {"schema": {"type": "string"}}}},
            "servers": [{"url": "https://a.example/" + safe}],
            "responses": {"200": {"description": value, "content": {
                f"application/{safe}+json": {"schema": {"type": "string"}}}}}}}
    document["servers"] = [{"url": f"https://a.example/{index}/" + value.replace("{", ""), "description": value}
                           for index, value in enumerate(values)]
    return document


def values(source):
    """Expressions for everything static that a file declares."""
    stack = []
    lines = source.splitlines()
    for index, line in enumerate(lines):
        indentation = len(line) - len(line.lstrip())
        text = line.strip()
        while text and stack and stack[-1][0] >= indentation:
            stack.pop()
        found = re.match(r"(?:@\S+ )?(?:public )?(?:indirect )?(struct|enum|extension) (\S+?):?(?: .*)?\{$", text)
        if found:
            stack.append((indentation, found[2]))
            continue
        owner = ".".join(name for _, name in stack)
        found = re.match(r"(?:@export\(implementation\) )?public static (?:var|let) (\S+?):? ", text)
        if found:
            yield f"{owner}.{found[1]}"
        found = re.match(r"(?:@export\(implementation\) )?public static func ([^(]+)\((.*)", text)
        if found:
            rest = [found[2]]
            while "{" not in rest[-1]:
                index += 1
                rest.append(lines[index].strip())
            signature = " ".join(rest)
            arguments = signature[:signature.rindex(") -> ")] if ") -> " in signature else ""
            required = [part.strip().rstrip(",") for part in arguments.split(", ")
                        if part.strip() and " = " not in part]
            arguments_of = [argument(part) for part in required]
            if None not in arguments_of:
                yield f"{owner}.{found[1]}({', '.join(arguments_of)})"


def argument(text):
    """A value with its label; None for what a token or a login is made of."""
    label, kind = text.split(": ", 1)
    if kind.startswith("any ") or kind in ("OAuthLogin", "ClientCertificate"):
        return None
    value = '"x"' if kind == "String" else f"{kind}.unrecognized(nil)"
    return value if label.startswith("_ ") else f"{label}: {value}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sdkgen, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "spec.json").write_text(json.dumps(crowded()), encoding="ascii")
        subprocess.run(
            [sdkgen, "generate", "--quiet", "--spec", folder / "spec.json", "--module", "Sample",
             "--templates", ROOT / "Templates" / "swift", "--output", folder / "out"], check=True)
        files = sorted((folder / "out").rglob("*.swift"))
        seen = [value for file in files for value in values(file.read_text(encoding="utf-8"))]
        (folder / "canary.swift").write_text(CANARY)
        calls = [f"func part{start}() {{\n" + "".join(
            f"    seen({value})\n" for value in seen[start:start + 50]) + "}\n"
            for start in range(0, len(seen), 50)]
        (folder / "parts.swift").write_text("import SDKRuntime\n\n" + "\n".join(calls))
        (folder / "main.swift").write_text(
            "".join(f"part{start}()\n" for start in range(0, len(seen), 50)) + "print(count)\n")
        subprocess.run(
            ["swiftc", "-wmo", "-swift-version", "5", "-suppress-warnings", "-module-name", "Sample", "-I", build / "Modules",
             folder / "main.swift", folder / "parts.swift", folder / "canary.swift", *files,
             *sorted(build.glob("SDKRuntime.build/*.o")), *sorted(build.glob("SDKLogin.build/*.o")),
             "-o", folder / "canary"], check=True)
        trace = folder / "trace"
        result = subprocess.run([folder / "canary", trace], capture_output=True, text=True,
                                timeout=60, check=True)
        count = int(result.stdout)
        if trace.exists():
            sys.exit("FAILED: text of the description was run")
        if count != len(seen) or count < 400:
            sys.exit(f"FAILED: {count} of {len(seen)} values were looked at")
        print(f"{count} values of {len(files)} files were looked at, and none of them ran")


if __name__ == "__main__":
    main()
