import SDKMustache

/// A file to be made: where it goes, from which template, with which values.
public struct Page: Sendable {
    /// Relative to the output folder, with `/`.
    public var path: String
    public var template: String
    public var values: MustacheValue
}
