#!/usr/bin/env python3
"""Generates an SDK of each of many descriptions, compiles it, and prints a table.

Usage: descriptions.py SDKGEN MODULES [--build debug|release|none] FILE…

SDKGEN is the generator, best built with optimisation. MODULES is the folder of the built runtime,
.build/debug/Modules for one. Descriptions may be gzipped. A row has the operations that were taken of
all there are, repairs (warnings) and notes, lines of Swift, what generating took, and what compiling
took as one module: type-checked only with `none` (the default), or compiled to objects. Warnings of the
compiler are errors, but descriptions may use what they call deprecated. Exits with 1 if one fails.
"""

import argparse
import os
import pathlib
import re
import subprocess
import time

from described import content, module_name, print_table

COUNTS = re.compile(r": (\d+) of (\d+) operations")
HEAD = ["description", "operations", "repairs", "notes", "lines", "generating", "compiling", ""]


def measured(command, log):
    """Exit status, wall time and the largest process of a command."""
    with open(log, "w", encoding="utf-8") as file:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    return status, f"{time.monotonic() - start:.2f} s, {usage.ru_maxrss // 1024} MB"


def first_errors(log):
    found = re.findall(r"^.*error: .*$", log.read_text(encoding="utf-8", errors="replace"), re.M)
    return f"{len(set(found))} errors: {found[0]}" if found else "failed"


def row(file, arguments, folder):
    name = module_name(file)
    spec = folder / f"{name}.json"
    spec.write_bytes(content(file))
    log, output = folder / "log", folder / name
    status, generating = measured(
        [arguments.sdkgen, "generate", "--spec", spec, "--module", name, "--output", output], log)
    told = log.read_text(encoding="utf-8", errors="replace")
    counts = COUNTS.search(told)
    cells = [file.name, " of ".join(counts.groups()) if counts else "", told.count(": warning: "),
             len(re.findall(r"^(?:\S+ )?note: ", told, re.M))]
    if status or not counts:
        return False, cells + ["", generating, "", first_errors(log)]
    sources = sorted(output.rglob("*.swift"))
    lines = sum(source.read_bytes().count(b"\n") for source in sources)
    listing = folder / "sources"
    listing.write_text("\n".join(map(str, sources)), encoding="utf-8")
    command = ["swiftc", "-parse-as-library", "-swift-version", "6", "-module-name", name,
               "-warnings-as-errors", "-Wwarning", "DeprecatedDeclaration"]
    command += {"none": ["-typecheck", "-wmo"],
                "debug": ["-c", "-Onone", "-o", folder / "object.o", "-wmo"],
                "release": ["-c", "-O", "-o", folder / "object.o", "-wmo"]}[arguments.build]
    status, compiling = measured(command + ["-I", arguments.modules, f"@{listing}"], log)
    return not status, cells + [lines, generating, compiling, first_errors(log) if status else ""]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("sdkgen")
    parser.add_argument("modules")
    parser.add_argument("--build", choices=["debug", "release", "none"], default="none")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    arguments = parser.parse_intermixed_args()
    print_table(HEAD, arguments.files, lambda file, folder: row(file, arguments, folder))


main()
