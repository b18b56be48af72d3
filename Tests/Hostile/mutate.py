#!/usr/bin/env python3
"""Shows that each defence has a test that fails when the defence is taken out.

Usage: mutate.py FOLDER [--only TEXT] [--half generator|runtime] [--check]

FOLDER gets a copy of this repository for each half, the generator and the runtime, with a build of
its own; it can be used again. The edits of mutations.py are made in a copy one at a time: it is
built, the tests that the edit names must fail, and the edit is undone. Ends as a failure when one
survives, doesn't apply or doesn't compile. --only takes those whose name or file has a match of a
regular expression.
--check only looks whether all edits apply.
"""

import argparse
import concurrent.futures
import filecmp
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys

import mutations

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWIFT = os.environ.get("SWIFT", "swift")
# A test that runs for longer than this does so because of the edit.
SECONDS = 240
# And one that takes more memory than this.
BYTES = 8 << 30
# The targets of each half, as Package.swift has them.
PARTS = (ROOT / "Package.swift").read_text().split("// MARK: ")
LIBRARY, GENERATOR = (
    next(part for part in PARTS if part.startswith(name)) for name in ("The library", "The generator"))


def declarations(part, names):
    """The declarations of targets and of all that they depend on, each on lines of its own."""
    blocks = {re.search(r'name: "(\w+)"', block)[1]: block
              for block in re.split(r"(?=        \.\w*[tT]arget\()", part)[1:]}
    found, left = set(), list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            dependencies = re.search(r"dependencies: \[(.*?)\]", blocks[name], re.DOTALL)
            left += re.findall(r'"(\w+)"', dependencies[1]) if dependencies else []
    return "\n" + "".join(block for name, block in blocks.items() if name in found)


HALVES = {
    "generator": GENERATOR,
    # Without the SDK, and the cases that are run.
    "runtime": declarations(LIBRARY, [
        "SDKRuntimeTests", "SDKLoginTests", "SDKLoggingTests", "SDKConfigurationTests"]),
}
MANIFEST = """// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
    name: "%s", platforms: [.macOS(.v13)],
    targets: [
        // %s
    ])
"""
FAILED = re.compile(r"^\S+ +Test (.+?) (?:recorded an issue|failed after)", re.MULTILINE)
COUNT = re.compile(r"Test run with (\d+) tests? ")


class Outcome(Exception):
    """A mutation that shows nothing."""


class Half:
    """A copy of one half of the repository."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = folder

    def copy(self):
        """Copies what is new, so that little is built again."""
        self.folder.mkdir(parents=True, exist_ok=True)
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
            check=True, capture_output=True, text=True).stdout.split("\0")
        wanted = {name for name in listed if name and (ROOT / name).is_file()} - {"Package.swift"}
        for name in wanted:
            source, target = ROOT / name, self.folder / name
            if not target.exists() or not filecmp.cmp(source, target, shallow=False):
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
                shutil.copymode(source, target)
        for path in self.folder.rglob("*.swift"):
            name = str(path.relative_to(self.folder))
            if name not in wanted and not name.startswith(".build/"):
                path.unlink()
        manifest = MANIFEST % (self.name, HALVES[self.name])
        target = self.folder / "Package.swift"
        if not target.exists() or target.read_text() != manifest:
            target.write_text(manifest)

    def build(self):
        return self.run([SWIFT, "build", "--quiet", "--build-tests"], 1800)

    def run(self, command, seconds=SECONDS, memory=resource.RLIM_INFINITY):
        """The status, None if it took too long, and the output."""
        process = subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)))
        try:
            output, _ = process.communicate(timeout=seconds)
            return process.returncode, output
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None, process.communicate()[0]

    def attempt(self, killer):
        """Runs what must fail."""
        if isinstance(killer, str):
            return self.run([SWIFT, "test", "--skip-build", "--filter", killer], memory=BYTES)
        script, *arguments = killer
        sdkgen = str(self.folder / ".build/debug/sdkgen")
        return self.run([self.folder / "Tests/Hostile" / script] + [
            sdkgen if argument == mutations.SDKGEN else argument for argument in arguments])

    def check(self, wanted):
        """Without an edit, everything must pass."""
        status, output = self.build()
        if status != 0:
            raise Outcome(f"the {self.name} doesn't build:\n{output}")
        for killer in sorted({mutation.killer for mutation in wanted}, key=str):
            status, output = self.attempt(killer)
            count = COUNT.search(output)
            if status != 0 or isinstance(killer, str) and (not count or count[1] == "0"):
                raise Outcome(f"{shown(killer)} doesn't pass by itself:\n{output[-3000:]}")

    def kill(self, mutation):
        """Makes an edit, and tells what fails."""
        path = self.folder / "Sources" / mutation.file
        text = path.read_text()
        path.write_text(edited(mutation, text))
        try:
            status, output = self.build()
            if status != 0:
                raise Outcome("DOESN'T COMPILE\n" + output[-2000:])
            status, output = self.attempt(mutation.killer)
        finally:
            path.write_text(text)
        if status == 0:
            raise Outcome("SURVIVED " + shown(mutation.killer))
        if status is None:
            return f"{shown(mutation.killer)}, which ran on"
        failed = FAILED.search(output)
        if failed:
            return failed[1] if len(failed[1]) < 90 else failed[1][:90] + "…"
        if isinstance(mutation.killer, str) and status > 0 and "error:" not in output:
            raise Outcome(f"ENDED WITH {status}\n" + output[-2000:])
        return shown(mutation.killer)

    def judge(self, wanted):
        """Prints a line for each mutation; gives how many show nothing."""
        faults = 0
        for mutation in wanted:
            try:
                print(f"{mutation.name}: killed by {self.kill(mutation)}", flush=True)
            except Outcome as outcome:
                faults += 1
                print(f"{mutation.name}: {outcome}", flush=True)
        return faults


def shown(killer):
    return killer if isinstance(killer, str) else killer[0]


def edited(mutation, text):
    count = text.count(mutation.before)
    if count != 1:
        raise Outcome(f"DOESN'T APPLY, the text is {count} times in {mutation.file}")
    return text.replace(mutation.before, mutation.after)


def half(mutation):
    target = mutation.file.split("/")[0]
    return "runtime" if f'"{target}"' in HALVES["runtime"] else "generator"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, nargs="?")
    parser.add_argument("--only", default="")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    wanted = [mutation for mutation in mutations.ALL
              if re.search(arguments.only, mutation.name + "\n" + mutation.file)
              and arguments.half in (None, half(mutation))]
    faults = 0
    for mutation in wanted:
        try:
            edited(mutation, (ROOT / "Sources" / mutation.file).read_text())
        except (Outcome, OSError) as outcome:
            faults += 1
            print(f"{mutation.name}: {outcome}")
    if faults or arguments.check:
        print(f"{len(wanted)} edits, {faults} of them don't apply")
        sys.exit(1 if faults else 0)
    if arguments.folder is None:
        parser.error("a folder is needed")

    def judge(name):
        # One file after the other, so that little is built again.
        mine = sorted((mutation for mutation in wanted if half(mutation) == name),
                      key=lambda mutation: mutation.file)
        if not mine:
            return 0
        copy = Half(name, arguments.folder.resolve() / name)
        copy.copy()
        try:
            copy.check(mine)
        except Outcome as outcome:
            print(outcome, flush=True)
            return len(mine)
        return copy.judge(mine)

    with concurrent.futures.ThreadPoolExecutor() as pool:
        faults = sum(pool.map(judge, HALVES))
    print(f"{len(wanted) - faults} killed, {faults} not")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
