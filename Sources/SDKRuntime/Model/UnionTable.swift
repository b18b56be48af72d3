/// The alternatives of a ``Union``, and how one of them is chosen.
///
/// A discriminator decides where the value has one; a tag of no alternative means none. Otherwise
/// the alternatives that the value can be read as are compared: the fewest keys that are in no
/// schema, then the most that are, then the closest type (an integer rather than a number for `1`,
/// a date-time rather than text for what is one, any type rather than free-form JSON), then
/// the order of the table.
public struct UnionTable: Sendable {
    /// A type that the value can have.
    public struct Alternative: Sendable {
        /// The type of the alternative.
        public let type: any JSONCoded.Type
        /// The values of the discriminator that stand for the type. The first one is written.
        public let tags: [String]

        /// Creates an alternative.
        ///
        /// - Parameters:
        ///   - type: the type of the alternative.
        ///   - tags: values of the discriminator that stand for it.
        public init(_ type: any JSONCoded.Type, tags: [String] = []) {
            self.type = type
            self.tags = tags
        }
    }

    /// The key whose value tells the alternative.
    public let discriminator: String?
    /// The alternative that a value is whose discriminator is missing or means none; `nil` if that
    /// says nothing.
    public let fallback: Int?
    /// The alternatives, in the description's order.
    public let alternatives: [Alternative]
    /// The alternative of each tag. By its bytes, as texts of Swift are equal too when they differ
    /// in Unicode normalisation only.
    private let indices: [[UInt8]: Int]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - discriminator: the property that tells the alternative; `nil` if there is none.
    ///   - fallback: the alternative of values whose discriminator is missing or means none.
    ///   - alternatives: in the description's order.
    public init(discriminator: String?, fallback: Int? = nil, _ alternatives: [Alternative]) {
        var indices: [[UInt8]: Int] = [:]
        for (index, alternative) in alternatives.enumerated() {
            // Of two alternatives with the same tag the first one has it.
            for tag in alternative.tags.map(Self.key) where indices[tag] == nil {
                indices[tag] = index
            }
        }
        self.discriminator = discriminator
        self.fallback = fallback
        self.alternatives = alternatives
        self.indices = indices
    }

    private static func key(_ tag: String) -> [UInt8] { Array(tag.utf8) }
}

extension UnionTable {
    /// What the discriminator says.
    private enum Verdict {
        case alternative(Int)
        case unknown
        /// There is no discriminator, or the value doesn't have it.
        case none
    }

    private func verdict(on value: JSONValue) -> Verdict {
        guard let discriminator, !indices.isEmpty || fallback != nil,
            case .object(let members) = value
        else { return .none }
        let standard = fallback.flatMap { alternatives.indices.contains($0) ? $0 : nil }
        guard let tag = members[discriminator]?.tagText else {
            return standard.map(Verdict.alternative) ?? .none
        }
        return (indices[Self.key(tag)] ?? standard).map(Verdict.alternative) ?? .unknown
    }

    /// The alternative that a value is, and the value in the form in which models store it.
    func choice(for value: JSONValue) -> (index: Int, stored: FieldValue)? {
        switch verdict(on: value) {
        case .alternative(let index): return read(value, index).map { (index, $0) }
        case .unknown: return nil
        case .none:
            let levels = Self.unionLevels
            var candidates: [(index: Int, match: UnionMatch)] = []
            for (index, alternative) in alternatives.enumerated() {
                if let match = value.match(alternative.type.jsonFieldType.shape, levels) {
                    candidates.append((index, match))
                }
            }
            candidates.sort { ($0.match, $0.index) < ($1.match, $1.index) }
            for candidate in candidates {
                if let stored = read(value, candidate.index) { return (candidate.index, stored) }
            }
            return nil
        }
    }

    /// The value in the form in which models store it, if it is the alternative of this index.
    func stored(of value: JSONValue, at index: Int) -> FieldValue? {
        if case .alternative(let other) = verdict(on: value), other != index { return nil }
        guard let choice = choice(for: value), choice.index == index else { return nil }
        return choice.stored
    }

    private func read(_ value: JSONValue, _ index: Int) -> FieldValue? {
        let kind = alternatives[index].type.jsonFieldType.kind
        if case .string(let text) = value, case .string = kind { return .string(text) }
        guard let json = try? value.encodedJSON() else { return nil }
        return try? JSONReader.read(json) { (reader) throws(JSONError) in
            try reader.readFieldValue(kind)
        }
    }

    /// An object with the discriminator of an alternative.
    package func tagged(_ value: JSONValue, at index: Int) -> JSONValue {
        guard let discriminator, alternatives.indices.contains(index),
            let first = alternatives[index].tags.first, case .object(var members) = value
        else { return value }
        if let tag = members[discriminator]?.tagText, indices[Self.key(tag)] == index {
            return value
        }
        members[discriminator] = .string(first)
        return .object(members)
    }
}

extension UnionTable {
    /// How many unions may be each other's alternatives. More are not looked into, since they can
    /// go round in a circle.
    static let unionLevels = 4

    /// How well a value fits a union that is itself an alternative.
    func match(_ value: JSONValue, _ levels: Int) -> UnionMatch {
        // Any value can be read as a union, so none of its alternatives is no failure.
        guard levels > 0 else { return .open(value) }
        switch verdict(on: value) {
        case .alternative(let index):
            return value.match(alternatives[index].type.jsonFieldType.shape, levels - 1)
                ?? .open(value)
        case .unknown: return .open(value)
        case .none:
            let matches = alternatives.lazy.compactMap {
                value.match($0.type.jsonFieldType.shape, levels - 1)
            }
            return matches.min() ?? .open(value)
        }
    }
}

extension JSONValue {
    /// The value of a discriminator, which some descriptions make a number.
    fileprivate var tagText: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number.description
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
