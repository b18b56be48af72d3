/// A value behind a reference, where ``FieldValue`` has no other form for it. Opaque: there is one
/// subclass for values of any type, one for arrays and one for maps.
@_documentation(visibility: internal)
public class FieldBox: @unchecked Sendable {
    // Unchecked, because a class with subclasses can't be checked. All subclasses are in this file
    // and hold one Sendable value. It is written in `init`, and where `ModelBuffer` has made sure
    // that nothing else refers to the box.

    /// The type of the value.
    final let typeID: ObjectIdentifier

    func isEqual(to other: FieldBox) -> Bool { self === other }
    func hash(into hasher: inout Hasher) {}

    fileprivate init(_ type: Any.Type) { typeID = ObjectIdentifier(type) }

    final var fieldValue: FieldValue { .box(self) }
}

/// A box as getters see it: every subclass holds a value.
class TypedBox<Value: Sendable>: FieldBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    // Unchecked for overlapping access: it is read and written as a whole.
    @exclusivity(unchecked) final fileprivate(set) var value: Value

    /// Replaces the value of a box that nothing else refers to.
    final func set(_ value: Value) { self.value = value }

    /// The value; of a box that nothing else refers to, it may be taken out.
    func take() -> Value { value }

    fileprivate init(_ value: Value) {
        self.value = value
        super.init(Value.self)
    }
}

/// Any value.
final class ValueBox<Value: JSONCoded & Hashable>: TypedBox<Value>, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    override init(_ value: Value) { super.init(value) }

    static func value(in value: FieldValue) -> Value? {
        guard case .box(let box) = value else { return nil }
        return (box as? ValueBox<Value>)?.value
    }

    override func isEqual(to other: FieldBox) -> Bool {
        self === other || (other as? ValueBox<Value>)?.value == value
    }

    override func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

// Arrays and maps have their own classes, because the conformances of a `ValueBox<[Element]>` would
// be looked up at run time, each time.

final class ArrayBox<Element: JSONCoded>: TypedBox<[Element]>, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    var values: [Element] { value }

    override init(_ values: [Element]) { super.init(values) }

    override func take() -> [Element] {
        defer { value = [] }
        return value
    }

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

final class MapBox<Key: JSONCoded & Hashable, Element: JSONCoded>: TypedBox<[Key: Element]>,
    @unchecked Sendable
{
    // Unchecked for the reason of the superclass.
    var values: [Key: Element] { value }

    override init(_ values: [Key: Element]) { super.init(values) }

    override func take() -> [Key: Element] {
        defer { value = [:] }
        return value
    }

    @inline(__always)
    static func box(in value: FieldValue) -> MapBox<Key, Element>? {
        guard case .box(let box) = value else { return nil }
        return box as? MapBox<Key, Element>
    }

    override func isEqual(to other: FieldBox) -> Bool {
        if self === other { return true }
        guard let others = (other as? MapBox<Key, Element>)?.values else { return false }
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
