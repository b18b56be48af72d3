import SDKMustache

/// A file to be made: where it goes, from which template, with which values.
package struct Page: Sendable {
    /// Relative to the output folder, with `/`.
    package var path: String
    package var template: String
    package var values: MustacheValue
}
