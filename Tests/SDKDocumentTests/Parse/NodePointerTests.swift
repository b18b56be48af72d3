import Testing

@testable import SDKDocument

@Suite struct NodePointerTests {
    /// The example of RFC 6901, section 5, and a few more.
    static let text = #"""
        {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,
         "m~n":8,"~1":9,"/":{"~":{"":[10]}}}
        """#

    static let pointers: [(pointer: String, text: String)] = [
        ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"),
        ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"),
        ("/m~0n", "8"), ("/~01", "9"), ("/~1/~0//0", "10"),
    ]

    @Test(arguments: pointers)
    func resolves(pointer: String, text: String) throws {
        let document = try #require(DocumentReading(Self.text).document)
        let node = try #require(document.resolve(pointer: pointer))
        #expect(node.jsonText == text)
        #expect(node.pointer == pointer)
    }

    @Test(arguments: [
        "foo", "#/foo", "/foo/2", "/foo/00", "/foo/01", "/foo/-", "/foo/-1", "/foo/+1", "/foo/",
        "/foo/0/x", "/foo/99999999999999999999", "/m~n", "/m~2n", "/m~", "/absent", "//",
    ])
    func refuses(pointer: String) throws {
        #expect(try #require(DocumentReading(Self.text).document).resolve(pointer: pointer) == nil)
    }

    @Test func everyValueIsFoundAgain() throws {
        let document = try #require(DocumentReading(Self.text).document)
        #expect(document.resolve(pointer: "") == document.root)
        #expect(document.root.pointer == "")
        var open = [document.root]
        var count = 0
        while let node = open.popLast() {
            count += 1
            #expect(document.resolve(pointer: node.pointer) == node)
            open += node.members.map(\.value) + Array(node.elements)
        }
        #expect(count == document.valueCount)
    }

    @Test func pointersStartAtTheNode() throws {
        let root = try DocumentReading("{\"a\":{\"b\":[1]}}").root()
        #expect(root["a"]?.resolve(pointer: "/b/0")?.int == 1)
    }
}
