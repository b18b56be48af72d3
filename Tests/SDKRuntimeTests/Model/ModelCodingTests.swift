import Foundation
import SDKRuntime
import Testing

@Suite struct ModelCodingTests {
    static let everything = """
        {"id":"i","name":"n \\"q\\" é 😀","description":"d","secret":"s3cret","lifetime":-5,\
        "total":9223372036854775807,"weight":0.1,"ratio":0.1,"price":12.340,"isActive":true,\
        "created":"2026-11-05T14:30:00.123Z","day":"2024-02-29","local":"2026-11-05T14:30",\
        "picture":"AAEC/w==","extra":{"a":[1,1.50,null,"x"]},"scope":["a","b"],\
        "states":["active","new"],"holes":[1,null,3],"counts":{"active":1,"later":2},\
        "groups":{"g":[{"id":"1"},{"id":"2","parent":{"id":"3"}}]},"owner":{"id":"o"},"grant":1,\
        "state":"strange","service area":null,"added":[{"x":1}],"more":-0}
        """

    @Test func readsAndWritesEveryType() throws {
        let client = try SampleClient.decode(json: Self.everything)
        #expect(client.id == "i")
        #expect(client.name == "n \"q\" é 😀")
        #expect(client.description == "d")
        #expect(client.lifetime == -5)
        #expect(client.total == .max)
        #expect(client.weight == 0.1)
        #expect(client.ratio == 0.1)
        #expect(client.price == Decimal(string: "12.34"))
        #expect(client.isActive == true)
        #expect(client.created == Date(rfc3339: "2026-11-05T14:30:00.123Z"))
        #expect(client.day == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(client.local?.minute == 30)
        #expect(client.picture == Data([0, 1, 2, 255]))
        #expect(client.extra?["a"]?[1]?.double == 1.5)
        #expect(client.scope == ["a", "b"])
        #expect(client.states == [.active, .init(rawValue: "new")])
        #expect(client.holes == [.value(1), .null, .value(3)])
        #expect(client.counts == [.active: 1, .init(rawValue: "later"): 2])
        #expect(client.groups?["g"]?[1].parent?.id == "3")
        #expect(client.owner == SampleRef(id: "o"))
        #expect(client.grant == .code)
        #expect(client.state?.rawValue == "strange")
        #expect(client.serviceArea == nil)
        #expect(client.unknownFields == ["added": [["x": 1]], "more": 0])
        let expected = Self.everything.replacingOccurrences(of: "12.340", with: "12.34")
        #expect(try client.text == expected)
    }

    @Test func aWrittenModelIsThatOfItsInitializer() throws {
        var client = SampleClient(name: "n", grant: .code, serviceArea: nil, state: .unknown)
        #expect(
            try client.text
                == #"{"name":"n","grant":1,"state":"unknown","service area":null}"#)
        client.serviceArea = "x"
        client.state = nil
        client.holes = []
        client.counts = [:]
        #expect(
            try client.text
                == #"{"name":"n","holes":[],"counts":{},"grant":1,"service area":"x"}"#)
    }

    @Test func keysMayComeInAnyOrderWithEscapesAndSpace() throws {
        let ref = try SampleRef.decode(
            json: """
                \u{FEFF} { "parent" :\t{ "\\u0069d" : "2" } ,\r\n "id" : "1" , "p\\u0061rent2":0 }
                """)
        #expect(ref.id == "1")
        #expect(ref.parent?.id == "2")
        #expect(ref.unknownFields == ["parent2": 0])
    }

