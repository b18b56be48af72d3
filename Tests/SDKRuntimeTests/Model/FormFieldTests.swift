import Foundation
import SDKRuntime
import Testing

@Suite struct FormFieldTests {
    private func text(_ body: RequestBody) throws -> String {
        let encoded = try body.encode()
        #expect(encoded.contentType == "application/x-www-form-urlencoded")
        return String(decoding: encoded.bytes ?? [], as: UTF8.self)
            .replacing("%5B", with: "[").replacing("%5D", with: "]")
    }

    @Test(
        arguments: [
            (#"{}"#, ""), (#"{"a":"x y&="}"#, "a=x+y%26%3D"),
            (#"{"a":1.5,"b":true}"#, "a=1.5&b=true"),
            (#"{"a":null}"#, "a="), (#"{"a":[1,"b",null]}"#, "a=1&a=b&a="), (#"{"a":[]}"#, ""),
            (#"{"a":{"b":1,"c":[2]}}"#, "a=%7B%22b%22%3A1%2C%22c%22%3A[2]%7D"),
            (#"{"a":[{"b":1},[2]]}"#, "a=%7B%22b%22%3A1%7D&a=[2]"), (#"{"a":{}}"#, "a=%7B%7D"),
        ])
    func values(_ json: String, _ expected: String) throws {
        #expect(try text(.form(JSONValue.decode(json: json))) == expected)
    }

    @Test(
        arguments: [
            (#"{"a":{"b":1,"c":{"d":[1,2]}}}"#, "a[b]=1&a[c][d]=1&a[c][d]=2"),
            (#"{"a":[{"b":1},{"b":2}]}"#, "a[0][b]=1&a[1][b]=2"), (#"{"a":{}}"#, ""),
            (#"{"a":[[1,2],[]]}"#, "a[0]=1&a[0]=2"),
        ])
    func brackets(_ json: String, _ expected: String) throws {
        #expect(try text(.form(JSONValue.decode(json: json), nested: .brackets)) == expected)
    }

    @Test(
        arguments: [
            ([.init("a", .form)], "a=1,2&b=x"),
            ([.init("a", .deepObject), .init("b", .form)], "a[0]=1&a[1]=2&b=x"),
            ([.init("a", .pipeDelimited)], "a=1%7C2&b=x"),
            ([.init("a", .form, explode: true)], "a=1&a=2&b=x"),
            ([.json("a")], "a=[1%2C2]&b=x"), ([.json("b")], "a=1&a=2&b=%22x%22"),
            ([.init("c", .form)], "a=1&a=2&b=x"),
        ] as [([FormBody.Encoding], String)])
    func encodings(_ encodings: [FormBody.Encoding], _ expected: String) throws {
        let body: JSONValue = ["a": [1, 2], "b": "x"]
        #expect(try text(.form(body, encodings)) == expected)
    }

    @Test func models() throws {
        let date = Date(timeIntervalSince1970: 0)
        var dog = Pets.Dog(chipPassword: "ä", born: date)
        #expect(try text(.form(dog)) == "chipPassword=%C3%A4&born=1970-01-01T00%3A00%3A00.000Z")
        dog.setNull(\.born)
        #expect(try text(.form(dog)) == "chipPassword=%C3%A4&born=")
        dog.kind = "puppy"
        let form = "kind=puppy&chipPassword=%C3%A4&born="
        #expect(try text(.form(Pets.Pet.dog(dog))) == form)
        let optional: Pets.Dog? = dog
        #expect(optional.map { .form($0) as RequestBody } != nil)
    }

    @Test func mapsAndLiterals() throws {
        let map = ["b": ["x"], "a": ["y", "z"]]
        #expect(try text(.form(map)) == "a=y&a=z&b=x")
        // A literal stays a form in its own order.
        #expect(try text(.form(["b": "1", "a": nil, "c": "2"])) == "b=1&c=2")
        #expect(try text(.form(["b": "1", "a": "2"])) == "b=1&a=2")
    }

    @Test func refused() {
        #expect(throws: InvalidRequest.body(path: "", reason: "a form needs an object")) {
            try RequestBody.form(["a"]).encode()
        }
        #expect(throws: InvalidRequest.self) {
            try RequestBody.form(Pets.Dog(weight: .nan)).encode()
        }
    }
}
