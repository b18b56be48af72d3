import Testing

@testable import SDKDescription

/// `$dynamicRef`: a schema that leaves a part of itself to the one that refers to it.
@Suite struct DynamicReferenceTests {
    private static let page =
        ##""Page":{"type":"object","properties":{"items":{"type":"array","items":{"$dynamicRef":"#item"}}},"##
        + ##""$defs":{"item":{"$dynamicAnchor":"item"}}},"User":{"type":"object"}"##
    private static let bound =
        ##""$defs":{"item":{"$dynamicAnchor":"item","$ref":"#/components/schemas/User"}}"##

    private static func model(_ name: String, _ schemas: String) throws -> String {
        let resolved = try ResolvedDescription(schemas: schemas)
        #expect(resolved.rules.isEmpty)
        return try resolved.model(name)
    }

    /// What says the type of a page's items, and where.
    @Test(arguments: [
        (##"{"$ref":"#/components/schemas/Page",\##(bound)}"##, "{items [@User]}"),
        (##"{"allOf":[{"$ref":"#/components/schemas/Page"}],\##(bound)}"##, "{items [@User]}"),
        (
            ##"{"$ref":"#/components/schemas/Page","properties":{"total":{"type":"integer"}},\##(bound)}"##,
            "{items [@User], total integer}"
        ),
        // Inside of another schema.
        (
            ##"{"properties":{"users":{"$ref":"#/components/schemas/Page",\##(bound)}}}"##,
            "{users {items [@User]}}"
        ),
        // Not by reference.
        (
            ##"{"$ref":"#/components/schemas/Page","$defs":{"i":{"$dynamicAnchor":"item","type":"string"}}}"##,
            "{items [@X_i]}"
        ),
        // An anchor of another name says nothing.
        (
            ##"{"$ref":"#/components/schemas/Page","$defs":{"i":{"$dynamicAnchor":"x","type":"string"}}}"##,
            "@Page"
        ),
        (##"{"properties":{"page":{"$ref":"#/components/schemas/Page"}}}"##, "{page @Page}"),
    ])
    func items(schema: String, expected: String) throws {
        let schemas = ##"\##(Self.page),"X":\##(schema)"##
        #expect(try Self.model("X", schemas) == expected)
        #expect(try Self.model("Page", schemas) == "{items [any]}")
    }

    /// Through a schema in between, and with two meanings in one schema.
    @Test func outermostSchemaCounts() throws {
        let schemas =
            ##"\##(Self.page),"Envelope":{"properties":{"data":{"$ref":"#/components/schemas/Page"}}},"##
            + ##""Users":{"$ref":"#/components/schemas/Envelope",\##(Self.bound)},"##
            + ##""Both":{"properties":{"a":{"$ref":"#/components/schemas/Page",\##(Self.bound)},"##
            + ##""b":{"$ref":"#/components/schemas/Page","$defs":{"item":{"$dynamicAnchor":"item","##
            + ##""$ref":"#/components/schemas/Both"}}}}}"##
        #expect(try Self.model("Envelope", schemas) == "{data @Page}")
        #expect(try Self.model("Users", schemas) == "{data {items [@User]}}")
        #expect(try Self.model("Both", schemas) == "{a {items [@User]}, b {items [@Both]}}")
    }

    /// A list that holds itself is the same list again.
    @Test func recursionKeepsItsMeaning() throws {
        let schemas =
            ##""List":{"properties":{"value":{"$dynamicRef":"#t"},"next":{"$ref":"#/components/schemas/List"}},"##
            + ##""$defs":{"t":{"$dynamicAnchor":"t"}}},"##
            + ##""Numbers":{"$ref":"#/components/schemas/List","$defs":{"t":{"$dynamicAnchor":"t","type":"integer"}}}"##
        #expect(try Self.model("Numbers", schemas) == "{value @Numbers_t, next @Numbers}")
        #expect(try Self.model("List", schemas) == "{value any, next @List}")
    }

    /// A tree that is extended has the extension as its branches.
    @Test func treeIsExtended() throws {
        let schemas =
            ##""Tree":{"$dynamicAnchor":"node","properties":{"children":{"items":{"$dynamicRef":"#node"}}}},"##
            + ##""Named":{"$dynamicAnchor":"node","$ref":"#/components/schemas/Tree","##
            + ##""properties":{"name":{"type":"string"}},"unevaluatedProperties":false}"##
        #expect(try Self.model("Tree", schemas) == "{children [@Tree]}")
        #expect(try Self.model("Named", schemas) == "{children [@Named], name string}")
    }

    /// Without a dynamic anchor it is a plain reference.
    @Test(arguments: [
        "#plain", "#/components/schemas/User/$defs/P", "#/components/schemas/User",
    ])
    func plainTarget(reference: String) throws {
        let expected = reference.hasSuffix("User") ? "[@User]" : "[@User_P]"
        let schemas =
            ##""User":{"type":"object","$defs":{"P":{"$anchor":"plain","type":"object"}}},"##
            + ##""X":{"items":{"$dynamicRef":"\##(reference)"}}"##
        #expect(try Self.model("X", schemas) == expected)
    }

    @Test func danglingTargetIsReported() throws {
        let resolved = try ResolvedDescription(
            schemas: ##""X":{"items":{"$dynamicRef":"#nowhere"}}"##)
        #expect(resolved.rules == ["ref-dangling"])
        #expect(try resolved.model("X") == "[any]")
    }

    /// What came before `$dynamicRef`.
    @Test func recursiveReference() throws {
        let schemas = ##""T":{"properties":{"children":{"items":{"$recursiveRef":"#"}}}}"##
        #expect(try Self.model("T", schemas) == "{children [@T]}")
    }

    /// Copies of copies end.
    @Test func hostileCopiesEnd() throws {
        let count = 14
        let models = (0..<count).map { index in
            let refs = (0..<count).map {
                ##""p\##($0)":{"$ref":"#/components/schemas/M\##($0)"}"##
            }.joined(separator: ",")
            return ##""M\##(index)":{"properties":{\##(refs),"x":{"$dynamicRef":"#t"}}}"##
        }.joined(separator: ",")
        let resolved = try ResolvedDescription(
            schemas: ##"\##(models),"D":{"$defs":{"t":{"$dynamicAnchor":"t"}}},"##
                + ##""X":{"$ref":"#/components/schemas/M0","$defs":{"t":{"$dynamicAnchor":"t","type":"string"}}}"##
        )
        #expect(resolved.rules == ["schema-too-large"])
    }
}
