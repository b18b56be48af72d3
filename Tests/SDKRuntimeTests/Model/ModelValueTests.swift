import Foundation
@_spi(Generated) import SDKRuntime
import Testing

@Suite struct ModelValueTests {
    let client = SampleClient(name: "n", grant: .code, serviceArea: "a", id: "i")

    @Test func absentNullAndValueAreWrittenAsTheyAre() throws {
        var ref = SampleRef()
        #expect(try ref.text == "{}")
        ref.setNull(\.id)
        #expect(ref.isNull(\.id))
        #expect(!ref.isNull(\.parent))
        #expect(ref.id == nil)
        #expect(try ref.text == #"{"id":null}"#)
        #expect(ref != SampleRef())
        #expect(try SampleRef.decode(json: ref.encodedJSON()) == ref)
        ref.id = "x"
        #expect(!ref.isNull(\.id))
        #expect(try ref.text == #"{"id":"x"}"#)
        ref.id = nil
        #expect(!ref.isNull(\.id))
        #expect(ref == SampleRef())
    }

    @Test func nullOfAPropertyNamedAsOneOfAProtocol() throws {
        var client = client
        client.setNull(\.description)
        client.setNull(\.scope)
        client.setNull(\.owner)
        #expect(client.isNull(\.description))
        #expect(
            try client.text
                == """
                {"id":"i","name":"n","description":null,"scope":null,"owner":null,"grant":1,\
                "service area":"a"}
                """)
    }

    @Test func requiredAndNullableIsNullWithoutAValue() {
        var client = client
        client.serviceArea = nil
        #expect(client.isNull(\.serviceArea))
    }

    @Test func aCopyIsAValueOfItsOwn() {
        let original = SampleClient(name: "a", grant: .code, serviceArea: nil)
        var copy = original
        copy.name = "b"
        copy.owner = SampleRef(id: "1")
        var second = copy
        second.owner?.id = "2"
        second.setNull(\.state)
        second.unknownFields["x"] = 1
        #expect(original.name == "a")
        #expect(original.owner == nil)
        #expect(copy.owner?.id == "1")
        #expect(!copy.isNull(\.state))
        #expect(copy.unknownFields.isEmpty)
        #expect(second.owner?.id == "2")
        copy.scope = ["a"]
        let third = copy
        copy.scope?.append("b")
        #expect(third.scope == ["a"])
        #expect(copy.scope == ["a", "b"])
    }

    @Test func equalValuesHaveEqualHashes() throws {
        let one = try SampleClient.decode(json: ModelCodingTests.everything)
        let two = try SampleClient.decode(json: ModelCodingTests.everything)
        #expect(one == two)
        #expect(one.hashValue == two.hashValue)
        #expect(Set([one, two, client]).count == 2)
        var three = two
        three.holes?[0] = .null
        #expect(one != three)
        three = two
        three.unknownFields["more"] = 1
        #expect(one != three)
        three.unknownFields["more"] = 0
        #expect(one == three)
        #expect(three == one)
        #expect(one.hashValue == three.hashValue)
        #expect(
            SampleClient.State.active.hashValue == SampleClient.State(rawValue: "active").hashValue)
        #expect(Set([SampleClient.State.active, .unknown, .init(rawValue: "active")]).count == 2)
    }

    @Test func requiredPropertiesHaveAFallback() {
        let empty = SampleClient(storage: ModelStorage(of: SampleClient.self))
        #expect(empty.name == "")
        #expect(empty.grant.rawValue == 0)
        #expect(empty != client)
        #expect(empty.storage[required: "owner"] == SampleRef())
        #expect(empty.storage[required: "extra"] == JSONValue.null)
        #expect(empty.storage[required: "scope"] == [String]())
        #expect(empty.storage[required: "picture"] == Data())
        #expect(empty.storage[required: "price"] == Decimal(0))
        #expect(empty.storage[required: "day"] == CalendarDate(year: 1970, month: 1, day: 1))
        // Of another type than the property is.
        #expect(client.storage["name"] == Int?.none)
        #expect(client.storage[required: "name"] == SampleRef())
    }

    @Test func secretsAreNotPrinted() throws {
        var client = client
        client.secret = "s3cret"
        client.unknownFields = ["accessToken": "s3cret", "deep": [["password": "s3cret"]], "n": 1]
        let text = "\(client)"
        #expect(
            text == """
                SampleClient(id: "i", name: "n", secret: •••, grant: 1, service area: "a", \
                accessToken: •••, deep: [{"password":"•••"}], n: 1)
                """)
        #expect("\(client.storage)" == text)
        var dumped = ""
        dump(client, to: &dumped)
        #expect(!dumped.contains("s3cret"))
        #expect(!String(reflecting: client).contains("s3cret"))
    }

    @Test func manyTasksReadAndFirstUse() async throws {
        struct Fresh: Model {
            var storage: ModelStorage
            init(storage: ModelStorage) { self.storage = storage }
            var modelStorage: ModelStorage { storage }
            var next: Fresh? { storage["next"] }
            var values: [Int]? { storage["values"] }
            static let schema = Schema(Self.self, "next: Fresh\nvalues: [Int]", [Fresh.self])
        }
        let json = #"{"next":{"next":{"values":[1,2,3]}}}"#
        let shared = try SampleClient.decode(json: ModelCodingTests.everything)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<200 {
                group.addTask {
                    let fresh = try Fresh.decode(json: json)
                    var copy = shared
                    copy.lifetime = Int32(index)
                    copy.scope?.append("\(index)")
                    let seen = shared.scope?.count ?? 0
                    return (fresh.next?.next?.values?.count ?? 0) + seen + (copy.scope?.count ?? 0)
                }
            }
            for try await sum in group { #expect(sum == 3 + 2 + 3) }
        }
        #expect(shared.lifetime == -5)
    }

    @Test func propertiesAsParameters() {
        #expect(
            RequestParameter.query("f", client, style: .deepObject).form
                == .object([
                    .init("id", "i"), .init("name", "n"), .init("grant", "1"),
                    .init("service area", "a"),
                ]))
        #expect(RequestParameter.query("f", SampleRef?.none).form == .absent)
        #expect(
            RequestParameter.query("f", SampleRef(parent: SampleRef())).form
                == .nested(["parent": [:]]))
        #expect(RequestParameter.query("s", SampleClient.State.active).form == .scalar("active"))
        #expect(RequestParameter.query("g", [SampleClient.Grant.code]).form == .list(["1"]))
        #expect(RequestParameter.query("g", SampleClient.Grant?.none).form == .absent)
    }
}
