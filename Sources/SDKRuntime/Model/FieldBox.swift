/// A value behind a reference, where ``FieldValue`` has no other form for it. Opaque: there is one
/// subclass for values of any type, one for arrays and one for maps.
@_documentation(visibility: internal)
public class FieldBox: @unchecked Sendable {
    // Unchecked, because a class that has subclasses can't be checked. All of them are in this
    // file, are final, and hold one immutable Sendable value.
    func isEqual(to other: FieldBox) -> Bool { self === other }
    func hash(into hasher: inout Hasher) {}

    fileprivate init() {}

    final var fieldValue: FieldValue { .box(self) }
}

/// Any value.
final class ValueBox<Value: JSONCoded & Hashable>: FieldBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    let value: Value

    init(_ value: Value) { self.value = value }

    static func value(in value: FieldValue) -> Value? {
        guard case .box(let box) = value else { return nil }
        return (box as? ValueBox<Value>)?.value
    }

    override func isEqual(to other: FieldBox) -> Bool {
        self === other || (other as? ValueBox<Value>)?.value == value
    }

    override func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

// Arrays and maps have classes of their own: the conformances of a `ValueBox<[Element]>` would be
// looked up at run time, each time.

final class ArrayBox<Element: JSONCoded>: FieldBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    let values: [Element]

    init(_ values: [Element]) { self.values = values }

    @inline(__always)
    static func box(in value: FieldValue) -> ArrayBox<Element>? {
        guard case .box(let box) = value else { return nil }
        return box as? ArrayBox<Element>
    }

    override func isEqual(to other: FieldBox) -> Bool {
        if self === other { return true }
        guard let others = (other as? ArrayBox<Element>)?.values else { return false }
        return values.count == others.count
            && zip(values, others).allSatisfy { $0.jsonFieldValue == $1.jsonFieldValue }
    }

    override func hash(into hasher: inout Hasher) {
        hasher.combine(values.count)
        for value in values { hasher.combine(value.jsonFieldValue) }
    }
}

final class MapBox<Key: JSONCoded & Hashable, Value: JSONCoded>: FieldBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    let values: [Key: Value]

    init(_ values: [Key: Value]) { self.values = values }

    @inline(__always)
    static func box(in value: FieldValue) -> MapBox<Key, Value>? {
        guard case .box(let box) = value else { return nil }
        return box as? MapBox<Key, Value>
    }

    override func isEqual(to other: FieldBox) -> Bool {
        if self === other { return true }
        guard let others = (other as? MapBox<Key, Value>)?.values else { return false }
        return values.count == others.count
            && values.allSatisfy { key, value in others[key]?.jsonFieldValue == value.jsonFieldValue
            }
    }

    /// The same for equal maps, whatever the order of their keys.
    override func hash(into hasher: inout Hasher) {
        var sum = 0
        for (key, value) in values {
            var inner = Hasher()
            inner.combine(key)
            inner.combine(value.jsonFieldValue)
            sum ^= inner.finalize()
        }
        hasher.combine(sum)
    }
}
