/// What a change is about, as it is shown and as it is hashed.
struct Subject: Sendable {
    /// `/path`, `GET /path?parameter`, `Model.property=value`, …
    private(set) var text: String
    /// The same with a separator that no name has, so that a dot in a name makes no other subject.
    private(set) var key: String
    /// The text without the marks for elements at its end: an enumeration's value is told by the
    /// property, whether that holds one value or a list of them.
    private var owner: String

    init(_ text: String) {
        self.text = text
        key = text
        owner = text
    }

    private init(_ outer: Subject, _ mark: String, _ name: String, isElement: Bool = false) {
        text = (mark == "=" ? outer.owner : outer.text) + mark + name
        key = outer.key + "\u{1F}" + mark + name
        owner = isElement ? outer.owner : text
    }

    static func tag(_ name: String) -> Subject { Subject("tag:" + name) }
    static func server(_ url: String) -> Subject { Subject("server:" + url) }
    static func security(_ name: String) -> Subject { Subject("security:" + name) }
    /// The description as a whole.
    static let info = Subject("info")

    func property(_ name: String) -> Subject { Subject(self, ".", name) }
    func parameter(_ name: String) -> Subject { Subject(self, "?", name) }
    func value(_ text: String) -> Subject { Subject(self, "=", text) }
    func alternative(_ name: String) -> Subject { Subject(self, "|", name) }
    /// The body or one response of an operation.
    func part(_ name: String) -> Subject { Subject(self, "#", name) }
    func header(_ name: String) -> Subject { Subject(self, "@", name) }
    /// A content type besides the one that is used.
    func content(_ mediaType: String) -> Subject { Subject(self, ";", mediaType) }
    var element: Subject { Subject(self, "[]", "", isElement: true) }
    var mapValue: Subject { Subject(self, "{}", "", isElement: true) }
}
