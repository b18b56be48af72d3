import Foundation
import SDKRuntime
import Testing

/// What debuggers, `dump`, `print` and failed tests show of a model.
@Suite struct ModelMirrorTests {
    @Test func aChildForEachPropertyWithItsValue() throws {
        let client = try SampleClient.decode(json: ModelCodingTests.everything)
        let mirror = Mirror(reflecting: client)
        #expect(mirror.displayStyle == .struct)
        #expect(ObjectIdentifier(mirror.subjectType) == ObjectIdentifier(SampleClient.self))
        #expect(mirror.children.count == 26)
        #expect(mirror.descendant("id") as? String == "i")
        #expect(mirror.descendant("lifetime") as? Int32 == -5)
        #expect(mirror.descendant("ratio") as? Float == 0.1)
        #expect(mirror.descendant("price") as? Decimal == Decimal(string: "12.34"))
        #expect(mirror.descendant("isActive") as? Bool == true)
        #expect(mirror.descendant("created") as? Date == client.created)
        #expect(mirror.descendant("day") as? CalendarDate == client.day)
        #expect(mirror.descendant("scope") as? [String] == ["a", "b"])
        #expect(mirror.descendant("holes") as? [Nullable<Int64>] == client.holes)
        #expect(mirror.descendant("counts") as? [SampleClient.State: Int] == client.counts)
        #expect(mirror.descendant("groups", 0, 1, 1, "parent") as? SampleRef == SampleRef(id: "3"))
        #expect(mirror.descendant("grant") as? SampleClient.Grant == .code)
        #expect(mirror.descendant("owner", "id") as? String == "o")
        #expect(mirror.descendant("service area") as? JSONValue == .null)
        #expect(mirror.descendant("added") as? JSONValue == [["x": 1]])
        #expect(mirror.descendant("storage") == nil)
    }

    @Test func dumpShowsEachPropertyOnce() {
        let client = SampleClient(name: "n", grant: .code, serviceArea: "a", state: .active)
        var text = ""
        dump(client, to: &text)
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(
            lines == [
                "▿ SDKRuntimeTests.SampleClient", "- name: \"n\"", "▿ grant: 1", "- rawValue: 1",
                "▿ state: active", "- rawValue: \"active\"", "- service area: \"a\"",
            ])
    }

    @Test func modelsWithinArePrintedAsTheyAre() {
        let ref = SampleRef(id: "1", parent: SampleRef(id: "2"))
        #expect("\(ref)".hasPrefix(#"SampleRef(id: "1", parent: "#))
        #expect("\(ref)".hasSuffix(#"SampleRef(id: "2"))"#))
    }

    @Test func secretsAreHiddenWhereverTheyStand() {
        var client = SampleClient(name: "n", grant: .code, serviceArea: nil)
        client.secret = "s3cret"
        client.extra = ["deep": [["password": "s3cret"]]]
        client.unknownFields = ["accessToken": "s3cret", "deep": ["api_key": "s3cret"]]
        var error = SampleError(message: "m")
        error.additionalProperties = ["password": 770_011, "other": 5]
        var text = ""
        dump(client, to: &text)
        dump(client.storage, to: &text)
        dump(error, to: &text)
        dump([SampleRef(id: "x")], to: &text)
        print(client, error, to: &text)
        debugPrint(client, error, to: &text)
        #expect(!text.contains("s3cret"))
        #expect(!text.contains("770011"))
        #expect(text.contains("other: 5"))
        #expect(Mirror(reflecting: client).descendant("secret") as? String == nil)
    }
}
