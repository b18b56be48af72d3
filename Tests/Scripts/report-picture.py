#!/usr/bin/env python3
"""Draws the report that 'sdkgen diff' writes for a pull request, as docs/images/report.svg.

Usage: report-picture.py SDKGEN [--check]

The report is a real one: of the SDK's description, and of the same with docs/images/report.overlay.json.
With --check nothing is written, and a picture that is out of date is an error. The Markdown that a report
has is known here: headings, a table, lists in lists, fenced code, and bold and code within a line.
"""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs/images/report.svg"
OVERLAY = ROOT / "docs/images/report.overlay.json"
DESCRIPTION = "Spec/oauth.openapi.json"

WIDTH, MARGIN = 880, 24
SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Helvetica, Arial, sans-serif"
MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"
NARROW = set("fijltrI.,:;'|!()[]` ")
BROAD = set("mwMW")
INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*")


def report(sdkgen):
    """The report in Markdown; its locations have no folders."""
    with tempfile.TemporaryDirectory() as folder:
        new = pathlib.Path(folder) / pathlib.Path(DESCRIPTION).name
        overlay = [sdkgen, "overlay", "--spec", DESCRIPTION, "--overlay", str(OVERLAY)]
        new.write_text(run(overlay), encoding="utf-8")
        diff = [sdkgen, "diff", DESCRIPTION, str(new), "--format", "markdown", "--fail-on", "none"]
        return run(diff).replace(folder + "/", "").replace("Spec/", "")


def run(command):
    return subprocess.run(
        command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


class Canvas:
    """What is drawn, from top to bottom."""

    def __init__(self):
        self.parts = []
        self.y = 20

    def box(self, x, y, width, height, fill, radius=0, stroke=None):
        border = f' stroke="{stroke}"' if stroke else ""
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius}" '
            f'fill="{fill}"{border}/>')

    def text(self, x, y, text, size, bold=False, mono=False, fill="#1f2328"):
        """Draws a text, and says how wide it is. The width is fixed, whatever font is there."""
        width = measure(text, size, bold, mono)
        style = (' class="m"' if mono else "") + (' font-weight="600"' if bold else "")
        self.parts.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size}"{style} fill="{fill}" '
            f'textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">'
            f"{html.escape(text)}</text>")
        return width

    def flow(self, left, text, size, lead):
        """A paragraph with bold and code in it, broken at spaces."""
        x = left
        for word, style in words(text):
            mono = style == "code"
            width = measure(word.strip(), size - mono, style == "bold", mono) + 8 * mono
            if x > left and x + width > WIDTH - MARGIN:
                x, self.y = left, self.y + lead
            if mono:
                self.box(x, self.y - size - 1, width, size + 7, "#eff1f3", 4)
                self.text(x + 4, self.y, word.strip(), size - 1, mono=True)
            else:
                self.text(x, self.y, word.strip(), size, bold=style == "bold")
            x += width + (4 if word.endswith(" ") else 0)
        self.y += lead


def measure(text, size, bold, mono):
    if mono:
        return len(text) * size * 0.602
    units = sum(0.3 if c in NARROW else 0.83 if c in BROAD else 0.55 for c in text)
    return units * size * (1.05 if bold else 1)


def words(text):
    """The words of a text, each with its style and the space behind it."""
    at = 0
    for match in INLINE.finditer(text):
        yield from plain(text[at:match.start()])
        behind = " " if text[match.end():match.end() + 1] == " " else ""
        yield (match[1] or match[2]) + behind, "code" if match[1] else "bold"
        at = match.end()
    yield from plain(text[at:])


def plain(text):
    for word in re.findall(r"\S+ ?", text):
        yield word, "plain"


