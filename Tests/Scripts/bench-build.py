#!/usr/bin/env python3
"""Measures what generating and building an SDK costs, alone or beside OpenAPI Generator 7.26.

Usage: bench-build.py SDKGEN [DESCRIPTION] [--peer] [--tags A,B] [--work DIR]

Prints what it takes to generate the OAuth API, and DESCRIPTION if given: the median of three runs,
the same when nothing has changed, and what `cp` of the description and the output takes. Then
what the output takes to build clean, in debug and in release: seconds, the largest compiler process,
and the size of the stripped library; and an app that decodes and encodes with the OAuth SDK. With
--tags, an app that imports these modules of DESCRIPTION's SDK with a module for each tag. A large
description takes a quarter of an hour.

--peer does the same with the peer's generator swift6, and prints both and the ratio. It needs java 11
or later and, once, the network: openapi-generator-cli comes from PyPI into a folder of its own. What
the peer's output refers to and never declares is declared as String, since it doesn't compile
otherwise; that is told.
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
    text = f"{name:<44}{ours:>10.{digits}f}"
    if theirs is not None:
        ratio = ours / theirs if more_is_better else theirs / ours
        text += f"{theirs:>10.{digits}f} {unit:<5}{ratio:>8.1f} times"
    else:
        text += f" {unit}"
    print(text, flush=True)


def rows(name, values, unit, digits=1, more_is_better=False):
    """A row of one value for each side; the peer's may be missing."""
    row(name, values[0], values[1] if len(values) > 1 else None, unit, digits, more_is_better)


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
             "--target", self.module, "--scratch-path", scratch], self.log)
        return usage, scratch

    def library_size(self, scratch):
        """Megabytes of all objects of a release build, linked to one library and stripped."""
        objects = [path for path in (scratch / "release").glob("*.build/**/*.o")]
        library = self.work / f"{self.name}.so"
        subprocess.run(
            ["swiftc", "-emit-library", "-o", library, *objects], check=True, capture_output=True)
        subprocess.run(["strip", library], check=True)
        return library.stat().st_size / 1e6

    def run_app(self, listing):
        """An app's clean release build, its stripped size, and seconds of decoding and encoding."""
        app = self.work / f"{self.name}-app"
        write_app(app, self.package, [self.module], PROGRAM % {
            "module": self.module, **self.calls})
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


def write_app(app, package, modules, program):
    """A package with one program over modules of another package."""
    shutil.rmtree(app, ignore_errors=True)
    (app / "Sources" / "App").mkdir(parents=True)
    products = ", ".join(
        f'.product(name: "{module}", package: "{package.name.lower()}")' for module in modules)
    (app / "Package.swift").write_text(f"""\
// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "App",
    platforms: [.macOS(.v13)],
    dependencies: [.package(path: "{package}")],
    targets: [.executableTarget(name: "App", dependencies: [{products}])]
)
""")
    (app / "Sources" / "App" / "main.swift").write_text(program)


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


def generate(name, sdkgen, jar, description, work):
    """The outputs of a description; prints what making them took."""
    stem = re.sub(r"\W+", "-", description.stem).lower()
    log = work / "generate.log"
    outputs = [work / f"ours-{stem}", work / f"peer-{stem}"]
    commands = [
        [sdkgen, "generate", "--quiet", "--spec", description, "--module", "Platform",
         "--output", outputs[0], "--package"],
        ["java", "-jar", jar, "generate", "-g", "swift6", "--skip-validate-spec",
         "-i", description, "-o", outputs[1]],
    ][:2 if jar else 1]
    usages = [[] for _ in commands]
    unchanged, floor = [], []
    for _ in range(3):
        for output, command, usage in zip(outputs, commands, usages):
            shutil.rmtree(output, ignore_errors=True)
            usage.append(measured(command, log))
        unchanged.append(measured(commands[0], log))
        copy = work / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        floor.append(measured(["cp", "-r", description, outputs[0], copy], log))
    medians = [median(usage) for usage in usages]
    rows(f"{name}: generate", [usage.seconds for usage in medians], "s", 2)
    rows(f"{name}: generate, memory", [usage.megabytes for usage in medians], "MB", 0)
    row(f"{name}: generate, nothing changed", median(unchanged).seconds, None, "s", 2)
    row(f"{name}: cp of description and output", median(floor).seconds, None, "s", 2)
    if jar:
        missing = repair(outputs[1])
        if missing:
            print(f"  the peer's output declares no {', '.join(missing)}: declared as String")
    sides = [Side(f"ours-{name}", outputs[0], "Platform", work)]
    if jar:
        sides.append(Side(f"peer-{name}", outputs[1], "OpenAPIClient", work))
    return sides


