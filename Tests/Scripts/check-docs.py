#!/usr/bin/env python3
"""Compiles the Swift snippets of the documentation.

Usage: check-docs.py MODULES [FILE...]

MODULES is the folder of the built modules, .build/debug/Modules for one. Without files, all of
README.md and docs/*.md. A block that begins with ```swift is compiled, one with
```swift no-compile is not. Each becomes the body of an async throwing function; its imports go to
the top, and the SDK is imported anyway. Warnings are errors, and places are those of the document.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SDK = "import PureCloudPlatformClientV2"
IMPORT = re.compile(r"(public |internal |@testable )*import \w+")


def snippets(file):
    """Yields the number of the first line, and the lines, of each block to compile."""
    block = None
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        text = line.strip()
        if block is None and text.startswith("```"):
            indentation = len(line) - len(line.lstrip())
            block = (text[3:].split() == ["swift"], number + 1, indentation, [])
        elif block is not None and text == "```":
            if block[0]:
                yield block[1], block[3]
            block = None
        elif block is not None:
            block[3].append(line[block[2]:] if line[:block[2]].isspace() else line)
    if block is not None:
        sys.exit(f"{file}:{block[1] - 1}: the block has no end")


def source(name, function, first, lines):
    imports = {SDK} | {line.strip() for line in lines if IMPORT.match(line)}
    body = ["" if IMPORT.match(line) else line for line in lines]
    return "\n".join(
        sorted(imports)
        + [f"func {function}() async throws {{"]
        + [f'#sourceLocation(file: "{name}", line: {first})']
        + body
        + ["#sourceLocation()", "}", ""]
    )


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    modules = sys.argv[1]
    files = [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    files = files or [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for file in files:
            name = str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else str(file)
            for first, lines in snippets(file):
                target = pathlib.Path(folder, f"snippet{len(sources)}.swift")
                target.write_text(
                    source(name, f"snippet{len(sources)}", first, lines), encoding="utf-8"
                )
                sources.append(str(target))
        if not sources:
            sys.exit("no snippets found")
        command = ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6"]
        command += ["-warnings-as-errors", "-module-name", "Documentation", "-I", modules]
        status = subprocess.run(command + sources).returncode
    if status != 0:
        sys.exit("the documentation has snippets that don't compile")
    print(f"{len(sources)} snippets in {len(files)} files compile")


main()
