/// Notes which fields accessors read and set, where a key path is looked up.
final class FieldProbe: Sendable {
    /// What an accessor did.
    enum Access: Hashable, Sendable {
        case read(Int)
        case set(Int, isNil: Bool)
    }

    private let accesses = Locked<[Access]>([])

    func note(_ access: Access) { accesses.withLock { $0.append(access) } }

    /// What has been noted since it was last asked for.
    func take() -> [Access] {
        accesses.withLock { noted in
            defer { noted = [] }
            return noted
        }
    }
}

extension ModelProtocol {
    /// The field behind a key path: one that the accessors of the property, and nothing else, stand
    /// for. A property that is computed from others, one of a model within, and an element have
    /// none.
    static func field<Value>(_ property: KeyPath<Self, Value?>) -> Int? {
        guard let property = property as? WritableKeyPath<Self, Value?> else { return nil }
        let probe = FieldProbe()
        var model = Self(storage: ModelStorage(schema, probe: probe))
        model[keyPath: property] = nil
        // Swift may read what a key path sets.
        let setting = probe.take()
        guard case .set(let index, isNil: true)? = setting.last,
            setting == [.set(index, isNil: true)]
                || setting == [.read(index), .set(index, isNil: true)],
            schema.fields[index].type == Value.self
        else { return nil }
        // What is computed from the value of one field sets that field alone, too.
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
    /// A value that comes out as another one of almost any computation.
    fileprivate var sample: FieldValue {
        switch self {
        case .string: .string(" aB\u{301}1 ")
        case .bool: .bool(true)
        case .int64, .int32, .int: .int(1_234_567)
        case .double, .float: .double(1234.5)
        case .date: .date(1234.5)
        case .calendarDate: .int(CalendarDate(unchecked: 2024, 2, 29).packed)
        case .localDateTime: .string("2024-02-29T12:34:56.000")
        case .model, .boxed: .absent
        }
    }
}
