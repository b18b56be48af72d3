@testable import SDKDiff

extension ChangeExample {
    private static let text = #"{"type": "string"}"#
    private static let empty = #"{"type": "object", "properties": {"a": {"type": "string"}}}"#
    private static let subject = "Thing.value"
    private static let without = #"{"type": "object", "properties": {"z": {"type": "string"}}}"#

    private static func with(_ schema: String, isRequired: Bool) -> String {
        let required = isRequired ? #", "required": ["value"]"# : ""
        return
            #"{"type": "object", "properties": {"z": {"type": "string"}, "value": \#(schema)}\#(required)}"#
    }

    private static func presence(
        _ rule: String, wire: Verdict, swift: Verdict, _ directions: Directions,
        becomesRequired: Bool
    ) -> ChangeExample {
        ChangeExample(
            rule, subject, wire: wire, swift: swift,
            Sketch.property(text, directions, isRequired: !becomesRequired),
            Sketch.property(text, directions, isRequired: becomesRequired))
    }

    private static func additional(_ text: String) -> String {
        Sketch.model(
            #"{"type": "object", "properties": {"a": {"type": "string"}}\#(text)}"#)
    }

    private static let readOnly = #"{"type": "string", "readOnly": true}"#
    private static let writeOnly = #"{"type": "string", "writeOnly": true}"#
    private static let closed = #", "additionalProperties": false"#
    private static let typed = #", "additionalProperties": {"type": "integer"}"#

    static let models: [ChangeExample] = [
        ChangeExample(
            "model-added", "Other", wire: .none, swift: .minor, Sketch.model(empty),
            Sketch.model(empty, others: #""Other": {"type": "object"}"#)),
        ChangeExample(
            "model-removed", "Other", wire: .none, swift: .major,
            Sketch.model(empty, others: #""Other": {"type": "object"}"#), Sketch.model(empty)),
        ChangeExample(
            "property-added", subject, wire: .minor, swift: .minor, Sketch.model(without),
            Sketch.model(with(text, isRequired: false))),
        ChangeExample(
            "property-removed", subject, wire: .major, swift: .major,
            Sketch.model(with(text, isRequired: false)), Sketch.model(without)),
        ChangeExample(
            "required-property-added", subject, wire: .major, swift: .major,
            Sketch.model(without, .request), Sketch.model(with(text, isRequired: true), .request)),
        ChangeExample(
            "required-property-added", subject, wire: .minor, swift: .minor,
            Sketch.model(without, .response), Sketch.model(with(text, isRequired: true), .response)),
        ChangeExample(
            "required-property-added", subject, wire: .major, swift: .major,
            Sketch.model(without), Sketch.model(with(text, isRequired: true))),
        ChangeExample(
            "required-property-added", subject, wire: .minor, swift: .minor,
            Sketch.model(without), Sketch.model(with(readOnly, isRequired: true))),
        ChangeExample(
            "required-property-added", subject, wire: .none, swift: .major,
            Sketch.model(without, []), Sketch.model(with(text, isRequired: true), [])),
        ChangeExample(
            "required-property-removed", subject, wire: .major, swift: .major,
            Sketch.model(with(text, isRequired: true)), Sketch.model(without)),
        presence(
            "property-became-required", wire: .major, swift: .major, .request,
            becomesRequired: true),
        presence(
            "property-became-required", wire: .minor, swift: .major, .response,
            becomesRequired: true),
        presence(
            "property-became-optional", wire: .minor, swift: .minor, .request,
            becomesRequired: false),
        presence(
            "property-became-optional", wire: .major, swift: .major, .response,
            becomesRequired: false),
        presence(
            "property-became-optional", wire: .major, swift: .major, .both,
            becomesRequired: false),
        ChangeExample(
            "became-read-only", subject, wire: .major, swift: .major, Sketch.property(text),
            Sketch.property(readOnly)),
        ChangeExample(
            "became-read-only", subject, wire: .patch, swift: .patch,
            Sketch.property(text, .response, isRequired: false),
            Sketch.property(readOnly, .response, isRequired: false)),
        ChangeExample(
            "no-longer-read-only", subject, wire: .minor, swift: .patch,
            Sketch.property(readOnly, isRequired: false),
            Sketch.property(text, isRequired: false)),
        ChangeExample(
            "no-longer-read-only", subject, wire: .major, swift: .major,
            Sketch.property(readOnly), Sketch.property(text)),
        ChangeExample(
            "became-write-only", subject, wire: .major, swift: .patch,
            Sketch.property(text, isRequired: false),
            Sketch.property(writeOnly, isRequired: false)),
        ChangeExample(
            "no-longer-write-only", subject, wire: .minor, swift: .patch,
            Sketch.property(writeOnly, isRequired: false),
            Sketch.property(text, isRequired: false)),
        ChangeExample(
            "initializer-order-changed", "Thing", wire: .none, swift: .major,
            Sketch.model(with(text, isRequired: false), .request),
            Sketch.model(with(text, isRequired: true), .request)),
        ChangeExample(
            "additional-properties-opened", "Thing", wire: .minor, swift: .none,
            additional(closed), additional("")),
        ChangeExample(
            "additional-properties-closed", "Thing", wire: .major, swift: .none, additional(""),
            additional(closed)),
        ChangeExample(
            "additional-properties-typed", "Thing", wire: .major, swift: .minor, additional(""),
            additional(typed)),
        ChangeExample(
            "additional-properties-untyped", "Thing", wire: .major, swift: .major,
            additional(typed), additional("")),
    ]
}
