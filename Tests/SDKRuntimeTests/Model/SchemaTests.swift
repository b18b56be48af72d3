@_spi(Generated) import SDKRuntime
import Testing

@Suite struct SchemaTests {
    struct Loose: Model {
        var storage: ModelStorage
        init(storage: ModelStorage) { self.storage = storage }
        var modelStorage: ModelStorage { storage }
        static let schema = Schema(
            Self.self,
            """
              a:  String! readOnly newWord
            %22quoted%22%0A: [[Nullable<Int>]]  secret
            s%C3%A9: [String: [String: Float]]?! x
            x: SampleRef
            y: String
            zed=z: SampleRef
            _empty=: String
            w: SampleError
            """, [SampleError.self, SampleRef.self])
    }

    @Test func keysAndTypes() throws {
        let json =
            #"{"a":"1","\"quoted\"\n":[[1,null],[]],"sé":{"k":{"l":0.5}},"x":{"id":"1"},"#
            + #""z":{"id":"2"},"":"e","w":{"message":"m"}}"#
        let value = try Loose.decode(json: json)
        #expect(value.storage["\"quoted\"\n"] == [[Nullable(1), nil], []])
        #expect(value.storage["sé"] == ["k": ["l": Float(0.5)]])
        #expect(value.storage["z"] == SampleRef(id: "2"))
        #expect(value.storage["w"] == SampleError(message: "m"))
        #expect(value.storage["y"] == String?.none)
        #expect(value.storage[""] == "e")
        #expect(value.unknownFields.isEmpty)
        #expect(try value.text == json)
        #expect("\(value)".contains("•••"))
        #expect(Mirror(reflecting: value).descendant("zed") as? SampleRef == SampleRef(id: "2"))
        #expect(throws: JSONError.self) { try Loose.decode(json: #"{"a":"1"}"#) }
        #expect(try Loose.decode(json: #"{"a":"1","sé":null}"#).text == #"{"a":"1","sé":null}"#)
    }

    static let keys = (0..<700).map { "key\($0 * 7919 % 1000)x\($0)" }

    @Test func manyKeys() throws {
        struct Many: Model {
            var storage: ModelStorage
            init(storage: ModelStorage) { self.storage = storage }
            var modelStorage: ModelStorage { storage }
            static let schema = Schema(
                Self.self, SchemaTests.keys.map { "\($0): Int" }.joined(separator: "\n"))
        }
        let members = Self.keys.enumerated().map { "\"\($1)\":\($0)" }
        let json = "{\(members.joined(separator: ","))}"
        let many = try Many.decode(json: json)
        #expect(many.storage["key0x0"] == 0)
        #expect(many.storage["key5x699"] == Int?.none)
        #expect(many.unknownFields.isEmpty)
        #expect(try many.text == json)
        #expect(Many.schema.name == "Many")
    }

    @Test func noProperties() throws {
        struct Empty: Model {
            var storage: ModelStorage
            init(storage: ModelStorage) { self.storage = storage }
            var modelStorage: ModelStorage { storage }
            static let schema = Schema(Self.self, "")
        }
        #expect(try Empty.decode(json: #"{"a":{}}"#).text == #"{"a":{}}"#)
        #expect("\(Empty(storage: ModelStorage(of: Empty.self)))" == "Empty()")
    }
}
