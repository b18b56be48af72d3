import SDKDocument
import SDKPlan

extension ExampleBuilder {
    mutating func scalar(
        _ builtin: SwiftType.Builtin, _ hint: Hint
    ) -> SwiftExpression {
        switch builtin {
        case .string: return typed(.text(text(hint)), .builtin(builtin), hint)
        case .bool:
            return typed(
                .text(hint.example?.bool == false ? "false" : "true"), .builtin(builtin), hint)
        case .int, .int64:
            let number =
                hint.example?.int ?? hint.example?.string.flatMap { Int64($0) } ?? minimum(hint)
            return typed(.text(String(number)), .builtin(builtin), hint)
        case .double, .decimal:
            if !hint.isTyped, builtin == .decimal { foundationTypes.insert("Decimal") }
            let number = hint.example?.double == nil ? nil : hint.example?.numberText
            return typed(.text(number ?? String(minimum(hint))), .builtin(builtin), hint)
        case .date:
            foundationTypes.insert("Date")
            return .text(
                hint.isOptional
                    ? "Date(rfc3339: \"2026-01-31T08:00:00Z\")"
                    : "Date(timeIntervalSince1970: 1_769_846_400)")
        case .calendarDate:
            return .text(
                "CalendarDate(year: 2026, month: 1, day: 31)" + (hint.isOptional ? "" : "!"))
        case .localDateTime:
            return .text("LocalDateTime(\"2026-01-31T08:00\")" + (hint.isOptional ? "" : "!"))
        case .data:
            foundationTypes.insert("Data")
            return .text("Data(\"text\".utf8)")
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
        if let example = hint.example {
            if let text = example.string, text.utf8.count <= 200 {
                return SwiftLiteral.string(text)
            }
            if let number = example.numberText { return SwiftLiteral.string(number) }
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

    private func json(_ example: Node?) -> SwiftExpression {
        var budget = 20
        if let example, let literal = literal(example, &budget) { return literal }
        return .dictionary([("\"key\"", .text("\"value\""))])
    }

    /// JSON as a literal of `JSONValue`; nil when it is long, or has numbers that a literal can't.
    private func literal(_ node: Node, _ budget: inout Int) -> SwiftExpression? {
        budget -= 1
        guard budget >= 0 else { return nil }
        switch node.kind {
        case .string: return .text(SwiftLiteral.string(node.string ?? ""))
        case .bool: return .text(node.bool == true ? "true" : "false")
        case .null: return .text("nil")
        case .number:
            if let int = node.int { return .text(String(int)) }
            return node.double == nil ? nil : node.numberText.map(SwiftExpression.text)
        case .array:
            var elements: [SwiftExpression] = []
            for element in node.elements {
                guard let value = literal(element, &budget) else { return nil }
                elements.append(value)
            }
            return .array(elements)
        case .object:
            var pairs: [(key: String, value: SwiftExpression)] = []
            for member in node.members {
                guard let value = literal(member.value, &budget) else { return nil }
                pairs.append((SwiftLiteral.string(member.key), value))
            }
            return .dictionary(pairs)
        }
    }
}
