/// Records which fields the accessors read and set when a key path is looked up.
final class FieldProbe: Sendable {
    /// What an accessor did.
    enum Access: Hashable, Sendable {
        case read(Int)
        case set(Int, isNil: Bool)
    }

    private let accesses = Locked<[Access]>([])

    func note(_ access: Access) { accesses.withLock { $0.append(access) } }

    /// What has been recorded since the last look.
    func take() -> [Access] {
        accesses.withLock { noted in
            defer { noted = [] }
            return noted
        }
    }
}

extension ModelProtocol {
    /// The field behind a key path: one that only the accessors of the property read and set. A
    /// property that is computed from others, a property of a nested model, and an element have
    /// none.
    static func field<Value>(_ property: KeyPath<Self, Value?>) -> Int? {
        guard let property = property as? WritableKeyPath<Self, Value?> else { return nil }
        let probe = FieldProbe()
        var model = Self(storage: ModelStorage(schema, probe: probe))
        model[keyPath: property] = nil
        // A key path may read what it sets.
        let setting = probe.take()
        guard case .set(let index, isNil: true)? = setting.last,
            setting.dropLast().allSatisfy({ $0 == .read(index) }),
            schema.fields[index].type == Value.self
        else { return nil }
        // A value that is computed from one field sets only that field, too.
        let sample = schema.fields[index].kind.sample
        let storage = ModelStorage(schema, probe: probe)
        storage.buffer.store(index, sample)
        let value = Self(storage: storage)[keyPath: property]
        guard probe.take() == [.read(index)] else { return nil }
        if case .absent = sample { return index }
        return (value as? any JSONCoded)?.jsonFieldValue == sample ? index : nil
    }
}

extension FieldType.Kind {
    /// A value that almost any computation changes.
    fileprivate var sample: FieldValue {
        switch self {
        case .string: .string(" aB\u{301}1 ")
        case .bool: .bool(true)
        case .int64, .int32, .int: .int(1_234_567)
        case .double, .float: .double(1234.5)
        case .date: .date(1234.5)
        case .calendarDate: .int(CalendarDate(unchecked: 2024, 2, 29).packed)
        case .model, .boxed: .absent
        }
    }
}
