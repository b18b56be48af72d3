#!/usr/bin/env python3
"""Shows that descriptions made to exhaust the generator end in one clear error, soon and small.

Usage: limits.py SDKGEN

Each must end within a second and 500 MB, with exactly one error of the rule that is named, or, where
there is nothing wrong with it, with output in proportion to it.
"""

import json
import os
import pathlib
import resource
import shutil
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "Templates" / "swift"
SECONDS = 1.0
BYTES = 500_000_000
HEAD = '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},'


def reference(name):
    return {"$ref": f"#/components/schemas/{name}"}


def described(schemas, paths=None):
    return json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"},
                       "paths": paths or {}, "components": {"schemas": schemas}})


def chain(length, link):
    """Schemas each of which leads to the next one; the first is read first."""
    schemas = {f"L{level}": link(level) for level in range(length)}
    schemas[f"L{length}"] = {"type": "object", "properties": {"p": {"type": "string"}}}
    return described(schemas)


def doubled(depth):
    """Each schema has the properties of the next one twice, and as many of its own."""
    return chain(depth, lambda level: {
        "allOf": [reference(f"L{level + 1}"), reference(f"L{level + 1}")],
        "properties": {f"p{level}x{index}": {"type": "string"} for index in range(900)}})


def nested(depth, open_text, close_text):
    return HEAD + '"x":' + open_text * depth + "1" + close_text * depth + "}"


def inline(depth, width):
    schema = {"type": "string"}
    for _ in range(depth):
        schema = {"type": "object", "properties": {f"p{index}": schema for index in range(width)}}
    return described({"A": schema})


def unions(depth):
    """Choices between choices, in `allOf`, so that they could be multiplied out."""
    return chain(depth, lambda level: {"allOf": [
        {"oneOf": [{"properties": {f"a{level}": {}}}, {"properties": {f"b{level}": {}}}]},
        reference(f"L{level + 1}")]})


def dangling(count):
    names = {f"Name{index:05}{'x' * 60}": {"type": "string"} for index in range(count)}
    names["A"] = {"type": "object", "properties": {
        f"p{index}": reference(f"Eman{index:05}{'y' * 60}") for index in range(count)}}
    return described(names)


def operations(count, make):
    return described({}, {f"/a{index}": {"get": make(index)} for index in range(count)})


