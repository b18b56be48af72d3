/// How a library is shared among Swift modules.
package enum ModuleDivision: String, Sendable, CaseIterable {
    /// One module has everything.
    case one
    /// A module for each tag, over one with what several tags need: who imports a tag builds that
    /// tag.
    case tags
}
