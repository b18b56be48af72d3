extension APISecurity {
    /// What an operation asks for: one of several combinations of security schemes.
    ///
    /// In a literal, `|` separates combinations and `&` separates the schemes of one. An empty
    /// combination means that no credential is needed. Characters of a name other than letters,
    /// digits, `.`, `_` and `-` are percent-encoded.
    public struct Requirement: Hashable, Sendable {
        /// The names of schemes, a list for each combination that is enough. The first combination
        /// for which the client has all credentials is used. An empty one, wherever it is in the
        /// list, is for a client that can meet none of the others.
        public var alternatives: [[String]]

        /// Creates a requirement.
        public init(_ alternatives: [[String]]) { self.alternatives = alternatives }
    }
}

extension APISecurity.Requirement: ExpressibleByStringLiteral {
    /// Creates a requirement from its text: `"apiKey & apiSecret | OAuth2"`.
    public init(stringLiteral value: String) {
        alternatives = value.parts(between: "|", omittingEmpty: false).map {
            $0.parts(between: "&").map(Self.name).filter { !$0.isEmpty }
        }
    }

    private static func name(_ text: String) -> String {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: " ") }
        return String(decoding: PercentDecoding.decode(bytes).bytes, as: UTF8.self)
    }
}

extension APISecurity.Requirement: CustomStringConvertible {
    /// The names of the schemes: `apiKey and apiSecret, or OAuth2`.
    public var description: String {
        alternatives.map { $0.isEmpty ? "nothing" : $0.joined(separator: " and ") }
            .joined(separator: ", or ")
    }
}
