enum ArrayCoding<Element: JSONCoded>: FieldCoding {
    static var shape: FieldType.Shape { .array(of: Element.self) }

    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue {
        if Element.self == String.self { return try reader.readStrings() }
        try reader.openArray()
        var values: [Element] = []
        if reader.leaveIfEmpty(UInt8(ascii: "]")) { return ArrayBox(values).fieldValue }
        let kind = Element.jsonFieldType.kind
        repeat {
            do throws(JSONError) {
                guard let value = Element(jsonFieldValue: try reader.readFieldValue(kind)) else {
                    throw JSONError.misfit(Element.self, offset: reader.offset)
                }
                values.append(value)
            } catch {
                throw error.inside(.index(values.count))
            }
        } while try reader.hasNext(UInt8(ascii: "]"))
        return ArrayBox(values).fieldValue
    }

    static func write(_ stored: FieldValue, to writer: inout JSONWriter) {
        if Element.self == String.self { return writer.writeStrings(stored) }
        guard let values = ArrayBox<Element>.box(in: stored)?.values else { return }
        let kind = Element.jsonFieldType.kind
        writer.byte(UInt8(ascii: "["))
        var isFirst = true
        for (index, value) in values.enumerated() {
            writer.separate(&isFirst)
            writer.write(value.jsonFieldValue, kind)
            if writer.failure != nil { return writer.failed(inside: .index(index)) }
        }
        writer.byte(UInt8(ascii: "]"))
    }
}

// Arrays of text are by far the most common ones.

extension JSONReader {
    fileprivate mutating func readStrings() throws(JSONError) -> FieldValue {
        try openArray()
        var values: [String] = []
        if leaveIfEmpty(UInt8(ascii: "]")) { return ArrayBox(values).fieldValue }
        repeat {
            do throws(JSONError) {
                guard peekValue() == UInt8(ascii: "\"") else { throw mismatch("a string") }
                values.append(try readStringBody())
            } catch {
                throw error.inside(.index(values.count))
            }
        } while try hasNext(UInt8(ascii: "]"))
        return ArrayBox(values).fieldValue
    }
}

extension JSONWriter {
    fileprivate mutating func writeStrings(_ stored: FieldValue) {
        guard let values = ArrayBox<String>.box(in: stored)?.values else { return }
        byte(UInt8(ascii: "["))
        var isFirst = true
        for value in values {
            separate(&isFirst)
            write(value)
        }
        byte(UInt8(ascii: "]"))
    }
}
