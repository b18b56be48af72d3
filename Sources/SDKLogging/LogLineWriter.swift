internal import SDKRuntime

/// Writes one log line, as text or as a JSON object.
struct LogLineWriter {
    private(set) var line = ""
    private let isJSON: Bool

    init(_ format: LogFormat) { isJSON = format == .json }

    mutating func begin(time: String, level: String, event: String) {
        guard isJSON else {
            line += "\(time) \(level) \(event)"
            return
        }
        line += "{"
        field("time", time)
        field("level", level)
        field("event", event)
    }

    mutating func end() {
        if isJSON { line += "}" }
    }

    mutating func field(_ name: String, _ number: Int) {
        startField(name)
        line += String(number)
    }

    mutating func field(_ name: String, _ text: String) {
        startField(name)
        if isJSON || text.isEmpty || text.unicodeScalars.contains(where: Self.needsQuotes) {
            quote(text)
        } else {
            line += text
        }
    }

    /// Header fields: in JSON a list of pairs, because a name can occur more than once.
    mutating func field(_ name: String, _ headers: [HTTPHeaders.Field]) {
        startField(name)
        guard isJSON else {
            return quote(headers.map { "\($0.name): \($0.value)" }.joined(separator: "; "))
        }
        line += "["
        for (index, header) in headers.enumerated() {
            line += index == 0 ? "[" : ",["
            quote(header.name)
            line += ","
            quote(header.value)
            line += "]"
        }
        line += "]"
    }

    private mutating func startField(_ name: String) {
        guard isJSON else {
            line += " \(name)="
            return
        }
        if line.utf8.last != UInt8(ascii: "{") { line += "," }
        quote(name)
        line += ":"
    }

    private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\"" || scalar == "\\" || isUnsafe(scalar)
    }

    /// Whether a terminal, a viewer or a line reader could treat the character as more than text.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private mutating func quote(_ text: String) {
        line += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            case _ where Self.isUnsafe(scalar):
                for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                    let digits = String(unit, radix: 16)
                    line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: line.unicodeScalars.append(scalar)
            }
        }
        line += "\""
    }
}
