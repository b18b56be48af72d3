import Foundation
import SDKDocument
import TemporaryFolders
import Testing

@testable import SDKOutput

@Suite struct DiskTests {
    @Test(arguments: [0, 1, 70_000, 300_000])
    func readsAFile(size: Int) throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "x", count: size)
        try folder.write(text, to: "a.json")
        try folder.link("link", to: "a.json")
        #expect(try Disk.read(folder.path + "/a.json").bytes == Array(text.utf8))
        #expect(try Disk.read(folder.path + "/link").bytes.count == size)
    }

    @Test(arguments: [
        (".", "it is a folder"), ("pipe", "it is a device, a socket or a pipe"),
        ("missing", "No such file or directory"),
    ])
    func whatIsNoFile(name: String, reason: String) throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.path + "/pipe", 0o600)
        let path = folder.path + "/" + name
        #expect {
            try Disk.read(path)
        } throws: { error in
            "\(error)" == "cannot read '\(path)': \(reason)"
        }
    }

    /// Where a new file goes nothing may stand, not even a link to somewhere else.
    @Test func newFilesAreNew() throws {
        let folder = try TemporaryFolder()
        try folder.write("theirs", to: "theirs")
        try folder.write("", to: "out/file")
        try folder.link("out/link", to: "../theirs")
        try folder.link("out/nowhere", to: "../nothing")
        let root = try Folder.current.folder(folder.output)
        for name in ["file", "link", "nowhere"] {
            #expect(throws: DiskError.self) { try root.create(name, []) }
        }
        #expect(folder.tree(".")["theirs"] == "theirs")
        #expect(folder.tree(".")["nothing"] == nil)
    }

    @Test func devices() {
        #expect(throws: DiskError.self) { try Disk.read("/dev/zero") }
    }

    @Test func templatesByName() throws {
        let folder = try TemporaryFolder()
        for name in ["b.swift.mustache", "_a.mustache", "notes.md", "inner/c.mustache"] {
            try folder.write(name, to: name)
        }
        let files = try Disk.readTemplates(folder.path)
        #expect(
            files.map(\.path)
                == ["_a.mustache", "b.swift.mustache"].map { folder.path + "/" + $0 })
        try folder.link("c.mustache", to: "/etc/passwd")
        #expect(throws: DiskError.self) { try Disk.readTemplates(folder.path) }
    }

    @Test func folderWithoutTemplates() throws {
        let folder = try TemporaryFolder()
        #expect(throws: DiskError.self) { try Disk.readTemplates(folder.path) }
        #expect(throws: DiskError.self) { try Disk.readTemplates(folder.path + "/x") }
    }

    @Test func referencesStayBesideTheDescription() throws {
        let folder = try TemporaryFolder()
        try folder.write("1", to: "spec/models/a.json")
        try folder.write("2", to: "b.json")
        try folder.link("spec/out.json", to: "../b.json")
        try folder.link("spec/up", to: "..")
        let load = Disk.loader(beside: folder.path + "/spec/api.json")
        #expect(load("models/a.json")?.bytes == [0x31])
        #expect(load("models/a.json")?.path == folder.path + "/spec/models/a.json")
        for path in ["../b.json", "out.json", "up/b.json", "/etc/passwd", "missing", "models", ""] {
            #expect(load(path) == nil, "\(path)")
        }
    }
}
