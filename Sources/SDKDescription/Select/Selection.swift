/// Which operations are taken. Empty: all. Of several kinds, one that fits is enough.
package struct Selection: Sendable {
    package var tags: [String] = []
    /// Paths with `*` for one segment and `**` for any number.
    package var paths: [String] = []
    /// Operation ids or method names.
    package var operations: [String] = []

    package init(tags: [String] = [], paths: [String] = [], operations: [String] = []) {
        self.tags = tags
        self.paths = paths
        self.operations = operations
    }

    package var isEmpty: Bool { tags.isEmpty && paths.isEmpty && operations.isEmpty }
}
