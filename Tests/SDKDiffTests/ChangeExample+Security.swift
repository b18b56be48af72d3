@testable import SDKDiff

extension ChangeExample {
    private static func schemes(_ text: String) -> String {
        Sketch.operation("", #""components": {"securitySchemes": {\#(text)}}"#)
    }

    private static func flow(_ name: String, _ url: String, _ scopes: String) -> String {
        #""\#(name)": {"tokenUrl": "\#(url)", "authorizationUrl": "https://a.example", "scopes": {\#(scopes)}}"#
    }

    private static func oauth(_ flows: String...) -> String {
        schemes(#""o": {"type": "oauth2", "flows": {\#(flows.joined(separator: ", "))}}"#)
    }

    private static let basic = schemes(#""b": {"type": "http", "scheme": "basic"}"#)
    private static let code = flow("authorizationCode", "https://t.example", "")
    private static let subject = "security:o.authorizationCode"

    static let security: [ChangeExample] = [
        ChangeExample(
            "security-scheme-added", "security:b", wire: .minor, swift: .none, schemes(""), basic),
        ChangeExample(
            "security-scheme-removed", "security:b", wire: .major, swift: .none, basic,
            schemes("")),
        ChangeExample(
            "security-scheme-changed", "security:b", wire: .major, swift: .none, basic,
            schemes(#""b": {"type": "http", "scheme": "bearer"}"#)),
        ChangeExample(
            "security-scheme-renamed", "security:b", wire: .patch, swift: .none, basic,
            schemes(#""c": {"type": "http", "scheme": "basic"}"#)),
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
