extension JSONReader {
    /// Reads an object into new storage. Of properties with the same key, the last one is kept.
    mutating func readModel(_ schema: Schema) throws(JSONError) -> ModelBuffer {
        try openObject()
        let buffer = ModelBuffer.make(schema)
        if !leaveIfEmpty(UInt8(ascii: "}")) {
            try readFields(schema, into: buffer)
        }
        if schema.hasRequired { try checkRequired(schema, buffer) }
        return buffer
    }

    private mutating func readFields(
        _ schema: Schema, into buffer: ModelBuffer
    ) throws(JSONError) {
        let fields = schema.fields
        let count = schema.fieldCount
        // Most documents have the fields in the order of the table.
        var expected = 0
        var additional: [(key: String, stored: FieldValue)] = []
        var unknown: JSONObject?
        repeat {
            guard peekValue() == UInt8(ascii: "\"") else { throw syntax("expected a key") }
            var index = expected
            if index >= count || !skipQuoted(fields + index, schema.keys) {
                let token = try scanString()
                index = try fieldIndex(token, schema)
                try colon()
                if index < 0 {
                    let key = token.hasEscapes ? try unescaped(token) : text(token)
                    do throws(JSONError) {
                        if schema.additional >= 0, let map = fields[schema.additional].map {
                            try map.readMember(key, into: &additional, from: &self)
                        } else {
                            let value = try readValue()
                            if unknown == nil { unknown = JSONObject() }
                            unknown?.set(key, value)
                        }
                    } catch {
                        throw error.inside(.key(key))
                    }
                    continue
                }
            }
            do throws(JSONError) {
                try readField(fields + index, index, into: buffer)
            } catch {
                throw error.inside(.key(schema.key(at: index)))
            }
            expected = index &+ 1
        } while try hasNext(UInt8(ascii: "}"))
        if unknown != nil { buffer.unknown = unknown }
        if !additional.isEmpty, let map = fields[schema.additional].map {
            buffer.store(schema.additional, map.stored(additional))
        }
    }

    @inline(__always)
    private mutating func readField(
        _ field: UnsafeMutablePointer<SchemaField>, _ index: Int, into buffer: ModelBuffer
    ) throws(JSONError) {
        let byte = peekValue()
        if byte == UInt8(ascii: "n") {
            guard !field.pointee.isRequired || field.pointee.isNullable else {
                guard field.pointee.isAnyJSON else { throw mismatch("a value") }
                return buffer.store(index, try readFieldValue(field.pointee.kind))
            }
            try literal("null")
            return buffer.store(index, .null)
        }
        switch field.pointee.kind {
        case .string:
            guard byte == UInt8(ascii: "\"") else { throw mismatch("a string") }
            buffer.store(index, text: try readStringBody())
        case .date: buffer.store(index, .date(try readDate()))
        case .int64: buffer.store(index, .int(try readInteger("Int64")))
        case .model(let type): buffer.store(index, model: try readModel(type.schema))
        case let kind: buffer.store(index, try readFieldValue(kind))
        }
    }

    /// Moves past `"key":` if that comes next.
    @inline(__always)
    private mutating func skipQuoted(
        _ field: UnsafeMutablePointer<SchemaField>, _ keys: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        let length = Int(field.pointee.quotedLength)
        // Whole words are read, so a few more bytes must be there.
        guard end - position >= length &+ 8 else { return false }
        let input = UnsafeRawPointer(position)
        let key = UnsafeRawPointer(keys + Int(field.pointee.quotedOffset))
        var index = 0
        while index &+ 8 <= length {
            guard
                input.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    == key.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            else { return false }
            index &+= 8
        }
        let rest = length &- index
        if rest > 0 {
            let difference =
                UInt64(littleEndian: input.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                ^ UInt64(littleEndian: key.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            guard difference << UInt64(64 &- rest &* 8) == 0 else { return false }
        }
        position += length
        return true
    }

    private func fieldIndex(_ token: StringToken, _ schema: Schema) throws(JSONError) -> Int {
        guard token.hasEscapes else {
            return schema.layout.pointee.index(of: token.start, token.count)
        }
        let bytes = try unescapedBytes(token)
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { schema.layout.pointee.index(of: $0, bytes.count) } ?? -1
        }
    }

    private func text(_ token: StringToken) -> String {
        String(decoding: token.bytes, as: UTF8.self)
    }

    private func checkRequired(_ schema: Schema, _ buffer: ModelBuffer) throws(JSONError) {
        let tags = buffer.tags
        for index in 0..<schema.fieldCount
        where tags[index] == ModelBuffer.Cell.Tag.absent && schema.fields[index].isRequired {
            throw JSONError(.missing, offset: offset).inside(.key(schema.key(at: index)))
        }
    }
}
