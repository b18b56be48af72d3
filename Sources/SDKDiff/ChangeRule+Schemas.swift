extension ChangeRule {
    static let schemas =
        [typeChanged, typeNameChanged, typeWidened, typeNarrowed]
        + [formatChanged, numberFormatChanged, becameNullable, noLongerNullable]
        + [enumValueAdded, enumValueRemoved, enumNameChanged]
        + [defaultChanged, exampleChanged]
        + [constraintTightened, constraintLoosened, constraintChanged]
        + [tupleItemsChanged, stringContentChanged]
        + [extensibleValueAdded, extensibleValueRemoved]

    static let typeChanged = ChangeRule(
        "type-changed", "A value is of another type.", "the type changed from {0} to {1}",
        wire: .always(.major), swift: .ifSwiftChanges(.major, otherwise: .none))
    static let typeNameChanged = ChangeRule(
        "type-name-changed", "A value is the same JSON, but has another type in Swift.",
        "the same JSON has the Swift type of {1} instead of {0}",
        wire: .always(.none), swift: .ifSwiftChanges(.major, otherwise: .none))
    static let typeWidened = ChangeRule(
        "type-widened", "A value may be more than before.", "the type widened from {0} to {1}",
        wire: .by(request: .minor, response: .major),
        swift: .ifSwiftChanges(.major, otherwise: .none), inverse: "type-narrowed")
    static let typeNarrowed = ChangeRule(
        "type-narrowed", "A value may be less than before.", "the type narrowed from {0} to {1}",
        wire: .by(request: .major, response: .minor),
        swift: .ifSwiftChanges(.major, otherwise: .none), inverse: "type-widened")
    static let formatChanged = ChangeRule(
        "format-changed", "A string has another format.", "the format changed from {0} to {1}",
        wire: .ifSwiftChanges(.major, otherwise: .patch),
        swift: .ifSwiftChanges(.major, otherwise: .patch))
    static let numberFormatChanged = ChangeRule(
        "number-format-changed", "A number has another format, such as int64 instead of int32.",
        "the format changed from {0} to {1}",
        wire: .ifDemanded(.major, otherwise: .minor, response: .minor),
        swift: .ifSwiftChanges(.major, otherwise: .patch))
    static let becameNullable = ChangeRule(
        "became-nullable", "A value can be null.", "null is allowed now",
        wire: .ifSwiftChanges(request: .minor, response: .major, otherwise: .minor),
        swift: .optionalInSwift, inverse: "no-longer-nullable")
    static let noLongerNullable = ChangeRule(
        "no-longer-nullable", "A value can no longer be null.", "null is no longer allowed",
        wire: .by(request: .major, response: .minor),
        swift: .ifSwiftChanges(.major, otherwise: .patch), inverse: "became-nullable")
    static let enumValueAdded = ChangeRule(
        "enum-value-added", "An enumeration has a further value.", "enum value {0} was added",
        wire: .always(.minor), swift: .ifSwiftChanges(.minor, otherwise: .none),
        inverse: "enum-value-removed")
    static let enumValueRemoved = ChangeRule(
        "enum-value-removed", "An enumeration has lost a value.", "enum value {0} was removed",
        wire: .by(request: .major, response: .minor),
        swift: .ifSwiftChanges(.major, otherwise: .none), inverse: "enum-value-added")
    static let enumNameChanged = ChangeRule(
        "enum-name-changed", "A value of an enumeration has another name in Swift.",
        "the name of the value changed from {0} to {1}",
        wire: .always(.none), swift: .ifSwiftChanges(.major, otherwise: .none))
    static let defaultChanged = ChangeRule(
        "default-changed", "What an absent value means is another value.",
        "the default changed from {0} to {1}",
        wire: .by(request: .minor, response: .patch), swift: .always(.patch))
    static let exampleChanged = ChangeRule(
        "example-changed", "An example is another one.", "the example changed",
        wire: .always(.patch), swift: .always(.patch))
    static let constraintTightened = ChangeRule(
        "constraint-tightened", "A limit leaves fewer values than before.",
        "{0} changed from {1} to {2}, which allows less",
        wire: .by(request: .major, response: .minor), swift: .always(.patch),
        inverse: "constraint-loosened")
    static let constraintLoosened = ChangeRule(
        "constraint-loosened", "A limit leaves more values than before.",
        "{0} changed from {1} to {2}, which allows more",
        wire: .always(.minor), swift: .always(.patch), inverse: "constraint-tightened")
    static let constraintChanged = ChangeRule(
        "constraint-changed", "A limit leaves other values than before.",
        "{0} changed from {1} to {2}", wire: .by(request: .major, response: .minor),
        swift: .always(.patch))
    static let tupleItemsChanged = ChangeRule(
        "tuple-items-changed", "The elements at some index of a list are of another type.",
        "{0} changed from {1} to {2}", wire: .always(.major), swift: .always(.patch))
    static let stringContentChanged = ChangeRule(
        "string-content-changed", "A string holds content of another kind.",
        "{0} changed from {1} to {2}", wire: .always(.major), swift: .always(.patch))
    static let extensibleValueAdded = ChangeRule(
        "extensible-value-added", "An enumeration that may grow lists a further value.",
        "value {0} was added to {1}", wire: .always(.minor), swift: .always(.none),
        inverse: "extensible-value-removed")
    static let extensibleValueRemoved = ChangeRule(
        "extensible-value-removed", "An enumeration that may grow no longer lists a value.",
        "value {0} was removed from {1}", wire: .by(request: .major, response: .minor),
        swift: .always(.none), inverse: "extensible-value-added")
}
