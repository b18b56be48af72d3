extension DocumentError {
    /// The diagnostic for this error.
    func diagnostic(in file: SourceFile, lines: LineIndex) -> Diagnostic {
        let surroundings = Surroundings(offset: offset, bytes: file.bytes, lines: lines)
        let position = lines.position(of: offset, in: file.bytes)
        let location = SourceLocation(
            file: file.path, line: Int(position.line), column: Int(position.column))
        if let (what, limit) = reason.limit {
            return Diagnostic(
                rule: .jsonLimit, location: location, arguments: [what, String(limit)])
        }
        return Diagnostic(
            rule: .jsonSyntax, location: location,
            arguments: [reason.text(in: surroundings), reason.hint].compactMap { $0 })
    }

    /// The text around an error, as far as messages quote it.
    fileprivate struct Surroundings {
        let offset: Int
        let bytes: [UInt8]
        let lines: LineIndex

        /// What stands at the offset, in the words that follow "found".
        var found: String {
            guard bytes.indices.contains(offset) else { return "the end of the text" }
            switch bytes[offset] {
            case 0x0A, 0x0D: return "the end of the line"
            case 0x22: return "a string"
            case 0x21...0x7E: return "'\(Unicode.Scalar(bytes[offset]))'"
            default: break
            }
            let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars
                .first
            guard let scalar, scalar != "\u{FFFD}" else { return "bytes that are not UTF-8" }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }

        /// The array or object that opens at an offset, and the bracket that ends it.
        func container(_ offset: Int) -> (name: String, end: String) {
            let isObject = bytes.indices.contains(offset) && bytes[offset] == 0x7B
            let position = lines.position(of: offset, in: bytes)
            return (
                "the \(isObject ? "object" : "array") that opens at \(position)",
                isObject ? "}" : "]"
            )
        }
    }
}

extension DocumentError.Reason {
    fileprivate var limit: (what: String, value: Int)? {
        switch self {
        case .tooDeep(let limit): ("arrays and objects are nested too deeply", limit)
        case .tooManyValues(let limit): ("the text has too many values", limit)
        case .tooLong(let limit): ("the text has too many bytes", limit)
        case .keyTooLong(let limit): ("the key has too many bytes", limit)
        default: nil
        }
    }

    fileprivate var hint: String? {
        switch self {
        case .byteOrderMark: "save the file as UTF-8 without a byte order mark"
        case .utf16: "save the file as UTF-8"
        case .yaml: "convert it first, for example with: yq -o json FILE.yaml > FILE.json"
        case .trailingComma: "remove the comma"
        case .singleQuote: "write it in double quotes"
        default: nil
        }
    }

    fileprivate func text(in surroundings: DocumentError.Surroundings) -> String {
        switch self {
        case .noText: return "the file has no content"
        case .byteOrderMark: return "the text begins with a byte order mark (U+FEFF)"
        case .utf16: return "the text is not UTF-8, but looks like UTF-16 or UTF-32"
        case .yaml: return "this looks like YAML, and only JSON can be read"
        case .comment: return "JSON has no comments"
        case .singleQuote: return "JSON has no strings in single quotes"
        case .expectedValue: return "expected a value, found \(surroundings.found)"
        case .expectedKey: return "expected a key in double quotes, found \(surroundings.found)"
        case .expectedColon: return "expected ':' after the key, found \(surroundings.found)"
        case .expectedCommaOrEnd(let offset):
            let (container, end) = surroundings.container(offset)
            let child = end == "}" ? "a member" : "an element"
            return
                "expected ',' or '\(end)' after \(child) of \(container), found \(surroundings.found)"
        case .unclosed(let offset):
            let (container, end) = surroundings.container(offset)
            return "the text ends before the '\(end)' of \(container)"
        case .trailingComma: return "a comma before \(surroundings.found) is not allowed"
        case .trailingContent: return "expected the end of the text, found \(surroundings.found)"
        case .invalidLiteral(let literal): return "expected '\(literal)'"
        case .unterminatedString: return "unterminated string"
        case .controlCharacter(let byte):
            let digits = String(byte, radix: 16, uppercase: true)
            return
                "control character U+00\(byte < 16 ? "0" : "")\(digits) in a string must be escaped"
        case .invalidEscape:
            return "invalid escape: expected one of \" \\ / b f n r t u after '\\', found "
                + (surroundings.found == "a string" ? "'\"'" : surroundings.found)
        case .invalidUnicodeEscape: return "expected four hexadecimal digits after '\\u'"
        case .loneSurrogate(let unit):
            let digits = String(unit, radix: 16, uppercase: true)
            return "the escape \\u\(digits) is half of a surrogate pair without its other half"
        case .invalidUTF8(let fault): return "invalid UTF-8: \(fault)"
        case .leadingZero: return "number has a leading zero"
        case .plusSign: return "number has a leading '+'"
        case .expectedDigit(let before):
            return "expected a digit after '\(before)' in a number, found \(surroundings.found)"
        case .tooDeep, .tooManyValues, .tooLong, .keyTooLong: return ""
        }
    }
}
