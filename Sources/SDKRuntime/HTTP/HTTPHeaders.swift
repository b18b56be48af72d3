/// Header fields in order. Names compare without regard to case (RFC 9110 section 5.1), and one
/// name can have several values.
///
/// Any text can be stored. ``validate()`` runs before sending, so that an unusable name or value is
/// an error, and not a field that is silently missing.
public struct HTTPHeaders: Hashable, Sendable {
    /// One header field.
    public struct Field: Hashable, Sendable {
        /// The name. Case makes no difference.
        public var name: String
        /// The value.
        public var value: String
        /// Whether the value is a secret although the name doesn't show it.
        var isMarked: Bool

        /// Creates a field.
        ///
        /// - Parameter isSecret: whether the value is a secret, whatever the name is.
        public init(_ name: String, _ value: String, isSecret: Bool = false) {
            self.name = name
            self.value = value
            isMarked = isSecret
        }

        /// Whether the value is a secret: it is never printed or logged, and never follows a redirect
        /// to another origin.
        public var isSecret: Bool { isMarked || HTTPHeaders.isCredential(name) }

        /// Compares names and values.
        public static func == (left: Field, right: Field) -> Bool {
            left.name == right.name && left.value == right.value
        }

        /// Hashes the name and the value.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(value)
        }
    }

    /// The fields in the order in which they were added.
    public private(set) var fields: [Field] = []

    /// Creates an empty set of fields.
    public init() {}

    /// Creates a set of fields in this order.
    public init(_ fields: [Field]) { self.fields = fields }

    /// The same fields, with space reserved for more.
    init(_ headers: HTTPHeaders, room: Int) {
        fields.reserveCapacity(headers.fields.count + room)
        fields += headers.fields
    }

    /// The first value of a field. Setting replaces all values of that name; setting `nil` removes
    /// them.
    public subscript(name: String) -> String? {
        get { fields.first { Self.isSameName($0.name, name) }?.value }
        set {
            guard let newValue else { return remove(name) }
            guard let index = fields.firstIndex(where: { Self.isSameName($0.name, name) }) else {
                return fields.append(Field(name, newValue))
            }
            let field = Field(name, newValue, isSecret: fields[index].isMarked)
            remove(name)
            fields.insert(field, at: index)
        }
    }

    /// All values of a name, in order.
    public func values(_ name: String) -> [String] {
        fields.compactMap { Self.isSameName($0.name, name) ? $0.value : nil }
    }

    /// Appends a field and keeps those of the same name.
    public mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name, value))
    }

    /// Appends a field whose value is a secret.
    public mutating func addSecret(_ name: String, _ value: String) {
        fields.append(Field(name, value, isSecret: true))
    }

    /// Marks the values of all fields of these names as secrets.
    mutating func markSecrets(_ names: [String]) {
        guard !names.isEmpty else { return }
        for index in fields.indices
        where names.contains(where: { Self.isSameName($0, fields[index].name) }) {
            fields[index].isMarked = true
        }
    }

    /// Removes the fields whose values are secrets.
    mutating func removeSecrets() { fields.removeAll(where: \.isSecret) }

    /// Removes all fields of a name.
    @inline(never)
    public mutating func remove(_ name: String) {
        fields.removeAll { Self.isSameName($0.name, name) }
    }

    /// Adds all fields of `other`; they replace fields of the same name.
    public mutating func merge(_ other: HTTPHeaders) {
        guard !other.fields.isEmpty else { return }
        guard !fields.isEmpty else { return fields = other.fields }
        fields.removeAll { field in
            other.fields.contains { Self.isSameName($0.name, field.name) }
        }
        fields.append(contentsOf: other.fields)
    }

    /// Whether there are no fields.
    public var isEmpty: Bool { fields.isEmpty }

    /// Compares ASCII letters without regard to case.
    @inline(never)
    package static func isSameName(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        var others = right.utf8.makeIterator()
        for byte in left.utf8 {
            guard let other = others.next(), byte == other || lowercase(byte) == lowercase(other)
            else { return false }
        }
        return true
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        byte &- 65 < 26 ? byte | 0x20 : byte
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    /// Creates a set of fields in this order. A name can occur more than once.
    public init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field($0.0, $0.1) }
    }
}
