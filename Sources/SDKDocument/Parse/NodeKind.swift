/// The kinds of JSON values.
package enum NodeKind: String, Sendable, Hashable, CaseIterable {
    case object
    case array
    case string
    case number
    case bool
    case null
}