    @Test func ofEqualKeysTheLastOneCounts() throws {
        let ref = try SampleRef.decode(
            json: #"{"id":"1","x":1,"parent":{},"id":"2","parent":null,"x":2}"#)
        #expect(try ref.text == #"{"id":"2","parent":null,"x":2}"#)
    }

    @Test func additionalPropertiesHaveTheirType() throws {
        var error = try SampleError.decode(json: #"{"b":2,"message":"m","a":1}"#)
        #expect(error.additionalProperties == ["a": 1, "b": 2])
        #expect(error.unknownFields.isEmpty)
        #expect(try error.text == #"{"message":"m","a":1,"b":2}"#)
        error.additionalProperties["c"] = 3
        error.additionalProperties["a"] = nil
        #expect(try error.text == #"{"message":"m","b":2,"c":3}"#)
        error.additionalProperties = [:]
        #expect(error == SampleError(message: "m"))
    }

    @Test func unknownFieldsCanBeSet() throws {
        var ref = SampleRef(id: "1")
        ref.unknownFields["x"] = ["y": nil]
        #expect(try ref.text == #"{"id":"1","x":{"y":null}}"#)
        #expect(ref != SampleRef(id: "1"))
        ref.unknownFields = [:]
        #expect(ref == SampleRef(id: "1"))
    }

    @Test func modelsHoldThemselves() throws {
        let json = #"{"id":"1","parent":{"id":"2","parent":{"id":"3","parent":{}}}}"#
        let ref = try SampleRef.decode(json: json)
        #expect(ref.parent?.parent?.parent == SampleRef())
        #expect(try ref.text == json)
        let errors = #"{"message":"a","errors":[{"message":"b","errors":[{"message":"c"}]}]}"#
        let error = try SampleError.decode(json: errors)
        #expect(error.errors?.first?.errors?.first?.message == "c")
        #expect(try error.text == errors)
    }

    @Test(arguments: [
        ("[]", "$ (byte 0): expected an object, found an array"),
        ("", "$ (byte 0): the text is empty"),
        (#"{"grant":1,"service area":""}"#, "$.name (byte 29): a required property is missing"),
        (#"{"name":null}"#, "$.name (byte 8): expected a value, found null"),
        (#"{"name":1}"#, "$.name (byte 8): expected a string, found a number"),
        (#"{"lifetime":2147483648}"#, "$.lifetime (byte 12): the number does not fit Int32"),
        (#"{"total":1e30}"#, "$.total (byte 9): the number does not fit Int64"),
        (#"{"total":1.5}"#, "$.total (byte 9): the number does not fit Int64"),
        (#"{"weight":1e400}"#, "$.weight (byte 10): the number does not fit Double"),
        (#"{"created":"5 May"}"#, "$.created (byte 11): expected a date-time, found other text"),
        (
            #"{"day":"2023-02-29"}"#,
            "$.day (byte 7): expected a date (yyyy-MM-dd), found other text"
        ),
        (#"{"picture":"*"}"#, "$.picture (byte 11): expected base64, found other text"),
        (#"{"scope":["a",null]}"#, "$.scope[1] (byte 14): expected a string, found null"),
        (#"{"states":["a",{}]}"#, "$.states[1] (byte 15): expected a string, found an object"),
        (
            #"{"groups":{"a b":[{},{"parent":{"id":false}}]}}"#,
            "$.groups['a b'][1].parent.id (byte 37): expected a string, found a boolean"
        ),
        (#"{"extra":{"a":[1,]}}"#, "$.extra.a[1] (byte 17): expected a value"),
        (#"{"new":[tru]}"#, "$.new[0] (byte 8): expected 'true'"),
        (#"{"owner":{"id":"x"}"#, "$ (byte 19): the text ends too early"),
        (#"{"owner":{"id":"x"#, "$.owner.id (byte 15): a string without end"),
        (#"{"id":"x",}"#, "$ (byte 10): expected a key"),
        (#"{"id" "x"}"#, "$ (byte 6): expected ':' after a key"),
        (
            #"{"name":"","grant":1,"service area":""} {}"#,
            "$ (byte 40): something follows the value"
        ),
    ])
    func errors(_ json: String, _ expected: String) {
        let error = #expect(throws: JSONError.self) { try SampleClient.decode(json: json) }
        #expect(error?.description == expected)
    }

    @Test func whatJSONCannotExpressNamesItsPath() {
        var client = SampleClient(name: "n", grant: .code, serviceArea: nil)
        client.groups = ["g": [SampleRef(), SampleRef()]]
        client.weight = .infinity
        let error = #expect(throws: JSONError.self) { try client.encodedJSON() }
        #expect(error?.description == "$.weight: JSON cannot express a number that is not finite")
        let values = ["a": [1.0, .nan]]
        let other = #expect(throws: JSONError.self) { try values.encodedJSON() }
        #expect(other?.path == "$.a[1]")
        let date = #expect(throws: JSONError.self) { try [Date.distantFuture * 9].encodedJSON() }
        #expect(date?.path == "$[0]")
    }

    @Test(arguments: [nil, "null", "{}"] as [String?]) func additiveGrowth(_ state: String?) throws
    {
        let json = """
            {"name":"n","grant":99,"service area":"","states":["a","b"],"zz":\(state ?? "[]"),\
            "owner":{"added":{"deep":[1,2]}}}
            """
        let client = try SampleClient.decode(json: json)
        #expect(client.grant.rawValue == 99)
        #expect(try SampleClient.decode(json: client.encodedJSON()) == client)
    }
}

extension Date {
    fileprivate static func * (date: Date, factor: Double) -> Date {
        Date(timeIntervalSinceReferenceDate: date.timeIntervalSinceReferenceDate * factor)
    }
}

extension JSONCoded {
    /// What is written, as text.
    var text: String {
        get throws { String(decoding: try encodedJSON(), as: UTF8.self) }
    }
}
