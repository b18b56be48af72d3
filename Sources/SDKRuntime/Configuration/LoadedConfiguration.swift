/// A configuration, and what was found on the way.
public struct LoadedConfiguration: Sendable {
    /// The settings that were read.
    public var configuration: ClientConfiguration
    /// Settings that nothing reads, in the order in which they were read.
    public var warnings: [ConfigurationWarning]
}
