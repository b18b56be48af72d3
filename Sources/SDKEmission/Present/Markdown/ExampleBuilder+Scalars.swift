import SDKPlan

extension ExampleBuilder {
    mutating func scalar(
        _ builtin: SwiftType.Builtin, _ hint: Hint
    ) -> SwiftExpression {
        switch builtin {
        case .string: return typed(.text(text(hint)), .builtin(builtin), hint)
        case .bool:
            if case .bool(false)? = hint.example {
                return typed(.text("false"), .builtin(builtin), hint)
            }
            return typed(.text("true"), .builtin(builtin), hint)
        case .int, .int64, .uint64:
            var number = hint.example?.wholeNumber ?? minimum(hint)
            if builtin == .uint64 { number = max(number, 0) }
            return typed(.text(String(number)), .builtin(builtin), hint)
        case .double, .decimal:
            if !hint.isTyped, builtin == .decimal { foundationTypes.insert("Decimal") }
            guard case .number(let number, _, _?)? = hint.example else {
                return typed(.text(String(minimum(hint))), .builtin(builtin), hint)
            }
            return typed(.text(number), .builtin(builtin), hint)
        case .date:
            foundationTypes.insert("Date")
            return .text(
                hint.isOptional
                    ? "Date(rfc3339: \"2026-01-31T08:00:00Z\")"
                    : "Date(timeIntervalSince1970: 1_769_846_400)")
        case .calendarDate:
            guard !hint.isOptional else {
                return .text("CalendarDate(year: 2026, month: 1, day: 31)")
            }
            return .text((hint.isTyped ? "" : "CalendarDate") + ".today()")
        case .localDateTime:
            guard !hint.isOptional else { return .text("LocalDateTime(\"2026-01-31T08:00\")") }
            return .text((hint.isTyped ? "" : "LocalDateTime") + ".now()")
        case .data:
            foundationTypes.insert("Data")
            return .text("Data(\"text\".utf8)")
        case .base64URL:
            foundationTypes.insert("Data")
            return .text("Base64URL(Data(\"text\".utf8))")
        case .file:
            foundationTypes.insert("Data")
            let head = hint.isTyped ? "" : "MultipartBody.File"
            return .call(
                head + ".data",
                [(nil, .text("Data(\"text\".utf8)")), ("filename", .text("\"file.txt\""))])
        case .json: return typed(json(hint.example), .builtin(builtin), hint)
        case .multipart:
            return .text("MultipartBody([MultipartBody.Part(\"file\", text: \"text\")])")
        }
    }

    /// The least integer that the description allows, 1 where it doesn't say.
    private func minimum(_ hint: Hint) -> Int64 {
        for case .range(let minimum?, _) in hint.notes {
            if let value = Int64(minimum), value > 1 { return value }
        }
        return 1
    }

    private func text(_ hint: Hint) -> String {
        switch hint.example {
        case .string(let text) where text.utf8.count <= 200: return SwiftLiteral.string(text)
        case .number(let number, _, _): return SwiftLiteral.string(number)
        default: break
        }
        for case .format(let format) in hint.notes {
            switch format {
            case "uri", "url": return "\"https://example.com\""
            case "email": return "\"user@example.com\""
            case "uuid": return "\"0f8fad5b-d9cb-469f-a165-70867728950e\""
            default: break
            }
        }
        return SwiftLiteral.string(Self.placeholder(hint.name))
    }

    static func placeholder(_ name: String) -> String {
        name.isEmpty || name.utf8.count > 60 ? "text" : name
    }

    private func json(_ example: SampleValue?) -> SwiftExpression {
        var budget = 20
        if let example, let literal = literal(example, &budget) { return literal }
        return .dictionary([("\"key\"", .text("\"value\""))])
    }

    /// JSON as a literal of `JSONValue`; nil when it is long, or has numbers that a literal can't.
    private func literal(_ value: SampleValue, _ budget: inout Int) -> SwiftExpression? {
        budget -= 1
        guard budget >= 0 else { return nil }
        switch value {
        case .string(let text): return .text(SwiftLiteral.string(text))
        case .bool(let value): return .text(value ? "true" : "false")
        case .null: return .text("nil")
        case .number(_, let int?, _): return .text(String(int))
        case .number(let text, _, let double): return double.map { _ in .text(text) }
        case .array(let values):
            var elements: [SwiftExpression] = []
            for value in values {
                guard let element = literal(value, &budget) else { return nil }
                elements.append(element)
            }
            return .array(elements)
        case .object(let members):
            var pairs: [(key: String, value: SwiftExpression)] = []
            for member in members {
                guard let value = literal(member.value, &budget) else { return nil }
                pairs.append((SwiftLiteral.string(member.key), value))
            }
            return .dictionary(pairs)
        }
    }
}

extension SampleValue {
    /// The only value of a property, as a table has it: text, or else JSON.
    static func constant(_ text: String, of type: SwiftType) -> SampleValue {
        switch type.resolved {
        case .builtin(.bool): .bool(text == "true")
        case .builtin(.string): .string(text)
        default: .number(text, int: Int64(text), double: Double(text))
        }
    }

    /// A number that is whole, or a text that spells one.
    fileprivate var wholeNumber: Int64? {
        switch self {
        case .number(_, let int, _): int
        case .string(let text): Int64(text)
        default: nil
        }
    }

    /// A value of an enumeration as its text; nil for lists and objects.
    var scalarText: String? {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text, _, _), .string(let text): text
        case .array, .object: nil
        }
    }
}
