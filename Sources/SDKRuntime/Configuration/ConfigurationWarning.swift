/// A setting that nothing reads: most often one that is misspelt.
public struct ConfigurationWarning: Hashable, Sendable, CustomStringConvertible {
    /// `section.key`, or the name of an environment variable.
    public var key: String
    /// Where the setting was read.
    public var place: ConfigurationPlace

    /// `file:line:column: key: unknown setting`
    public var description: String { "\(place): \(key): unknown setting" }
}
