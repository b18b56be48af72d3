import Testing

@testable import SDKDescription

/// Schemas that have a name of their own: `$id`, `$anchor`, and a document's `$self`.
@Suite struct IdentifierTests {
    /// A reference, and what it is read as.
    @Test(arguments: [
        // An anchor of the same document.
        ("#street", "@A_Street"),
        ("spec.json#street", "@A_Street"),
        ("#old", "@A_Old"),
        // Within a schema that has an address.
        ("https://schemas.test/b", "@B"),
        ("https://schemas.test/b#inner", "@B_Inner"),
        ("https://schemas.test/b#/$defs/Inner", "@B_Inner"),
        ("HTTPS://Schemas.test/x/../b#inner", "@B_Inner"),
        ("https://schemas.test/c", "@B_C"),
        ("urn:example:d", "@D"),
        ("urn:example:d#/properties/e", "@D_e"),
        // By pointers all the same.
        ("#/components/schemas/B/$defs/Inner", "@B_Inner"),
        ("#/components/schemas/A/$defs/a%20b%7E1c", "@A_a b/c"),
        ("#/components/schemas/A/$defs/Outer/$defs/Inner", "@A_Outer_Inner"),
        ("#/components/schemas/Yes", "@Yes"),
    ])
    func referenceLeadsTo(reference: String, expected: String) throws {
        let resolved = try ResolvedDescription(
            schemas: ##""A":{"type":"object","$defs":{"##
                + ##""Street":{"$anchor":"street","type":"object"},"##
                + ##""Old":{"$id":"#old","type":"object"},"a b/c":{"type":"object"},"##
                + ##""Outer":{"$defs":{"Inner":{"type":"object"}}}}},"##
                + ##""B":{"$id":"https://schemas.test/b","type":"object","$defs":{"##
                + ##""Inner":{"$anchor":"inner","type":"object"},"##
                + ##""C":{"$id":"c","type":"object"}}},"##
                + ##""D":{"$id":"urn:example:d","properties":{"e":{"type":"object"}}},"##
                + ##""Yes":true,"X":{"items":{"$ref":"\##(reference)"}}"##)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("X") == "[\(expected)]")
    }

    /// References in a schema that has an address are relative to it.
    @Test(arguments: [
        ("#/$defs/Own", "@B_Own"),
        ("#own", "@B_Own"),
        ("#", "@B"),
        ("other", "@Other"),
        ("../b/own", "@B_Own2"),
        ("/b/own#deep", "@B_Own2_Deep"),
        // What many write, though it says another thing.
        ("#/components/schemas/Other", "@Other"),
    ])
    func referenceIsRelativeToTheSchema(reference: String, expected: String) throws {
        let resolved = try ResolvedDescription(
            schemas: ##""Other":{"$id":"https://schemas.test/b/other","type":"object"},"##
                + ##""B":{"$id":"https://schemas.test/b/main","$defs":{"##
                + ##""Own":{"$anchor":"own","type":"object"},"##
                + ##""Own2":{"$id":"own","type":"object","$defs":{"##
                + ##""Deep":{"$anchor":"deep","type":"object"}}}},"##
                + ##""properties":{"x":{"$ref":"\##(reference)"}}}"##)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("B") == "{x \(expected)}")
    }

    /// Of several anchors of one name, the one around the reference is meant.
    @Test func nearestAnchorCounts() throws {
        let resolved = try ResolvedDescription(
            schemas: ["A", "B"].map { name in
                ##""\##(name)":{"items":{"$ref":"#item"},"##
                    + ##""$defs":{"I":{"$anchor":"item","type":"object"}}}"##
            }.joined(separator: ","))
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("A") == "[@A_I]")
        #expect(try resolved.model("B") == "[@B_I]")
    }

    /// An inline schema that an anchor names is that model where it stands, too.
    @Test func anchoredSchemaIsAReferenceWhereItStands() throws {
        let resolved = try ResolvedDescription(
            schemas: #""A":{"properties":{"b":{"$anchor":"b","type":"object","properties":{}}}},"#
                + ##""B":{"items":{"$ref":"#b"}}"##)
        #expect(try resolved.model("A") == "{b @A_b}")
        #expect(try resolved.model("B") == "[@A_b]")
    }

    @Test(arguments: ["#nowhere", "https://schemas.test/none", "#User"])
    func danglingNameIsReported(reference: String) throws {
        let resolved = try ResolvedDescription(
            schemas: ##""User":{"type":"object"},"##
                + ##""A":{"$anchor":"a","items":{"$ref":"\##(reference)"}}"##)
        #expect(resolved.rules == [reference.hasPrefix("#") ? "ref-dangling" : "ref-outside"])
        #expect(try resolved.model("A") == "[any]")
        guard reference == "#User" else { return }
        let hint = resolved.diagnostics.sorted.first?.hint
        #expect(hint == "did you mean '#/components/schemas/User'?")
    }

    /// What came later is read, and told.
    @Test(arguments: ["2.0", "3.0.3"])
    func olderVersionMayHaveAnchors(version: String) throws {
        let resolved = try ResolvedDescription(
            schemas: ##""A":{"$anchor":"a","type":"object"},"B":{"items":{"$ref":"#a"}}"##,
            version: version)
        #expect(resolved.rules == ["keyword-later"])
        #expect(try resolved.model("B") == "[@A]")
    }

    /// Examples and defaults hold data that may look like names.
    @Test func dataHasNoNames() throws {
        let resolved = try ResolvedDescription(
            schemas: ##""A":{"example":{"$anchor":"a"},"default":{"$id":"https://a.test/b"}},"##
                + ##""B":{"items":{"$ref":"#a"}}"##)
        #expect(resolved.rules == ["ref-dangling"])
    }

    // MARK: - Files

    private static func main(_ reference: String, own: String = "") -> String {
        ##"{"openapi":"3.2.0",\##(own)"info":{"title":"T","version":"1"},"paths":{},"components":{"##
            + ##""schemas":{"X":{"items":{"$ref":"\##(reference)"}},"Y":{"type":"object"}}}}"##
    }

    private static let pet =
        ##"{"$defs":{"Cat":{"$anchor":"cat","type":"object"}},"type":"object"}"##

    @Test(arguments: [
        ("models/pet.json", "@pet"),
        ("models/pet.json#cat", "@Cat"),
        ("https://api.test/v1/models/pet.json#cat", "@Cat"),
        ("https://api.test/v1/models/pet.json#/$defs/Cat", "@Cat"),
        ("/v1/models/pet.json", "@pet"),
        ("../v1/models/pet.json", "@pet"),
        ("https://api.test/v1/openapi.json#/components/schemas/Y", "@Y"),
        ("/v1/openapi.json#/components/schemas/Y", "@Y"),
    ])
    func documentHasAnAddress(reference: String, expected: String) throws {
        let resolved = try ResolvedDescription(
            Self.main(reference, own: ##""$self":"https://api.test/v1/openapi.json","##),
            files: ["models/pet.json": Self.pet])
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("X") == "[\(expected)]")
    }

    /// A file that is there already is found by its own address, too.
    @Test func fileHasAnAddress() throws {
        let file = ##"{"$id":"https://schemas.test/pet","type":"object"}"##
        let text = Self.main("https://schemas.test/pet").replacing(
            #""Y":{"type":"object"}"#, with: #""Y":{"items":{"$ref":"models/pet.json"}}"#)
        let resolved = try ResolvedDescription(text, files: ["models/pet.json": file])
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("X") == "[@pet]")
        #expect(try resolved.model("Y") == "[@pet]")
    }

    @Test func anchorOfAnotherFile() throws {
        let resolved = try ResolvedDescription(
            Self.main("models/pet.json#cat"), files: ["models/pet.json": Self.pet])
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("X") == "[@Cat]")
    }

    @Test(arguments: ["https://other.test/v1/x.json", "../x.json", "https://api.test/x.json"])
    func nothingIsFetched(reference: String) throws {
        let resolved = try ResolvedDescription(
            Self.main(reference, own: ##""$self":"https://api.test/v1/openapi.json","##),
            files: ["x.json": Self.pet])
        #expect(resolved.rules == ["ref-outside"])
    }
}
