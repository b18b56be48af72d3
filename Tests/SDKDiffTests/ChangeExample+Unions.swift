@testable import SDKDiff

extension ChangeExample {
    private static let a = ##"{"$ref": "#/components/schemas/A"}"##
    private static let b = ##"{"$ref": "#/components/schemas/B"}"##
    private static let c = ##"{"$ref": "#/components/schemas/C"}"##
    private static let parts = ["A", "B", "C"].map { name in
        #""\#(name)": {"type": "object", "required": ["kind", "sort"], "properties": {"kind": {"type": "string"}, "sort": {"type": "string"}, "\#(name)": {"type": "string"}}}"#
    }.joined(separator: ", ")

    private static func union(_ list: String, _ more: String = "", word: String = "oneOf") -> String
    {
        Sketch.model(#"{"\#(word)": [\#(list)]\#(more)}"#, others: parts)
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
            "discriminator-added", "Thing", wire: .none, swift: .none, union(a + ", " + b),
            union(a + ", " + b, mapping("kind", both))),
        ChangeExample(
            "discriminator-removed", "Thing", wire: .none, swift: .none,
            union(a + ", " + b, mapping("kind", both)), union(a + ", " + b)),
        ChangeExample(
            "discriminator-changed", "Thing", wire: .major, swift: .none,
            union(a + ", " + b, mapping("kind", both)), union(a + ", " + b, mapping("sort", both))),
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
    ]
}
