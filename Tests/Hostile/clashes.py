#!/usr/bin/env python3
"""Shows that names that get in each other's way still compile.

Usage: clashes.py SDKGEN BUILD [N] [FIRST]

BUILD is the folder of a debug build, .build/debug for one. Descriptions are made at random, each with
few names for everything that has one: models, properties, values, operations, parameters, headers,
tags and servers. Nearly all of the names mean something in Swift or in generated code, or come out
like another one. What is generated must compile without a warning. There are 100 descriptions, or
one Nth of them; FIRST is the seed of the first one.
"""

import concurrent.futures
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNT = 100
NAMES = """
    2fa 2Fa 日本 日 user User USER user_ userAPI Foo foo FOO String Type self Self Model Value2fa Model2fa
    API client body café cafe\u0301 storage none some JSONValue init 0 _0 - 🚀 Item Error description
    hash hashValue rawValue RawValue value Value Body Response headers schema Headers Server standard
    named Sample get set willSet Protocol class protocol in a-b aB AB Element Optional Int Double
    Hashable Sendable Union UnionTable alternatives tags Tag Model_user additionalProperties
    unknownFields encode decode send request APIRequest APIError user2 2 two data Data Date date Void
    Any any Result Never \u212a k K 1_2 12 1-2 listItem ListItem List list Items items getUser GetUser
    GetUserBody getUserBody getUserResponse GetUserHeaders rawValue_ x X XModel StringModel Kind kind
    KIND kind_ Kind_ async await throws repeat default true nil let var func static public import
    extension parameterForm customMirror jsonFieldType jsonFieldValue allCases Codable Equatable Swift Foundation
    SDKRuntime operation status headers_ \u0646\u0635 ﬁx
""".split() + [""]


class Description:
    """A description of a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = self.random.sample(NAMES, self.random.randint(4, 14))
        self.models = list(dict.fromkeys(self.name() for _ in range(self.random.randint(2, 8))))

    def name(self):
        return self.random.choice(self.names)

    def some(self, least, most):
        return range(self.random.randint(least, most))

    def schema(self, depth=0):
        kind = self.random.random()
        if kind < 0.3:
            return {"$ref": "#/components/schemas/" + self.random.choice(self.models)}
        if kind < 0.45:
            return self.random.choice([
                {"type": "string"}, {"type": "integer"}, {"type": "boolean"}, {"type": "number"},
                {"type": "string", "format": "date"}, {"type": "string", "format": "date-time"},
                {"type": "string", "format": "binary"}, {}])
        if kind < 0.6 or depth > 2:
            return {"type": "string", "enum": [self.name() for _ in self.some(1, 5)]}
        if kind < 0.68:
            return {"type": "array", "items": self.schema(depth + 1)}
        if kind < 0.74:
            return {"type": "object", "additionalProperties": self.schema(depth + 1)}
        if kind < 0.84:
            return {"oneOf": [self.schema(depth + 1) for _ in self.some(1, 4)]}
        return self.object(depth + 1)

    def object(self, depth=0):
        properties = {self.name(): self.schema(depth) for _ in self.some(1, 6)}
        schema = {"type": "object", "properties": properties,
                  "required": [name for name in properties if self.random.random() < 0.4]}
        if self.random.random() < 0.2:
            schema["additionalProperties"] = self.schema(depth + 1)
        return schema

    def operation(self):
        parameters = {}
        for _ in self.some(0, 5):
            location = self.random.choice(["query", "header", "cookie"])
            parameters[(self.name(), location)] = {
                "name": self.name(), "in": location, "required": self.random.random() < 0.4,
                "schema": self.schema()}
        for (name, _), parameter in parameters.items():
            parameter["name"] = name
        path = {"name": "path", "in": "path", "required": True, "schema": self.schema()}
        operation = {"tags": [self.name()], "parameters": [path, *parameters.values()],
                     "responses": {}}
        if self.random.random() < 0.8:
            operation["operationId"] = self.name()
        if self.random.random() < 0.6:
            media = self.random.choice([
                "application/json", "multipart/form-data", "application/x-www-form-urlencoded"])
            operation["requestBody"] = {"required": self.random.random() < 0.5,
                                        "content": {media: {"schema": self.schema()}}}
        for code in self.random.sample(["200", "201", "202", "400", "401", "default"], 3):
            operation["responses"][code] = {
                "description": "d", "content": {"application/json": {"schema": self.schema()}},
                "headers": {self.name(): {"schema": self.schema()} for _ in self.some(0, 2)}}
        return operation

    def text(self):
        models = {name: self.object() if self.random.random() < 0.6 else self.schema()
                  for name in self.models}
        return json.dumps({
            "openapi": "3.1.0", "info": {"title": "T", "version": "1"},
            "servers": [{"url": f"https://{index}.example.com", "description": self.name()}
                        for index in self.some(1, 3)],
            "paths": {f"/{index}/{{path}}": {self.random.choice(["get", "post"]): self.operation()}
                      for index in self.some(1, 6)},
            "components": {"schemas": models}}, indent=1)


def judge(sdkgen, build, folder, seed):
    """What is wrong with a description, None if it is refused, else an empty text."""
    work = folder / str(seed)
    work.mkdir()
    (work / "spec.json").write_text(Description(seed).text(), encoding="ascii")
    result = subprocess.run(
        [sdkgen, "generate", "--quiet", "--spec", work / "spec.json", "--module", "Sample",
         "--templates", ROOT / "Templates" / "swift", "--output", work / "out"],
        capture_output=True, text=True, timeout=300, check=False)
    if result.returncode:
        return None if "error:" in result.stderr else result.stderr
    files = sorted((work / "out").rglob("*.swift"))
    result = subprocess.run(
        ["swiftc", "-typecheck", "-swift-version", "6", "-I", build / "Modules", "-module-name",
         "Sample", *files], capture_output=True, text=True, timeout=300, check=False)
    lines = [line.replace(str(work) + "/", "") for line in result.stderr.splitlines()
             if "error: " in line or "warning: " in line]
    return "\n    ".join(lines[:3]) or ("it doesn't compile" if result.returncode else "")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sdkgen, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    count = max(COUNT // int(sys.argv[3]) if len(sys.argv) > 3 else COUNT, 1)
    first = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    failed = refused = 0
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor() as pool:
        seeds = range(first, first + count)
        outcomes = pool.map(lambda seed: judge(sdkgen, build, pathlib.Path(name), seed), seeds)
        for seed, outcome in zip(seeds, outcomes):
            if outcome is None:
                refused += 1
            elif outcome:
                failed += 1
                print(f"FAILED seed {seed}: {outcome}", flush=True)
    print(f"{count} descriptions: {refused} refused, {failed} failed")
    sys.exit(1 if failed or refused == count else 0)


if __name__ == "__main__":
    main()
