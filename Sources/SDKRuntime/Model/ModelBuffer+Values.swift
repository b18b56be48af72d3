// How accessors read and set fields. If the memory of a cell is exactly the property's value, it is
// copied as it is. Which cells are like that is determined once for each field
// (`SchemaField.directTag`).
extension ModelBuffer {
    /// The field with a key, or -1.
    @inline(__always)
    func index(of key: StaticString) -> Int {
        guard key.hasPointerRepresentation else { return layout.pointee.slowIndex(of: key) }
        return layout.pointee.index(of: key.utf8Start, key.utf8CodeUnitCount)
    }

    /// The value of a field, if it is present and of the type `T`. The index may be -1.
    @inline(__always)
    func value<T: JSONCoded>(at index: Int) -> T? {
        guard index >= 0 else { return nil }
        if let cell = cell(at: index, of: T.self) { return cell.pointee }
        if let box = box(at: index, of: T.self) { return box.value }
        return otherValue(at: index)
    }

    /// The value of a field, or a fallback. The index may be -1.
    @inline(__always)
    func requiredValue<T: JSONCoded>(at index: Int) -> T {
        if index >= 0 {
            if let cell = cell(at: index, of: T.self) { return cell.pointee }
            if let box = box(at: index, of: T.self) { return box.value }
        }
        return otherRequiredValue(at: index)
    }

    /// Takes the value of a field out, so that nothing else refers to it. The buffer has to be
    /// uniquely referenced.
    @inline(__always)
    func take<T: JSONCoded>(at index: Int) -> T? {
        if let cell = cell(at: index, of: T.self) {
            tags[index] = Cell.Tag.absent
            return cell.move()
        }
        if let box = boxToChange(at: index, of: T.self) { return box.take() }
        return otherValue(at: index)
    }

    @inline(__always)
    func takeRequired<T: JSONCoded>(at index: Int) -> T {
        if let cell = cell(at: index, of: T.self) {
            tags[index] = Cell.Tag.absent
            return cell.move()
        }
        if let box = boxToChange(at: index, of: T.self) { return box.take() }
        return otherRequiredValue(at: index)
    }

    /// Sets a field. The buffer has to be uniquely referenced.
    @inline(__always)
    func set<T: JSONCoded>(_ value: T, at index: Int) {
        let field = layout.pointee.fields + index
        let tag = field.pointee.directTag
        guard tag != Cell.Tag.none, field.pointee.typeID == ObjectIdentifier(T.self), !isProbed
        else {
            if let box = boxToChange(at: index, of: T.self) { return box.set(value) }
            return setOther(value, at: index)
        }
        let cell = cells + index * 16
        Self.destroy(cell, tags[index])
        cell.initializeMemory(as: T.self, to: value)
        tags[index] = tag
    }

    /// Makes a field absent, or null if it is required.
    @inline(never)
    func remove(_ type: Any.Type, at index: Int) {
        check(type, at: index)
        probe?.note(.set(index, isNil: true))
        store(index, layout.pointee.fields[index].emptyValue)
    }

    /// A cell whose memory is a value of this type.
    @inline(__always)
    private func cell<T: JSONCoded>(at index: Int, of _: T.Type) -> UnsafeMutablePointer<T>? {
        let field = layout.pointee.fields + index
        guard tags[index] == field.pointee.directTag,
            field.pointee.typeID == ObjectIdentifier(T.self), !isProbed
        else { return nil }
        return (cells + index * 16).assumingMemoryBound(to: T.self)
    }

    /// A box with a value of this type; the box records its type.
    @inline(__always)
    private func box<T: JSONCoded>(at index: Int, of _: T.Type) -> TypedBox<T>? {
        guard tags[index] == Cell.Tag.box, !isProbed else { return nil }
        let box = (cells + index * 16).assumingMemoryBound(to: FieldBox.self)
        guard box.pointee.typeID == ObjectIdentifier(T.self) else { return nil }
        return unsafeDowncast(box.pointee, to: TypedBox<T>.self)
    }

