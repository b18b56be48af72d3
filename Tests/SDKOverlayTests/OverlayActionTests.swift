import Testing

@testable import SDKOverlay

/// What actions do, by the Action Object of Overlay 1.1 and 1.0.
@Suite struct OverlayActionTests {
    static let actions: [(spec: String, action: String, result: String)] = [
        // Objects are merged: new members last, known ones replaced or merged in their place.
        (#"{"a":1}"#, #"{"target":"$","update":{"b":2}}"#, #"{"a":1,"b":2}"#),
        (#"{"a":1,"b":2}"#, #"{"target":"$","update":{"c":3,"a":4}}"#, #"{"a":4,"b":2,"c":3}"#),
        (
            #"{"o":{"p":{"x":1},"q":2}}"#, #"{"target":"$.o","update":{"p":{"y":2},"r":{"s":{}}}}"#,
            #"{"o":{"p":{"x":1,"y":2},"q":2,"r":{"s":{}}}}"#
        ),
        (#"{"o":{}}"#, #"{"target":"$.o","update":{}}"#, #"{"o":{}}"#),
        (#"{"o":{}}"#, #"{"target":"$.o","update":{"a":null}}"#, #"{"o":{"a":null}}"#),
        (#"{"a":null}"#, #"{"target":"$","update":{"a":true}}"#, #"{"a":true}"#),
        (#"{"a":"x"}"#, #"{"target":"$","update":{"a":null}}"#, #"{"a":null}"#),
        (
            #"{"é":1}"#, #"{"target":"$","update":{"e\u0301":2,"\u00e9":3}}"#,
            "{\"é\":3,\"e\u{301}\":2}"
        ),
        // Arrays within objects are joined.
        (#"{"l":[1]}"#, #"{"target":"$","update":{"l":[2,[3]]}}"#, #"{"l":[1,2,[3]]}"#),
        (#"{"l":[]}"#, #"{"target":"$","update":{"l":[]}}"#, #"{"l":[]}"#),
        // An array that is a target is joined with an array; anything else is appended to it.
        (#"{"l":[1]}"#, #"{"target":"$.l","update":[2,3]}"#, #"{"l":[1,2,3]}"#),
        (#"{"l":[1]}"#, #"{"target":"$.l","update":{"a":1}}"#, #"{"l":[1,{"a":1}]}"#),
        (#"{"l":[1]}"#, #"{"target":"$.l","update":"x"}"#, #"{"l":[1,"x"]}"#),
        (#"{"l":[]}"#, #"{"target":"$.l","update":null}"#, #"{"l":[null]}"#),
        (#"{"l":[[1],[2]]}"#, #"{"target":"$.l[*]","update":[3]}"#, #"{"l":[[1,3],[2,3]]}"#),
        (
            #"[{"n":"a"},{"n":"b"}]"#, #"{"target":"$[?@.n=='b']","update":{"x":1}}"#,
            #"[{"n":"a"},{"n":"b","x":1}]"#
        ),
        // Primitive values are replaced.
        (#"{"a":"x"}"#, #"{"target":"$.a","update":"y"}"#, #"{"a":"y"}"#),
        (#"{"a":1,"b":[1,2,1]}"#, #"{"target":"$..[?@==1]","update":0}"#, #"{"a":0,"b":[0,2,0]}"#),
        (#"{"a":true}"#, #"{"target":"$.a","update":null}"#, #"{"a":null}"#),
        // Each target is changed once, whatever the path says, and all as they were found.
        (#"{"l":[1]}"#, #"{"target":"$['l','l']","update":2}"#, #"{"l":[1,2]}"#),
        (#"{"o":{"o":{}}}"#, #"{"target":"$..o","update":{"x":1}}"#, #"{"o":{"o":{"x":1},"x":1}}"#),
        (
            #"{"o":{"o":{}}}"#, #"{"target":"$..o","update":{"o":{"y":1}}}"#,
            #"{"o":{"o":{"y":1,"o":{"y":1}}}}"#
        ),
        (#"{"o":{}}"#, #"{"target":"$..*","update":{"o":{}}}"#, #"{"o":{"o":{}}}"#),
        // Removing.
        (#"{"a":1,"b":2}"#, #"{"target":"$.a","remove":true}"#, #"{"b":2}"#),
        (#"{"a":1}"#, #"{"target":"$.*","remove":true}"#, #"{}"#),
        (#"{"l":[1,2,3,2]}"#, #"{"target":"$.l[?@==2]","remove":true}"#, #"{"l":[1,3]}"#),
        (#"{"l":[0,1,2,3,4]}"#, #"{"target":"$.l[0,2,-1]","remove":true}"#, #"{"l":[1,3]}"#),
        (
            #"{"l":[{"a":1},{"b":1}]}"#, #"{"target":"$.l[?@.a]","remove":true}"#,
            #"{"l":[{"b":1}]}"#
        ),
        (#"{"o":{"o":{"o":1}}}"#, #"{"target":"$..o","remove":true}"#, #"{}"#),
        (
            #"{"a":{"x":1},"b":{"x":2,"y":3}}"#, #"{"target":"$..x","remove":true}"#,
            #"{"a":{},"b":{"y":3}}"#
        ),
        // Copying.
        (
            #"{"a":{"x":1},"b":{"y":2}}"#, #"{"target":"$.b","copy":"$.a"}"#,
            #"{"a":{"x":1},"b":{"y":2,"x":1}}"#
        ),
        (#"{"a":[1],"b":[2]}"#, #"{"target":"$.b","copy":"$.a"}"#, #"{"a":[1],"b":[2,1]}"#),
        (#"{"a":[1],"b":2}"#, #"{"target":"$.a","copy":"$.b"}"#, #"{"a":[1,2],"b":2}"#),
        (#"{"a":1,"b":"x"}"#, #"{"target":"$.b","copy":"$.a"}"#, #"{"a":1,"b":1}"#),
        (#"{"a":{"b":{}}}"#, #"{"target":"$.a.b","copy":"$"}"#, #"{"a":{"b":{"a":{"b":{}}}}}"#),
        (#"{"l":[1,2]}"#, #"{"target":"$.l","copy":"$.l"}"#, #"{"l":[1,2,1,2]}"#),
        (#"{"o":{"a":1}}"#, #"{"target":"$.o","copy":"$.o"}"#, #"{"o":{"a":1}}"#),
        // Nothing is said about these: nothing happens.
        (#"{"a":1}"#, #"{"target":"$.a","remove":false,"update":2}"#, #"{"a":2}"#),
        (
            #"{"a":1}"#, #"{"target":"$.a","x-why":{"b":1},"description":"d","update":2}"#,
            #"{"a":2}"#
        ),
    ]

    @Test(arguments: actions)
    func applies(spec: String, action: String, result: String) {
        let overlaid = OverlaidText(spec, action)
        #expect(overlaid.json.map { Array($0.utf8) } == Array(result.utf8))
        #expect(overlaid.findings.isEmpty)
    }

    @Test func appliesActionsInTheirOrder() {
        let moved = OverlaidText(
            #"{"paths":{"/a":{"get":1},"/b":{}}}"#,
            #"{"target":"$.paths","update":{"/c":{}}}"#,
            #"{"target":"$.paths['/c']","copy":"$.paths['/a']"}"#,
            #"{"target":"$.paths['/c']","update":{"x":[1]}}"#,
            #"{"target":"$.paths['/b']","copy":"$.paths['/c']"}"#,
            #"{"target":"$.paths['/c'].x","update":2}"#,
            #"{"target":"$.paths['/a']","remove":true}"#,
            #"{"target":"$.paths['/b'].x[?@==1]","remove":true}"#)
        #expect(
            moved.json == #"{"paths":{"/b":{"get":1,"x":[]},"/c":{"get":1,"x":[1,2]}}}"#)
        #expect(moved.findings.isEmpty)
    }

    @Test func appliesOverlaysInTheirOrder() {
        func overlay(_ update: String) -> String {
            #"{"overlay":"1.1.0","info":{"title":"T","version":"1"},"actions":[{"target":"$.l","update":\#(update)}]}"#
        }
        let overlaid = OverlaidText(#"{"l":[]}"#, overlays: [overlay("1"), overlay("2")])
        #expect(overlaid.json == #"{"l":[1,2]}"#)
    }

    /// Version 1.0 appends what it is given, and has neither `copy` nor other targets.
    @Test func followsItsVersion() {
        let element = OverlaidText(
            #"{"l":[1]}"#, #"{"target":"$.l","update":[2]}"#, version: "1.0.3")
        #expect(element.json == #"{"l":[1,[2]]}"#)
        #expect(element.findings == ["overlay1.json:2:26 overlay-array-element"])
        let joined = OverlaidText(
            #"{"l":[1]}"#, #"{"target":"$","update":{"l":[2]}}"#, version: "1.0.0")
        #expect(joined.json == #"{"l":[1,2]}"#)
        #expect(joined.findings.isEmpty)
        let newer = OverlaidText(
            #"{"a":1,"b":2}"#, #"{"target":"$.a","update":3}"#,
            #"{"target":"$","copy":"$.z"}"#, version: "1.0.0")
        #expect(newer.json == #"{"a":3,"b":2}"#)
        #expect(
            newer.findings == [
                "overlay1.json:2:11 overlay-version-older",
                "overlay1.json:3:22 overlay-target-missing",
                "overlay1.json:3:22 overlay-version-older",
            ])
        let mixed = #"{"target":"$.*","update":{"x":1}}"#
        #expect(OverlaidText(#"{"a":{},"l":[]}"#, mixed, version: "1.0.0").json != nil)
        #expect(OverlaidText(#"{"a":{},"l":[]}"#, mixed).json == nil)
    }

    static let unfit: [(spec: String, action: String)] = [
        (#"{"a":1}"#, #"{"target":"$.a","update":{}}"#),
        (#"{"a":1}"#, #"{"target":"$.a","update":[]}"#),
        (#"{"a":{}}"#, #"{"target":"$.a","update":1}"#),
        (#"{"a":{}}"#, #"{"target":"$.a","update":[]}"#),
        (#"{"a":{}}"#, #"{"target":"$","update":{"a":null}}"#),
        (#"{"a":[]}"#, #"{"target":"$","update":{"a":1}}"#),
        (#"{"a":[]}"#, #"{"target":"$","update":{"a":{}}}"#),
        (#"{"a":1}"#, #"{"target":"$","update":{"a":[]}}"#),
        (#"{"a":{},"b":[]}"#, #"{"target":"$.*","update":{}}"#),
        (#"{"a":1,"b":[]}"#, #"{"target":"$.*","update":1}"#),
        (#"{"a":{},"b":1}"#, #"{"target":"$.a","copy":"$.b"}"#),
    ]

    @Test(arguments: unfit)
    func refusesOtherKinds(spec: String, action: String) {
        let overlaid = OverlaidText(spec, action)
        #expect(overlaid.document == nil)
        #expect(overlaid.diagnostics.sorted.map(\.rule.id) == ["overlay-update-unfit"])
    }

    @Test func tellsWhatMatchesNothing() {
        let action = #"{"target":"$.none","remove":true}"#
        let lenient = OverlaidText(#"{ "a": 1 }"#, action)
        #expect(lenient.text == #"{ "a": 1 }"#)
        #expect(lenient.findings == ["overlay1.json:2:11 overlay-target-missing"])
        #expect(!lenient.diagnostics.hasErrors)
        let strict = OverlaidText(#"{ "a": 1 }"#, action, isStrict: true)
        #expect(strict.document == nil)
        #expect(strict.findings == ["overlay1.json:2:11 overlay-target-missing"])
        #expect(strict.diagnostics.hasErrors)
    }

    @Test func refusesWhatMakesNoSense() {
        #expect(
            OverlaidText("{}", #"{"target":"$","remove":true}"#).findings == [
                "overlay1.json:2:11 overlay-invalid"
            ])
        let several = OverlaidText(#"{"a":1,"b":2}"#, #"{"target":"$.a","copy":"$.*"}"#)
        #expect(several.findings == ["overlay1.json:2:24 overlay-invalid"])
    }
}
