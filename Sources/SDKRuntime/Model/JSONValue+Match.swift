extension JSONValue {
    /// How well the value fits a type; `nil` if it can't be read as that type.
    ///
    /// - Parameter levels: how many unions may still be entered. Below 0, none may, because the
    ///   value is inside another union, and the time would double with each level of a recursive
    ///   one.
    func match(_ type: any JSONCoded.Type, _ levels: Int) -> UnionMatch? {
        let shape = type.jsonFieldType.shape
        guard var match = match(shape, levels) else { return nil }
        switch shape {
        case .text, .integer, .number, .any:
            guard let type = type as? any OpenEnumProtocol.Type else { return match }
            // An enumeration can be read with any value, but is meant for those that it lists.
            if type.lists(self) {
                match = UnionMatch()
            } else {
                match.leniency = max(match.leniency, 2)
            }
            return match
        default: return match
        }
    }

    private func match(_ shape: FieldType.Shape, _ levels: Int) -> UnionMatch? {
        switch shape {
        case .any: return .open(self)
        case .custom(let type): return fits(type) ? UnionMatch(leniency: 2) : nil
        case .union(let table):
            return levels < 0 ? UnionMatch(leniency: 1) : table.match(self, levels)
        case .nullable(let type):
            return self == .null ? UnionMatch() : match(type, levels)
        default: break
        }
        switch self {
        case .null: return nil
        case .bool:
            guard case .bool = shape else { return nil }
            return UnionMatch()
        case .number(let number): return number.match(shape)
        case .string(let text): return Self.match(text, shape)
        case .array(let values):
            guard case .array(let element) = shape else { return nil }
            return Self.sum(values, element)
        case .object(let members):
            switch shape {
            case .model(let schema): return schema.match(members)
            case .map(let value):
                return Self.sum(members.lazy.map(\.value), value, keys: true)
            default: return nil
            }
        }
    }

    private func fits(_ type: any JSONCoded.Type) -> Bool {
        func read<Value: JSONCoded>(_ type: Value.Type) -> Bool {
            guard let json = try? encodedJSON() else { return false }
            return (try? Value.decode(json: json)) != nil
        }
        return read(type)
    }

    private static func match(_ text: String, _ shape: FieldType.Shape) -> UnionMatch? {
        switch shape {
        case .text: UnionMatch(leniency: 1)
        case .dateTime: text.withUTF8Bytes(Timestamp.parse) == nil ? nil : UnionMatch()
        case .day: CalendarDate(text) == nil ? nil : UnionMatch()
        case .localDateTime: LocalDateTime(text) == nil ? nil : UnionMatch()
        // Most words happen to be valid Base64.
        case .base64:
            text.withUTF8Bytes { Base64Text.decode($0) } == nil ? nil : UnionMatch(leniency: 2)
        default: nil
        }
    }

    private static func sum(
        _ values: some Sequence<JSONValue>, _ type: any JSONCoded.Type, keys: Bool = false
    ) -> UnionMatch? {
        var sum = UnionMatch()
        for value in values {
            guard let match = value.match(type, -1) else { return nil }
            sum.add(match)
            if keys, type == JSONValue.self { sum.unknownKeys += 1 }
        }
        return sum
    }
}

extension JSONNumber {
    fileprivate func match(_ shape: FieldType.Shape) -> UnionMatch? {
        let isWhole = description.utf8.allSatisfy {
            $0 <= UInt8(ascii: "9") && $0 != UInt8(ascii: ".")
        }
        switch shape {
        case .integer(let range):
            guard let value = int64, range.contains(value) else { return nil }
            return UnionMatch(leniency: isWhole ? 0 : 1)
        case .unsigned: return uint64 == nil ? nil : UnionMatch(leniency: isWhole ? 0 : 1)
        case .number: return double == nil ? nil : UnionMatch(leniency: isWhole ? 1 : 0)
        default: return nil
        }
    }
}

extension Schema {
    fileprivate func match(_ members: JSONObject) -> UnionMatch? {
        var sum = UnionMatch()
        var required = 0
        for index in 0..<fieldCount where fields[index].isRequired { required += 1 }
        let additionalType = additionalType
        for (key, value) in members {
            let index = layout.pointee.index(of: key)
            guard index >= 0 else {
                guard let additionalType else {
                    sum.unknownKeys += 1
                    continue
                }
                guard let match = value.match(additionalType, -1) else { return nil }
                sum.add(match)
                if additionalType == JSONValue.self { sum.unknownKeys += 1 }
                continue
            }
            let field = fields[index]
            if field.isRequired { required -= 1 }
            sum.knownKeys += 1
            if value == .null {
                if field.isRequired, !field.isNullable, !field.isAnyJSON { return nil }
                continue
            }
            if let constant = field.constant {
                guard value == constant else { return nil }
                continue
            }
            guard let match = value.match(field.type, -1) else { return nil }
            sum.add(match)
        }
        return required == 0 ? sum : nil
    }
}
