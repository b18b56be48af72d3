/// A text with names in braces, such as `/users/{userId}`.
struct PathTemplate {
    /// The names, each once, in order.
    let names: [String]

    /// `nil` if a brace has no partner or if there is nothing between two.
    init?(_ text: String) {
        var names: [String] = []
        var name: String.UnicodeScalarView?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "{":
                guard name == nil else { return nil }
                name = String.UnicodeScalarView()
            case "}":
                guard let open = name, !open.isEmpty else { return nil }
                if !names.contains(String(open)) { names.append(String(open)) }
                name = nil
            default: name?.append(scalar)
            }
        }
        guard name == nil else { return nil }
        self.names = names
    }
}
