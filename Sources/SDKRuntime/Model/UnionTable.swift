/// The alternatives of a ``Union``, and how one of them is chosen.
///
/// If the value has a discriminator, that decides; a tag of no alternative means none. Otherwise,
/// the alternatives that the value can be read as are compared. An alternative with a constant that
/// the value doesn't have is excluded. The best one has the fewest keys that are in no schema, then
/// the most that are, then the closest type (a constant or a known value of an enumeration before
/// text, text before an enumeration that doesn't list it, an integer before a number for `1`, a
/// date-time before text if the text is one, any type before free-form JSON), then the order of the
/// table.
public struct UnionTable: Sendable {
    /// A type that the value can have.
    package struct Alternative: Sendable {
        /// The type of the alternative.
        package let type: any JSONCoded.Type
        /// The values of the discriminator that identify the type. The first one is written.
        package let tags: [String]
        /// The only value of the alternative, if it has just one.
        package let constant: JSONValue?
        /// Whether the type is a union, too.
        let isUnion: Bool
    }

    /// The key whose value identifies the alternative.
    package let discriminator: String?
    /// The alternative for a value whose discriminator is missing or means none; `nil` if there is
    /// no such alternative.
    package let fallback: Int?
    /// The alternatives, in the description's order.
    package let alternatives: [Alternative]
    /// The alternative of each tag. By bytes, because Swift's strings are also equal if they differ
    /// only in Unicode normalisation.
    private let indices: [[UInt8]: Int]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - types: the types of the alternatives, in the description's order.
    ///   - discriminator: the property that identifies the alternative; `nil` if there is none.
    ///   - fallback: the alternative for values whose discriminator is missing or means none.
    ///   - table: a line for each alternative: the values of the discriminator that identify it, or
    ///     `=` and its only value. Percent-encoding is as in a `Schema`. Lines at the end may be
    ///     missing.
    public init(
        _ types: [any JSONCoded.Type], discriminator: String? = nil, fallback: Int? = nil,
        _ table: String = ""
    ) {
        let lines = table.parts(between: "\n", omittingEmpty: false)
        var indices: [[UInt8]: Int] = [:]
        var alternatives: [Alternative] = []
        for (index, type) in types.enumerated() {
            var tags: [[UInt8]] = []
            var constant: JSONValue?
            let words = index < lines.count ? lines[index].byteParts(between: " ") : []
            for word in words {
                if word.first == UInt8(ascii: "=") {
                    constant = SchemaParser.constant(word[...], of: type)
                } else {
                    tags.append(PercentDecoding.decode(word).bytes)
                }
            }
            // If two alternatives have the same tag, the first one gets it.
            for tag in tags where indices[tag] == nil { indices[tag] = index }
            alternatives.append(
                Alternative(
                    type: type, tags: tags.map { String(decoding: $0, as: UTF8.self) },
                    constant: constant, isUnion: type is any UnionProtocol.Type))
        }
        let fallback = fallback.flatMap { types.indices.contains($0) ? $0 : nil }
        self.discriminator = indices.isEmpty && fallback == nil ? nil : discriminator
        self.fallback = fallback
        self.alternatives = alternatives
        self.indices = indices
    }

    func index(ofTag tag: String) -> Int? { indices[Array(tag.utf8)] ?? fallback }
}

// MARK: - Matching

extension UnionTable {
    /// What the discriminator says.
    enum Verdict {
        case alternative(Int)
        case unknown
        /// There is no discriminator, or the value doesn't have it.
        case none

        init(_ index: Int?) { self = index.map(Verdict.alternative) ?? .unknown }
    }

    func verdict(on value: JSONValue) -> Verdict {
        guard let discriminator, case .object(let members) = value else { return .none }
        if let tag = members[discriminator]?.tagText { return Verdict(index(ofTag: tag)) }
        return fallback.map(Verdict.alternative) ?? .none
    }

    /// The alternative that best fits a value without a tag.
    func bestMatch(_ value: JSONValue) -> Int? {
        var best: (index: Int, match: UnionMatch)?
        for index in alternatives.indices {
            guard let match = match(value, index, Self.unionLevels) else { continue }
            if let found = best, !(match < found.match) { continue }
            best = (index, match)
        }
        return best?.index
    }

    private func match(_ value: JSONValue, _ index: Int, _ levels: Int) -> UnionMatch? {
        let alternative = alternatives[index]
        if let constant = alternative.constant { return value == constant ? UnionMatch() : nil }
        return value.match(alternative.type, levels)
    }

    /// How many unions may be nested as alternatives. More are not searched, because they can be
    /// circular.
    static let unionLevels = 4

    /// How well a value fits a union that is itself an alternative; `nil` if it fits none of its
    /// alternatives.
    func match(_ value: JSONValue, _ levels: Int) -> UnionMatch? {
        guard levels > 0 else { return nil }
        var match: UnionMatch?
        switch verdict(on: value) {
        case .alternative(let index): match = self.match(value, index, levels - 1)
        case .unknown: break
        case .none:
            match = alternatives.indices.lazy.compactMap { self.match(value, $0, levels - 1) }.min()
        }
        match?.unions += 1
        return match
    }
}

// MARK: - Writing

extension UnionTable {
    /// Writes the value of an alternative, with the alternative's tag.
    func write(_ value: any JSONCoded, to writer: inout JSONWriter) {
        guard discriminator != nil, let index = index(of: value) else {
            return value.write(to: &writer)
        }
        // An optional tag that was absent stays absent: a value that was read without a tag is
        // written without one.
        let stored = value.jsonFieldValue
        if case .model = stored, isTagged(stored, index) ?? true {
            return value.write(to: &writer)
        }
        guard let json = try? JSONValue(encoding: value) else { return value.write(to: &writer) }
        writer.write(tagged(json, at: index))
    }

    private func index(of value: any JSONCoded) -> Int? {
        let type = ObjectIdentifier(type(of: value))
        return alternatives.firstIndex { ObjectIdentifier($0.type) == type && !$0.tags.isEmpty }
    }

    /// An object with the discriminator of an alternative: the first tag, unless the object already
    /// has one of the tags.
    package func tagged(_ value: JSONValue, at index: Int) -> JSONValue {
        guard let discriminator, alternatives.indices.contains(index),
            let first = alternatives[index].tags.first, case .object(var members) = value
        else { return value }
        if let tag = members[discriminator]?.tagText, self.index(ofTag: tag) == index {
            return value
        }
        members[discriminator] = .string(first)
        return .object(members)
    }
}

extension JSONValue {
    /// The value of a discriminator, which is a number in some descriptions.
    var tagText: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number.description
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The value in the form in which models store this type; `nil` if it can't be read as that
    /// type.
    func read(_ kind: FieldType.Kind) -> FieldValue? {
        if case .string(let text) = self, case .string = kind { return .string(text) }
        guard let json = try? encodedJSON() else { return nil }
        return try? JSONReader.read(json) { (reader) throws(JSONError) in
            try reader.readFieldValue(kind)
        }
    }
}
