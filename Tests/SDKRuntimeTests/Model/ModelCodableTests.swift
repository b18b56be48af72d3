import Foundation
import SDKRuntime
import Testing

@Suite struct ModelCodableTests {
    @Test func foundationWritesTheSameJSON() throws {
        let client = try SampleClient.decode(json: ModelCodingTests.everything)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        encoder.dataEncodingStrategy = .deferredToData
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let data = try encoder.encode(["k": [client]])
        let read = try [String: [SampleClient]].decode(json: data)
        #expect(read == ["k": [client]])
        #expect(try JSONValue.decode(json: data)["k"]?[0]?["created"] == "2026-11-05T14:30:00.123Z")
        #expect(try JSONValue.decode(json: data)["k"]?[0]?["isActive"] == true)
    }

    @Test func foundationReadsWhatTheEngineReads() throws {
        let data = Data("[\(ModelCodingTests.everything)]".utf8)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        #expect(
            try decoder.decode([SampleClient].self, from: data)
                == [SampleClient].decode(json: data))
        let error = #expect(throws: DecodingError.self) {
            try decoder.decode(SampleClient.self, from: Data(#"{"name":[]}"#.utf8))
        }
        #expect("\(String(describing: error))".contains("$.name"))
    }

    @Test func propertyLists() throws {
        let ref = SampleRef(id: "1", parent: SampleRef(id: "2"))
        let data = try PropertyListEncoder().encode([ref])
        #expect(try PropertyListDecoder().decode([SampleRef].self, from: data) == [ref])
    }

    @Test func openEnumerations() throws {
        let states: [SampleClient.State] = [.active, .init(rawValue: "x")]
        let data = try JSONEncoder().encode(states)
        #expect(String(decoding: data, as: UTF8.self) == #"["active","x"]"#)
        #expect(try JSONDecoder().decode([SampleClient.State].self, from: data) == states)
        #expect("\(SampleClient.State.active) \(SampleClient.Grant.code)" == "active 1")
    }
}
