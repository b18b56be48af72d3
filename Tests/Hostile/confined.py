#!/usr/bin/env python3
"""Shows by strace that the generator opens no network, writes below its output only, and reads no
file that a description points to outside its folder.

Usage: confined.py SDKGEN

Without strace there is nothing to see: that is said, and is no failure.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import description

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "Templates" / "swift"
# With the file that a descriptor stands for, which is where a link led.
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(<[^>]*>)?")
NETWORK = {"socket", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
           "sendmmsg", "socketpair"}
CHANGES = {"mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir",
           "link", "linkat", "symlink", "symlinkat", "truncate", "ftruncate", "chmod", "fchmod",
           "fchmodat", "chown", "fchown", "fchownat", "lchown", "mknod", "mknodat", "utimensat",
           "setxattr", "fsetxattr", "creat"}
PROGRAMS = {"execve", "fork", "vfork"}
PATH = re.compile(r'(?:(\d+|AT_FDCWD)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"')
SECRET = "ref-secret.json"


def paths(arguments):
    """The absolute paths that a call names."""
    found = []
    for _, folder, name in PATH.findall(arguments):
        name = name.encode().decode("unicode_escape")
        found.append(os.path.normpath(os.path.join(folder or os.getcwd(), name)))
    if not found:
        found = re.findall(r"^\d+<([^>]*)>", arguments)
    return found


def calls(trace):
    for line in trace.read_text("utf-8", "replace").splitlines():
        match = CALL.match(line)
        if match:
            yield match[1], match[2] + (match[4] or ""), int(match[3])


def faults(trace, output):
    """What a run did that it must not do."""
    staging = re.compile(re.escape(f"{output.parent}/.{output.name}.sdkgen-") + r"\d+(/|$)")
    started = 0
    for name, arguments, result in calls(trace):
        if name in NETWORK:
            yield f"{name}({arguments})"
        if name in PROGRAMS:
            started += 1
            if started > 1:
                yield f"{name}({arguments})"
        writes = name in CHANGES or name in ("open", "openat", "openat2") and re.search(
            r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", arguments)
        if not writes or result < 0:
            continue
        for path in paths(arguments):
            inside = path == str(output) or path.startswith(f"{output}/") or staging.match(path)
            if not inside and path not in ("/dev/null", "/dev/tty"):
                yield f"{name} of {path}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sdkgen = pathlib.Path(sys.argv[1]).resolve()
    if shutil.which("strace") is None:
        print("skipped: there is no strace; 'apt-get install strace' brings it")
        return
    failures = []
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name).resolve()
        folder = root / "spec"
        folder.mkdir()
        (root / SECRET).write_text('{"type":"object"}')
        (folder / "link.json").symlink_to(root / SECRET)
        plain = description.openapi(description.Texts())
        hostile = json.loads(json.dumps(plain))
        for index, reference in enumerate([
                f"../{SECRET}", f"{root}/{SECRET}", f"file://{root}/{SECRET}", "link.json",
                f"x/../../{SECRET}", f"%2e%2e/{SECRET}", "http://127.0.0.1:9/x.json",
                "//127.0.0.1:9/x.json", f"..\\{SECRET}", f"./link.json#/x"]):
            hostile["components"]["schemas"][f"Out{index}"] = {
                "type": "object", "properties": {"p": {"$ref": reference}}}
        output = root / "real" / "out"
        (root / "real").mkdir()
        (root / "linked").symlink_to(root / "real")
        for label, document, target, status in [
                ("a first run", plain, output, 0), ("a second run", plain, output, 0),
                ("a run through a link", plain, root / "linked" / "out", 0),
                ("references that leave the folder", hostile, output, 1),
                ("the same, repaired", hostile, output, 0)]:
            strict = ["--strict"] if status else []
            (folder / "spec.json").write_text(json.dumps(document))
            trace = root / "trace"
            before = sorted(str(path) for path in root.rglob("*"))
            result = subprocess.run(
                ["strace", "-f", "-y", "-s", "4096", "-o", trace, "-e",
                 "trace=%network,%file,%process,ftruncate,fchmod,fchown,fsetxattr", sdkgen,
                 "generate", "--spec", folder / "spec.json", "--module", "Sample", "--templates",
                 TEMPLATES, "--output", target, *strict], capture_output=True, timeout=120, check=False)
            found = list(faults(trace, output))
            if result.returncode != status:
                found.append(f"it ended with {result.returncode}: {result.stderr[:300]}")
            if any(arguments.find(SECRET) >= 0 and outcome >= 0
                   for name, arguments, outcome in calls(trace) if name.startswith("open")):
                found.append("it opened the file outside the folder")
            count = sum(1 for _ in calls(trace))
            if count < 100:
                found.append(f"strace saw only {count} calls")
            trace.unlink()
            if label == "references that leave the folder":
                after = sorted(str(path) for path in root.rglob("*") if path != trace)
                if after != [path for path in before if path != str(trace)]:
                    found.append("files came or went")
            print(f"{label}: {count} calls"
                  + "".join(f"; FAILED: {fault}" for fault in found))
            failures += found
    print(f"{4 - min(len(failures), 4)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
