"""Syntax trees of Swift files as the compiler parses them, and their comparison."""

import hashlib
import json
import os
import re
import subprocess

# A tree's text without locations and without the values of literals: equal texts are equal trees.
LOCATION = re.compile(r',?"(?:range":\{[^}]*\}|decl_context":"[^"]*"|init_context":"[^"]*"|filename":"[^"]*")')
VALUE = re.compile(r'("_kind":"string_literal_expr"(?:,"implicit":true)?,"type":"",'
                   r'"encoding":"utf8","value":)"(?:[^"\\]|\\.)*"')
WORD = re.compile(r"\w+")
# What counts lines and columns in a name, not a part of one.
NUMBER = re.compile(r"\b\d+\b")
# What says where something stands, not what it is.
LOCATIONS = {"range", "implicit_self_decl", "decl_context", "init_context", "filename",
          "compiler_version"}
# What literals are worth.
VALUES = {"string_literal_expr": {"value"},
          "interpolated_string_literal_expr": {"literal_capacity"}}
# Where names stand: two trees may spell them in different ways.
SPELLED = {"name", "id", "type", "field", "label", "base_name", "inherits", "result", "for", "decl",
           "args", "apiName", "labels", "extended_type", "var"}


class Forest:
    """The trees of files, each parsed once."""

    def __init__(self, folder):
        self.folder = folder
        self.sources = {}
        self.parsed = {}
        self.faults = {}
        self.shapes = {}
        self.count = 0

    def add(self, content):
        self.sources.setdefault(hashlib.sha256(content).hexdigest(), content)

    def keep(self, contents):
        """Forgets all other files."""
        keys = {hashlib.sha256(content).hexdigest() for content in contents}
        for table in (self.sources, self.parsed, self.shapes, self.faults):
            for key in table.keys() - keys:
                del table[key]

    def parse(self, size):
        """Parses all files, many with each run of the compiler."""
        keys = [key for key in self.sources if key not in self.parsed]
        self.count += len(keys)
        for start in range(0, len(keys), size):
            self._parse(keys[start:start + size])

    def _parse(self, keys):
        command = ["swiftc", "-frontend", "-dump-parse", "-parse-as-library",
                   "-dump-ast-format", "json", "-module-name", "Sample"]
        for key in keys:
            path = self.folder / f"{key}.swift"
            path.write_bytes(self.sources[key])
            command += ["-primary-file", path]
        for key in keys:
            command += ["-o", self.folder / f"{key}.json"]
        result = subprocess.run(command, capture_output=True, timeout=300, check=False)
        if result.returncode != 0 or result.stderr:
            if len(keys) > 1:
                # One of them is the reason: the halves tell which.
                self._parse(keys[:len(keys) // 2])
                self._parse(keys[len(keys) // 2:])
                return
            text = result.stderr.decode("utf-8", "replace").splitlines()
            self.faults[keys[0]] = next((line for line in text if "error:" in line), str(text[:3]))
        for key in keys:
            path = self.folder / f"{key}.json"
            self.parsed[key] = path.read_text(encoding="utf-8") if path.exists() else ""
            path.unlink(missing_ok=True)
            (self.folder / f"{key}.swift").unlink()

    def difference(self, plain, other):
        """How two outputs differ in more than literals and names; None where they don't."""
        pairs, fault = paired(plain, other)
        if fault:
            return fault
        for old, new in pairs:
            fault = self.file_difference(old, new)
            if fault:
                return fault
        return None

    def file_difference(self, old, new):
        keys = [hashlib.sha256(content).hexdigest() for content in (old, new)]
        if keys[0] == keys[1]:
            return None
        for key in keys:
            if key in self.faults:
                return f"the compiler says: {self.faults[key]}"
        if self.shape(keys[0]) == self.shape(keys[1]):
            return None
        old, new = (json.loads(self.parsed[key]) for key in keys)
        return Comparison().difference(old, new, "", "")

    def shape(self, key):
        if key not in self.shapes:
            self.shapes[key] = hash(VALUE.sub(r"\1", LOCATION.sub("", self.parsed[key])))
        return self.shapes[key]


def paired(plain, other):
    """The files of two outputs, two by two: by path, and what is left over by folder."""
    swift = [{path: content for path, content in files.items() if path.endswith(".swift")}
             for files in (plain, other)]
    common = swift[0].keys() & swift[1].keys()
    rest = [sorted(files.keys() - common) for files in swift]
    if [os.path.dirname(path) for path in rest[0]] != [os.path.dirname(path) for path in rest[1]]:
        return [], f"other files: {rest[0]} and {rest[1]}"
    pairs = [(swift[0][path], swift[1][path]) for path in sorted(common)]
    pairs += [(swift[0][old], swift[1][new]) for old, new in zip(*rest)]
    return pairs, None


class Comparison:
    """Compares two trees. A name that differs must do so everywhere in the same way."""

    spelled = SPELLED

    def __init__(self):
        self.names = {}
        self.back = {}

    def difference(self, old, new, key, location):
        if isinstance(old, dict) and isinstance(new, dict):
            return self.node_difference(old, new, location)
        if isinstance(old, list) and isinstance(new, list):
            if len(old) != len(new):
                return f"{location}: {len(old)} became {len(new)}"
            for index, (first, second) in enumerate(zip(old, new)):
                fault = self.difference(first, second, key, f"{location}/{index}")
                if fault:
                    return fault
            return None
        if isinstance(old, str) and isinstance(new, str) and key in self.spelled:
            return self.name_difference(old, new, location)
        return None if old == new else f"{location}: {old!r} became {new!r}"

    def node_difference(self, old, new, location):
        kind = old.get("_kind")
        if kind != new.get("_kind"):
            return f"{location}: {kind} became {new.get('_kind')}"
        keys = (old.keys() | new.keys()) - LOCATIONS
        keys -= VALUES.get(kind, set())
        for key in sorted(keys):
            if key not in old or key not in new:
                return f"{location}/{kind}: '{key}' in one only"
            fault = self.difference(old[key], new[key], key, f"{location}/{key}")
            if fault:
                return fault
        return None

    def name_difference(self, old, new, location):
        old, new = NUMBER.sub("0", old), NUMBER.sub("0", new)
        olds, news = (WORD.findall(text) for text in (old, new))
        if len(olds) != len(news) or WORD.sub("x", old) != WORD.sub("x", new):
            return f"{location}: {old!r} became {new!r}"
        for first, second in zip(olds, news):
            if self.names.setdefault(first, second) != second:
                return f"{location}: {first!r} became {second!r}, and {self.names[first]!r} elsewhere"
            if self.back.setdefault(second, first) != first:
                return f"{location}: {first!r} became {second!r}, as {self.back[second]!r} did"
        return None

