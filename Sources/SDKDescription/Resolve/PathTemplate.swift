import SDKDocument

/// A text with names in braces, such as `/users/{userId}`.
struct PathTemplate {
    /// The names, each once, in order.
    let names: [String]

    /// `nil` if a brace has no partner or if there is nothing between two.
    init?(_ text: String) {
        var names: [String] = []
        var known: Set<WireName> = []
        let bytes = text.utf8
        var start: String.Index?
        for index in bytes.indices {
            switch bytes[index] {
            case 0x7B:
                guard start == nil else { return nil }
                start = bytes.index(after: index)
            case 0x7D:
                guard let first = start, first < index else { return nil }
                let name = String(text[first..<index])
                if known.insert(WireName(name)).inserted { names.append(name) }
                start = nil
            default: continue
            }
        }
        guard start == nil else { return nil }
        self.names = names
    }
}

/// A path as it is called.
struct CallablePath {
    /// With the query that is always sent, and the fragment that tells it from others.
    var text: String
    /// The names in the path.
    var names: [String]
    /// The names in its query.
    var queryNames: [String] = []

    init(text: String, names: [String]) {
        self.text = text
        self.names = names
    }

    /// What stands for a path in a call that the server makes: braces mean no parameter there.
    init(event name: String) {
        self.init(text: name.filter { $0 != "{" && $0 != "}" }, names: [])
    }
}
