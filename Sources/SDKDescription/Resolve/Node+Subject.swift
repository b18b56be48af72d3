import SDKDocument

extension Node {
    /// What the value belongs to, in the words of the description: `OAuthClient.state` or
    /// `GET /api/v2/oauth/clients`; `nil` for values outside of models and paths.
    var subject: String? {
        var tokens: [String] = []
        var node: Node? = self
        while let current = node {
            if let key = current.key { tokens.append(key) }
            node = current.parent
        }
        tokens.reverse()
        switch tokens.first {
        case "definitions": return Self.modelSubject(tokens.dropFirst())
        case "components" where tokens.count > 2:
            return tokens[1] == "schemas"
                ? Self.modelSubject(tokens.dropFirst(2)) : tokens[2]
        case "paths" where tokens.count > 1:
            guard tokens.count > 2 else { return tokens[1] }
            if tokens[2] == "additionalOperations", tokens.count > 3 {
                return tokens[3] + " " + tokens[1]
            }
            guard let verb = APIVerb(rawValue: tokens[2]) else { return tokens[1] }
            return verb.method + " " + tokens[1]
        default: return nil
        }
    }

    private static func modelSubject(_ tokens: ArraySlice<String>) -> String? {
        guard var subject = tokens.first else { return nil }
        var rest = tokens.dropFirst()
        while let token = rest.popFirst() {
            if token == "properties", let name = rest.popFirst() { subject += "." + name }
        }
        return subject
    }
}
