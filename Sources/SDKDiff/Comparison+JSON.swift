import SDKDocument

extension Comparison {
    /// The changes as JSON, two spaces deep, with a final newline:
    /// `{"changes": [{"id", "rule", "subject", "wire", "swift", "message", "old", "new"}], "version"}`.
    ///
    /// `old` and `new` are `{"file", "line"}` or null.
    package func json() -> String {
        var bytes: [UInt8] = Array("{\n  \"changes\": [".utf8)
        for (index, change) in changes.enumerated() {
            bytes += (index == 0 ? "\n    {" : ",\n    {").utf8
            Self.append(change, to: &bytes)
            bytes += "}".utf8
        }
        bytes += (changes.isEmpty ? "],\n" : "\n  ],\n").utf8
        bytes += "  \"version\": \"\(version.rawValue)\"\n}\n".utf8
        return Self.escapingHarm(in: String(decoding: bytes, as: UTF8.self))
    }

    /// The same JSON, safe to print on a terminal: what is beyond ASCII stands in strings only, and
    /// what hides or steers there is written as `\u202E`.
    private static func escapingHarm(in json: String) -> String {
        var result = ""
        result.reserveCapacity(json.utf8.count)
        for scalar in json.unicodeScalars {
            guard scalar.value >= 0x7F, PlainText.isHarmful(scalar) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            for unit in UTF16.encode(scalar) ?? .init() {
                let digits = String(unit, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result
    }

    private static func append(_ change: Change, to bytes: inout [UInt8]) {
        let members = [
            ("id", change.id), ("rule", change.rule.id), ("subject", change.subject),
            ("wire", change.wire.rawValue), ("swift", change.swift.rawValue),
            ("message", change.message),
        ]
        for (key, value) in members {
            bytes += "\"\(key)\": ".utf8
            JSONString.append(value.utf8, to: &bytes)
            bytes += ", ".utf8
        }
        append(change.old, as: "old", to: &bytes)
        bytes += ", ".utf8
        append(change.new, as: "new", to: &bytes)
    }

    private static func append(
        _ location: SourceLocation?, as key: String, to bytes: inout [UInt8]
    ) {
        bytes += "\"\(key)\": ".utf8
        guard let location else {
            bytes += "null".utf8
            return
        }
        bytes += "{\"file\": ".utf8
        JSONString.append(location.file.utf8, to: &bytes)
        bytes += ", \"line\": \(location.line)}".utf8
    }
}
