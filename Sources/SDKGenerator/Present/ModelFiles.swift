/// How the types of a library are shared among files.
public enum ModelFiles: String, Sendable, CaseIterable {
    /// A file for each type.
    case separate
    /// A file for the types whose names begin with the same word, and more where that is too long.
    case grouped
}
