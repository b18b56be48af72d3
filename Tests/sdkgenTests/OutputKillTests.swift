import Foundation
import TemporaryFolders
import Testing

/// The command is killed at any moment: the output is the old tree or the new one.
@Suite(.enabled(if: BuiltCommand.built != nil, "the command is not beside the tests"))
struct OutputKillTests {
    /// A description of many models, all of which say `text`; some have its name.
    private static func spec(_ text: String) -> String {
        let models = (0..<150).map { index in
            let name = index % 3 == 0 ? "Model\(index)\(text)" : "Model\(index)"
            return
                #""\#(name)": {"type": "object", "description": "\#(text)", "properties": {"a": {"type": "string"}}}"#
        }
        return
            #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {\#(models.joined(separator: ", "))}}}"#
    }

    /// Waits until a run has begun to write, for a few seconds at most.
    private static func awaitStaging(in folder: TemporaryFolder, of process: Process) {
        let end = Date(timeIntervalSinceNow: 5)
        while process.isRunning, Date() < end {
            if folder.names.contains(where: { $0.hasPrefix(".out.sdkgen-") }) { return }
            usleep(100)
        }
    }

    @Test func killedAtRandomMoments() throws {
        let command = try #require(BuiltCommand.built)
        let folder = try TemporaryFolder()
        try folder.write(Self.spec("Old"), to: "old.json")
        try folder.write(Self.spec("New"), to: "new.json")
        let run = { (name: String, output: String) in
            BuiltCommand.generating(folder.path + "/" + name, to: folder.path + "/" + output)
        }
        var trees: [String: [String: String]] = [:]
        var duration = 0.0
        for name in ["old.json", "new.json"] {
            let start = Date()
            #expect(try command.run(run(name, "whole-" + name)) == 0)
            duration = Date().timeIntervalSince(start)
            trees[name] = folder.tree("whole-" + name)
        }
        #expect(trees["old.json"] != trees["new.json"])
        #expect(try command.run(run("old.json", "out")) == 0)
        try folder.write("mine", to: "out/mine")

        var current = "old.json"
        var random: UInt64 = 20_240_817
        var killed = 0
        for round in 0..<16 {
            let next = current == "old.json" ? "new.json" : "old.json"
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let fraction = Double(random >> 40) / Double(1 << 24)
            let process = try command.start(run(next, "out"))
            // Half of the runs are killed while they write, the others whenever it may be.
            if round.isMultiple(of: 2) { Self.awaitStaging(in: folder, of: process) }
            let part = round.isMultiple(of: 2) ? duration / 10 : duration
            usleep(UInt32(fraction * part * 1_000_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }

            var found = folder.tree()
            #expect(found.removeValue(forKey: "mine") == "mine")
            let match = trees.first { $0.value == found }?.key
            current = try #require(match, "a mix after round \(round)")
            // The manifest belongs to the tree that it stands in.
            #expect(
                try command.run(
                    ["check"] + run(current, "out").dropFirst()) == 0, "round \(round)")
        }
        #expect(killed > 4)

        // The next run makes everything right and clears away what the killed ones left.
        #expect(try command.run(run("new.json", "out")) == 0)
        var found = folder.tree()
        #expect(found.removeValue(forKey: "mine") == "mine")
        #expect(found == trees["new.json"])
        #expect(!folder.names.contains { $0.hasPrefix(".out.sdkgen-") })
    }
}
