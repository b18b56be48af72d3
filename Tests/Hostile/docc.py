#!/usr/bin/env python3
"""Shows that text of a description forges nothing of a DocC page but text.

Usage: docc.py SDKGEN BUILD

BUILD is the folder of a debug build. An SDK has each text of payloads.py as summary and description
of an operation, its parameters, its response, a model and its property; its twin has a plain text in
all these positions. DocC makes a site of each. The pages must be the same ones, with the same titles,
parameters, topics and sections, and what the generator says below a text must be there.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import payloads

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The longest texts only make long pages.
TEXTS = {label: text for label, text in payloads.PAYLOADS.items() if len(text) < 4000 and text.strip()}


def description(texts):
    """A description with the texts, one for each operation and model."""
    schemas, paths = {}, {}
    for index, text in enumerate(texts):
        schemas[f"Thing{index}"] = {"type": "object", "description": text, "properties": {
            "value": {"type": "string", "description": text, "readOnly": True}}}
        paths[f"/things/{index}"] = {"get": {
            "operationId": f"getThing{index}", "tags": [f"Tag{index % 10}"],
            "summary": text, "description": text + "\n\nMore.\n\n" + text,
            "parameters": [
                {"name": name, "in": "query", "description": text, "schema": {"type": "string"}}
                for name in ("first", "second")],
            "responses": {"200": {"description": text, "content": {"application/json": {
                "schema": {"$ref": f"#/components/schemas/Thing{index}"}}}}}}}
    return {"openapi": "3.1.0",
            "info": {"title": "Things", "version": "1", "description": "\n\n".join(texts)},
            "servers": [{"url": "https://{place}.example", "variables": {"place": {
                "default": "here", "description": "\n\n".join(texts)}}}],
            "tags": [{"name": f"Tag{index}", "description": "\n\n".join(texts[index::10])}
                     for index in range(10)],
            "paths": paths, "components": {"schemas": schemas}}


def site(sdkgen, modules, folder, texts):
    """The pages of DocC by their paths."""
    folder.mkdir()
    (folder / "spec.json").write_text(json.dumps(description(texts)), encoding="ascii")
    subprocess.run(
        [sdkgen, "generate", "--quiet", "--spec", folder / "spec.json", "--module", "Sample",
         "--templates", ROOT / "Templates" / "swift", "--output", folder / "out"], check=True)
    (folder / "graphs").mkdir()
    subprocess.run(
        ["swiftc", "-emit-module", "-emit-module-path", folder / "Sample.swiftmodule",
         "-emit-symbol-graph", "-emit-symbol-graph-dir", folder / "graphs", "-swift-version", "6",
         "-parse-as-library", "-suppress-warnings", "-module-name", "Sample", "-I", modules,
         *sorted((folder / "out").rglob("*.swift"))], check=True)
    for graph in (folder / "graphs").iterdir():
        if graph.name != "Sample.symbols.json":
            graph.unlink()
    result = subprocess.run(
        ["docc", "convert", "--additional-symbol-graph-dir", folder / "graphs",
         "--fallback-display-name", "Sample", "--fallback-bundle-identifier", "sample",
         "--output-path", folder / "site"], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(result.stderr)
    data = folder / "site" / "data"
    return {str(path.relative_to(data)): json.loads(path.read_text(encoding="utf-8"))
            for path in data.rglob("*.json")}


def shape(page):
    """What no text of a description may change."""
    sections = []
    for section in page.get("primaryContentSections", []):
        kind = section["kind"]
        if kind == "parameters":
            sections.append((kind, [parameter["name"] for parameter in section["parameters"]]))
        elif kind == "content":
            sections.append((kind, [
                block["text"] for block in section["content"]
                # An abstract of several paragraphs goes on in an overview.
                if block["type"] == "heading" and block["level"] == 2
                and block["text"] not in ("Overview", "Discussion")]))
        else:
            sections.append((kind, section if kind == "declarations" else None))
    keys = sorted(page.keys() - {"primaryContentSections", "references", "abstract"})
    sections = [section for section in sections if section != ("content", [])]
    return {"sections": sections, "keys": keys, "metadata": page.get("metadata"),
            "topics": [(section.get("title"), section.get("identifiers"))
                       for section in page.get("topicSections", [])],
            "deprecation": page.get("deprecationSummary"),
            "related": page.get("seeAlsoSections"), "identifier": page.get("identifier")}


def codes(page):
    """The inline code that stands in paragraphs of a page, where a reader sees it."""
    return [part.get("code") for section in page.get("primaryContentSections", [])
            if section["kind"] == "content" for block in section["content"]
            if block["type"] == "paragraph" for part in block["inlineContent"]
            if part["type"] == "codeVoice"]


def difference(plain, other, path=""):
    if isinstance(plain, dict) and isinstance(other, dict) and plain.keys() == other.keys():
        for key in plain:
            found = difference(plain[key], other[key], f"{path}/{key}")
            if found:
                return found
        return None
    if plain == other:
        return None
    return f"{path}: {json.dumps(plain)[:150]} became {json.dumps(other)[:300]}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if shutil.which("docc") is None:
        print("skipped: there is no docc; toolchains for Linux have it")
        return
    sdkgen, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    labels = list(TEXTS)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        plain = site(sdkgen, build / "Modules", folder / "plain", ["Plain."] * len(TEXTS))
        other = site(sdkgen, build / "Modules", folder / "other", list(TEXTS.values()))
    failures = []
    for path in sorted(plain.keys() ^ other.keys()):
        failures.append(f"{path} is on one site only")
    for path in sorted(plain.keys() & other.keys()):
        if "documentation" not in path:
            continue
        found = difference(shape(plain[path]), shape(other[path]))
        if found:
            failures.append(f"{path}: {found}")
        # Verb and path stand below the texts of an operation.
        lost = [code for code in codes(plain[path]) if code.startswith("GET ")
                and code not in codes(other[path])]
        if lost:
            failures.append(f"{path}: {lost} can't be seen")
    for failure in failures[:40]:
        number = next((word for word in failure.replace("-", "/").split("/")
                       if word.startswith("getthing")), "")[8:].split("(")[0]
        label = f" <- {labels[int(number)]}" if number.isdigit() else ""
        print(f"FAILED {failure}{label}")
    print(f"{len(plain)} pages of DocC with {len(TEXTS)} texts, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
