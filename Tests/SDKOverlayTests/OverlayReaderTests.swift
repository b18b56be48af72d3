import SDKDocument
import Testing

@testable import SDKOverlay

/// Which texts are overlays.
@Suite struct OverlayReaderTests {
    static let valid = [
        #"{"overlay":"1.0.0","info":{"title":"T","version":"1"},"actions":[{"target":"$","update":1}]}"#,
        #"{"overlay":"1.1.12","x-a":1,"info":{"title":"T","version":"1","description":"d","x-b":{}},"extends":"a.json","actions":[{"target":"$","remove":true,"description":"d","x-c":[]}]}"#,
    ]

    @Test(arguments: valid)
    func accepts(text: String) {
        #expect(Self.findings(text).isEmpty)
    }

    static let refused: [(text: String, finding: String)] = [
        ("[]", "1:1: an overlay is an object"), ("{}", "1:1: 'overlay' is missing"),
        (#"{"overlay":1}"#, "1:12: 'overlay' is a string, not a number"),
        (
            #"{"overlay":"1.2.0"}"#,
            "1:12: version '1.2.0' of the Overlay Specification is not supported"
        ),
        (
            #"{"overlay":"2.0.0"}"#,
            "1:12: version '2.0.0' of the Overlay Specification is not supported"
        ),
        (
            #"{"overlay":"1.0"}"#,
            "1:12: version '1.0' of the Overlay Specification is not supported"
        ),
        (
            #"{"overlay":"1.1.x"}"#,
            "1:12: version '1.1.x' of the Overlay Specification is not supported"
        ),
        (
            #"{"overlay":"1.0.0-rc1"}"#,
            "1:12: version '1.0.0-rc1' of the Overlay Specification is not supported"
        ),
        (whole(info: "1"), "1:27: 'info' is an object, not a number"),
        (whole(info: #"{"version":"1"}"#), "1:27: 'title' is missing"),
        (whole(info: #"{"title":"T"}"#), "1:27: 'version' is missing"),
        (whole(info: #"{"title":"T","version":1}"#), "1:50: 'version' is a string, not a number"),
        (whole(info: #"{"title":"T","version":"1","y":1}"#), "1:58: unknown key 'y'"),
        (whole(actions: "{}"), "1:67: 'actions' is an array, not an object"),
        (whole(actions: "[]"), "1:67: an overlay has at least one action"),
        (whole(actions: "[1]"), "1:68: an action is an object"),
        (whole(actions: #"[{"update":1}]"#), "1:68: 'target' is missing"),
        (whole(actions: #"[{"target":1,"update":1}]"#), "1:78: 'target' is a string, not a number"),
        (
            whole(actions: #"[{"target":"$","remove":"y"}]"#),
            "1:91: 'remove' is true or false, not a string"
        ),
        (whole(actions: #"[{"target":"$","copy":{}}]"#), "1:89: 'copy' is a string, not an object"),
        (whole(actions: #"[{"target":"$","update":1,"delete":1}]"#), "1:102: unknown key 'delete'"),
        (
            whole(actions: #"[{"target":"$","update":1,"copy":"$"}]"#),
            "1:68: an action has either 'update' or 'copy'"
        ),
        (
            whole(actions: #"[{"target":"$.","update":1}]"#),
            "1:78: '$.' is not JSONPath at character 3: expected a name or '*', the query ends"
        ),
        (
            whole(actions: #"[{"target":"$","copy":"a"}]"#),
            "1:89: 'a' is not JSONPath at character 1: a query begins with '$'"
        ),
    ]

    @Test(arguments: refused)
    func refuses(text: String, finding: String) {
        #expect(Self.findings(text) == [finding])
    }

    @Test func warnsOfWhatHasNoEffect() {
        let none = OverlaidText("{}", #"{"target":"$"}"#, #"{"target":"$","remove":false}"#)
        #expect(
            none.findings == [
                "overlay1.json:2:1 overlay-without-effect",
                "overlay1.json:3:1 overlay-without-effect",
            ])
        let both = OverlaidText(#"{"a":1}"#, #"{"target":"$.a","update":2,"remove":true}"#)
        #expect(both.json == "{}")
        #expect(both.findings == ["overlay1.json:2:26 overlay-without-effect"])
    }

    @Test func comparesWhatItExtends() {
        func overlaid(_ reference: String) -> [String] {
            OverlaidText(
                "{}",
                overlays: [
                    #"{"overlay":"1.1.0","extends":"\#(reference)","info":{"title":"T","version":"1"},"actions":[{"target":"$","update":{}}]}"#
                ]
            ).findings
        }
        #expect(overlaid("../spec.json").isEmpty)
        #expect(overlaid("https://example.com/openapi.yaml").isEmpty)
        #expect(overlaid("./other.json") == ["overlay1.json:1:30 overlay-extends-other"])
    }

    private static func whole(
        info: String = #"{"title":"T","version":"1"}"#, actions: String = "[]"
    ) -> String {
        let actions =
            info.contains(#""title":"T","version":"1"}"#)
            ? actions : #"[{"target":"$","update":1}]"#
        return #"{"overlay":"1.1.0","info":\#(info),  "actions":\#(actions)}"#
    }

    private static func findings(_ text: String) -> [String] {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "overlay.json", bytes: Array(text.utf8))
        if let document = DocumentReader.read(file, diagnostics: &diagnostics) {
            _ = Overlay(document, diagnostics: &diagnostics)
        }
        return diagnostics.sorted.map { finding in
            "\(finding.location?.line ?? 0):\(finding.location?.column ?? 0): \(finding.message)"
        }
    }
}
