#!/usr/bin/env python3
"""Shows that text of a description forges nothing in what `sdkgen diff` prints.

Usage: markdown.py SDKGEN [N]

The plain description is compared with those that have a text that does harm, in each format. In
Markdown, all text of a description must stand in code, and JSON must be JSON; N takes every Nth pair.
"""

import concurrent.futures
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import description
import payloads
import twins

# What the program itself prints outside of code: its words, links to nothing, one table.
TABLE = re.compile(r"^\| (?:\||Wire|Swift|---)|^\|---\|---:\|---:\|---:\|$")
HTML = re.compile(r"^<details><summary>\d+ more</summary>$|^</details>$")
WORDS = re.compile(r"^[A-Za-z0-9 .,;:()'#*/=-]*$")


def outside_code(line):
    """The text of a line without its code spans (CommonMark 6.1)."""
    rest = []
    position = 0
    while position < len(line):
        if line[position] != "`":
            rest.append(line[position])
            position += 1
            continue
        fence = re.match(r"`+", line[position:])[0]
        start = position + len(fence)
        for match in re.finditer(r"`+", line[start:]):
            if match[0] == fence:
                position = start + match.end()
                break
        else:
            rest.append(fence)
            position = start
    return "".join(rest)


def markdown_faults(text):
    in_code = False
    for line in text.split("\n"):
        stripped = line.strip()
        if in_code:
            if stripped == "```":
                in_code = False
            elif stripped[:1] not in ("+", "-"):
                yield f"a line of code without its sign: {line[:80]!r}"
            continue
        if stripped == "```diff":
            in_code = True
            continue
        if TABLE.match(line) or HTML.match(line):
            continue
        rest = outside_code(line)
        if not WORDS.match(rest):
            yield f"text outside of code: {rest[:120]!r}"
    if in_code:
        yield "code without end"


def check(sdkgen, folder, number, dialect, group, label, text):
    work = folder / str(number)
    work.mkdir()
    for name, texts in (("old", description.Texts()), ("new", description.Texts(group, text))):
        (work / f"{name}.json").write_text(json.dumps(dialect(texts)), encoding="ascii")
    faults = []
    for style in ("markdown", "json", "text"):
        result = subprocess.run(
            [sdkgen, "diff", "old.json", "new.json", "--format", style, "--fail-on", "none"],
            cwd=work, capture_output=True, timeout=30, check=False)
        if result.returncode not in (0, 1):
            faults.append(f"{style}: it ended with {result.returncode}")
        output = result.stdout.decode("utf-8")
        if twins.HARMFUL.search(output):
            faults.append(f"{style}: a character that hides or steers")
        if style == "markdown":
            faults += markdown_faults(output)
        if style == "json" and output:
            json.loads(output)
    name = group[0] if len(group) == 1 else f"{len(group)} texts"
    return [f"{name} <- {label}: {fault}" for fault in faults]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sdkgen = pathlib.Path(sys.argv[1]).resolve()
    sample = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as name:
        wanted = [(dialect, *pair) for dialect in description.DIALECTS
                  for pair in twins.pairs(dialect, sample, None) if not pair[1].endswith("-in")]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(
                lambda item: check(sdkgen, pathlib.Path(name), item[0], *item[1]),
                enumerate(wanted)))
    failures = list(itertools.chain.from_iterable(found))
    for failure in failures[:40]:
        print(f"FAILED {failure}")
    print(f"{len(wanted)} comparisons printed in three formats")
    print(f"{sum(not faults for faults in found)} passed, {sum(map(bool, found))} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