    /// A box that nothing else refers to.
    @inline(__always)
    private func boxToChange<T: JSONCoded>(at index: Int, of _: T.Type) -> TypedBox<T>? {
        guard tags[index] == Cell.Tag.box, !isProbed else { return nil }
        let box = (cells + index * 16).assumingMemoryBound(to: FieldBox.self)
        guard box.pointee.typeID == ObjectIdentifier(T.self),
            isKnownUniquelyReferenced(&box.pointee)
        else { return nil }
        return unsafeDowncast(box.pointee, to: TypedBox<T>.self)
    }

    /// A value that is not stored as its own type, or none.
    @inline(never)
    private func otherValue<T: JSONCoded>(at index: Int) -> T? {
        probe?.note(.read(index))
        return T(jsonFieldValue: load(index))
    }

    @inline(never)
    private func otherRequiredValue<T: JSONCoded>(at index: Int) -> T {
        (index >= 0 ? otherValue(at: index) : nil) ?? T.jsonFallback
    }

    @inline(never)
    private func setOther<T: JSONCoded>(_ value: T, at index: Int) {
        check(T.self, at: index)
        probe?.note(.set(index, isNil: false))
        store(index, value.jsonFieldValue)
    }

    private func check(_ type: Any.Type, at index: Int) {
        let field = layout.pointee.fields + index
        assert(
            field.pointee.type == type,
            "\(schema.name).\(schema.label(at: index)) is \(field.pointee.type), not \(type)")
    }
}

extension JSONCoded {
    /// The tag of cells whose memory is a value of this type, bit for bit; `none` if there are
    /// none. It is determined by trying: a value made from a sample must have the sample's bits.
    static var directTag: UInt8 {
        typealias Tag = ModelBuffer.Cell.Tag
        let text = String(repeating: "sample", count: 8)
        return switch jsonFieldType.kind {
        case .string: isStored(.string(text), as: text) ? Tag.string : Tag.none
        case .int64, .int:
            isStored(.int(1_234_567), as: 1_234_567 as Int64) ? Tag.int : Tag.none
        case .double: isStored(.double(1234.5), as: 1234.5) ? Tag.double : Tag.none
        case .date: isStored(.date(1234.5), as: 1234.5) ? Tag.date : Tag.none
        case .model(let type): directTag(of: type)
        case .bool, .int32, .float, .calendarDate, .boxed: Tag.none
        }
    }

    private static func directTag<Model: ModelProtocol>(of _: Model.Type) -> UInt8 {
        typealias Tag = ModelBuffer.Cell.Tag
        // The schema of no model, because the model's own may still be being made.
        let storage = ModelStorage(Schema())
        return Model.self == Self.self && isSame(Model(storage: storage), storage.buffer)
            ? Tag.model : Tag.none
    }

    private static func isStored<Stored>(_ sample: FieldValue, as stored: Stored) -> Bool {
        Self(jsonFieldValue: sample).map { isSame($0, stored) } ?? false
    }
}

/// Whether two values have the same layout, as far as that can be seen, and the same bits.
///
/// Whether copying counts references is a part of it: a type that doesn't count them must not stand in
/// the cell of one that does. There is no public way to ask that at run time: `BitwiseCopyable` can't
/// be cast to (SE-0426), so `_isPOD` is asked.
private func isSame<Left, Right>(_ left: Left, _ right: Right) -> Bool {
    guard MemoryLayout<Left>.size == MemoryLayout<Right>.size,
        MemoryLayout<Left>.alignment == MemoryLayout<Right>.alignment,
        _isPOD(Left.self) == _isPOD(Right.self)
    else { return false }
    return withUnsafeBytes(of: left) { left in
        withUnsafeBytes(of: right) { right in left.elementsEqual(right) }
    }
}
