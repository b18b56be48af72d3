import Foundation
@_spi(Generated) import SDKRuntime
import Testing

/// What getters and setters do with cells: where a cell is the very value of a property it is copied
/// as it is, and a type that only looks like that is read the long way.
@Suite struct ModelStorageTests {
    @Test func typesThatOnlyLookLikeWhatIsStored() throws {
        let json =
            #"{"loud":"abc","twice":"abc","number":2,"wrapped":{"id":"1"},"object":{"id":"2"}}"#
        var odd = try Odd.decode(json: json)
        #expect(odd.storage["loud"] == LoudText(rawValue: "ABC"))
        #expect(odd.storage["twice"] == TwiceText(rawValue: "abc"))
        #expect(odd.storage["number"] == NextNumber(rawValue: 2))
        #expect((odd.storage["number"] as NextNumber?)?.stored == 3)
        #expect((odd.storage["wrapped"] as WrappedRef?)?.note == "new")
        #expect((odd.storage["object"] as ObjectRef?)?.modelStorage["id"] == "2")
        odd.storage["loud"] = LoudText(rawValue: "x")
        odd.storage["number"] = NextNumber(rawValue: 7)
        odd.storage["wrapped"] = try WrappedRef.decode(json: #"{"id":"3"}"#)
        odd.storage["object"] = try ObjectRef.decode(json: #"{"id":"4"}"#)
        #expect(
            try odd.text
                == #"{"loud":"X","twice":"abc","number":7,"wrapped":{"id":"3"},"object":{"id":"4"}}"#
        )
    }

    @Test func aWrongTypeIsNoValue() throws {
        let client = try SampleClient.decode(json: ModelCodingTests.everything)
        #expect(client.storage["name"] == [String]?.none)
        #expect(client.storage["scope"] == [Int]?.none)
        #expect(client.storage["scope"] == [SampleClient.State]?.none)
        #expect(client.storage["owner"] == SampleError?.none)
        #expect(client.storage["counts"] == [String: Int]?.none)
        #expect(client.storage["total"] == Double?.none)
        #expect(client.storage["no such property"] == String?.none)
        #expect(client.storage[required: "scope"] == [SampleRef]())
        let empty = SampleClient(storage: ModelStorage(of: SampleClient.self))
        #expect(empty.lifetime == nil && empty.ratio == nil && empty.day == nil)
        #expect(empty.isActive == nil && empty.extra == nil && empty.picture == nil)
        #expect(empty.scope == nil && empty.counts == nil && empty.price == nil)
    }

    @Test func changesInPlaceReachNoCopy() throws {
        let original = try SampleClient.decode(json: ModelCodingTests.everything)
        var copy = original
        edit(&copy.storage["scope"]) { (scope: inout [String]?) in scope?.append("c") }
        edit(&copy.storage["groups"]) { (groups: inout [String: [SampleRef]]?) in groups?["g"] = nil
        }
        copy.storage["owner"] = SampleRef(id: "new")
        edit(&copy.storage["owner"]) { (owner: inout SampleRef?) in owner?.id = "newer" }
        edit(&copy.storage[required: "name"]) { (name: inout String) in name += "!" }
        #expect(try original.text == SampleClient.decode(json: ModelCodingTests.everything).text)
        #expect(copy.scope == ["a", "b", "c"])
        #expect(copy.owner?.id == "newer")
        #expect(copy.name == original.name + "!")
        var second = copy
        edit(&second.storage["scope"]) { (scope: inout [String]?) in scope?.removeAll() }
        edit(&second.storage["scope"]) { (scope: inout [String]?) in scope?.append("d") }
        #expect(second.scope == ["d"])
        #expect(copy.scope == ["a", "b", "c"])
    }

    @Test func aListIsChangedWhereItStands() {
        var ref = SampleClient(name: "n", grant: .code, serviceArea: nil)
        ref.storage["scope"] = ["a"]
        edit(&ref.storage["scope"]) { (scope: inout [String]?) in scope?.reserveCapacity(100) }
        var addresses: Set<UnsafeRawPointer?> = []
        for index in 0..<50 {
            edit(&ref.storage["scope"]) { (scope: inout [String]?) in
                scope?.append("\(index)")
                addresses.insert(scope?.withUnsafeBytes(\.baseAddress))
            }
        }
        #expect(addresses.count == 1)
        #expect(ref.scope?.count == 51)
    }

    @Test func anErrorLeavesWhatWasThere() {
        struct Stop: Error {}
        var client = SampleClient(name: "n", grant: .code, serviceArea: nil)
        client.scope = ["a"]
        #expect(throws: Stop.self) {
            try edit(&client.storage["scope"]) { (scope: inout [String]?) in
                scope?.append("b")
                throw Stop()
            }
        }
        #expect(throws: Stop.self) {
            try edit(&client.storage[required: "name"]) { (_: inout String) in throw Stop() }
        }
        #expect(client.scope == ["a", "b"])
        #expect(client.name == "n")
    }

    @Test func localTimesAreKeptAsTheyCame() throws {
        var client = try SampleClient.decode(json: ModelCodingTests.everything)
        #expect(client.local?.text == "2026-11-05T14:30")
        client.local = LocalDateTime("2024-02-29T12:00:00")
        #expect(try client.text.contains(#""local":"2024-02-29T12:00:00""#))
        #expect(throws: JSONError.self) { try LocalDateTime.decode(json: "\"2024-02-30T12:00\"") }
        #expect(throws: JSONError.self) { try LocalDateTime.decode(json: "1") }
    }

    private func edit<Value>(
        _ value: inout Value, _ change: (inout Value) throws -> Void
    ) rethrows {
        try change(&value)
    }
}

private struct Odd: Model {
    var storage: ModelStorage
    init(storage: ModelStorage) { self.storage = storage }
    var modelStorage: ModelStorage { storage }
    static let schema = Schema(
        Self.self,
        """
        loud: LoudText
        twice: TwiceText
        number: NextNumber
        wrapped: WrappedRef
        object: ObjectRef
        """, [LoudText.self, TwiceText.self, NextNumber.self, WrappedRef.self, ObjectRef.self])
}

/// As large as text, and made of another one.
private struct LoudText: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue.uppercased() }
    static var valueTable: String { "" }
}

/// Larger than text.
private struct TwiceText: OpenEnum {
    let rawValue: String
    let other: String
    init(rawValue: String) {
        self.rawValue = rawValue
        other = rawValue
    }
    static var valueTable: String { "" }
}

/// As large as a number, and stored as another one.
private struct NextNumber: OpenEnum {
    let stored: Int
    var rawValue: Int { stored - 1 }
    init(rawValue: Int) { stored = rawValue + 1 }
    static var valueTable: String { "" }
}

/// More than storage.
private struct WrappedRef: Model {
    let modelStorage: ModelStorage
    var note = "new"
    init(storage: ModelStorage) { modelStorage = storage }
    static let schema = Schema(Self.self, "id: String")
}

/// As large as storage, and not it.
private final class ObjectRef: Model {
    let modelStorage: ModelStorage
    init(storage: ModelStorage) { modelStorage = storage }
    static let schema = Schema(ObjectRef.self, "id: String")
}
