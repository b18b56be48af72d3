@testable import SDKDiff

extension ChangeExample {
    private static let a = ##"{"$ref": "#/components/schemas/A"}"##
    private static let b = ##"{"$ref": "#/components/schemas/B"}"##
    private static let c = ##"{"$ref": "#/components/schemas/C"}"##
    private static let parts = ["A", "B", "C"].map { name in
        #""\#(name)": {"type": "object", "required": ["kind", "sort"], "properties": {"kind": {"type": "string"}, "sort": {"type": "string"}, "\#(name)": {"type": "string"}}}"#
    }.joined(separator: ", ")
    private static let d = ##"{"$ref": "#/components/schemas/D"}"##
    private static let lacking =
        #""D": {"type": "object", "properties": {"kind": {"type": "string"}, "D": {"type": "string"}}}"#
    private static let having =
        #""D": {"type": "object", "properties": {"kind": {"type": "string"}, "sort": {"type": "string"}, "D": {"type": "string"}}}"#

    private static func union(
        _ list: String, _ more: String = "", _ directions: Directions = .both,
        word: String = "oneOf", others: String? = nil
    ) -> String {
        Sketch.model(
            #"{"\#(word)": [\#(list)]\#(more)}"#, directions,
            others: others.map { parts + ", " + $0 } ?? parts)
    }

    private static func mapping(
        _ property: String, _ values: String, or other: String? = nil
    ) -> String {
        let more = other.map { #", "defaultMapping": "\#($0)""# } ?? ""
        return
            #", "discriminator": {"propertyName": "\#(property)", "mapping": {\#(values)}\#(more)}"#
    }

    private static let both = ##""a": "#/components/schemas/A", "b": "#/components/schemas/B""##

    static let unions: [ChangeExample] = [
        ChangeExample(
            "alternative-added", "Thing|C", wire: .minor, swift: .minor, union(a + ", " + b),
            union(a + ", " + b + ", " + c)),
        ChangeExample(
            "alternative-removed", "Thing|C", wire: .major, swift: .major,
            union(a + ", " + b + ", " + c), union(a + ", " + b)),
        ChangeExample(
            "union-kind-changed", "Thing", wire: .patch, swift: .none, union(a + ", " + b),
            union(a + ", " + b, word: "anyOf")),
        ChangeExample(
            "discriminator-added", "Thing", wire: .none, swift: .none,
            union(a + ", " + b, "", .response),
            union(a + ", " + b, mapping("kind", both), .response)),
        ChangeExample(
            "discriminator-removed", "Thing", wire: .none, swift: .none,
            union(a + ", " + b, mapping("kind", both), .response),
            union(a + ", " + b, "", .response)),
        // Who makes an alternative has to give the tag again.
        ChangeExample(
            "initial-value-removed", "A.kind", wire: .none, swift: .major,
            union(a + ", " + b, mapping("kind", both)), union(a + ", " + b)),
        ChangeExample(
            "shared-property-added", "Thing", wire: .none, swift: .minor,
            union(a + ", " + d, others: lacking), union(a + ", " + d, others: having)),
        ChangeExample(
            "shared-property-removed", "Thing", wire: .none, swift: .major,
            union(a + ", " + b, others: lacking), union(a + ", " + b + ", " + d, others: lacking)),
        // An alternative without a name is called by its only value.
        ChangeExample(
            "swift-name-changed", "Thing|Other", wire: .none, swift: .major,
            union(a + #", {"const": "a"}"#), union(a + #", {"title": "Other", "const": "a"}"#)),
        ChangeExample(
            "discriminator-changed", "Thing", wire: .major, swift: .none,
            union(a + ", " + b, mapping("kind", both), .response),
            union(a + ", " + b, mapping("sort", both), .response)),
        ChangeExample(
            "discriminator-value-added", "Thing", wire: .minor, swift: .none,
            union(a + ", " + b, mapping("kind", both)),
            union(a + ", " + b, mapping("kind", both + ##", "c": "#/components/schemas/A""##))),
        ChangeExample(
            "discriminator-value-removed", "Thing", wire: .major, swift: .none,
            union(a + ", " + b, mapping("kind", both + ##", "c": "#/components/schemas/A""##)),
            union(a + ", " + b, mapping("kind", both))),
        ChangeExample(
            "discriminator-value-changed", "Thing", wire: .major, swift: .none,
            union(a + ", " + b, mapping("kind", both + ##", "c": "#/components/schemas/A""##)),
            union(a + ", " + b, mapping("kind", both + ##", "c": "#/components/schemas/B""##))),
        ChangeExample(
            "discriminator-default-changed", "Thing", wire: .minor, swift: .none,
            union(a + ", " + b, mapping("kind", both, or: "A")),
            union(a + ", " + b, mapping("kind", both, or: "B"))),
        // A choice beside properties is one of types of its own.
        ChangeExample(
            "type-changed", "Thing", wire: .major, swift: .major,
            besideProperties(""), besideProperties(#", "oneOf": [\#(a), \#(b)]"#)),
        ChangeExample(
            "type-name-changed", "Thing|A", wire: .none, swift: .major, union(a + ", " + b),
            besideProperties(#", "oneOf": [\#(a), \#(b)]"#)),
        ChangeExample(
            "property-added", "Thing|A.note", wire: .minor, swift: .minor,
            besideProperties(#", "oneOf": [\#(a), \#(b)]"#),
            besideProperties(#", "oneOf": [\#(a), \#(b)]"#, #", "note": {"type": "string"}"#)),
    ]

    private static func besideProperties(_ choice: String, _ more: String = "") -> String {
        Sketch.model(
            #"{"type": "object", "properties": {"id": {"type": "string"}\#(more)}\#(choice)}"#,
            others: parts)
    }
}
