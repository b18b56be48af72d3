#!/usr/bin/env python3
"""Measures this generator beside OpenAPI Generator 7.26 (generator swift6), on one machine, in one run.

Usage: bench-peer.py SDKGEN [DESCRIPTION] [--work DIR] [--skip-release]

Prints medians of what both take to generate, and what each output takes to build clean, in debug and
in release: seconds, the largest compiler process, and the size of the stripped library. Then, with
the OAuth SDK of both, what an app's JSON costs. DESCRIPTION, if given, is built as well as the OAuth
API; a large one takes a quarter of an hour.

Needs java 11 or later and, once, the network: openapi-generator-cli comes from PyPI into a folder of
its own. What the peer's output refers to and never declares is declared as String, since it doesn't
compile otherwise; that is told.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERSION = "7.26.0"
CLIENT = (
    '{"id":"6f1c7c1e-1111-4222-8333-%d","name":"Client %d","accessTokenValiditySeconds":86400,'
    '"description":"A client for one of the batch jobs that run at night","registeredRedirectUri":'
    '["https://app.example.com/auth/callback","https://app.example.com/auth/other"],'
    '"dateCreated":"2018-03-21T10:11:12.123Z","dateModified":"2019-04-22T11:12:13.456Z",'
    '"createdBy":{"id":"a1b2c3d4-1111-4222-8333-444455556666","selfUri":"/api/v2/users/a1b2"},'
    '"modifiedBy":{"id":"a1b2c3d4-1111-4222-8333-444455556666","selfUri":"/api/v2/users/a1b2"},'
    '"authorizedGrantType":"CLIENT-CREDENTIALS","scope":["oauth","users:readonly"],'
    '"roleDivisions":[{"roleId":"11111111-1111-4222-8333-444455556666","divisionId":"*"}],'
    '"state":"active","selfUri":"/api/v2/oauth/clients/6f1c7c1e"}')
# Decodes and encodes the listing named by the first argument; prints both medians in seconds.
PROGRAM = """\
import Foundation
import %(module)s

let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
%(setup)s

func median(_ work: () throws -> Void) rethrows -> Double {
    try work()
    var times: [Double] = []
    for _ in 0..<9 {
        let start = ContinuousClock.now
        try work()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        times.append(Double(seconds) + Double(attoseconds) * 1e-18)
    }
    return times.sorted()[4]
}

let listing = %(decode)s
guard listing.entities?.count == 1000 else { fatalError("wrong") }
print(try median { _ = %(decode)s }, try median { _ = %(encode)s })
"""


class Usage:
    def __init__(self, seconds, megabytes):
        self.seconds = seconds
        self.megabytes = megabytes


def measured(command, log, **options):
    """Runs a command; its wall time, and the largest of its processes."""
    with open(log, "a") as file:
        start = time.monotonic()
        process = subprocess.Popen(
            [str(word) for word in command], stdout=file, stderr=subprocess.STDOUT, **options)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}; see {log}")
    return Usage(seconds, usage.ru_maxrss / 1024)


def median(usages):
    return Usage(
        statistics.median(usage.seconds for usage in usages),
        max(usage.megabytes for usage in usages))


def row(name, ours, theirs, unit, digits=1, more_is_better=False):
    ratio = ours / theirs if more_is_better else theirs / ours
    print(f"{name:<44}{ours:>10.{digits}f}{theirs:>10.{digits}f} {unit:<5}{ratio:>8.1f} times",
          flush=True)


class Side:
    """One generator's output as a package, and an app over it."""

    def __init__(self, name, package, module, work):
        self.name = name
        self.package = package
        self.module = module
        self.work = work
        self.log = work / f"{name}.log"

    def build(self, configuration):
        scratch = self.work / f"{self.name}-{configuration}"
        shutil.rmtree(scratch, ignore_errors=True)
        usage = measured(
            ["swift", "build", "-c", configuration, "--package-path", self.package,
             "--scratch-path", scratch], self.log)
        return usage, scratch

    def library_size(self, scratch):
        """Megabytes of all objects of a release build, linked to one library and stripped."""
        objects = [path for path in (scratch / "release").glob("*.build/**/*.o")]
        library = self.work / f"{self.name}.so"
        subprocess.run(
            ["swiftc", "-emit-library", "-o", library, *objects], check=True, capture_output=True)
        subprocess.run(["strip", library], check=True)
        return library.stat().st_size / 1e6

    def run_app(self, listing, setup, decode, encode):
        """Seconds of the app's decoding and encoding, its build, and its stripped size."""
        app = self.work / f"{self.name}-app"
        shutil.rmtree(app, ignore_errors=True)
        (app / "Sources" / "App").mkdir(parents=True)
        identity = self.package.name.lower()
        (app / "Package.swift").write_text(f"""\
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "App",
    platforms: [.macOS(.v13)],
    dependencies: [.package(path: "{self.package}")],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [.product(name: "{self.module}", package: "{identity}")])
    ]
)
""")
        (app / "Sources" / "App" / "main.swift").write_text(PROGRAM % {
            "module": self.module, "setup": setup, "decode": decode, "encode": encode})
        scratch = self.work / f"{self.name}-app-build"
        shutil.rmtree(scratch, ignore_errors=True)
        usage = measured(
            ["swift", "build", "-c", "release", "--package-path", app, "--scratch-path", scratch],
            self.log)
        program = scratch / "release" / "App"
        stripped = self.work / f"{self.name}-app-stripped"
        subprocess.run(["strip", "-o", stripped, program], check=True)
        output = subprocess.run(
            [program, listing], check=True, capture_output=True, text=True).stdout.split()
        return usage, stripped.stat().st_size / 1e6, float(output[0]), float(output[1])


