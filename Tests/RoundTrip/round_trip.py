#!/usr/bin/env python3
"""Proves an SDK against the description that it was generated from.

Usage: round_trip.py SDKGEN DESCRIPTION [--scratch DIR]

Generates the SDK as a package, and a program beside it, which decodes and encodes values; what comes
back has to be what went in. For each model of the description four values are made here from its
schema: with all properties, with the required ones, with values that no enumeration knows, and with
keys that no schema has. The examples of the description itself are values, too; those that don't fit
their own schema are counted and left out. For each operation the program builds two requests, with all
parameters and with the required ones, and verb, path, query and JSON body are held against the
description. Prints what differs, and counts. DESCRIPTION may be gzipped. Needs Swift and python3 alone.
"""

import argparse
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

from description import Description
from program import fields, write_program
from values import Check, Made, kind, loads, same

ROOT = pathlib.Path(__file__).resolve().parents[2]
# All that depend on this repository are built there, so that the runtime is built once.
DOWNSTREAM = ROOT / ".build-downstream"
MODULE = "RoundTripSDK"
LIMIT = 50


def request_faults(description, operation, line, everything):
    (verb, path, details, parameters), (method, target, body) = operation, line
    if method != verb:
        yield f"the verb is {method}"
    url = urllib.parse.urlsplit(target)
    path, _, fixed = path.partition("?")
    pattern = "".join(
        "[^/]+" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{[^}]*\})", path.split("#")[0]))
    if not re.fullmatch(f"(https?://[^/]*)?(/[^?]*)?{pattern}", target.split("?")[0]):
        yield f"the path is {url.path}"
    sent = {key for key, _ in urllib.parse.parse_qsl(url.query, keep_blank_values=True)}
    known = {p["name"]: p for p in parameters if p["in"] == "query"}
    # The properties of an object become names of their own.
    objects = {
        n for n, p in known.items() if "content" not in p
        and kind(description.shape(p.get("schema", p))) in ("object", None)}
    # `ids[]` and `ids` are two spellings of one list.
    names = {name.split("[")[0] for name in known}
    allowed = names | {key for key, _ in urllib.parse.parse_qsl(fixed, keep_blank_values=True)}
    spelled = {key.split("[")[0] for key in sent}
    for key in spelled - allowed if not objects else ():
        yield f"the query has '{key}'"
    for name, parameter in known.items():
        if name.split("[")[0] not in spelled and name not in objects and (
                everything or parameter.get("required")):
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


def generate(sdkgen, description, scratch):
    subprocess.run(
        [sdkgen, "generate", "--quiet", "--spec", description, "--module", MODULE,
         "--output", scratch / "SDK", "--documentation", scratch / "Documentation",
         "--package", "--runtime", ROOT],
        check=True, stderr=subprocess.DEVNULL)
    return json.loads((scratch / "Documentation" / "index.json").read_text(encoding="utf-8"))


def swift_types(index, subjects):
    """Swift types of all models, and of the bodies and results that are among the subjects."""
    types = {
        ("model", t["wireName"]): t["name"] for t in index["types"] if t["wireName"] is not None}
    for operation in index["operations"]:
        key = (operation["verb"], operation["path"])
        if (*key, "response") in subjects and operation["result"] not in (None, "Void", "Data"):
            types[*key, "response"] = operation["result"].removesuffix("?")
        for argument in operation["arguments"]:
            if argument["in"] == "body" and (*key, "request") in subjects:
                types[*key, "request"] = argument["type"].removesuffix("?")
    return types


def values(description, described, types):
    """Values to send through the program: what they are, the subject of their type, and the text.

    Counts the described examples that are none of their own schema."""
    made = {
        "all": Made(description), "required": Made(description, everything=False),
        "unknown values": Made(description, unknown=True),
        "unknown keys": Made(description, extra=True)}
    result, misfits = [], 0
    for name in description.models:
        if ("model", name) in types:
            for what, maker in made.items():
                result.append((
                    f"{name} ({what})", ("model", name),
                    json.dumps(maker.value(description.reference(name)))))
    count = len(result)
    check = Check(description, strict=True)
    for what, subject, schema, value in described:
        text = json.dumps(value)
        if subject in types:
            if any(check.faults(loads(text), schema, "")):
                misfits += 1
            else:
                result.append((what, subject, text))
    return result, count, misfits


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1][7:])
    parser.add_argument("sdkgen")
    parser.add_argument("description", type=pathlib.Path)
    parser.add_argument("--scratch", type=pathlib.Path, default=ROOT / ".build-round-trip")
    arguments = parser.parse_args()
    scratch = arguments.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    file = arguments.description
    if file.suffix == ".gz":
        file = scratch / "description.json"
        file.write_bytes(gzip.open(arguments.description).read())
    index = generate(arguments.sdkgen, file, scratch)
    description = Description(file)

    described = list(description.described_examples())
    types = swift_types(index, {subject for _, subject, _, _ in described})
    requests, meant = [], []
    by_path = {(v, p): (v, p, o, q) for v, p, o, q in description.operations()}
    faults = [f"{n}: no Swift type" for n in description.models if ("model", n) not in types]
    for operation in index["operations"]:
        key = (operation["verb"], operation["path"])
        for choice in ("all", "required"):
            requests.append(operation["request"][choice])
            meant.append((by_path.get(key), choice, key))
    found = {key for _, _, key in meant}
    faults += [f"{v} {p}: no method" for v, p in by_path if (v, p) not in found]
    keys = {subject: f"{number}" for number, subject in enumerate(types)}
    write_program(
        scratch / "Program", MODULE, [(keys[s], name) for s, name in types.items()], requests)
    subprocess.run(
        ["swift", "build", "--quiet", *os.environ.get("DOWNSTREAM_FLAGS", "").split(),
         "--package-path", scratch / "Program", "--scratch-path", DOWNSTREAM], check=True)

    sent, made, misfits = values(description, described, types)
    result = subprocess.run(
        [DOWNSTREAM / "debug" / "RoundTrip"],
        input="".join(f"{keys[subject]}\t{text}\n" for _, subject, text in sent),
        stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8")
    lines = [fields(line) for line in result.stdout.split("\n")[:-1]]
    if len(lines) != len(sent) + len(meant):
        sys.exit(f"{len(lines)} results of {len(sent)} values and {len(meant)} requests")
    for (what, _, text), line in zip(sent, lines):
        if line[0] == "FAILED":
            faults.append(f"{what}: {line[1]}")
        elif not same(loads(text), loads(line[1])):
            faults.append(f"{what}: {text} came back as {line[1]}")
    for (operation, choice, key), line in zip(meant, lines[len(sent):]):
        subject = " ".join(key) + f" ({choice})"
        if line[0] == "FAILED":
            faults.append(f"{subject}: {line[1]}")
        elif operation is None:
            faults.append(f"{subject}: not in the description")
        else:
            faults += [f"{subject}: {f}" for f in request_faults(
                description, operation, line[1:], choice == "all")]
    for fault in faults[:LIMIT]:
        print(fault[:600])
    if len(faults) > LIMIT:
        print(f"… and {len(faults) - LIMIT} more")
    print(
        f"{len(description.models)} models, {made} made values; {len(sent) - made} described examples "
        f"({misfits} more don't fit their schema); {len(by_path)} operations, {len(meant)} requests; "
        f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
