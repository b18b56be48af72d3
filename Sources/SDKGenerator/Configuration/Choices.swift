extension CaseIterable where Self: RawRepresentable, RawValue == String {
    /// The texts that can be given, for a message: `'one' or 'tags'`.
    package static var choices: String {
        allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    }
}
