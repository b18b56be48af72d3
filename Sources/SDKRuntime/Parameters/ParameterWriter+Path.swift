extension ParameterWriter {
    /// Writes a path template with its parameters filled in.
    ///
    /// - Throws: ``InvalidRequest`` for a missing value, or for one that would make a segment
    ///   empty, `.` or `..`.
    mutating func path(
        _ template: String, _ parameters: [RequestParameter]
    ) throws(InvalidRequest) {
        let source = Array(template.utf8)
        let kept = ByteSet.pathLiteral
        let slash = UInt8(ascii: "/")
        if source.first != slash { bytes.append(slash) }
        var segmentStart = bytes.count
        var parameterName: String?
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: "{"),
                let close = source[index...].firstIndex(of: UInt8(ascii: "}"))
            {
                let name = Array(source[(index + 1)..<close])
                guard let parameter = parameters.first(where: { $0.isPath(name) }) else {
                    throw .missingPathParameter(String(decoding: name, as: UTF8.self))
                }
                try expand(parameter)
                parameterName = parameter.name
                index = close + 1
                continue
            }
            if byte == slash {
                try checkSegment(from: segmentStart, parameterName)
                parameterName = nil
                segmentStart = bytes.count + 1
            }
            var end = index + 1
            if kept.contains(byte) {
                while end < source.count, source[end] != slash, kept.contains(source[end]) {
                    end += 1
                }
                bytes.append(contentsOf: source[index..<end])
            } else {
                percentEncode(byte)
            }
            index = end
        }
        try checkSegment(from: segmentStart, parameterName)
    }

    private func checkSegment(from start: Int, _ name: String?) throws(InvalidRequest) {
        guard let name else { return }
        let dot = UInt8(ascii: ".")
        switch bytes.count - start {
        case 1 where bytes[start] == dot: throw .pathParameter(name)
        case 2 where bytes[start] == dot && bytes[start + 1] == dot: throw .pathParameter(name)
        default: break
        }
    }

    private mutating func expand(_ parameter: RequestParameter) throws(InvalidRequest) {
        try parameter.check()
        let start = bytes.count
        switch parameter.form {
        case .absent, .null: throw .missingPathParameter(parameter.name)
        case .list([]), .object([]): throw .pathParameter(parameter.name)
        case .scalar, .list, .object, .nested, .invalid: simple(parameter, .percent)
        }
        guard bytes.count > start else { throw .pathParameter(parameter.name) }
    }

    /// Writes a value for a path or a header: ``ParameterStyle/simple``, label, matrix, or a
    /// collection format of Swagger 2.0.
    mutating func simple(_ parameter: RequestParameter, _ encoding: Encoding) {
        var parameter = parameter
        if case .nested(let json) = parameter.form { parameter.form = .flattened(json) }
        switch parameter.style {
        case .label: prefixed(parameter, encoding, mark: UInt8(ascii: "."), named: false)
        case .matrix: prefixed(parameter, encoding, mark: UInt8(ascii: ";"), named: true)
        case .simple, .form, .cookie, .spaceDelimited, .pipeDelimited, .tabDelimited,
            .deepObject:
            guard parameter.explode, case .object(let entries) = parameter.form else {
                return elements(of: parameter.form, style: parameter.style, encoding)
            }
            for (index, entry) in entries.enumerated() {
                if index > 0 { delimiter(of: parameter.style, encoding) }
                pair(entry.key, entry.value, encoding)
            }
        }
    }

    private mutating func prefixed(
        _ parameter: RequestParameter, _ encoding: Encoding, mark: UInt8, named: Bool
    ) {
        switch parameter.form {
        case .list(let texts) where parameter.explode:
            for text in texts {
                bytes.append(mark)
                if named {
                    matrixPair(parameter.name, text, encoding)
                } else {
                    value(text, encoding)
                }
            }
        case .object(let entries) where parameter.explode:
            for entry in entries {
                bytes.append(mark)
                pair(entry.key, entry.value, encoding)
            }
        default:
            bytes.append(mark)
            if named {
                value(parameter.name, encoding)
                // RFC 6570 section 3.2.7: an empty value has no equals sign.
                if parameter.form != .scalar("") { bytes.append(UInt8(ascii: "=")) }
            }
            elements(of: parameter.form, style: .simple, encoding)
        }
    }

    private mutating func matrixPair(_ name: String, _ text: String, _ encoding: Encoding) {
        guard text.isEmpty else { return pair(name, text, encoding) }
        value(name, encoding)
    }

    /// Writes `key=value`.
    @inline(never)
    mutating func pair(_ key: String, _ text: String, _ encoding: Encoding) {
        value(key, encoding == .reserved ? .percent : encoding)
        bytes.append(UInt8(ascii: "="))
        value(text, encoding)
    }
}

extension RequestParameter {
    fileprivate func isPath(_ name: [UInt8]) -> Bool {
        location == .path && self.name.utf8.elementsEqual(name)
    }

    /// - Throws: ``InvalidRequest`` if the value has no form.
    func check() throws(InvalidRequest) {
        guard case .invalid(let problem) = form else { return }
        switch problem {
        case .nonFiniteNumber: throw .nonFiniteNumber(parameter: name)
        case .nested: throw .nestedParameter(name)
        }
    }
}
