/// A value as a model stores it.
public enum JSONSlot: Sendable {
    /// Not there.
    case absent
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    /// Seconds since 2001-01-01T00:00:00Z.
    case date(Double)
    case string(String)
    case model(ModelStorage)
    case box(JSONBox)
}

/// A value that has no slot form of its own, behind a reference.
public struct JSONBox: Sendable {
    let object: AnyBox

    init(_ object: AnyBox) { self.object = object }
}
