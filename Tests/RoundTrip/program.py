"""The program beside an SDK that reads values, writes them again, and shows requests."""

import json

# So many expressions make one function of the program.
CHUNK = 50
ESCAPES = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}


def chunks(items):
    return [items[i:i + CHUNK] for i in range(0, len(items), CHUNK)]


def fields(line):
    """The fields of a line that the program printed."""
    def plain(field):
        pieces = iter(field)
        return "".join(ESCAPES.get(next(pieces), "") if c == "\\" else c for c in pieces)
    return [plain(field) for field in line.split("\t")]


def write_program(folder, module, types, requests):
    """`types` are pairs of a key and a Swift type, `requests` Swift expressions."""
    sources = folder / "Sources" / "RoundTrip"
    sources.mkdir(parents=True, exist_ok=True)
    for old in sources.glob("*.swift"):
        old.unlink()
    (folder / "Package.swift").write_text(f"""// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "RoundTrip", platforms: [.macOS(.v13)],
    dependencies: [.package(name: "SDK", path: "../SDK")],
    targets: [
        .executableTarget(
            name: "RoundTrip", dependencies: [.product(name: "{module}", package: "SDK")],
            swiftSettings: [
                // Deprecated operations are called, too.
                .swiftLanguageMode(.v6), .unsafeFlags(["-suppress-warnings"]),
            ])
    ])
""")
    head = (
        f"import {module}\nimport struct Foundation.Data\nimport struct Foundation.Date\n"
        "import struct Foundation.Decimal\n\n")
    type_parts, request_parts = chunks(types), chunks(requests)
    for index, part in enumerate(type_parts):
        rows = "\n".join(
            f"    take({json.dumps(key, ensure_ascii=False)}, ({name}).self)" for key, name in part)
        (sources / f"Types{index}.swift").write_text(
            head + f"func types{index}(_ take: (String, any JSONCoded.Type) -> Void) {{\n{rows}\n}}\n")
    for index, part in enumerate(request_parts):
        rows = "\n".join(f"    take {{ try {call}.httpRequest(server: server) }}" for call in part)
        (sources / f"Requests{index}.swift").write_text(
            head + f"func requests{index}(_ server: Server, _ take: (() throws -> HTTPRequest) -> Void) "
            f"{{\n{rows}\n}}\n")
    calls = "\n".join(f"types{i}({{ types[$0] = $1 }})" for i in range(len(type_parts)))
    built = "\n".join(f"requests{i}(server, show)" for i in range(len(request_parts)))
    (sources / "main.swift").write_text(head + f"""
var types: [String: any JSONCoded.Type] = [:]
{calls}

func again<Value: JSONCoded>(_ type: Value.Type, _ text: String) throws -> String {{
    String(decoding: try Value.decode(json: text).encodedJSON(), as: UTF8.self)
}}

/// Prints a line of fields, in which line breaks, tabs and backslashes are escaped.
func tell(_ fields: String...) {{
    let escaped = fields.map {{ field in
        var text = ""
        for scalar in field.unicodeScalars {{
            switch scalar {{
            case "\\\\": text += "\\\\\\\\"
            case "\\n": text += "\\\\n"
            case "\\r": text += "\\\\r"
            case "\\t": text += "\\\\t"
            default: text.unicodeScalars.append(scalar)
            }}
        }}
        return text
    }}
    print(escaped.joined(separator: "\\t"))
}}

func show(_ make: () throws -> HTTPRequest) {{
    do {{
        let request = try make()
        var body = ""
        for case .bytes(let bytes) in request.body?.segments ?? [] {{
            body += String(decoding: bytes, as: UTF8.self)
        }}
        tell("REQUEST", "\\(request.method)", "\\(request.target)", body)
    }} catch {{
        tell("FAILED", "\\(error)")
    }}
}}

while let line = readLine() {{
    let parts = line.split(separator: "\\t", maxSplits: 1)
    guard parts.count == 2, let type = types[String(parts[0])] else {{
        tell("FAILED", "no type for \\(line.prefix(80))")
        continue
    }}
    do {{ tell("VALUE", try again(type, String(parts[1]))) }} catch {{ tell("FAILED", "\\(error)") }}
}}
let server = Server("https://api.example.com")
{built}
""")