def draw(markdown):
    canvas = Canvas()
    lines = markdown.splitlines()
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        stripped = line.strip()
        if not stripped:
            continue
        if stripped.startswith("## "):
            canvas.y += 18
            canvas.text(MARGIN, canvas.y, stripped[3:], 22, bold=True)
            canvas.box(MARGIN, canvas.y + 10, WIDTH - 2 * MARGIN, 1, "#d1d9e0")
            canvas.y += 40
        elif stripped.startswith("### "):
            canvas.y += 14
            canvas.text(MARGIN, canvas.y, stripped[4:], 17, bold=True)
            canvas.y += 28
        elif stripped.startswith("|"):
            rows = [stripped]
            while index < len(lines) and lines[index].startswith("|"):
                rows.append(lines[index].strip())
                index += 1
            table(canvas, [[c.strip() for c in row.strip("|").split("|")] for row in rows])
        elif stripped.startswith("```"):
            code = []
            while not lines[index].strip().startswith("```"):
                code.append(lines[index].strip())
                index += 1
            index += 1
            fence(canvas, MARGIN + 44, code)
        elif stripped.startswith("- "):
            depth = (len(line) - len(line.lstrip())) // 2
            left = MARGIN + 22 * (depth + 1)
            canvas.parts.append(
                f'<circle cx="{left - 11}" cy="{canvas.y - 5:g}" r="2.4" fill="#1f2328"/>')
            canvas.flow(left, stripped[2:], 13, 23)
        else:
            canvas.flow(MARGIN, stripped, 14, 26)
    return canvas


def table(canvas, rows):
    """A table whose first column is the broadest; the second row says how they are aligned."""
    rows = [rows[0]] + rows[2:]
    edges = [MARGIN, MARGIN + 90] + [MARGIN + 90 + 70 * n for n in range(1, len(rows[0]))]
    canvas.y -= 4
    for number, row in enumerate(rows):
        top = canvas.y - 10
        for column, cell in enumerate(row):
            left, right = edges[column], edges[column + 1]
            canvas.box(left, top, right - left, 28, "#ffffff", 0, "#d1d9e0")
            width = measure(cell, 13, number == 0, False)
            x = left + 12 if column == 0 else right - 12 - width
            if cell:
                canvas.text(x, top + 19, cell, 13, bold=number == 0)
        canvas.y += 28
    canvas.y += 20


def fence(canvas, left, lines):
    """Code with the colours of a difference; long lines go on below, further in."""
    size, lead = 12, 19
    columns = int((WIDTH - MARGIN - left - 24) / (size * 0.602))
    shown = []
    for line in lines:
        rest, indent = line, ""
        while rest:
            room = columns - len(indent)
            cut = len(rest) if len(rest) <= room else (rest.rfind(" ", 0, room) + 1 or room)
            shown.append((line[:1], indent + rest[:cut].rstrip()))
            rest, indent = rest[cut:], "      "
    top = canvas.y - 12
    canvas.box(left, top, WIDTH - MARGIN - left, len(shown) * lead + 16, "#f6f8fa", 6)
    y = top + 8
    for sign, text in shown:
        fill = {"-": "#ffebe9", "+": "#dafbe1"}.get(sign)
        if fill:
            canvas.box(left, y, WIDTH - MARGIN - left, lead, fill)
        canvas.text(
            left + 12, y + 14, text, size, mono=True,
            fill={"-": "#82071e", "+": "#116329"}.get(sign, "#1f2328"))
        y += lead
    canvas.y = y + 8 + 24


def svg(markdown):
    canvas = draw(markdown)
    height = int(canvas.y + 4)
    frame = f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="8" '
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" aria-label="A report of sdkgen diff">',
        "<!-- Drawn by Tests/Scripts/report-picture.py. -->",
        f"<style>text {{ font-family: {SANS}; }} .m {{ font-family: {MONO}; }}</style>",
        frame + 'fill="#ffffff" stroke="#d1d9e0"/>',
        *canvas.parts, "</svg>", ""])


def main():
    sdkgen = str(pathlib.Path(sys.argv[1]).resolve())
    picture = svg(report(sdkgen))
    if "--check" in sys.argv[2:]:
        if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != picture:
            sys.exit(f"{PICTURE.relative_to(ROOT)} is out of date: run make picture")
    else:
        PICTURE.write_text(picture, encoding="utf-8")


main()
