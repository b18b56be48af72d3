import SDKDocument
import TemporaryFolders
import Testing

@testable import SDKOutput

/// Files that are written once, and never again.
@Suite struct NewFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func add(_ files: [String: String]) throws -> [String] {
        try NewFiles(path: folder.output).add(
            files.sorted { $0.key < $1.key }.map {
                GeneratedFile(path: $0.key, bytes: Array($0.value.utf8))
            })
    }

    @Test("Folders are made, files are written") func added() throws {
        #expect(try add(["a/b/c": "1", "d": "2"]) == [])
        #expect(folder.tree() == ["a/": "", "a/b/": "", "a/b/c": "1", "d": "2"])
    }

    @Test("Whatever has the name stays") func kept() throws {
        try folder.write("mine", to: "out/a")
        try folder.write("mine", to: "out/b/c")
        try folder.write("theirs", to: "elsewhere")
        try folder.link("out/link", to: folder.path + "/elsewhere")
        try folder.link("out/nowhere", to: folder.path + "/missing")
        #expect(
            try add(["a": "1", "b": "1", "link": "1", "nowhere": "1", "new": "1"])
                == ["a", "b", "link", "nowhere"])
        #expect(folder.tree()["a"] == "mine")
        #expect(folder.tree()["b/c"] == "mine")
        #expect(folder.tree()["new"] == "1")
        #expect(folder.tree("")["elsewhere"] == "theirs")
        #expect(folder.tree("")["missing"] == nil)
    }

    @Test("Nothing is written through a link, or outside of the folder") func confined() throws {
        try folder.write("", to: "other/file")
        try folder.link("out", to: folder.path + "/other")
        // The folder itself may be a link, as the user named it.
        #expect(try add(["a": "1"]) == [])
        #expect(folder.tree("other")["a"] == "1")
        try folder.link("other/inner", to: folder.path)
        #expect(throws: DiskError.self) { try add(["inner/b": "1"]) }
        #expect(throws: DiskError.self) { try add(["../b": "1"]) }
        #expect(throws: DiskError.self) { try add(["a/b": "1"]) }
        #expect(folder.names == ["other", "out"])
    }
}
