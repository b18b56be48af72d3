import Testing

@testable import SDKDescription
@testable import SDKDocument
@testable import SDKPlan

@Suite struct NamerTests {
    @Test(
        "One name",
        arguments: [
            ("user", "User", "user"), ("user-profile", "UserProfile", "userProfile"),
            ("2Factor", "Model2Factor", "_2Factor"), ("", "Model_empty", "_empty"),
            ("-", "Model_u2D_", "_u2D_"), ("日本", "Model日本", "日本"),
            ("class", "Class", "class"), ("String", "StringModel", "string"),
            ("Server", "ServerModel", "server"), ("View", "ViewModel", "view"),
            ("Type", "TypeModel", "type"), ("self", "SelfModel", "self"),
            ("calendar-date", "CalendarDateModel", "calendarDate"),
        ])
    func plain(_ wire: String, _ type: String, _ member: String) {
        #expect(Namer.typeText(wire) == type)
        #expect(Namer.memberText(wire) == member)
    }

    @Test("A long name is cut, and still differs from its like")
    func long() {
        let name = String(repeating: "LongName", count: 40)
        let texts = [name, name + "A", name + "B"].map(Namer.typeText)
        #expect(Set(texts).count == 3)
        #expect(texts.allSatisfy { $0.utf8.count <= Namer.longestName })
    }

    @Test(
        "Twins are spelled closer to the wire, without numbers",
        arguments: [
            (["asc", "ASC"], ["asc", "ASC"]), (["ASC", "asc"], ["ASC", "asc"]),
            (["a-b", "aB", "a_b"], ["a_b", "aB", "a_u5F_b"]),
            (["a b", "a-b"], ["aB", "a_b"]), (["", "_empty"], ["_empty", "empty"]),
            (["$0", "0"], ["_u24_0", "_0"]),
        ])
    func twins(_ wires: [String], _ names: [String]) {
        #expect(Namer.unique(wires, plain: Namer.memberText) == names)
    }

    @Test("A name that is taken is not given again, not even to a twin")
    func taken() {
        let names = Namer.unique(
            ["storage", "storageValue"],
            plain: { $0 == "storage" ? "storageValue" : $0 }, taken: ["storage"])
        #expect(names[1] == "storageValue")
        #expect(names[0] != "storage" && names[0] != "storageValue")
    }

    static let hostile = [
        "user", "User", "USER", "user_", "user-", "us er", "usEr", "us_er", "class", "Class", "",
        "_",
        "__", "-", "1", "01", "1st", "self", "Self", "Type", "init", "é", "e\u{301}", "\u{212A}",
        "k",
        "K", "🚀", "日本", "$0", "0", "a.b", "a/b", "a\nb", "../x", "storage", "none",
    ]

    @Test("Names are legal and unique, whatever the wire names", arguments: [true, false])
    func total(_ isType: Bool) {
        let names = Namer.unique(
            Self.hostile, plain: isType ? Namer.typeText : Namer.memberText)
        #expect(Set(names.map { Array($0.utf8) }).count == names.count)
        #expect(names.allSatisfy(IdentifierText.isIdentifier))
    }

    @Test("No type is called like a member, in which its name would mean the member")
    func apart() throws {
        let wires = Self.hostile + ["2fa", "2Fa", "2FA", "_2fa", "日本_", "ﬁx", "Foo", "foo", "FOO"]
        let schemas = wires.map { wire in
            var key: [UInt8] = []
            JSONString.append(wire.utf8, to: &key)
            return String(decoding: key, as: UTF8.self) + #":{"type":"object"}"#
        }
        let text =
            #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"#
            + #""components":{"schemas":{\#(schemas.joined(separator: ","))}}}"#
        var diagnostics = Diagnostics()
        let api = try #require(
            Resolver().resolve(
                SourceFile(path: "spec.json", bytes: Array(text.utf8)), diagnostics: &diagnostics))
        #expect(api.models.count == wires.count)
        let object = API.Schema.Object(
            properties: api.models.map {
                API.Schema.Property(
                    name: $0.name, isRequired: false, schema: $0.schema, node: $0.schema.node)
            })
        let members = Set(Namer.properties(object).map(\.text))
        let names = Namer.models(api.models, moduleName: "M") + Namer.services(wires, taken: [])
        let types = names.map(\.text) + wires.map(Namer.nestedTypeText)
        #expect(members.isDisjoint(with: types))
        #expect(types.allSatisfy(Namer.beginsWithCapital))
    }

    @Test("Order doesn't matter", arguments: 0..<8)
    func permuted(_ seed: Int) {
        let wires = Self.hostile
        let names = Dictionary(
            uniqueKeysWithValues: zip(
                wires.map { Array($0.utf8) }, Namer.unique(wires, plain: Namer.memberText)))
        let shift = seed * 5 % wires.count
        var other = Array(wires[shift...] + wires[..<shift])
        if seed.isMultiple(of: 2) { other.reverse() }
        for (wire, name) in zip(other, Namer.unique(other, plain: Namer.memberText)) {
            #expect(names[Array(wire.utf8)] == name)
        }
    }

    @Test("A name that is added or removed renames no other one but its twins")
    func added() {
        let wires = ["page", "pageSize", "sort order", "class", "URL", "x-y"]
        let names = Namer.unique(wires, plain: Namer.memberText)
        for index in 0...wires.count {
            for new in ["extra", "", "🚀", "PageSize", "page_", "sortorder", "X Z"] {
                var more = wires
                more.insert(new, at: index)
                var after = Namer.unique(more, plain: Namer.memberText)
                after.remove(at: index)
                #expect(after == names, "\(new) at \(index)")
            }
            guard index < wires.count else { continue }
            var fewer = (wires: wires, names: names)
            fewer.wires.remove(at: index)
            fewer.names.remove(at: index)
            #expect(Namer.unique(fewer.wires, plain: Namer.memberText) == fewer.names)
        }
    }
}
