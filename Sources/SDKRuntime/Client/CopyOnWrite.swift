/// A value behind a reference, for structs of many fields that are passed around a lot: copying one
/// is a single retain, and the code for it is not repeated in whatever holds it. Copies share the
/// value until one of them is edited. What yields a part of ``value`` changes it in place.
struct CopyOnWrite<Value: Sendable>: Sendable {
    // Unchecked, because its `value` is a variable. No box leaves this struct, and the variable is
    // changed only in `_modify` below, which first makes sure that nobody else has the box. `Value`
    // is Sendable.
    private final class Box: @unchecked Sendable {
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    init(_ value: Value) { box = Box(value) }

    var value: Value {
        _read { yield box.value }
        _modify {
            makeUnique()
            yield &box.value
        }
    }

    @inline(never)
    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
    }
}