def build(name, sides):
    for configuration in ("debug", "release"):
        builds = [side.build(configuration) for side in sides]
        rows(f"{name}: clean {configuration} build", [build[0].seconds for build in builds], "s")
        rows(f"{name}: {configuration}, largest process",
             [build[0].megabytes for build in builds], "MB", 0)
        if configuration == "release":
            rows(f"{name}: stripped library",
                 [side.library_size(build[1]) for side, build in zip(sides, builds)], "MB", 2)


def use(sides, work):
    """An app over the OAuth SDK."""
    listing = work / "listing.json"
    clients = ",".join(CLIENT % (1000 + index, index) for index in range(1000))
    listing.write_text(f'{{"entities":[{clients}],"pageSize":1000,"total":1000}}')
    megabytes = listing.stat().st_size / 1e6
    sides[0].calls = {
        "setup": "let bytes = [UInt8](data)",
        "decode": "try OAuthClientEntityListing.decode(json: bytes)",
        "encode": "try listing.encodedJSON()"}
    if len(sides) > 1:
        sides[1].calls = {
            "setup": "let helper = CodableHelper()",
            "decode": "try helper.decode(OAuthClientEntityListing.self, from: data).get()",
            "encode": "try helper.encode(listing).get()"}
    apps = [side.run_app(listing) for side in sides]
    rows("oauth: app with the SDK, clean release", [app[0].seconds for app in apps], "s")
    rows("oauth: app, stripped", [app[1] for app in apps], "MB", 2)
    for index, what in ((2, "decode"), (3, "encode")):
        rows(f"oauth: {what} 1,000 clients", [megabytes / app[index] for app in apps], "MB/s",
             more_is_better=True)


def build_tags(sdkgen, description, tags, work):
    """An app that imports some of the modules that there are for each tag."""
    package, app = work / "ours-tags", work / "tags-app"
    shutil.rmtree(package, ignore_errors=True)
    log = work / "tags.log"
    measured([sdkgen, "generate", "--quiet", "--spec", description, "--module", "Platform",
              "--output", package, "--package", "--modules", "tags"], log)
    modules = ["Platform" + tag for tag in tags]
    write_app(app, package, modules, "".join(f"import {module}\n" for module in modules))
    for configuration in ("debug", "release"):
        scratch = work / "tags-app-build"
        shutil.rmtree(scratch, ignore_errors=True)
        usage = measured(
            ["swift", "build", "-c", configuration, "--package-path", app, "--product", "App",
             "--scratch-path", scratch], log)
        row(f"given: app with {', '.join(tags)}, clean {configuration}", usage.seconds, None, "s")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sdkgen", type=pathlib.Path)
    parser.add_argument("description", type=pathlib.Path, nargs="?")
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--tags", type=lambda text: text.split(","), default=[])
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / ".build-bench")
    arguments = parser.parse_args()
    if arguments.peer and shutil.which("java") is None:
        sys.exit("OpenAPI Generator needs java: 'apt-get install default-jre-headless' brings it")
    work = arguments.work.resolve()
    work.mkdir(exist_ok=True)
    sdkgen = arguments.sdkgen.resolve()
    jar = peer_jar(work) if arguments.peer else None
    print(f"{'':<44}{'sdkgen':>10}{'peer':>10}" if jar else f"{'':<44}{'sdkgen':>10}")
    sides = generate("oauth", sdkgen, jar, ROOT / "Spec" / "oauth.openapi.json", work)
    build("oauth", sides)
    use(sides, work)
    if arguments.description:
        description = arguments.description.resolve()
        build("given", generate("given", sdkgen, jar, description, work))
        if arguments.tags:
            build_tags(sdkgen, description, arguments.tags, work)


if __name__ == "__main__":
    main()
