@testable import SDKDiff

extension ChangeExample {
    private static func schemes(_ text: String) -> String {
        Sketch.operation("", #""components": {"securitySchemes": {\#(text)}}"#)
    }

    /// The same where the operation asks for the scheme.
    private static func used(_ text: String, _ scheme: String, _ scopes: String = "") -> String {
        ways(#"{"\#(scheme)": [\#(scopes)]}"#, text)
    }

    private static func ways(_ ways: String, _ text: String = ways) -> String {
        Sketch.operation(
            #""security": [\#(ways)]"#, #""components": {"securitySchemes": {\#(text)}}"#)
    }

    private static let ways =
        #""a": {"type": "http", "scheme": "basic"}, "b": {"type": "http", "scheme": "bearer"}"#

    private static func flow(_ name: String, _ url: String, _ scopes: String) -> String {
        #""\#(name)": {"tokenUrl": "\#(url)", "authorizationUrl": "https://a.example", "scopes": {\#(scopes)}}"#
    }

    private static func oauth(_ flows: String...) -> String {
        used(#""o": {"type": "oauth2", "flows": {\#(flows.joined(separator: ", "))}}"#, "o")
    }

    private static let basic = schemes(#""b": {"type": "http", "scheme": "basic"}"#)
    private static let code = flow("authorizationCode", "https://t.example", "")
    private static let subject = "security:o.authorizationCode"

    static let security: [ChangeExample] = [
        ChangeExample(
            "security-scheme-added", "security:b", wire: .none, swift: .none, schemes(""), basic),
        ChangeExample(
            "security-scheme-removed", "security:b", wire: .none, swift: .none, basic,
            schemes("")),
        ChangeExample(
            "security-scheme-added", "security:b", wire: .none, swift: .minor,
            ways("", #""a": {"type": "http", "scheme": "basic"}"#), ways(#"{"b": []}"#)),
        ChangeExample(
            "security-scheme-removed", "security:b", wire: .none, swift: .major,
            ways(#"{"b": []}"#), ways("", #""a": {"type": "http", "scheme": "basic"}"#)),
        ChangeExample(
            "credential-changed", "security:b", wire: .none, swift: .major,
            used(#""b": {"type": "http", "scheme": "basic"}"#, "b"),
            used(#""c": {"type": "http", "scheme": "basic"}"#, "c")),
        ChangeExample(
            "credential-changed", "security:o", wire: .none, swift: .major,
            used(#""o": {"type": "http", "scheme": "bearer"}"#, "o"), oauth(code)),
        ChangeExample(
            "security-scheme-changed", "security:b", wire: .none, swift: .none, basic,
            schemes(#""b": {"type": "http", "scheme": "bearer"}"#)),
        ChangeExample(
            "security-scheme-changed", "security:b", wire: .major, swift: .none,
            used(#""b": {"type": "http", "scheme": "basic"}"#, "b"),
            used(#""b": {"type": "http", "scheme": "bearer"}"#, "b")),
        ChangeExample(
            "operation-security-added", "GET /things", wire: .minor, swift: .none,
            ways(#"{"a": []}"#), ways("")),
        ChangeExample(
            "operation-security-removed", "GET /things", wire: .major, swift: .none,
            ways(#"{"a": []}"#), ways(#"{"a": [], "b": []}"#)),
        ChangeExample(
            "operation-security-rewritten", "GET /things", wire: .none, swift: .none,
            ways(#"{"a": []}"#), ways(#"{"a": []}, {"a": [], "b": []}"#)),
        ChangeExample(
            "operation-scope-added", "GET /things", wire: .major, swift: .none,
            ways(#"{"a": ["read"]}"#), ways(#"{"a": ["read", "write"]}"#)),
        ChangeExample(
            "operation-scope-removed", "GET /things", wire: .minor, swift: .none,
            ways(#"{"a": ["read", "write"]}"#), ways(#"{"a": ["read"]}"#)),
        ChangeExample(
            "security-scheme-renamed", "security:b", wire: .patch, swift: .none,
            used(#""b": {"type": "http", "scheme": "basic"}"#, "b"),
            used(#""c": {"type": "http", "scheme": "basic"}"#, "c")),
        ChangeExample(
            "security-scheme-renamed", "security:my-key", wire: .patch, swift: .none,
            used(#""my-key": {"type": "http", "scheme": "basic"}"#, "my-key"),
            used(#""my_key": {"type": "http", "scheme": "basic"}"#, "my_key")),
        ChangeExample(
            "flow-added", "security:o.clientCredentials", wire: .minor, swift: .none, oauth(code),
            oauth(code, flow("clientCredentials", "https://t.example", ""))),
        ChangeExample(
            "flow-removed", "security:o.clientCredentials", wire: .major, swift: .none,
            oauth(code, flow("clientCredentials", "https://t.example", "")), oauth(code)),
        ChangeExample(
            "flow-address-changed", subject, wire: .major, swift: .none, oauth(code),
            oauth(flow("authorizationCode", "https://u.example", ""))),
        ChangeExample(
            "scope-added", subject + "=read", wire: .minor, swift: .none, oauth(code),
            oauth(flow("authorizationCode", "https://t.example", #""read": "Read""#))),
        ChangeExample(
            "scope-removed", subject + "=read", wire: .major, swift: .none,
            oauth(flow("authorizationCode", "https://t.example", #""read": "Read""#)),
            oauth(code)),
    ]
}
