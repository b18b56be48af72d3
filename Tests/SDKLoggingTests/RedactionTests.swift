import Foundation
import Testing

@testable import SDKLogging
@testable import SDKRuntime

@Suite struct RedactionTests {
    static let redaction = LogRedaction()

    @Test(
        arguments: [
            ("secret", true), ("client_secret", true), ("clientSecret", true), ("Token", true),
            ("access-token", true), ("idTokens", true), ("password[]", true),
            ("passwordHash", true), ("code_verifier", true), ("assertion", true),
            ("X-Api-Key", true), ("accessTokenValiditySeconds", false), ("tokenType", false),
            ("code", false), ("name", false), ("", false), ("s", false), ("secretary", true),
        ])
    func names(_ name: String, _ isSecret: Bool) {
        #expect(Self.redaction.matcher.isSecret(Array(name.utf8)) == isSecret)
    }

    @Test(
        arguments: [
            (#"{"secret":"x"}"#, #"{"secret":"<redacted>"}"#),
            (
                #"{"a" : 1 , "secret" : "x\"y" , "b":2}"#,
                #"{"a" : 1 , "secret" : "<redacted>" , "b":2}"#
            ),
            (#"{"token":12.5}"#, #"{"token":"<redacted>"}"#),
            (#"{"token":null,"b":[]}"#, #"{"token":"<redacted>","b":[]}"#),
            (#"{"token":{"a":["}",2]},"b":1}"#, #"{"token":"<redacted>","b":1}"#),
            (
                #"[{"token":"x"},{"token":"y"}]"#,
                #"[{"token":"<redacted>"},{"token":"<redacted>"}]"#
            ),
            (#"{"\u0073ecret":"x"}"#, #"{"\u0073ecret":"<redacted>"}"#),
            (#"{"a":"secret","b":"token:x"}"#, #"{"a":"secret","b":"token:x"}"#),
            (#"{"secret":"cut of"#, #"{"secret":"<redacted>""#),
            (#"{"secret":"#, #"{"secret":"<redacted>""#),
            (#"{"secre"#, #"{"secre"#), (#"{"a\"#, #"{"a\"#), ("", ""),
            (#"{"secret":"a" "b":1}"#, #"{"secret":"<redacted>" "b":1}"#),
            (#"{"code":"not.found"}"#, #"{"code":"not.found"}"#),
        ])
    func json(_ text: String, _ expected: String) {
        let output = JSONRedactor.redact([UInt8](text.utf8), Self.redaction.matcher)
        #expect(String(decoding: output, as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            ("https://h/p?code=x&a=1", "https://h/p?code=<redacted>&a=1"),
            (
                "https://h/p?client%5Fsecret=x#token=y",
                "https://h/p?client%5Fsecret=<redacted>#token=<redacted>"
            ),
            ("https://u:p@h/p", "https://<redacted>@h/p"),
            ("https://h/p?a&b=&=c", "https://h/p?a&b=&=c"),
            ("/p?%zz=1&secret", "/p?%zz=1&secret"), ("", ""),
        ])
    func url(_ url: String, _ expected: String) {
        #expect(FormRedactor.redact(url: url, Self.redaction.matcher) == expected)
    }

    @Test(
        arguments: [
            ("Bearer abcdefgh.1", "Bearer <redacted>"),
            ("x BASIC YWJjZGVm==;", "x BASIC <redacted>;"),
            ("basic facts", "basic facts"), ("ö Bearer", "ö Bearer"),
            ("forbearer abcdefghij", "forbearer abcdefghij"),
        ])
    func bearer(_ text: String, _ expected: String) {
        #expect(BearerRedactor.redact(text) == expected)
    }

    @Test(
        arguments: [
            ("application/json", #"{"a":1}"#, #"{"a":1}"#),
            ("application/problem+json; x=y", #"{"token":1}"#, #"{"token":"<redacted>"}"#),
            ("text/html", #" {"token":1}"#, #" {"token":"<redacted>"}"#),
            ("Application/X-WWW-Form-Urlencoded", "a=1&token=2", "a=1&token=<redacted>"),
            ("text/plain; charset=utf-8", "ok", "ok"), ("image/png", "xxxx", "<4 bytes>"),
            (nil, "xxxx", "<4 bytes>"), ("text/xml", "<a/>", "<4 bytes>"),
            ("text/plain", "0123456789abcdef", "0123456789ab… <16 bytes>"),
            ("application/json", "", nil),
        ] as [(String?, String, String?)])
    func body(_ type: String?, _ body: String, _ expected: String?) {
        let limit = body.hasPrefix("0") ? 12 : 100
        let redactor = LogRedactor(Self.redaction, maximumBytes: limit)
        let text = redactor.body(Array(body.utf8), contentType: type, target: "https://h/p")
        #expect(text == expected)
    }

    /// Wherever a body is cut, no part of a secret is left.
    @Test func cutAnywhere() {
        let body = Array(#"{"a":"bc","client_secret":"zzzz","n":{"token":{"x":["zzzz"]}}}"#.utf8)
        for limit in 0...body.count {
            let redactor = LogRedactor(Self.redaction, maximumBytes: limit)
            let text = redactor.body(body, contentType: "application/json", target: "")
            #expect(text?.contains("z") == false)
        }
    }
}
