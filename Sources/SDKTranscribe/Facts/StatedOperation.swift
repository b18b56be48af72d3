/// What one page says about one operation. What is `nil` the page does not say.
struct StatedOperation: Sendable {
    /// Upper case.
    var verb: String
    /// The path template.
    var path: String
    var name: Stated<String>
    var tag: String?
    var summary: Stated<String>?
    var text: Stated<String>?
    var parameters: [StatedField]?
    var permissions: Stated<StatedPermissions>?
    var returns: Stated<PageType>?

    /// Operations are the same if these are, whatever the pages call them.
    var key: String { verb + " " + path }
}
