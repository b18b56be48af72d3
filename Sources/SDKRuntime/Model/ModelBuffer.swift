/// The properties of one model value: a cell of 16 bytes for each field of the schema and, after
/// the cells, a byte for each that says what the cell holds.
final class ModelBuffer: ManagedBuffer<ModelBuffer.Header, ModelBuffer.Cell> {
    /// The memory of one property in a ``ModelBuffer``: an integer, a number, text or a reference.
    struct Cell {
        var low: UInt64 = 0
        var high: UInt64 = 0

        /// What a cell holds.
        enum Tag {
            static let absent: UInt8 = 0
            static let null: UInt8 = 1
            static let `false`: UInt8 = 2
            static let `true`: UInt8 = 3
            static let int: UInt8 = 4
            static let double: UInt8 = 5
            static let date: UInt8 = 6
            // From here on a cell owns memory.
            static let string: UInt8 = 7
            static let model: UInt8 = 8
            static let box: UInt8 = 9
            /// The tag of no cell.
            static let none: UInt8 = .max
        }
    }

    struct Header {
        let schema: Schema
        /// The layout of the schema. It is here so that accessors don't touch the schema, whose
        /// references are counted.
        let layout: UnsafePointer<SchemaLayout>
        /// The count of the schema. It is here so that destroying a buffer doesn't touch the
        /// schema.
        let fieldCount: Int
        /// Properties that the schema doesn't have.
        var unknown: JSONObject?
        /// Records which fields are read and set when a key path is looked up.
        var probe: FieldProbe?
    }

    static func make(_ schema: Schema) -> ModelBuffer {
        let count = schema.fieldCount
        let buffer = unsafeDowncast(
            create(minimumCapacity: count + (count + 15) / 16) { _ in
                Header(
                    schema: schema, layout: schema.layout, fieldCount: count, unknown: nil,
                    probe: nil)
            }, to: ModelBuffer.self)
        (buffer.cells + count * 16).assumingMemoryBound(to: UInt8.self)
            .initialize(repeating: Cell.Tag.absent, count: count)
        return buffer
    }

    deinit {
        let cells = cells
        let tags = tags
        for index in 0..<head.pointee.fieldCount {
            Self.destroy(cells + index * 16, tags[index])
        }
    }

    // By pointer, because `header` is checked for overlapping access each time.
    @inline(__always)
    private var head: UnsafeMutablePointer<Header> { withUnsafeMutablePointerToHeader { $0 } }

    @inline(__always)
    var schema: Schema { head.pointee.schema }

    @inline(__always)
    var layout: UnsafePointer<SchemaLayout> { head.pointee.layout }

    @inline(__always)
    var fieldCount: Int { head.pointee.fieldCount }

    /// Properties that the schema doesn't have.
    var unknown: JSONObject? {
        get { head.pointee.unknown }
        set { head.pointee.unknown = newValue }
    }

    var hasUnknown: Bool { head.pointee.unknown != nil }

    @inline(__always)
    var isProbed: Bool { head.pointee.probe != nil }

    var probe: FieldProbe? {
        get { head.pointee.probe }
        set { head.pointee.probe = newValue }
    }

    @inline(__always)
    var cells: UnsafeMutableRawPointer {
        withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }
    }

    @inline(__always)
    var tags: UnsafeMutablePointer<UInt8> {
        (cells + head.pointee.fieldCount * 16).assumingMemoryBound(to: UInt8.self)
    }

    @inline(__always)
    static func destroy(_ cell: UnsafeMutableRawPointer, _ tag: UInt8) {
        guard tag >= Cell.Tag.string else { return }
        switch tag {
        case Cell.Tag.string:
            cell.assumingMemoryBound(to: String.self).deinitialize(count: 1)
        case Cell.Tag.model:
            cell.assumingMemoryBound(to: ModelBuffer.self).deinitialize(count: 1)
        default: cell.assumingMemoryBound(to: FieldBox.self).deinitialize(count: 1)
        }
    }

    /// The value of a field.
    func load(_ index: Int) -> FieldValue {
        let cell = cells + index * 16
        switch tags[index] {
        case Cell.Tag.null: return .null
        case Cell.Tag.false: return .bool(false)
        case Cell.Tag.true: return .bool(true)
        case Cell.Tag.int: return .int(cell.load(as: Int64.self))
        case Cell.Tag.double: return .double(cell.load(as: Double.self))
        case Cell.Tag.date: return .date(cell.load(as: Double.self))
        case Cell.Tag.string: return .string(cell.load(as: String.self))
        case Cell.Tag.model: return .model(ModelStorage(cell.load(as: ModelBuffer.self)))
        case Cell.Tag.box: return .box(cell.load(as: FieldBox.self))
        default: return .absent
        }
    }

    /// Replaces the value of a field. The buffer has to be uniquely referenced.
    func store(_ index: Int, _ stored: FieldValue) {
        let cell = cells + index * 16
        let tag = tags + index
        Self.destroy(cell, tag.pointee)
        switch stored {
        case .absent: tag.pointee = Cell.Tag.absent
        case .null: tag.pointee = Cell.Tag.null
        case .bool(let value):
            tag.pointee = value ? Cell.Tag.true : Cell.Tag.false
        case .int(let value):
            cell.initializeMemory(as: Int64.self, to: value)
            tag.pointee = Cell.Tag.int
        case .double(let value):
            cell.initializeMemory(as: Double.self, to: value)
            tag.pointee = Cell.Tag.double
        case .date(let value):
            cell.initializeMemory(as: Double.self, to: value)
            tag.pointee = Cell.Tag.date
        case .string(let value):
            cell.initializeMemory(as: String.self, to: value)
            tag.pointee = Cell.Tag.string
        case .model(let value):
            cell.initializeMemory(as: ModelBuffer.self, to: value.buffer)
            tag.pointee = Cell.Tag.model
        case .box(let value):
            cell.initializeMemory(as: FieldBox.self, to: value)
            tag.pointee = Cell.Tag.box
        }
    }

    // As `store(_:_:)`, for the most common types.

    @inline(__always)
    func store(_ index: Int, text: String) {
        let cell = cells + index * 16
        let tag = tags + index
        Self.destroy(cell, tag.pointee)
        cell.initializeMemory(as: String.self, to: text)
        tag.pointee = Cell.Tag.string
    }

    @inline(__always)
    func store(_ index: Int, model: ModelBuffer) {
        let cell = cells + index * 16
        let tag = tags + index
        Self.destroy(cell, tag.pointee)
        cell.initializeMemory(as: ModelBuffer.self, to: model)
        tag.pointee = Cell.Tag.model
    }

    func copy() -> ModelBuffer {
        let copy = ModelBuffer.make(schema)
        for index in 0..<fieldCount { copy.store(index, load(index)) }
        copy.unknown = unknown
        copy.probe = probe
        return copy
    }
}
