extension MustacheSettings {
    /// What happens when a template uses a name or partial that is not known.
    public enum MissingName: Sendable, Hashable {
        /// Strict: rendering ends with an error, for sections and inverted sections too. To
        /// interpolate a list or an object is an error as well.
        case error
        /// Lenient, as the specification has it: the name is falsey and empty, the partial is
        /// empty, and so is a list or an object that is interpolated.
        case empty
    }
}
