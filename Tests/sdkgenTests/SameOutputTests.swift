import Foundation
import TemporaryFolders
import Testing

/// The output depends on the input alone: not on the process, its environment or its cores.
@Suite(.enabled(if: BuiltCommand.built != nil, "the command is not beside the tests"))
struct SameOutputTests {
    private struct Surroundings {
        var environment: [String: String]
        var wrapper: [String] = []
        /// Where the command is started with its description.
        var folder = "a"
    }

    private static let all: [Surroundings] = {
        let affinity = "/usr/bin/taskset"
        let hasAffinity = FileManager.default.isExecutableFile(atPath: affinity)
        return [
            Surroundings(environment: [:]),
            Surroundings(
                environment: [
                    "SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "Pacific/Kiritimati",
                    "LC_ALL": "tr_TR.UTF-8",
                ]),
            Surroundings(
                environment: ["TZ": "America/St_Johns", "LANG": "ar_EG.UTF-8", "LC_ALL": "C"],
                wrapper: hasAffinity ? [affinity, "-c", "0"] : [], folder: "another folder/ü"),
        ]
    }()

    private func expectSame(_ spec: URL) throws {
        let command = try #require(BuiltCommand.built)
        let text = try String(contentsOf: spec, encoding: .utf8)
        var expected: [String: String]?
        for surroundings in Self.all {
            let folder = try TemporaryFolder()
            try folder.write(text, to: surroundings.folder + "/spec.json")
            let path = folder.path + "/" + surroundings.folder
            let status = try command.run(
                BuiltCommand.generating(path + "/spec.json", to: path + "/out"),
                environment: surroundings.environment, wrapper: surroundings.wrapper)
            #expect(status == 0)
            var files = folder.tree(surroundings.folder + "/out")
            files["manifest"] = try String(
                contentsOfFile: path + "/out/" + ".sdkgen-manifest.json", encoding: .utf8)
            #expect(files.count > 1)
            if let expected {
                let differing = files.keys.filter { files[$0] != expected[$0] }
                #expect(differing.sorted() == [], "\(surroundings)")
                #expect(files.count == expected.count)
            } else {
                expected = files
            }
        }
    }

    @Test(
        "A description with names in need of care", arguments: ["names-keywords", "text-hostile"])
    func small(_ name: String) throws {
        try expectSame(
            BuiltCommand.root.appendingPathComponent("Tests/Cases/\(name)/spec.json"))
    }

    private static let platformSpec = BuiltCommand.root.deletingLastPathComponent()
        .appendingPathComponent("shared/specs/platform-14.0.0.swagger.json")

    @Test(
        "The whole platform",
        .enabled(
            if: FileManager.default.fileExists(atPath: platformSpec.path),
            "shared/specs is not beside the checkout"))
    func platform() throws {
        try expectSame(Self.platformSpec)
    }
}
