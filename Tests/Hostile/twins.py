#!/usr/bin/env python3
"""Shows that text of a description changes nothing of the generated Swift but literals and comments.

Usage: twins.py SDKGEN [--sample N] [--only POSITION] [--modules]

For each position of a description (see description.py) and each text that does harm (see
payloads.py), the generator makes an SDK of the description with that text there, and of its twin
with a plain text. The compiler parses both. The trees must be the same but for the values of string
literals and the spelling of names, and a name must stand for one and the same name everywhere.
--sample takes every Nth pair only. With --modules there is a module for each tag, and only the names
of tags are looked at.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import description
import payloads
import trees

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "Templates" / "swift"
BATCH = 500
# Characters that end a line, hide text or change its direction.
HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ue000-\uf8ff\ufeff\U000e0000-\U000e007f]")
# A comment of the wrong kind: one that begins in a line which is neither a comment nor has a literal.
BLOCK_COMMENT = re.compile(r'^(?!\s*//)[^"\n]*/\*', re.MULTILINE)


TAGS = ("tag.name", "swagger.tag")


class Case:
    """A description with a text at some positions, and what came of it."""

    # More options of the command.
    options = []

    def __init__(self, number, dialect, targets=(), label="plain", text=""):
        self.number = number
        self.dialect = dialect
        self.targets = targets
        self.label = label
        self.text = text
        self.files = {}
        self.faults = []
        self.status = None

    def name(self):
        positions = self.targets[0] if len(self.targets) == 1 else f"{len(self.targets)} texts"
        return f"{positions} <- {self.label}"

    def run(self, sdkgen, folder):
        """Generates; reads the files and the rules that were broken."""
        work = folder / str(self.number)
        work.mkdir()
        document = self.dialect(description.Texts(self.targets, self.text))
        text = json.dumps(document, ensure_ascii=True)
        (work / "spec.json").write_text(text, encoding="ascii")
        output = work / "out"
        result = subprocess.run(
            [sdkgen, "generate", "--spec", work / "spec.json", "--module", "Sample",
             "--templates", TEMPLATES, "--output", output,
             "--package", "--runtime", "https://example.com/runtime.git#1.0.0", *self.options],
            capture_output=True, timeout=20, check=False)
        self.status = result.returncode
        text = result.stderr.decode("utf-8", "replace")
        if HARMFUL.search(text):
            self.faults.append("a message steers the terminal")
        names = sorted(os.listdir(work))
        if names not in (["out", "spec.json"], ["spec.json"]):
            self.faults.append(f"there are {names}")
        for path in sorted(output.rglob("*")) if output.exists() else []:
            if path.is_file():
                self.files[self.position_of(path.relative_to(output))] = path.read_bytes()
        shutil.rmtree(work)
        return self

    def position_of(self, path):
        """The path, with one name for the module of the tag, whatever it is called."""
        parts = list(path.parts)
        if self.options and parts[0] == "Sources" and not re.fullmatch(
                "Sample(Shared|SharedAPI|Default|Others)?", parts[1]):
            if parts[-1] == parts[1] + ".swift":
                parts[-1] = "SampleTag.swift"
            parts[1] = "SampleTag"
        return "/".join(parts)


def pairs(dialect, sample, only):
    """What to put where: names one at a time, all other texts at once."""
    texts = description.Texts()
    dialect(texts)
    groups = [(name,) for name in sorted(texts.names)]
    groups.append(tuple(sorted(texts.plain.keys() - texts.names)))
    for group in groups:
        if only and only not in group or Case.options and not set(TAGS) & set(group):
            continue
        for label, payload in payloads.PAYLOADS.items():
            for suffix, text in payloads.forms(payload):
                if sample == 1 or len(group) > 1 or picked(group[0] + label + suffix, sample):
                    yield group, label + suffix, text


def picked(name, sample):
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % sample == 0


def byte_faults(files):
    """Bytes that no generated file may have, and comments of another kind than `//`."""
    for path, content in files.items():
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            yield f"{path} is not UTF-8"
            continue
        found = HARMFUL.search(text)
        if found:
            yield f"{path} has U+{ord(found.group()):04X}"
        if "/*" in text and BLOCK_COMMENT.search(text):
            yield f"{path} has a block comment"


def manifest_faults(files):
    """What a manifest may not name."""
    if Case.options:
        return
    content = files.get(".sdkgen-manifest.json")
    if content is None:
        return
    manifest = json.loads(content)
    listed = set(manifest["files"]) if isinstance(manifest["files"], dict) else {
        entry["path"] for entry in manifest["files"]}
    if listed != set(files) - {".sdkgen-manifest.json"}:
        yield "the manifest names other files than there are"


class Twins:
    """All outputs, and how they compare."""

    def __init__(self, sdkgen, folder):
        self.sdkgen = sdkgen
        self.folder = folder
        self.forest = trees.Forest(folder)
        self.plain = {}
        self.count = 0

    def make(self, wanted):
        """Generates from descriptions, then parses what is new."""
        cases = []
        for arguments in wanted:
            self.count += 1
            cases.append(Case(self.count, *arguments))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            cases = list(pool.map(lambda case: case.run(self.sdkgen, self.folder), cases))
        for case in cases:
            for path, content in case.files.items():
                if path.endswith(".swift"):
                    self.forest.add(content)
        self.forest.parse(BATCH)
        return cases

    def make_plain(self):
        """The twins: the plain description, and those with other plain texts."""
        wanted = []
        for dialect in description.DIALECTS:
            texts = description.Texts()
            dialect(texts)
            wanted.append((dialect,))
            for position, others in texts.others.items():
                wanted += [(dialect, (position,), "plain", other) for other in others]
        for case in self.make(wanted):
            key = (case.dialect, case.targets)
            if case.status != 0 or case.faults:
                sys.exit(f"{case.name()} is refused: {case.faults}")
            self.plain.setdefault(key, []).append(case)

    def judge(self, case):
        """The outcome, and what is wrong."""
        faults = case.faults + list(byte_faults(case.files)) + list(manifest_faults(case.files))
        if case.status == 1 and not case.files:
            return "refused", faults
        if case.status != 0:
            return "same", faults + [f"the generator ended with {case.status}"]
        twins = self.plain[(case.dialect, ())] + self.plain.get((case.dialect, case.targets), [])
        differences = [self.forest.difference(twin.files, case.files) for twin in twins]
        if None not in differences:
            faults.append(differences[0])
        if not Case.options and case.files["Package.swift"] != twins[0].files["Package.swift"]:
            faults.append("Package.swift is another one")
        return "same", faults

    def judged(self, wanted):
        """What came of some pairs; nothing of them is kept but the outcomes."""
        cases = self.make(wanted)
        judged = [(case, *self.judge(case)) for case in cases]
        # What is wrong with, or refused of, many texts at once is looked at one by one.
        again = [case for case, outcome, faults in judged
                 if len(case.targets) > 1 and (faults or outcome == "refused")]
        single = self.make([(case.dialect, (target,), case.label, case.text)
                            for case in again for target in case.targets])
        judged = [entry for entry in judged if entry[0] not in again]
        judged += [(case, *self.judge(case)) for case in single]
        for case in cases + single:
            case.files = {}
        self.forest.keep(content for cases in self.plain.values() for case in cases
                         for content in case.files.values())
        return judged


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sdkgen", type=pathlib.Path)
    parser.add_argument("--sample", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--modules", action="store_true")
    arguments = parser.parse_args()
    if arguments.modules:
        Case.options = ["--modules", "tags"]
        # Here a module has the name of a tag.
        trees.Comparison.spelled = trees.SPELLED | {"module_path"}
    outcomes = {"same": 0, "refused": 0}
    failures = []
    with tempfile.TemporaryDirectory() as name:
        twins = Twins(arguments.sdkgen.resolve(), pathlib.Path(name))
        twins.make_plain()
        judged = []
        wanted = [(dialect, *pair) for dialect in description.DIALECTS
                  for pair in pairs(dialect, arguments.sample, arguments.only)]
        for start in range(0, len(wanted), BATCH):
            judged += twins.judged(wanted[start:start + BATCH])
        for case, outcome, faults in judged:
            outcomes[outcome] += 1
            failures += [f"{case.name()}: {fault}" for fault in faults]
        positions = {target for case, _, _ in judged for target in case.targets}
    for failure in failures[:60]:
        print(f"FAILED {failure}")
    print(f"{len(positions)} positions, {twins.forest.count} files parsed: "
          + ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()))
    print(f"{len(judged)} compared, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
