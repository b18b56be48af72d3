extension JSONWriter {
    /// Writes a value in the form in which models store it.
    mutating func write(_ stored: FieldValue, _ kind: FieldType.Kind) {
        switch stored {
        case .absent, .null: writeNull()
        case .bool(let value): write(value)
        case .int(let value):
            if case .calendarDate = kind {
                if let date = CalendarDate(packed: value) { write(date) }
            } else {
                write(value)
            }
        case .double(let value):
            if case .float = kind { write(Float(value)) } else { write(value) }
        case .date(let value): writeDate(value)
        case .string(let value): write(value)
        case .model(let storage): write(storage.buffer)
        case .box:
            if case .boxed(let type) = kind { type.write(stored, to: &self) }
        }
    }

    /// Writes the fields that are present, in the order of the schema, and then the unknown ones.
    mutating func write(_ buffer: ModelBuffer) {
        let schema = buffer.schema
        let fields = schema.fields
        let tags = buffer.tags
        byte(UInt8(ascii: "{"))
        var isFirst = true
        for index in 0..<schema.fieldCount {
            let field = fields + index
            if tags[index] == ModelBuffer.Cell.Tag.absent {
                guard field.pointee.isRequired, field.pointee.isNullable else { continue }
            }
            if let map = field.pointee.map {
                map.writeMembers(buffer.load(index), to: &self, &isFirst)
                if failure != nil { return }
                continue
            }
            separate(&isFirst)
            bytes(schema.keys + Int(field.pointee.quotedOffset), Int(field.pointee.quotedLength))
            write(buffer.load(index), field.pointee.kind)
            if failure != nil { return failed(inside: .key(schema.key(at: index))) }
        }
        if let unknown = buffer.unknown {
            for (key, value) in unknown {
                member(key, &isFirst)
                write(value)
            }
        }
        byte(UInt8(ascii: "}"))
    }
}
