enum ArrayCoding<Element: JSONCoded>: JSONBoxed {
    static func readSlot(from reader: inout JSONReader) throws(JSONError) -> JSONSlot {
        if Element.self == String.self { return try reader.readStrings() }
        try reader.openArray()
        var values: [Element] = []
        if reader.leaveIfEmpty(UInt8(ascii: "]")) { return ArrayBox(values).slot }
        let kind = Element.jsonType.kind
        repeat {
            do throws(JSONError) {
                guard let value = Element(jsonSlot: try reader.readSlot(kind)) else {
                    throw reader.misfit(Element.self)
                }
                values.append(value)
            } catch {
                throw error.inside(.index(values.count))
            }
        } while try reader.hasNext(UInt8(ascii: "]"))
        return ArrayBox(values).slot
    }

    static func write(_ slot: JSONSlot, to writer: inout JSONWriter) {
        if Element.self == String.self { return writer.writeStrings(slot) }
        guard let values = ArrayBox<Element>.box(in: slot)?.values else { return }
        let kind = Element.jsonType.kind
        writer.byte(UInt8(ascii: "["))
        var index = 0
        for value in values {
            if index > 0 { writer.byte(UInt8(ascii: ",")) }
            writer.write(value.jsonSlot, kind)
            if writer.failure != nil { return writer.failed(inside: .index(index)) }
            index += 1
        }
        writer.byte(UInt8(ascii: "]"))
    }
}

// Arrays of text are by far the most common ones.

extension JSONReader {
    fileprivate mutating func readStrings() throws(JSONError) -> JSONSlot {
        try openArray()
        var values: [String] = []
        if leaveIfEmpty(UInt8(ascii: "]")) { return ArrayBox(values).slot }
        repeat {
            do throws(JSONError) {
                guard peekValue() == UInt8(ascii: "\"") else { throw mismatch("a string") }
                values.append(try readStringBody())
            } catch {
                throw error.inside(.index(values.count))
            }
        } while try hasNext(UInt8(ascii: "]"))
        return ArrayBox(values).slot
    }
}

extension JSONWriter {
    fileprivate mutating func writeStrings(_ slot: JSONSlot) {
        guard let values = ArrayBox<String>.box(in: slot)?.values else { return }
        byte(UInt8(ascii: "["))
        var isFirst = true
        for value in values {
            if !isFirst { byte(UInt8(ascii: ",")) }
            isFirst = false
            write(value)
        }
        byte(UInt8(ascii: "]"))
    }
}
