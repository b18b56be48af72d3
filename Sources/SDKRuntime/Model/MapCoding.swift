enum MapCoding<Key: JSONCoded & Hashable, Value: JSONCoded>: JSONMapCoding {
    static func readSlot(from reader: inout JSONReader) throws(JSONError) -> JSONSlot {
        try reader.openObject()
        var values: [Key: Value] = [:]
        if reader.leaveIfEmpty(UInt8(ascii: "}")) { return MapBox(values).slot }
        let kind = Value.jsonType.kind
        repeat {
            let text = try reader.readKey()
            do throws(JSONError) {
                let slot = try reader.readSlot(kind)
                guard let key = Key(jsonSlot: .string(text)), let value = Value(jsonSlot: slot)
                else { throw reader.misfit(Value.self) }
                values[key] = value
            } catch {
                throw error.inside(.key(text))
            }
        } while try reader.hasNext(UInt8(ascii: "}"))
        return MapBox(values).slot
    }

    static func write(_ slot: JSONSlot, to writer: inout JSONWriter) {
        writer.byte(UInt8(ascii: "{"))
        var isFirst = true
        writeMembers(slot, to: &writer, &isFirst)
        writer.byte(UInt8(ascii: "}"))
    }

    static func writeMembers(_ slot: JSONSlot, to writer: inout JSONWriter, _ isFirst: inout Bool) {
        guard let values = MapBox<Key, Value>.box(in: slot)?.values else { return }
        let kind = Value.jsonType.kind
        var members: [(key: String, value: Value)] = []
        members.reserveCapacity(values.count)
        for (key, value) in values {
            guard case .string(let text) = key.jsonSlot else {
                return writer.fail("a key that is not text")
            }
            members.append((text, value))
        }
        // In the order of the keys, so that equal maps make equal documents.
        members.sort { $0.key < $1.key }
        for (key, value) in members {
            if !isFirst { writer.byte(UInt8(ascii: ",")) }
            isFirst = false
            writer.write(key)
            writer.byte(UInt8(ascii: ":"))
            writer.write(value.jsonSlot, kind)
            if writer.failure != nil { return writer.failed(inside: .key(key)) }
        }
    }

    static func readMember(
        _ key: String, into members: inout [(key: String, slot: JSONSlot)],
        from reader: inout JSONReader
    ) throws(JSONError) {
        members.append((key, try reader.readSlot(Value.jsonType.kind)))
    }

    static func slot(_ members: [(key: String, slot: JSONSlot)]) -> JSONSlot {
        var values: [Key: Value] = [:]
        values.reserveCapacity(members.count)
        for (text, slot) in members {
            guard let key = Key(jsonSlot: .string(text)), let value = Value(jsonSlot: slot) else {
                continue
            }
            values[key] = value
        }
        return MapBox(values).slot
    }
}

/// A map whose members stand among the properties of a model.
protocol JSONMapCoding: JSONBoxed {
    static func readMember(
        _ key: String, into members: inout [(key: String, slot: JSONSlot)],
        from reader: inout JSONReader) throws(JSONError)
    static func slot(_ members: [(key: String, slot: JSONSlot)]) -> JSONSlot
    static func writeMembers(_ slot: JSONSlot, to writer: inout JSONWriter, _ isFirst: inout Bool)
}
