extension UnionTable {
    /// Reads the next value as the alternative that fits it.
    ///
    /// The text is read as that alternative's type. A `JSONValue` is made of it only if no tag
    /// identifies the alternative, or if it doesn't fit. Only one alternative is tried: otherwise
    /// nested values would be read twice as often with each level.
    func choice(from reader: inout JSONReader) throws(JSONError) -> UnionChoice {
        _ = reader.peekValue()
        let start = Mark(reader)
        // `readValue` reports malformed JSON, because it knows the location.
        if let index = (try? firstTag(from: &reader)) ?? nil {
            start.reset(&reader)
            if let stored = read(index, from: &reader), isTagged(stored, index) ?? true {
                return UnionChoice(index, stored)
            }
            start.reset(&reader)
            return UnionChoice(unrecognized: try reader.readValue())
        }
        start.reset(&reader)
        let json = try reader.readValue()
        let end = Mark(reader)
        guard let index = choice(for: json) else { return UnionChoice(unrecognized: json) }
        if alternatives[index].constant != nil { return UnionChoice(index, .absent) }
        start.reset(&reader)
        if let stored = read(index, from: &reader) { return UnionChoice(index, stored) }
        end.reset(&reader)
        return UnionChoice(unrecognized: json)
    }

    private func choice(for value: JSONValue) -> Int? {
        switch verdict(on: value) {
        case .alternative(let index): index
        case .unknown: nil
        case .none: bestMatch(value)
        }
    }

    private func read(_ index: Int, from reader: inout JSONReader) -> FieldValue? {
        let alternative = alternatives[index]
        // Unions whose tags lead to each other count as levels, or the search would not end.
        if alternative.isUnion {
            guard reader.depth < JSONReader.maximumDepth else { return nil }
            reader.depth += 1
        }
        defer { if alternative.isUnion { reader.depth -= 1 } }
        return try? reader.readFieldValue(alternative.type.jsonFieldType.kind)
    }

    /// A position in the text to return to.
    private struct Mark {
        let position: UnsafePointer<UInt8>
        let depth: Int

        init(_ reader: borrowing JSONReader) {
            position = reader.position
            depth = reader.depth
        }

        func reset(_ reader: inout JSONReader) {
            reader.position = position
            reader.depth = depth
        }
    }

    /// The alternative that the first discriminator of an object names; there is nearly always only
    /// one. The reader is left at any position.
    private func firstTag(from reader: inout JSONReader) throws(JSONError) -> Int? {
        guard let discriminator, reader.peekValue() == UInt8(ascii: "{") else { return nil }
        try reader.enter()
        if reader.leaveIfEmpty(UInt8(ascii: "}")) { return nil }
        repeat {
            if try reader.readKey() == discriminator {
                return try reader.readValue().tagText.flatMap(index(ofTag:))
            }
            try reader.skipValue()
        } while try reader.hasNext(UInt8(ascii: "}"))
        return nil
    }

    /// Whether a model has a tag of an alternative; `nil` for other values, and if the model has
    /// the property and it is absent or null.
    func isTagged(_ stored: FieldValue, _ index: Int) -> Bool? {
        guard let discriminator, case .model(let storage) = stored else { return nil }
        let buffer = storage.buffer
        let field = buffer.schema.layout.pointee.index(of: discriminator)
        let tag: String?
        if field < 0 {
            tag = buffer.unknown?[discriminator]?.tagText
        } else {
            switch buffer.load(field) {
            case .absent, .null: return nil
            case .string(let text): tag = text
            case .int(let number): tag = String(number)
            case .bool(let value): tag = value ? "true" : "false"
            default: return nil
            }
        }
        return tag.flatMap(self.index(ofTag:)) == index
    }
}