# Each: what it is, the description, how it ends: the rule, or None where it is generated.
CASES = [
    ("nested arrays", lambda: nested(200_000, "[", "]"), "json-limit"),
    ("nested objects", lambda: nested(200_000, '{"a":', "}"), "json-limit"),
    ("unclosed arrays", lambda: "[" * 5_000_000, "json-limit"),
    ("more than 128 MiB", lambda: HEAD + '"x":"' + "x" * (129 << 20) + '"}',
     "unreadable"),
    ("128 MiB of text", lambda: HEAD + '"x":"' + "x" * ((128 << 20) - 100) + '"}', None),
    ("too many values", lambda: HEAD + '"x":[' + "0," * 10_000_000 + "0]}", "json-limit"),
    ("millions of values", lambda: HEAD + '"x":[' + "0," * 5_000_000 + "0]}", None),
    ("millions of brackets", lambda: HEAD + '"x":[' + "[]," * 5_000_000 + "0]}", None),
    ("a long key", lambda: HEAD + '"' + "k" * 100_000 + '":1}', "json-limit"),
    ("a long operationId", lambda: operations(1, lambda _: {
        "operationId": "o" * 100_000, "responses": {}}), "name-too-long"),
    ("a long number", lambda: HEAD + '"x":' + "9" * 10_000_000 + "}", None),
    ("a hundred thousand keys twice", lambda: HEAD + '"x":{' + ",".join(
        f'"k{index % 100_000}":1' for index in range(200_000)) + "}}", None),
    ("references in a row", lambda: chain(150, lambda level: reference(f"L{level + 1}")),
     "schema-too-large"),
    ("a reference to itself", lambda: described({"A": reference("A")}), "ref-cycle"),
    ("a cycle of references", lambda: described(
        {f"L{level}": reference(f"L{(level + 1) % 90}") for level in range(90)}), "ref-cycle"),
    ("allOf of itself", lambda: described({"A": {"allOf": [reference("A")]}}), "ref-cycle"),
    ("a tower of allOf", lambda: chain(150, lambda level: {
        "allOf": [reference(f"L{level + 1}")], "properties": {f"p{level}": {}}}),
     "schema-too-large"),
    ("doubling through allOf", lambda: doubled(60), "schema-too-large"),
    ("inline schemas in schemas", lambda: inline(150, 1), "schema-too-large"),
    ("an inline tree", lambda: inline(6, 5), None),
    ("choices of choices", lambda: unions(60), None),
    ("doubling through properties", lambda: chain(60, lambda level: {
        "type": "object", "properties": {"a": reference(f"L{level + 1}"),
                                         "b": reference(f"L{level + 1}")}}), None),
    ("doubling through items", lambda: chain(90, lambda level: {
        "type": "array", "items": reference(f"L{level + 1}")}), None),
    ("names that are nearly known", lambda: dangling(2_000), None),
    ("a thousand braces", lambda: described({}, {"/" + "{a}" * 5_000: {"get": {"responses": {}}}}),
     None),
    ("thousands of parameters", lambda: operations(1, lambda _: {
        "operationId": "a", "responses": {}, "parameters": [
            {"name": f"a{index}", "in": "query", "schema": {"type": "string"}}
            for index in range(5_000)]}), None),
    ("names that come out the same", lambda: described({"A": {"type": "string", "enum": [
        "a" + "-" * index for index in range(2_000)]}}), None),
    ("a long pattern and text", lambda: described({"A": {
        "type": "object", "description": "word " * 200_000, "properties": {
            "p": {"type": "string", "pattern": "(a+)+" * 100_000}}}}), None),
]

# Overlays over a large description: the actions, how it ends.
def nested_values(depth):
    return {"m": "a" * 40} if depth == 0 else {"k": nested_values(depth - 1)}


VALUES = [nested_values(12)] * 8_000
OVERLAY_CASES = [
    ("a path through all paths", [{"target": "$..*..*..*..*", "remove": True}], "overlay-limit"),
    ("filters in filters", [
        {"target": "$..[?@..[?@..[?@..[?@..[?@..[?@..z]]]]]]", "remove": True}], "overlay-limit"),
    ("an expression that goes back", [
        {"target": "$..[?match(@.m,'((a|a|a)*(a|a|a)*){30}b')]", "remove": True}],
     "overlay-limit"),
    ("copies of copies", [{"target": "$['x-s'][0]", "copy": "$"}] * 40, "overlay-limit"),
    ("many updates", [{"target": "$", "update": {"x-s": [[[[]]]]}}] * 400, None),
    ("a long filter", [{"target": "$[?" + "(" * 50_000, "remove": True}], "overlay-path-invalid"),
]

# Templates that would not end: the page, partials, how it ends.
PARTIALS = {f"_p{level}": "{{>_p%d}}{{>_p%d}}" % (level + 1, level + 1) for level in range(60)}
PARTIALS["_p60"] = "x"
WIDE = {f"_w{level}": "{{>_w%d}}" % (level + 1) * 10 for level in range(9)}
WIDE["_w9"] = "x" * 10_000
TEMPLATE_CASES = [
    ("a template that includes itself", {"_type": "{{>_type}}"}, "template-invalid"),
    ("templates that include each other", {"_type": "{{>_a}}", "_a": "{{>_type}}"},
     "template-invalid"),
    ("partials that double", {**PARTIALS, "_type": "{{>_p0}}"}, "template-invalid"),
    ("a text without end", {**WIDE, "_type": "{{>_w0}}"}, "template-invalid"),
]


