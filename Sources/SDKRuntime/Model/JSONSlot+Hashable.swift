extension JSONSlot: Hashable {
    /// Compares the values; a value is never equal to one of another case.
    public static func == (left: JSONSlot, right: JSONSlot) -> Bool {
        switch (left, right) {
        case (.absent, .absent), (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.model(let left), .model(let right)): left == right
        case (.box(let left), .box(let right)): left.object.isEqual(to: right.object)
        default: false
        }
    }

    /// Feeds the value to a hasher: equal values give the same.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .absent: hasher.combine(0 as UInt8)
        case .null: hasher.combine(1 as UInt8)
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .double(let value), .date(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .model(let value): hasher.combine(value)
        case .box(let value): value.object.hash(into: &hasher)
        }
    }
}
