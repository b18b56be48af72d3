import Foundation
@_spi(Generated) import SDKRuntime
import SDKTesting
import Testing

@Suite struct FixtureTests {
    private func text(_ value: some JSONCoded) throws -> String {
        String(decoding: try value.encodedJSON(), as: UTF8.self)
    }

    @Test func allProperties() throws {
        #expect(
            try text(Pets.Dog.fixture())
                == #"{"kind":"kind","chipPassword":"chipPassword","#
                + #""born":"2024-01-01T00:00:00.000Z","weight":1}"#)
        let client = SampleClient.fixture()
        #expect(client == SampleClient.fixture())
        #expect(client.picture == Data("picture".utf8))
        #expect(client.owner?.id == "id")
        // A property that the model has inside of itself is left out.
        #expect(client.owner?.parent == nil)
        #expect(try SampleClient.decode(json: client.encodedJSON()) == client)
    }

    @Test func requiredProperties() throws {
        #expect(try text(Pets.Dog.fixture(.required)) == "{}")
        #expect(try text(Pets.Cat.fixture(.required)) == #"{"kind":"kind"}"#)
        #expect(try text(SampleError.fixture(.required)) == #"{"message":"message"}"#)
        #expect(SampleClient.fixture(.required).description == nil)
    }

    @Test func nestedModels() throws {
        let cat = #"{"kind":"cat","lives":1,"kittens":[{"kind":"dog"}]}"#
        #expect(
            try text(Pets.Owner.fixture())
                == #"{"pet":\#(cat),"others":{"key":\#(cat)},"size":1,"key":[1]}"#)
        #expect(
            try text(Pets.Owner.fixture(depth: 1))
                == #"{"pet":{"kind":"cat"},"others":{"key":{"kind":"cat"}},"size":1,"key":[1]}"#
        )
        #expect(try text(Pets.Owner.fixture(.required)) == #"{"pet":{"kind":"cat"}}"#)
    }

    /// No JSON is finite and has all that this requires.
    struct Endless: Model {
        var storage: ModelStorage
        var modelStorage: ModelStorage { storage }
        static let schema = Schema(
            Self.self, "next: FixtureTests.Endless!\nother: FixtureTests.Endless!", [Endless.self])
    }

    @Test func whatHasNoExample() throws {
        #expect(Endless.fixture() == Endless(storage: ModelStorage(of: Endless.self)))
    }
}