def run(command, folder):
    """Runs a command; gives its status, what it said, its seconds and its most bytes."""
    errors = folder / "errors"
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        with open(errors, "wb") as sink, open(os.devnull, "wb") as nowhere:
            os.dup2(sink.fileno(), 2)
            os.dup2(nowhere.fileno(), 1)
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
            os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    seconds = time.monotonic() - start
    # What it computed, not what it waited for: other programs may be running.
    seconds = min(seconds, usage.ru_utime + usage.ru_stime)
    return status, errors.read_text("utf-8", "replace"), seconds, usage.ru_maxrss * 1024


def judge(name, sdkgen, folder, spec, templates, rule, options=(), limit=SECONDS):
    """What is wrong, as a list."""
    output = folder / "out"
    command = [sdkgen, "generate", "--spec", spec, "--module", "Sample",
               "--templates", templates, "--output", output, *options]
    status, errors, seconds, size = run([str(part) for part in command], folder)
    # Warnings stop a strict run, as errors do.
    marks = (": error: ", ": warning: ") if "--strict" in options else (": error: ",)
    found = [line.rsplit("[", 1)[-1].rstrip("]") for line in errors.splitlines()
             if any(mark in line for mark in marks) or line.startswith("error: ")]
    faults = []
    if rule == "unreadable":
        if status != 256 or "it has more than" not in errors or errors.count("\n") != 1:
            faults.append(f"it ended with {status}: {errors[:200]}")
    elif rule is None:
        if os.WIFSIGNALED(status) or status not in (0, 256):
            faults.append(f"it ended with {status}: {errors[:200]}")
    elif found != [rule] or status != 256:
        faults.append(f"it ended with {status} and {len(found)} errors: {errors[:300]}")
    if seconds > limit:
        faults.append(f"it took {seconds:.1f} s")
    if size > BYTES:
        faults.append(f"it took {size // 1_000_000} MB")
    print(f"{name:36} {seconds:5.2f} s {size / 1e6:5.0f} MB  {rule or 'generated'}"
          + "".join(f"; FAILED: {fault}" for fault in faults))
    if output.exists():
        shutil.rmtree(output)
    return faults


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sdkgen = pathlib.Path(sys.argv[1]).resolve()
    failed = 0
    total = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for label, make, rule in CASES:
            if len(sys.argv) > 2 and sys.argv[2] not in label:
                continue
            spec = folder / "spec.json"
            spec.write_text(make())
            total += 2
            failed += bool(judge(label, sdkgen, folder, spec, TEMPLATES, rule, ("--strict",)))
            # Repaired instead, it writes what is left, which takes time of its own.
            failed += bool(judge(label + ", repaired", sdkgen, folder, spec, TEMPLATES,
                                 rule if rule == "unreadable" else None, limit=3 * SECONDS))
        spec = folder / "spec.json"
        spec.write_text(json.dumps({**json.loads(described({})), "x-s": VALUES}))
        for label, actions, rule in OVERLAY_CASES:
            if len(sys.argv) > 2 and sys.argv[2] not in label:
                continue
            overlay = folder / "overlay.json"
            overlay.write_text(json.dumps({"overlay": "1.1.0", "actions": actions,
                                           "info": {"title": "T", "version": "1"}}))
            total += 1
            failed += bool(judge(label, sdkgen, folder, spec, TEMPLATES, rule,
                                 ["--overlay", overlay]))
        spec.write_text(described({f"M{index}": {"type": "object"} for index in range(500)}))
        for label, changes, rule in TEMPLATE_CASES:
            if len(sys.argv) > 2 and sys.argv[2] not in label:
                continue
            templates = folder / "templates"
            templates.mkdir(exist_ok=True)
            for file in TEMPLATES.iterdir():
                (templates / file.name).write_bytes(file.read_bytes())
            for partial, text in changes.items():
                (templates / f"{partial}.mustache").write_text(text)
            total += 1
            failed += bool(judge(label, sdkgen, folder, spec, templates, rule))
    print(f"{total - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
