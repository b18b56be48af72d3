#!/usr/bin/env python3
"""Checks descriptions with a reader that isn't ours, and generates an SDK of each, strictly.

Usage: check-transcribed.py SDKGEN FOLDER

FOLDER has the descriptions that the tests of transcribing wrote, by TRANSCRIBED=FOLDER. The reader is
openapi-spec-validator of PyPI; where it isn't installed, only SDKs are generated. Exits with 1 if one
fails.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

try:
    from openapi_spec_validator import validate
except ImportError:
    validate = None
    print("skipped: openapi-spec-validator is not installed; 'pip install openapi-spec-validator'")


def faults(sdkgen, file):
    if validate:
        try:
            validate(json.loads(file.read_text(encoding="utf-8")))
        except Exception as error:  # Whatever it objects to, in whatever way.
            yield str(error).splitlines()[0]
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(
            [sdkgen, "generate", "--strict", "--quiet", "--spec", file, "--module", "Sample",
             "--output", pathlib.Path(folder, "out")], capture_output=True, text=True, check=False)
    if result.returncode:
        yield result.stderr.splitlines()[0]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    files = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
    if not files:
        sys.exit(f"no descriptions in {sys.argv[2]}")
    failed = 0
    for file in files:
        found = list(faults(sys.argv[1], file))
        failed += bool(found)
        for fault in found:
            print(f"FAILED {file.name}: {fault}")
    print(f"{len(files)} descriptions, {failed} failed")
    sys.exit(1 if failed else 0)


main()
