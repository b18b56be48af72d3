/// How the types of a library are shared among files.
package enum ModelFiles: String, Sendable, CaseIterable {
    /// A file for each type.
    case separate
    /// A file for the types whose names begin with the same words, or with the same letters where few
    /// share a word.
    case grouped
}
