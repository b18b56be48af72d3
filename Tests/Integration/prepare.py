#!/usr/bin/env python3
"""Writes a copy of a description that the mock server takes: prepare.py FROM TO

connexion reads OpenAPI 3.0 only, so what 3.1 writes in another way is written as in 3.0; whatever
else is of 3.1 makes the server refuse the copy. A mock responds with examples, so each response gets
one, made from its schema: the same one in every run.
"""
import json
import sys

FORMATS = {
    "date": "2024-02-29",
    "date-time": "2024-02-29T12:00:00.500Z",
    "uri": "https://example.com/a%20b?c=d",
    "int64": 3_000_000_000,
}
DEFAULTS = {"string": "\u00fc \"text\"", "integer": 7, "number": 1.5, "boolean": True}


def as_30(node):
    """`examples` of a schema as `example`, `type: [T, "null"]` as `nullable`."""
    if isinstance(node, list):
        return [as_30(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: as_30(value) for key, value in node.items()}
    if isinstance(node.get("examples"), list):
        node["example"] = node.pop("examples")[0]
    if isinstance(node.get("type"), list):
        types = [name for name in node["type"] if name != "null"]
        if len(types) != 1:
            sys.exit(f"prepare: OpenAPI 3.0 has no type {node['type']}")
        node["nullable"] = len(types) < len(node["type"])
        node["type"] = types[0]
    return node


def example(schema, schemas, above=()):
    """A value of a schema; None where a model comes back to itself."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/components/schemas/")
        return None if name in above else example(schemas[name], schemas, above + (name,))
    if "example" in schema:
        return schema["example"]
    if "enum" in schema:
        return schema["enum"][-1]
    if schema.get("type") == "array":
        item = example(schema["items"], schemas, above)
        return [] if item is None else [item]
    if schema.get("type") == "object":
        values = {
            name: example(property, schemas, above)
            for name, property in schema.get("properties", {}).items()
        }
        return {name: value for name, value in values.items() if value is not None}
    return FORMATS.get(schema.get("format"), DEFAULTS.get(schema.get("type")))


def main(source, target):
    with open(source, encoding="utf-8") as file:
        document = as_30(json.load(file))
    document["openapi"] = "3.0.3"
    # The paths as they are, on whatever host and port the server has.
    document["servers"] = [{"url": "/"}]
    components = document["components"]
    for scheme in components["securitySchemes"].values():
        scheme["x-tokenInfoFunc"] = "tokens.info"
    for path in document["paths"].values():
        for method, operation in path.items():
            if method == "parameters":
                continue
            for response in operation["responses"].values():
                for media in response.get("content", {}).values():
                    media["example"] = example(media["schema"], components["schemas"])
    with open(target, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=2)


main(*sys.argv[1:])
