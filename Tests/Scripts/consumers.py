#!/usr/bin/env python3
"""Compiles the programs of Tests/ConsumerTests against SDKs of the vendors' own descriptions.

Usage: consumers.py SDKGEN MODULES [FOLDER]

SDKGEN is the generator, MODULES the folder of the built runtime, .build/debug/Modules for one. FOLDER has
the descriptions, gzipped or not; without it they are looked for in shared/specs/vendors beside the checkout.
Where they are absent there is nothing to do. Exits with 1 if a program doesn't compile.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

from described import content

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The vendor's description, the operation that the program calls, the module that it imports.
PROGRAMS = {
    "ChatConsumer": ("openai.json", "createChatCompletion", "Chat"),
    "UploadConsumer": ("discord.json", "create_message", "Messages"),
    "KeyConsumer": ("figma.json", "getMe", "Design"),
}


def description(folder, name):
    for file in (folder / name, folder / (name + ".gz")):
        if file.exists():
            return content(file)
    return None


def compiles(program, sdkgen, modules, folder, scratch):
    name, operation, module = PROGRAMS[program]
    text = description(folder, name)
    if text is None:
        print(f"{program}: skipped, {name} is not in {folder}")
        return True
    spec = scratch / name
    spec.write_bytes(text)
    sources = scratch / module
    subprocess.run(
        [sdkgen, "generate", "--quiet", "--spec", spec, "--module", module, "--output", sources,
         "--templates", ROOT / "Templates" / "swift", "--include-operation", operation],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # First, since MODULES has modules of these names, too.
    # The compiler itself: the driver would start it several times.
    compiler = ["swiftc", "-frontend", "-parse-as-library", "-swift-version", "6",
                "-I", scratch, "-I", modules]
    made = subprocess.run(
        [*compiler, "-emit-module", "-module-name", module,
         "-o", scratch / f"{module}.swiftmodule", *sorted(sources.rglob("*.swift"))])
    used = made.returncode == 0 and subprocess.run(
        [*compiler, "-typecheck", "-warnings-as-errors", "-module-name", program,
         ROOT / "Tests" / "ConsumerTests" / f"{program}.swift"]).returncode == 0
    print(f"{program}: {'compiles' if used else 'fails'} against {name}")
    return used


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sdkgen, modules = sys.argv[1:3]
    folder = pathlib.Path(sys.argv[3]) if len(sys.argv) == 4 else None
    folder = folder or ROOT.parent / "shared" / "specs" / "vendors"
    if not folder.is_dir():
        print(f"no vendors' descriptions in {folder}: nothing to do")
        return
    with tempfile.TemporaryDirectory() as scratch:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(
                lambda program: compiles(program, sdkgen, modules, folder, pathlib.Path(scratch)),
                PROGRAMS))
    if not all(found):
        sys.exit(1)


main()
