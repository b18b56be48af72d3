import SDKRuntime
import Testing

@Suite struct SchemaTests {
    struct Loose: Model {
        var storage: ModelStorage
        init(storage: ModelStorage) { self.storage = storage }
        static let schema = Schema(
            "Loose",
            """
              a:  String! readOnly newWord
            %22quoted%22%0A: [[Nullable<Int>]]  secret
            s%C3%A9: [String: [String: Float]]?! x
            x: Other
            y: String
            z: Other
            w: Third
            """, [SampleRef.self, SampleError.self])
    }

    @Test func keysAndTypes() throws {
        let json =
            #"{"a":"1","\"quoted\"\n":[[1,null],[]],"sé":{"k":{"l":0.5}},"x":{"id":"1"},"#
            + #""z":{"id":"2"},"w":{"message":"m"}}"#
        let value = try Loose.decode(json: json)
        #expect(value.storage["\"quoted\"\n"] == [[Nullable(1), nil], []])
        #expect(value.storage["sé"] == ["k": ["l": Float(0.5)]])
        #expect(value.storage["z"] == SampleRef(id: "2"))
        #expect(value.storage["w"] == SampleError(message: "m"))
        #expect(value.storage["y"] == String?.none)
        #expect(value.unknownFields.isEmpty)
        #expect(try value.text == json)
        #expect("\(value)".contains("•••"))
        #expect(throws: JSONError.self) { try Loose.decode(json: #"{"a":"1"}"#) }
        #expect(try Loose.decode(json: #"{"a":"1","sé":null}"#).text == #"{"a":"1","sé":null}"#)
    }

    @Test func manyKeys() throws {
        let keys = (0..<700).map { "key\($0 * 7919 % 1000)x\($0)" }
        let schema = Schema("Many", keys.map { "\($0): Int" }.joined(separator: "\n"))
        let storage = ModelStorage(schema)
        #expect(storage["key0x0"] == Int?.none)
        #expect(schema.name == "Many")
    }

    @Test func noProperties() throws {
        struct Empty: Model {
            var storage: ModelStorage
            init(storage: ModelStorage) { self.storage = storage }
            static let schema = Schema("Empty", "")
        }
        #expect(try Empty.decode(json: #"{"a":{}}"#).text == #"{"a":{}}"#)
        #expect("\(Empty(storage: ModelStorage(Empty.schema)))" == "Empty()")
    }
}