def peer_jar(work):
    """The peer's program, fetched once."""
    venv = work / "venv"
    jars = lambda: list(venv.glob("lib/*/site-packages/openapi_generator_cli/*.jar"))
    if not jars():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run(
            [venv / "bin" / "pip", "install", "--quiet", f"openapi-generator-cli=={VERSION}"],
            check=True)
    return jars()[0]


def repair(package):
    """Declares what the peer's output refers to and doesn't declare; gives the names."""
    sources = package / "Sources" / "OpenAPIClient"
    files = [str(path) for path in sources.rglob("*.swift")]
    result = subprocess.run(
        ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "OpenAPIClient", *files],
        capture_output=True, text=True)
    missing = sorted(set(re.findall(r"cannot find type '(\w+)' in scope", result.stderr)))
    if missing:
        (sources / "Repairs.swift").write_text(
            "".join(f"public typealias {name} = String\n" for name in missing))
    return missing


def generate(sdkgen, jar, description, work, runs):
    """Both outputs of a description, and what making them took."""
    stem = re.sub(r"\W+", "-", description.stem).lower()
    ours, theirs = work / f"ours-{stem}", work / f"peer-{stem}"
    our_usages, their_usages = [], []
    for _ in range(runs):
        shutil.rmtree(ours, ignore_errors=True)
        shutil.rmtree(theirs, ignore_errors=True)
        our_usages.append(measured(
            [sdkgen, "generate", "--spec", description, "--module", "Platform", "--output", ours,
             "--package"], work / "generate.log"))
        their_usages.append(measured(
            ["java", "-jar", jar, "generate", "-g", "swift6", "--skip-validate-spec",
             "-i", description, "-o", theirs], work / "generate.log"))
    return ours, theirs, median(our_usages), median(their_usages)


def compare(name, sdkgen, jar, description, work, runs, configurations):
    ours, theirs, our_usage, their_usage = generate(sdkgen, jar, description, work, runs)
    row(f"{name}: generate", our_usage.seconds, their_usage.seconds, "s", 2)
    row(f"{name}: generate, memory", our_usage.megabytes, their_usage.megabytes, "MB", 0)
    missing = repair(theirs)
    if missing:
        print(f"  the peer's output declares no {', '.join(missing)}: declared as String")
    sides = [Side(f"ours-{name}", ours, "Platform", work),
             Side(f"peer-{name}", theirs, "OpenAPIClient", work)]
    for configuration in configurations:
        (usage, scratch), (peer_usage, peer_scratch) = [
            side.build(configuration) for side in sides]
        row(f"{name}: clean {configuration} build", usage.seconds, peer_usage.seconds, "s")
        row(f"{name}: {configuration}, largest process", usage.megabytes, peer_usage.megabytes,
            "MB", 0)
        if configuration == "release":
            row(f"{name}: stripped library", sides[0].library_size(scratch),
                sides[1].library_size(peer_scratch), "MB", 2)
    return sides


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sdkgen", type=pathlib.Path)
    parser.add_argument("description", type=pathlib.Path, nargs="?")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / ".build-peer")
    parser.add_argument("--skip-release", action="store_true")
    arguments = parser.parse_args()
    if shutil.which("java") is None:
        sys.exit("OpenAPI Generator needs java: 'apt-get install default-jre-headless' brings it")
    work = arguments.work.resolve()
    work.mkdir(exist_ok=True)
    sdkgen = arguments.sdkgen.resolve()
    jar = peer_jar(work)
    configurations = ["debug"] if arguments.skip_release else ["debug", "release"]
    print(f"{'':<44}{'sdkgen':>10}{'peer':>10}")
    ours, theirs = compare(
        "oauth", sdkgen, jar, ROOT / "Spec" / "oauth.openapi.json", work, 3, configurations)

    listing = work / "listing.json"
    clients = ",".join(CLIENT % (1000 + index, index) for index in range(1000))
    listing.write_text(f'{{"entities":[{clients}],"pageSize":1000,"total":1000}}')
    our_app = ours.run_app(
        listing, "let bytes = [UInt8](data)", "try OAuthClientEntityListing.decode(json: bytes)",
        "try listing.encodedJSON()")
    their_app = theirs.run_app(
        listing, "let helper = CodableHelper()",
        "try helper.decode(OAuthClientEntityListing.self, from: data).get()",
        "try helper.encode(listing).get()")
    row("oauth: app with the SDK, clean release", our_app[0].seconds, their_app[0].seconds, "s")
    row("oauth: app, stripped", our_app[1], their_app[1], "MB", 2)
    megabytes = listing.stat().st_size / 1e6
    for index, what in ((2, "decode"), (3, "encode")):
        row(f"oauth: {what} 1,000 clients", megabytes / our_app[index],
            megabytes / their_app[index], "MB/s", more_is_better=True)

    if arguments.description:
        description = arguments.description.resolve()
        compare("given", sdkgen, jar, description, work, 3, configurations)


if __name__ == "__main__":
    main()
