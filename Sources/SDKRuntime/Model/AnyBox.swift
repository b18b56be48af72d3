/// The type-independent face of a value behind a reference.
class AnyBox: @unchecked Sendable {
    // Unchecked, because a class that has subclasses can't be checked. All of them are in this
    // file, are final, and hold one immutable Sendable value.
    func isEqual(to other: AnyBox) -> Bool { self === other }
    func hash(into hasher: inout Hasher) {}
    var text: String { "" }

    final var slot: JSONSlot { .box(JSONBox(self)) }
}

/// Any value.
final class Box<Value: JSONCoded & Hashable>: AnyBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    let value: Value

    init(_ value: Value) { self.value = value }

    static func value(in slot: JSONSlot) -> Value? {
        guard case .box(let box) = slot else { return nil }
        return (box.object as? Box<Value>)?.value
    }

    override func isEqual(to other: AnyBox) -> Bool {
        self === other || (other as? Box<Value>)?.value == value
    }

    override func hash(into hasher: inout Hasher) { hasher.combine(value) }

    override var text: String { String(describing: value) }
}

// Arrays and maps have classes of their own: the conformances of a `Box<[Element]>` would be looked
// up at run time, each time.

final class ArrayBox<Element: JSONCoded>: AnyBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    let values: [Element]

    init(_ values: [Element]) { self.values = values }

    @inline(__always)
    static func box(in slot: JSONSlot) -> ArrayBox<Element>? {
        guard case .box(let box) = slot else { return nil }
        return box.object as? ArrayBox<Element>
    }

    override func isEqual(to other: AnyBox) -> Bool {
        if self === other { return true }
        guard let others = (other as? ArrayBox<Element>)?.values else { return false }
        return values.count == others.count
            && zip(values, others).allSatisfy { $0.jsonSlot == $1.jsonSlot }
    }

    override func hash(into hasher: inout Hasher) {
        hasher.combine(values.count)
        for value in values { hasher.combine(value.jsonSlot) }
    }

    override var text: String {
        "[" + values.map { "\($0)" }.joined(separator: ", ") + "]"
    }
}

final class MapBox<Key: JSONCoded & Hashable, Value: JSONCoded>: AnyBox, @unchecked Sendable {
    // Unchecked for the reason of the superclass.
    let values: [Key: Value]

    init(_ values: [Key: Value]) { self.values = values }

    @inline(__always)
    static func box(in slot: JSONSlot) -> MapBox<Key, Value>? {
        guard case .box(let box) = slot else { return nil }
        return box.object as? MapBox<Key, Value>
    }

    override func isEqual(to other: AnyBox) -> Bool {
        if self === other { return true }
        guard let others = (other as? MapBox<Key, Value>)?.values else { return false }
        return values.count == others.count
            && values.allSatisfy { key, value in others[key]?.jsonSlot == value.jsonSlot }
    }

    /// The same for equal maps, whatever the order of their keys.
    override func hash(into hasher: inout Hasher) {
        var sum = 0
        for (key, value) in values {
            var inner = Hasher()
            inner.combine(key)
            inner.combine(value.jsonSlot)
            sum ^= inner.finalize()
        }
        hasher.combine(sum)
    }

    override var text: String { "\(values)" }
}
