import Foundation
import SDKDocument
import TemporaryFolders
import Testing

@testable import SDKOutput

/// What is on disk at each step is what a run that is killed there leaves.
@Suite struct OutputInterruptionTests {
    private let old = ["A/a": "a", "A/b": "b", "B/c": "c", "d": "d"]
    private let new = ["A/a": "a", "A/b": "B", "e/e": "e"]

    /// A copy of everything at one step of a run.
    private func copy(_ folder: TemporaryFolder, at step: OutputTree.Checkpoint) throws
        -> TemporaryFolder
    {
        let copy = try TemporaryFolder()
        let source = folder.path
        let target = copy.path + "/x"
        let options = OutputTree.Options(exchangesFolders: step != .between) {
            (reached) throws(DiskError) in
            if reached == step { try? FileManager.default.copyItem(atPath: source, toPath: target) }
        }
        let run = OutputRun(folder.output, new, options: options)
        #expect(run.summary != nil, "\(run.text)")
        return copy
    }

    @Test(arguments: [
        OutputTree.Checkpoint.stagingMade, .placing("A/b"), .placing("e/e"),
        .complete, .between, .exchanged, .cleaned,
    ])
    func oldTreeOrNewOne(step: OutputTree.Checkpoint) throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, old)
        try folder.write("mine", to: "out/mine")
        let before = folder.tree()
        let killed = try copy(folder, at: step)
        let after = folder.tree()
        let output = killed.path + "/x/out"
        let found = killed.tree("x/out")
        switch step {
        case .between: #expect(found.isEmpty)
        case .exchanged, .cleaned: #expect(found == after)
        default: #expect(found == before)
        }

        // The next run puts everything right, and leaves nothing beside the folder.
        let again = OutputRun(output, new)
        #expect(again.rules == (step == .between ? ["output-recovered"] : []))
        #expect(killed.tree("x/out") == after)
        #expect(try FileManager.default.contentsOfDirectory(atPath: killed.path + "/x") == ["out"])
    }

    @Test(arguments: [
        OutputTree.Checkpoint.stagingMade, .placing("A/b"), .placing("A/a"),
        .placing(".sdkgen-manifest.json"), .complete, .between,
    ])
    func failureLeavesEverythingAsItWas(step: OutputTree.Checkpoint) throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, old)
        try folder.write("mine", to: "out/mine")
        let before = folder.tree()
        let names = ["out", "out/A/a", "out/A/b", "out/d", "out/mine"]
        let identities = names.map { folder.identity($0) }
        let options = OutputTree.Options(exchangesFolders: step != .between) {
            (reached) throws(DiskError) in
            if reached == step { throw DiskError("write", "x", code: ENOSPC) }
        }
        let run = OutputRun(folder.output, new, options: options)
        #expect(run.summary == nil)
        #expect(run.text.hasPrefix("error: cannot write 'x': No space left on device [output-io]"))
        #expect(folder.tree() == before)
        #expect(names.map { folder.identity($0) } == identities)
        #expect(folder.names == ["out"])
    }

    @Test func failureRemovesFoldersMadeOnTheWay() throws {
        let folder = try TemporaryFolder()
        let options = OutputTree.Options { (reached) throws(DiskError) in
            if reached == .complete { throw DiskError("write", "x", code: ENOSPC) }
        }
        let run = OutputRun(folder.path + "/x/y/out", ["a": "a"], options: options)
        #expect(run.rules == ["output-io"])
        #expect(folder.names.isEmpty)
    }

    @Test func onlyOurLeftoversAreRemoved() throws {
        let folder = try TemporaryFolder()
        let theirs = [
            ".out.sdkgen-", ".out.sdkgen-1x", ".out.sdkgen-1-older", ".out2.sdkgen-1",
            "out.sdkgen-1", ".out.sdkgen--old",
        ]
        for name in theirs + [".out.sdkgen-1", ".out.sdkgen-22-old"] {
            try folder.write("", to: name + "/a/b")
        }
        try folder.write("", to: ".out.sdkgen-3")
        try folder.link(".out.sdkgen-4", to: ".out2.sdkgen-1")
        _ = OutputRun(folder.output, ["a": "a"])
        _ = OutputRun(folder.output, ["a": "a"])
        #expect(folder.names == (theirs + [".out.sdkgen-3", ".out.sdkgen-4", "out"]).sorted())
    }

    @Test func otherRunsAreKeptAway() throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, ["a": "a"])
        let output = folder.output
        let options = OutputTree.Options { (reached) throws(DiskError) in
            guard reached == .complete else { return }
            let other = OutputRun(output, ["b": "b"])
            #expect(other.text.contains("another run is writing to it"))
        }
        #expect(OutputRun(output, ["a": "A"], options: options).summary?.changed == ["a"])
        #expect(folder.tree() == ["a": "A"])
    }

    @Test func changesMadeMeanwhileAreNotLost() throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, ["a": "a"])
        try folder.write("1", to: "out/mine")
        let output = folder.output
        let options = OutputTree.Options { (reached) throws(DiskError) in
            guard reached == .complete else { return }
            let replacement = Data("2".utf8)
            try? replacement.write(to: URL(fileURLWithPath: output + "/mine"), options: .atomic)
            try? FileManager.default.createDirectory(
                atPath: output + "/new", withIntermediateDirectories: false)
            try? replacement.write(to: URL(fileURLWithPath: output + "/new/file"))
        }
        #expect(OutputRun(output, ["a": "A"], options: options).rules.isEmpty)
        #expect(folder.tree() == ["a": "A", "mine": "2", "new/": "", "new/file": "2"])
    }

    @Test(arguments: ["B/b", "B"])
    func fileInTheWayAppearsMeanwhile(path: String) throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, ["a": "a"])
        let options = OutputTree.Options { (reached) throws(DiskError) in
            if reached == .stagingMade { try? folder.write("mine", to: "out/" + path) }
        }
        let run = OutputRun(folder.output, ["a": "A", "B/b": "b"], options: options)
        #expect(run.rules == ["output-foreign"], "\(run.text)")
        #expect(folder.tree()["a"] == "a")
        #expect(folder.tree()[path] == "mine")
        #expect(folder.names == ["out"])
    }

    @Test func fileThatVanishesMeanwhile() throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, ["a": "a", "b": "b"])
        let options = OutputTree.Options { (reached) throws(DiskError) in
            if reached == .stagingMade { unlink(folder.output + "/b") }
        }
        let run = OutputRun(folder.output, ["a": "A", "b": "b"], options: options)
        #expect(run.rules == ["output-io"])
        #expect(folder.tree() == ["a": "a"])
    }

    @Test(.enabled(if: getuid() != 0)) func readOnlyFolders() throws {
        let folder = try TemporaryFolder()
        _ = OutputRun(folder.output, ["a": "a"])
        for path in [folder.output, folder.path] {
            chmod(path, 0o555)
            let run = OutputRun(folder.output, ["a": "b"])
            chmod(path, 0o755)
            #expect(run.text.contains("Permission denied [output-io]"))
            #expect(folder.tree() == ["a": "a"])
        }
    }

    @Test(arguments: ["file", "file/out", "/", "/dev/null", ""])
    func noFolder(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        let run = OutputRun(
            path.isEmpty || path.hasPrefix("/") ? path : folder.path + "/" + path, ["a": "a"])
        #expect(run.rules == ["output-io"], "\(run.text)")
        #expect(folder.tree(".") == ["file": ""])
    }
}
