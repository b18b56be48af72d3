#!/usr/bin/env python3
"""Builds the DocC site of the SDK.

Usage: docc-site.py MODULES OUTPUT

MODULES is the folder of the built modules. OUTPUT gets `graphs`, `catalog.docc` and `site`. The
articles are the pages of docs/, so that there is one text of each: links between them become DocC's,
links to what is not on the site become plain text, and inline code that names a public type links to
it. The landing pages are in docs/catalog/. A warning of DocC is an error.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = [
    "getting-started", "login", "credentials", "errors-and-retries", "observing", "paging", "polling",
    "streams", "models", "configuration", "testing", "questions", "reviewing",
]
SDK = "PureCloudPlatformClientV2"
LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]+)\)")
CODE = re.compile(r"(?<![`\[])`([A-Z][A-Za-z0-9]*)`(?![`\]])")


def graphs(modules, folder):
    """Extracts what is public; the SDK's module has the runtime's symbols, as for its users."""
    target = json.loads(
        subprocess.run(
            ["swiftc", "-print-target-info"], check=True, capture_output=True, text=True).stdout
    )["target"]["triple"]
    folder.mkdir(parents=True)
    for module in [SDK, "SDKTesting", "SDKLogging", "SDKConfiguration", "SDKStreams"]:
        command = ["swift-symbolgraph-extract", "-module-name", module, "-I", modules]
        command += ["-target", target, "-minimum-access-level", "public"]
        command += ["-skip-inherited-docs", "-skip-synthesized-members"]
        if module == SDK:
            command += ["-experimental-allowed-reexported-modules=SDKRuntime,SDKLogin"]
        subprocess.run(command + ["-output-dir", str(folder)], check=True)
    types = set()
    for file in folder.glob("*.json"):
        file.write_text(without_exports(file.read_text(encoding="utf-8")), encoding="utf-8")
    graph = json.loads((folder / f"{SDK}.symbols.json").read_text(encoding="utf-8"))
    for symbol in graph["symbols"]:
        if len(symbol["pathComponents"]) == 1:
            types.add(symbol["pathComponents"][0])
    return types


def without_exports(text):
    """The graph without an attribute that only the compiler cares about."""
    graph = json.loads(text)
    for symbol in graph["symbols"]:
        parts = symbol["declarationFragments"]
        if parts[0]["spelling"] == "@export(implementation)":
            del parts[:2]
    return json.dumps(graph)


def headings(text):
    """DocC's names of a page's headings, by GitHub's: DocC keeps the case of their words."""
    found = {}
    for line, is_code in told_apart(text):
        heading = None if is_code else re.match(r"#{2,6} (.*)", line)
        if heading:
            found[slug(heading.group(1))] = heading.group(1).replace(" ", "-")
    return found


def told_apart(text):
    """The lines, each with whether it is code."""
    is_code = False
    for line in text.splitlines():
        if line.strip().startswith("```"):
            is_code = not is_code
            yield line, True
        else:
            yield line, is_code


def article(name, pages, types):
    """A page of docs/ as an article."""

    def link(match):
        title, target = match.groups()
        page, _, fragment = target.partition("#")
        other = page.removesuffix(".md") or name
        if re.match(r"[a-z]+:", target):
            return match.group(0)
        if other not in pages:
            return title
        anchor = "#" + headings(pages[other]).get(fragment, fragment) if fragment else ""
        return f"<doc:{other}{anchor}>"

    lines = []
    for line, is_code in told_apart(joined(pages[name])):
        if is_code:
            line = line.replace("```swift no-compile", "```swift")
        elif not line.startswith("#"):
            line = LINK.sub(link, line)
            line = CODE.sub(
                lambda code: f"``{code.group(1)}``" if code.group(1) in types else code.group(0),
                line)
        lines.append(line)
    return "\n".join(lines) + "\n"


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def joined(text):
    """Paragraphs on one line each, so that links that span lines are seen whole."""
    lines = []
    continues = False
    for line, is_code in told_apart(text):
        is_text = not is_code and (line[:1].isalpha() or line.startswith(("[", "`", "<")))
        if is_text and continues:
            lines[-1] += " " + line
        else:
            lines.append(line)
        continues = is_text
    return "\n".join(lines)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    output = pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(output, ignore_errors=True)
    types = graphs(sys.argv[1], output / "graphs")
    catalog = output / "catalog.docc"
    shutil.copytree(ROOT / "docs" / "catalog", catalog)
    pages = {
        name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ARTICLES
    }
    for name in ARTICLES:
        (catalog / f"{name}.md").write_text(article(name, pages, types), encoding="utf-8")
    command = ["docc", "convert", str(catalog), "--output-path", str(output / "site")]
    command += ["--additional-symbol-graph-dir", str(output / "graphs"), "--warnings-as-errors"]
    command += ["--fallback-default-module-kind", "Package", "--fallback-display-name", SDK]
    command += ["--fallback-bundle-identifier", SDK.lower()]
    if subprocess.run(command).returncode != 0:
        sys.exit("DocC has warnings")
    start = f"documentation/{SDK.lower()}/"
    (output / "site" / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>{SDK}</title>'
        f'<meta http-equiv="refresh" content="0; url={start}"><a href="{start}">{SDK}</a>\n',
        encoding="utf-8")
    print(f"{output / 'site'}: {sum(1 for _ in (output / 'site' / 'data').rglob('*.json'))} pages")


main()
