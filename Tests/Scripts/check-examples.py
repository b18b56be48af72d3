#!/usr/bin/env python3
"""Compiles the examples of the reference pages of many descriptions, and prints a table.

Usage: check-examples.py SDKGEN MODULES FILE…

SDKGEN is the generator, best built with optimisation. MODULES is the folder of the built runtime,
.build/debug/Modules for one. Descriptions may be gzipped. Each becomes an SDK with reference pages; the
SDK is compiled to a module, and check-docs.py type-checks what the pages and index.json show against
it. A row has the number of examples, and what the module and the examples took. Exits with 1 if one
fails.
"""

import pathlib
import re
import subprocess
import sys
import time

from described import content, module_name, print_table

CHECK = pathlib.Path(__file__).with_name("check-docs.py")
HEAD = ["description", "examples", "requests", "module", "checking", ""]


def run(command):
    """The outcome of a command, what it prints, and the seconds it takes."""
    start = time.monotonic()
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr, time.monotonic() - start


def errors(output):
    found = re.findall(r"^.*(?:error|warning): .*$", output, re.M)
    return f"{len(set(found))} errors: {found[0]}" if found else "failed"


def row(sdkgen, modules, file, folder):
    name = module_name(file)
    spec = folder / "spec.json"
    spec.write_bytes(content(file))
    status, output, _ = run(
        [sdkgen, "generate", "--quiet", "--spec", spec, "--module", name,
         "--output", folder / "swift", "--documentation", folder / "pages"])
    if status:
        return False, [file.name, "", "", "", "", errors(output)]
    listing = folder / "sources"
    listing.write_text("\n".join(map(str, (folder / "swift").rglob("*.swift"))), encoding="utf-8")
    status, output, making = run(
        ["swiftc", "-emit-module", "-emit-module-path", folder / f"{name}.swiftmodule",
         "-wmo", "-parse-as-library", "-swift-version", "6",
         "-suppress-warnings", "-module-name", name, "-I", modules, f"@{listing}"])
    if status:
        return False, [file.name, "", "", f"{making:.0f} s", "", errors(output)]
    status, output, checking = run(
        [CHECK, f"{modules}:{folder}", "--sdk", name, folder / "pages"])
    counts = re.search(r"(\d+) snippets and (\d+) requests", output)
    cells = [file.name, *(counts.groups() if counts else ("", "")), f"{making:.0f} s",
             f"{checking:.0f} s", errors(output) if status else ""]
    if status:
        print(output, file=sys.stderr)
    return not status, cells


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sdkgen, modules = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    print_table(HEAD, sys.argv[3:], lambda file, folder: row(sdkgen, modules, file, folder))


main()
