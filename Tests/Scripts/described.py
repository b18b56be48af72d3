"""What the scripts over many descriptions share: their bytes, a module's name, and a table."""

import gzip
import pathlib
import re
import sys
import tempfile


def content(file):
    """The bytes of a description, which may be gzipped."""
    return gzip.open(file).read() if file.suffix == ".gz" else file.read_bytes()


def module_name(file):
    """A name for the SDK of a description, by the name of its file."""
    name = re.sub(r"\W", "", file.name.split(".")[0]).lstrip("0123456789")
    return name.capitalize() or "Sample"


def print_table(head, files, row):
    """Prints a row for each file, made in a folder of its own, and ends the program.

    `row(file, folder)` tells whether all is well, and the cells."""
    def line(cells):
        print("| " + " | ".join(map(str, cells)) + " |", flush=True)

    line(head)
    line(["---"] * len(head))
    is_fine = True
    for file in map(pathlib.Path, files):
        with tempfile.TemporaryDirectory() as folder:
            fits, cells = row(file, pathlib.Path(folder))
        line(cells)
        is_fine = is_fine and fits
    sys.exit(0 if is_fine else 1)
