enum MapCoding<Key: JSONCoded & Hashable, Value: JSONCoded>: MemberCoding {
    static var shape: FieldType.Shape { .map(of: Value.self) }

    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue {
        try reader.openObject()
        var values: [Key: Value] = [:]
        if reader.leaveIfEmpty(UInt8(ascii: "}")) { return MapBox(values).fieldValue }
        let kind = Value.jsonFieldType.kind
        repeat {
            let text = try reader.readKey()
            do throws(JSONError) {
                let stored = try reader.readFieldValue(kind)
                guard let key = Key(jsonFieldValue: .string(text)),
                    let value = Value(jsonFieldValue: stored)
                else { throw JSONError.misfit(Value.self, offset: reader.offset) }
                values[key] = value
            } catch {
                throw error.inside(.key(text))
            }
        } while try reader.hasNext(UInt8(ascii: "}"))
        return MapBox(values).fieldValue
    }

    static func write(_ stored: FieldValue, to writer: inout JSONWriter) {
        writer.byte(UInt8(ascii: "{"))
        var isFirst = true
        writeMembers(stored, to: &writer, &isFirst)
        writer.byte(UInt8(ascii: "}"))
    }

    static func writeMembers(
        _ stored: FieldValue, to writer: inout JSONWriter, _ isFirst: inout Bool
    ) {
        guard let values = MapBox<Key, Value>.box(in: stored)?.values else { return }
        let kind = Value.jsonFieldType.kind
        var members: [(key: String, stored: FieldValue)] = []
        members.reserveCapacity(values.count)
        for (key, value) in values {
            guard case .string(let text) = key.jsonFieldValue else {
                return writer.fail("a key that is not text")
            }
            members.append((text, value.jsonFieldValue))
        }
        // In the order of the keys, so that equal maps give equal documents.
        for (key, stored) in members.inOrder(of: \.key) {
            writer.member(key, &isFirst)
            writer.write(stored, kind)
            if writer.failure != nil { return writer.failed(inside: .key(key)) }
        }
    }

    static func members(_ stored: FieldValue) -> [(key: String, value: Any)] {
        var members: [(key: String, value: Any)] = []
        for (key, value) in MapBox<Key, Value>.box(in: stored)?.values ?? [:] {
            guard case .string(let text) = key.jsonFieldValue else { continue }
            members.append((text, (value as? JSONValue)?.redacted ?? value))
        }
        return members.inOrder(of: \.key)
    }

    static func readMember(
        _ key: String, into members: inout [(key: String, stored: FieldValue)],
        from reader: inout JSONReader
    ) throws(JSONError) {
        members.append((key, try reader.readFieldValue(Value.jsonFieldType.kind)))
    }

    static func stored(_ members: [(key: String, stored: FieldValue)]) -> FieldValue {
        var values: [Key: Value] = [:]
        values.reserveCapacity(members.count)
        for (text, stored) in members {
            guard let key = Key(jsonFieldValue: .string(text)),
                let value = Value(jsonFieldValue: stored)
            else {
                continue
            }
            values[key] = value
        }
        return MapBox(values).fieldValue
    }
}

/// A map whose members are among the properties of a model.
protocol MemberCoding: FieldCoding {
    /// The members in the order of their keys, as they are shown.
    static func members(_ stored: FieldValue) -> [(key: String, value: Any)]
    static func readMember(
        _ key: String, into members: inout [(key: String, stored: FieldValue)],
        from reader: inout JSONReader) throws(JSONError)
    static func stored(_ members: [(key: String, stored: FieldValue)]) -> FieldValue
    static func writeMembers(
        _ stored: FieldValue, to writer: inout JSONWriter, _ isFirst: inout Bool)
}
