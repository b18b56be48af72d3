import Foundation
import TemporaryFolders
import Testing

@testable import sdkgen

/// A new repository holds what it needs, is up to date, and takes nothing from its owner.
@Suite struct InitTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.description(), to: "source/things.json")
        try folder.write(#"{"Colour": {"type": "string"}}"#, to: "source/parts/colour.json")
    }

    /// - Parameter type: The type of a thing's number.
    private static func description(type: String = "integer") -> String {
        """
        {"openapi": "3.0.3", "info": {"title": "Things & *more*", "version": "1"},
         "servers": [{"url": "https://example.com"}],
         "tags": [{"name": "things"}],
         "paths": {"/things/{id}": {"get": {
           "operationId": "getThing", "tags": ["things"],
           "parameters": [
             {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
           "responses": {"200": {"description": "", "content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
         "components": {"schemas": {"Thing": {"type": "object", "properties": {
           "id": {"type": "string"}, "it's": {"type": "\(type)"},
           "colour": {"$ref": "parts/colour.json#/Colour"}}}}}}
        """
    }

    private func run(_ options: String...) -> sdkgen.ExitStatus {
        Command.run(
            ["init", "--spec", folder.path + "/source/things.json", "--name", "Things"]
                + options + [folder.output])
    }

    private func check() -> sdkgen.ExitStatus {
        Command.run(["check", "--quiet", "--config", folder.output + "/Spec/sdkgen.json"])
    }

    @Test("A new repository has all that it needs, and is up to date") func whole() throws {
        #expect(run("--license", "MIT") == .fine)
        let tree = folder.tree()
        for path in [
            ".gitattributes", ".github/workflows/api-changes.yml", ".github/workflows/ci.yml",
            ".gitignore", ".spi.yml", "Generated/SDKRuntime/Client/APIClient.swift",
            "Generated/SDKTesting/StubTransport.swift", "Generated/Things/APIs/ThingsAPI.swift",
            "LICENSE", "Makefile", "Package.swift", "README.md", "Spec/parts/colour.json",
            "Spec/sdkgen.json", "Spec/things.json", "Tests/ThingsTests/ThingsTests.swift",
            "Tools/Package.swift", "docs/reference/README.md",
        ] {
            #expect(tree[path] != nil, "\(path)")
        }
        #expect(tree["Spec/things.json"] == Self.description())
        #expect(tree["Spec/corrections.json"] == nil)
        #expect(tree["Spec/sdkgen.json"]?.contains("\"strict\": true") == true)
        #expect(tree["README.md"]?.hasPrefix("# Things \\& \\*more\\* for Swift\n") == true)
        #expect(tree["README.md"]?.contains("api.getThing(id: \"id\")") == true)
        #expect(
            tree["Tests/ThingsTests/ThingsTests.swift"]?.contains("#expect(found == response)")
                == true)
        #expect(check() == .fine)
    }

    @Test("What had to be repaired stands in an overlay that changes nothing yet")
    func corrections() throws {
        try folder.write(Self.description(type: "int"), to: "source/things.json")
        #expect(run() == .fine)
        let overlay = try #require(folder.tree()["Spec/corrections.json"])
        #expect(
            overlay.contains(
                #"$['components']['schemas']['Thing']['properties']['it\\'s']"#))
        #expect(folder.tree()["Spec/sdkgen.json"]?.contains("\"strict\": false") == true)
        #expect(check() == .fine)
    }

    @Test("What is there stays as it is") func kept() throws {
        try folder.write("mine", to: "out/README.md")
        try folder.write("mine", to: "out/Spec/notes.txt")
        #expect(run() == .fine)
        #expect(folder.tree()["README.md"] == "mine")
        #expect(folder.tree()["Spec/notes.txt"] == "mine")
        #expect(folder.tree()["LICENSE"] == nil)
        try folder.write("mine", to: "out/Makefile")
        let tree = folder.tree()
        #expect(run() == .fine)
        #expect(folder.tree() == tree)
    }

    @Test("The runtime and the generator can be other packages") func elsewhere() throws {
        let url = "https://example.com/group/generator.git"
        #expect(run("--runtime", url + "#1.2.0", "--generator", url + "#1.3.0") == .fine)
        let tree = folder.tree()
        let line = ".package(url: \"\(url)\", from: "
        #expect(tree["Package.swift"]?.contains(line + "\"1.2.0\")") == true)
        #expect(tree["Tools/Package.swift"]?.contains(line + "\"1.3.0\")") == true)
        #expect(!tree.keys.contains { $0.hasPrefix("Generated/SDKRuntime") })
        #expect(check() == .fine)
    }

    @Test("Without operations there are no tests, and no target for them") func empty() throws {
        try folder.write(
            #"{"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}}"#,
            to: "source/things.json")
        #expect(run() == .fine)
        let tree = folder.tree()
        #expect(tree["Package.swift"]?.contains("testTarget") == false)
        #expect(!tree.keys.contains { $0.hasPrefix("Tests") })
    }

    @Test("Words that make no sense are told, and nothing is written") func usage() {
        #expect(run("--license", "GPL") == .usage)
        #expect(run("--runtime", "https://example.com/a.git") == .usage)
        #expect(Command.run(["init", "--name", "Things"]) == .usage)
        #expect(folder.tree().isEmpty)
    }

    @Test("A name that can't be a module is an error, and nothing is written") func name() {
        let spec = folder.path + "/source/things.json"
        #expect(
            Command.run(["init", "--spec", spec, "--name", "a-b", folder.output]) == .findings)
        #expect(folder.tree().isEmpty)
    }
}
