import SDKMustache
import Testing

@Suite struct ValueTests {
    @Test func literals() {
        let value: MustacheValue = [
            "s": "t", "n": -4, "b": true, "l": ["x", nil], "o": ["k": "v"],
        ]
        let object = MustacheObject([
            ("s", .string("t")), ("n", .string("-4")), ("b", .bool(true)),
            ("l", .list([.string("x"), .null])), ("o", .object(["k": .string("v")])),
        ])
        #expect(value == .object(object))
    }

    @Test(arguments: [5, 16, 17, 18, 400])
    func objectsKeepOrderAndFindEveryKey(count: Int) {
        var object = MustacheObject()
        for number in 0..<count { object["key\(number)"] = .string("\(number)") }
        #expect(object.count == count)
        #expect(object.keys == (0..<count).map { "key\($0)" })
        for number in 0..<count { #expect(object["key\(number)"] == .string("\(number)")) }
        #expect(object["key"] == nil)

        object["key1"] = .null
        #expect(object["key1"] == .null)
        object["key0"] = nil
        #expect(object["key0"] == nil)
        #expect(object.keys.first == "key1")
        #expect(object["key\(count - 1)"] == .string("\(count - 1)"))
        object["key0"] = true
        #expect(object.keys.last == "key0")
        #expect(object.map(\.key) == object.keys)
    }

    @Test func theLastOfEqualKeysCounts() {
        let object: MustacheObject = ["a": 1, "b": 2, "a": 3]
        #expect(object.keys == ["a", "b"])
        #expect(object["a"] == "3")
        #expect(!object.isEmpty)
    }

    @Test(arguments: [2, 40])
    func objectsShareNames(count: Int) {
        let names = MustacheNames((0..<count).map { "k\($0 % (count - 1))" })
        #expect(names.count == count - 1)
        let values = (0..<names.count).map { MustacheValue.string("\($0)") }
        let object = MustacheObject(names: names, values: values)
        #expect(object?["k0"] == "0")
        #expect(object?["k\(count - 1)"] == nil)
        #expect(object == MustacheObject(values.enumerated().map { ("k\($0)", $1) }))
        #expect(MustacheObject(names: names, values: [.null] + values) == nil)
        var changed = object
        changed?["k0"] = nil
        #expect(changed?.count == count - 2)
        #expect(object?.count == count - 1)
    }

    @Test func twoSpellingsOfALetterAreTwoKeys() {
        var object: MustacheObject = ["\u{E9}": 1, "e\u{301}": 2]
        object["e\u{301}"] = nil
        #expect(object["\u{E9}"] == "1")
        #expect(object.count == 1)
    }

    @Test func equalityRegardsOrder() {
        let one: MustacheObject = ["a": 1, "b": 2]
        let other: MustacheObject = ["b": 2, "a": 1]
        #expect(one != other)
        #expect(one.hashValue == MustacheObject([("a", "1"), ("b", "2")]).hashValue)
    }

    @Test(arguments: ["a", "0", "false", true, [false], [:]] as [MustacheValue])
    func truthy(value: MustacheValue) {
        #expect(value.isTruthy)
    }

    @Test(arguments: ["", false, nil, []] as [MustacheValue])
    func falsey(value: MustacheValue) {
        #expect(!value.isTruthy)
    }

    @Test func aWideObjectIsRendered() throws {
        let pairs = (0..<100).map { ("k\($0)", MustacheValue.string("\($0)")) }
        #expect(try render("{{k99}}{{k0}}{{k50}}", .object(MustacheObject(pairs))) == "99050")
    }
}
