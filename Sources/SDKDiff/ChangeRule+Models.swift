extension ChangeRule {
    static let models =
        [modelAdded, modelRemoved, propertyAdded, propertyRemoved]
        + [requiredPropertyAdded, requiredPropertyRemoved]
        + [propertyBecameRequired, propertyBecameOptional]
        + [becameReadOnly, noLongerReadOnly, becameWriteOnly, noLongerWriteOnly]
        + [initialValueAdded, initialValueRemoved, initializerOrderChanged]
        + [additionalPropertiesOpened, additionalPropertiesClosed]
        + [additionalPropertiesTyped, additionalPropertiesUntyped]

    static let modelAdded = ChangeRule(
        "model-added", "A model is new.", "model was added",
        wire: .always(.none), swift: .always(.minor), inverse: "model-removed")
    static let modelRemoved = ChangeRule(
        "model-removed", "A model is gone.", "model was removed",
        wire: .always(.none), swift: .always(.major), inverse: "model-added")
    static let propertyAdded = ChangeRule(
        "property-added", "A property that may be absent is new.",
        "optional property {0} was added",
        wire: .always(.minor), swift: .always(.minor), inverse: "property-removed")
    static let propertyRemoved = ChangeRule(
        "property-removed", "A property that could be absent is gone.",
        "optional property {0} was removed",
        wire: .always(.major), swift: .always(.major), inverse: "property-added")
    static let requiredPropertyAdded = ChangeRule(
        "required-property-added", "A property that must be there is new.",
        "required property {0} was added",
        wire: .ifDemanded(.major, otherwise: .minor, response: .minor), swift: .newProperty,
        inverse: "required-property-removed")
    static let requiredPropertyRemoved = ChangeRule(
        "required-property-removed", "A property that was always there is gone.",
        "required property {0} was removed",
        wire: .always(.major), swift: .always(.major), inverse: "required-property-added")
    static let propertyBecameRequired = ChangeRule(
        "property-became-required", "A property that could be absent must be there.",
        "the property is now required",
        wire: .ifDemanded(.major, otherwise: .patch, response: .minor), swift: .demandInSwift,
        inverse: "property-became-optional")
    static let propertyBecameOptional = ChangeRule(
        "property-became-optional", "A property that was always there can be absent.",
        "the property is now optional",
        wire: .by(request: .minor, response: .major), swift: .optionalInSwift,
        inverse: "property-became-required")
    static let becameReadOnly = ChangeRule(
        "became-read-only", "A property that could be sent no longer can.",
        "the property is now read-only",
        wire: .by(request: .major, response: .patch), swift: .optionalInSwift,
        inverse: "no-longer-read-only")
    static let noLongerReadOnly = ChangeRule(
        "no-longer-read-only", "A property that only the server set can be sent.",
        "the property is no longer read-only",
        wire: .ifDemanded(.major, otherwise: .minor, response: .patch), swift: .demandInSwift,
        inverse: "became-read-only")
    static let becameWriteOnly = ChangeRule(
        "became-write-only", "A property that responses had is only sent.",
        "the property is now write-only",
        wire: .by(request: .patch, response: .major), swift: .optionalInSwift,
        inverse: "no-longer-write-only")
    static let noLongerWriteOnly = ChangeRule(
        "no-longer-write-only", "A property that was only sent comes in responses too.",
        "the property is no longer write-only",
        wire: .by(request: .patch, response: .minor), swift: .demandInSwift,
        inverse: "became-write-only")
    static let initialValueAdded = ChangeRule(
        "initial-value-added",
        "An initializer or a method need not be told what has one value, or a tag.",
        "it has a value by itself now",
        wire: .always(.none), swift: .by(request: .minor, response: .none),
        inverse: "initial-value-removed")
    static let initialValueRemoved = ChangeRule(
        "initial-value-removed",
        "An initializer or a method must be told what had one value, or a tag.",
        "it no longer has a value by itself",
        wire: .always(.none), swift: .by(request: .major, response: .none),
        inverse: "initial-value-added")
    static let initializerOrderChanged = ChangeRule(
        "initializer-order-changed",
        "The arguments of an initializer are in another order, since required ones come first.",
        "the order of the initializer's arguments changed from {0} to {1}",
        wire: .always(.none), swift: .by(request: .major, response: .patch))

    static let additionalPropertiesOpened = ChangeRule(
        "additional-properties-opened", "Keys that no property has are allowed now.",
        "further properties are allowed now",
        wire: .always(.minor), swift: .ifSwiftChanges(.minor, otherwise: .none),
        inverse: "additional-properties-closed")
    static let additionalPropertiesClosed = ChangeRule(
        "additional-properties-closed", "Keys that no property has are no longer allowed.",
        "further properties are no longer allowed",
        wire: .by(request: .major, response: .patch),
        swift: .ifSwiftChanges(.major, otherwise: .none),
        inverse: "additional-properties-opened")
    static let additionalPropertiesTyped = ChangeRule(
        "additional-properties-typed", "Values under further keys are of one type now.",
        "further properties are of type {0} now",
        wire: .by(request: .major, response: .minor),
        swift: .ifSwiftChanges(.minor, otherwise: .none),
        inverse: "additional-properties-untyped")
    static let additionalPropertiesUntyped = ChangeRule(
        "additional-properties-untyped", "Values under further keys are of any type now.",
        "further properties are no longer of type {0} only",
        wire: .by(request: .minor, response: .major),
        swift: .ifSwiftChanges(.major, otherwise: .none),
        inverse: "additional-properties-typed")
}
