import Foundation
import SDKRuntime
import Testing

/// What a server sends by itself, read by the name of the event.
@Suite struct ServerEventTests {
    private struct Event: ServerEvent {
        var catAdded: Pets.Cat? { payload(of: "cat.added") }
        var agesChanged: [Int]? { payload(of: "agesChanged") }
        let name: String
        let payload: JSONValue
        init(name: String, payload: JSONValue) {
            self.name = name
            self.payload = payload
        }
        static let payloads: [String: any JSONCoded.Type] = [
            "cat.added": Pets.Cat.self, "agesChanged": [Int].self,
        ]
    }

    @Test func bodyIsOfTheEventsType() throws {
        let event = try Event.decode(name: "cat.added", json: Data(#"{"kind":"cat"}"#.utf8))
        #expect(event.isKnown)
        #expect(event.catAdded?.kind == "cat")
        #expect(event.agesChanged == nil)
        let ages = try Event.decode(name: "agesChanged", json: Array("[1,2]".utf8))
        #expect(ages.agesChanged == [1, 2])
        #expect(ages.catAdded == nil)
    }

    @Test func unknownEventIsKept() throws {
        let event = try Event.decode(name: "dog.added", json: Array(#"{"a":1}"#.utf8))
        #expect(!event.isKnown)
        #expect(event.payload == ["a": 1])
        #expect(event.catAdded == nil)
    }

    @Test(arguments: [
        ("cat.added", "[]"), ("cat.added", "{}"), ("agesChanged", #"["x"]"#), ("cat.added", "{"),
        ("dog.added", ""), ("dog.added", "{} x"),
    ])
    func bodyOfAnotherTypeIsAnError(name: String, json: String) {
        #expect(throws: JSONError.self) { try Event.decode(name: name, json: Array(json.utf8)) }
    }

    @Test func printsItsNameAlone() throws {
        let event = try Event.decode(name: "x", json: Array(#"{"password":"hush"}"#.utf8))
        #expect("\(event)" == "x")
        #expect(event == Event(name: "x", payload: ["password": "hush"]))
    }
}
