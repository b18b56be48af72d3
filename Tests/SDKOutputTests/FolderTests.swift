import Foundation
import SDKDocument
import TemporaryFolders
import Testing

@testable import SDKOutput

/// The calls of the system that take pointers; `make sanitize` runs these tests as well.
@Suite struct FolderTests {
    private static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, (1 << 20) + 1]

    private func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    }

    @Test(arguments: sizes, [0, 1, 70_000, 1 << 21])
    func readsWhatAPipeGives(size: Int, expected: Int) {
        let wanted = bytes(size)
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (output, input) = (ends[0], ends[1])
        let writer = Thread {
            _ = Descriptor.write(wanted, to: input)
            close(input)
        }
        writer.start()
        #expect(Descriptor.bytes(of: output, expected: expected) == wanted)
        close(output)
    }

    @Test(arguments: sizes)
    func readsNoMoreThanAsked(size: Int) throws {
        let temporary = try TemporaryFolder()
        let folder = try Folder.current.folder(temporary.path)
        let all = bytes(size)
        try folder.create("a", all)
        for limit in [0, 1, size - 1, size, size + 1] where limit >= 0 {
            #expect(try folder.read("a", upTo: limit) == Array(all.prefix(limit)))
        }
    }

    @Test(arguments: sizes)
    func copiesAreTheSame(size: Int) throws {
        let temporary = try TemporaryFolder()
        try temporary.write("", to: "from/x")
        try temporary.write("", to: "to/x")
        let from = try Folder.current.folder(temporary.path + "/from")
        let to = try Folder.current.folder(temporary.path + "/to")
        try from.create("a", bytes(size), permissions: 0o640)
        try to.copy("a", from: from)
        #expect(try to.read("a") == bytes(size))
        #expect(
            temporary.identity("to/a").dropFirst() == temporary.identity("from/a").dropFirst())
    }

    @Test func whatCantBeReadOrWritten() {
        #expect(Descriptor.bytes(of: -1, expected: 10) == nil)
        #expect(!Descriptor.write([1], to: -1))
        #expect(Descriptor.write([], to: -1))
    }

    #if os(Linux)
        @Test func fullDisk() throws {
            let full = open("/dev/full", O_WRONLY)
            defer { close(full) }
            #expect(!Descriptor.write(bytes(10), to: full))
            #expect(errno == ENOSPC)
        }

        @Test func namesThatAreNoText() throws {
            let temporary = try TemporaryFolder()
            #expect(mkdir(temporary.path + "/\u{E9}", 0o755) == 0)
            let folder = try Folder.current.folder(temporary.path)
            #expect(try folder.names() == ["\u{E9}"])
            let name: [CChar] = [0x61, -1, 0]
            #expect(mkdirat(folder.descriptor, name, 0o755) == 0)
            #expect {
                try folder.names()
            } throws: { error in
                (error as? DiskError)?.isUnreadable == true
            }
            #expect(unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0)
        }
    #endif

    @Test func manyNamesAndLongOnes() throws {
        let temporary = try TemporaryFolder()
        let folder = try Folder.current.folder(temporary.path)
        let names = (0..<500).map { "name\($0)" } + [String(repeating: "x", count: 255)]
        for name in names { try folder.create(name, []) }
        #expect(try folder.names() == names.sorted())
    }

    @Test func targetsOfLinks() throws {
        let temporary = try TemporaryFolder()
        let folder = try Folder.current.folder(temporary.path)
        for target in ["a", "../\u{E9}", String(repeating: "abc/", count: 1000)] {
            try temporary.link("link", to: target)
            #expect(folder.target(of: "link") == target)
            folder.removeFile("link")
        }
        try folder.create("file", [])
        #expect(folder.target(of: "file") == nil)
        #expect(folder.target(of: "missing") == nil)
    }

    @Test func foldersAreRemovedWhole() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("theirs", to: "theirs/a")
        try temporary.write("", to: "ours/a/b/c")
        try temporary.write("", to: "ours/d")
        try temporary.link("ours/link", to: "../theirs")
        chmod(temporary.path + "/ours/a", 0o500)
        let folder = try Folder.current.folder(temporary.path)
        try folder.removeFolder("ours")
        #expect(temporary.names == ["theirs"])
        #expect(temporary.tree("theirs") == ["a": "theirs"])
        for name in ["theirs/a", "missing"] {
            #expect(throws: DiskError.self) { try folder.removeFolder(name) }
        }
    }

    @Test func foldersChangePlaces() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("1", to: "a/x")
        try temporary.write("2", to: "b/x")
        let folder = try Folder.current.folder(temporary.path)
        // Where the file system can't do that, nothing changes.
        let isDone = try folder.exchange("a", "b")
        #expect(temporary.tree("a") == ["x": isDone ? "2" : "1"])
        #expect(throws: DiskError.self) { try folder.exchange("a", "missing") }
    }
}
