import Testing

@testable import SDKDescription
@testable import SDKDocument

@Suite struct ExternalFileTests {
    private static let main =
        #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"#
        + #""paths":{"/a":{"$ref":"paths/a.json"}},"#
        + #""components":{"schemas":{"User":{"type":"object"}}}}"#

    @Test func filesAreFollowedFromFileToFile() throws {
        let resolved = try ResolvedDescription(
            Self.main,
            files: [
                "paths/a.json": #"{"get":{"responses":{"200":{"description":"","content":{"#
                    + #""application/json":{"schema":{"$ref":"../models/pet.json"}}}}}}}"#,
                "models/pet.json": #"{"type":"object","properties":{"#
                    + ##""owner":{"$ref":"../spec.json#/components/schemas/User"},"##
                    + ##""parent":{"$ref":"#"},"##
                    + ##""user":{"$ref":"more.json#/$defs/User"},"##
                    + ##""tag":{"$ref":"./more.json#/$defs/Tag"}}}"##,
                "models/more.json":
                    ##"{"$defs":{"User":{"type":"object"},"Tag":{"type":"string"}}}"##,
            ])
        #expect(resolved.rules.isEmpty)
        let models = try #require(resolved.api).models.map(\.name)
        #expect(models == ["User", "pet", "more_User", "Tag"])
        #expect(
            try resolved.model("pet") == "{owner @User, parent @pet, user @more_User, tag @Tag}")
        let content = try resolved.operation("GET /a").responses[0].contents[0]
        #expect(content.schema?.text == "@pet")
    }

    @Test func fileThatIsNotThereIsReportedWhereItIsNamed() throws {
        let resolved = try ResolvedDescription(Self.main)
        let diagnostic = try #require(resolved.diagnostics.sorted.first)
        #expect(diagnostic.rule == .refFileMissing)
        #expect(diagnostic.pointer == "/paths/~1a/$ref")
    }

    @Test func onlyReferencesAreReferences() throws {
        let text = ##"""
            {"example":{"$ref":"a.json"},"default":{"$ref":"b.json"},"x-y":{"$ref":"c.json"},
            "properties":{"example":{"$ref":"d.json"}},"items":{"$ref":"#/x"},
            "discriminator":{"mapping":{"e":"e.json","f":"F"}},"$ref":"http://h/g.json"}
            """##
        var diagnostics = Diagnostics()
        let document = try #require(
            DocumentReader.read(
                SourceFile(path: "spec.json", bytes: Array(text.utf8)), diagnostics: &diagnostics))
        let files = Resolver.externalFiles(of: document)
        #expect(files.map(\.path) == ["d.json", "e.json"])
    }

    /// Names of schemas don't depend on which file is met first.
    @Test func sameNameInTwoFilesIsQualifiedInBoth() throws {
        let resolved = try ResolvedDescription(
            #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"#
                + ##""components":{"schemas":{"X":{"properties":{"##
                + ##""a":{"$ref":"a.json#/$defs/Y"},"b":{"$ref":"b.json#/$defs/Y"}}}}}}"##,
            files: [
                "a.json": ##"{"$defs":{"Y":{"type":"object"}}}"##,
                "b.json": ##"{"$defs":{"Y":{"type":"object"}}}"##,
            ])
        #expect(try resolved.model("X") == "{a @a_Y, b @b_Y}")
    }
}
