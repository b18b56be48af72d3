#!/usr/bin/env python3
"""Checks the DocC site: every link leads to a page, and pages show what they should in a browser.

Usage: check-site.py SITE [SHOTS]

Each page is looked at in headless Chromium, light, dark and as narrow as a phone; the pictures go to
SHOTS. Where Chromium is absent that part is skipped.
"""

import functools
import http.server
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import threading

SDK = "purecloudplatformclientv2"
# A page, and a text that must be on it once its script has run.
PAGES = [
    (f"documentation/{SDK}", "Calls the OAuth API"),
    (f"documentation/{SDK}/getting-started", "From an empty package"),
    (f"documentation/{SDK}/errors-and-retries", "Errors and retries"),
    (f"documentation/{SDK}/oauthapi", "OAuth clients, authorizations, scopes and usage."),
    (f"documentation/{SDK}/oauthapi/getoauthclient(clientid:)-", "Id of the OAuth client."),
    (f"documentation/{SDK}/oauthclientrequest", "What to create an OAuth client with"),
    ("documentation/sdktesting", "without a network"),
]
SIZES = [("light", 1280, 1600), ("dark", 1280, 1600), ("phone", 390, 1400)]
SECONDS = 90


def references(value):
    """All addresses that a page's JSON links to."""
    if isinstance(value, dict):
        if value.get("type") in ("topic", "link") and isinstance(value.get("url"), str):
            yield value["url"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def check_links(site):
    faults = set()
    count = 0
    for file in sorted((site / "data").rglob("*.json")):
        page = json.loads(file.read_text(encoding="utf-8"))
        for url in references(page.get("references", {})):
            if not url.startswith("/"):
                continue
            count += 1
            path = url.partition("#")[0].strip("/")
            found = (site / "data" / f"{path}.json").is_file()
            if not found or not (site / path / "index.html").is_file():
                faults.add(f"{file.relative_to(site)}: {url} leads nowhere")
    for fault in sorted(faults):
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} links lead nowhere")
    print(f"{count} links lead somewhere")


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def browser(chromium, profile, *options):
    command = [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    command += ["--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"]
    command += [f"--user-data-dir={profile}", "--virtual-time-budget=10000", *options]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=SECONDS, errors="replace")


def check_pages(site, shots):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("no Chromium here: pages are not looked at (Debian's package is 'chromium')")
        return
    shots.mkdir(parents=True, exist_ok=True)
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    faults = []
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            for path, text in PAGES:
                faults += check_page(chromium, profile, site, server.server_port, shots, path, text)
    finally:
        server.shutdown()
    for fault in faults:
        print(fault)
    if faults:
        sys.exit("pages don't show what they should")
    print(f"{len(PAGES)} pages look as they should; see {shots}")


def check_page(chromium, profile, site, port, shots, path, text):
    if path.endswith("-"):
        # A name that others share has a hash at its end.
        folder = site / os.path.dirname(path)
        found = sorted(
            name for name in os.listdir(folder) if name.startswith(os.path.basename(path)))
        if not found:
            return [f"{path}: no such page"]
        path = f"{os.path.dirname(path)}/{found[0]}"
    url = f"http://127.0.0.1:{port}/{path}/"
    name = os.path.basename(path).split("(")[0]
    faults = []
    page = browser(chromium, profile, "--dump-dom", url).stdout
    if text not in page:
        faults.append(f"{path}: '{text}' is not on the page")
    if "can’t be found" in page or "can't be found" in page:
        faults.append(f"{path}: the page says that it can't be found")
    for scheme, width, height in SIZES:
        shot = shots / f"{name}-{scheme}.png"
        shot.unlink(missing_ok=True)
        options = [f"--window-size={width},{height}", f"--screenshot={shot}"]
        if scheme == "dark":
            options += ["--blink-settings=preferredColorScheme=0", "--force-dark-mode"]
        browser(chromium, profile, *options, url)
        if not shot.is_file():
            faults.append(f"{path}: no picture, {scheme}")
        else:
            width_found = struct.unpack(">I", shot.read_bytes()[16:20])[0]
            if width_found < width:
                faults.append(f"{path}: the picture is {width_found} wide, {scheme}")
    return faults


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    site = pathlib.Path(sys.argv[1]).resolve()
    shots = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else site.parent / "shots").resolve()
    check_links(site)
    check_pages(site, shots)


main()
