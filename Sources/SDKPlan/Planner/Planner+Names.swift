import SDKDescription
import SDKDocument

/// The names of what stands together, each list by one function: what is planned and what is
/// compared agree.
extension Planner {
    /// The names of models, in their order. Within the module, its own name means the module.
    package static func modelNames(_ models: [API.Model], moduleName: String) -> [String] {
        Namer.unique(
            models.map { $0.swiftName ?? $0.name },
            plain: { wire in
                let text = Namer.typeText(wire)
                return text == moduleName ? text + "Model" : text
            }, taken: ReservedWords.types.union([moduleName]),
            close: { Namer.closeTypeText($0, prefix: "Model") })
    }

    static let tagPrefix = "Tag"

    /// The names of the services for tags, in their order.
    ///
    /// - Parameter taken: The names of models and of the module.
    package static func serviceNames(_ tags: [String], taken: Set<String>) -> [String] {
        Namer.unique(
            tags.map(serviceWire),
            plain: { wire in
                let text = Namer.typeText(wire, prefix: tagPrefix)
                return taken.contains(text) ? text + "Service" : text
            }, taken: taken, close: { Namer.closeTypeText($0, prefix: tagPrefix) })
    }

    /// The names of the methods of one service, in the order of its operations.
    package static func methodNames(_ operations: [API.Operation]) -> [String] {
        Namer.unique(
            operations.map(methodWire), plain: methodText,
            taken: ReservedWords.nestedTypes.union(["client"]))
    }

    package static func propertyNames(_ object: API.Schema.Object) -> [String] {
        Namer.unique(
            object.properties.map(\.name), plain: propertyText,
            taken: ReservedWords.modelMembers, close: unlikeType)
    }

    package static func valueNames(_ enumeration: API.Schema.Enumeration) -> [String] {
        Namer.unique(
            enumeration.spokenValues, plain: { caseText($0, base: enumeration.base) },
            taken: ReservedWords.enumMembers)
    }

    /// The name of the argument for a body beside arguments of these names.
    package static func bodyName(beside names: [String]) -> String {
        var name = "body"
        if names.contains(name) { name = "requestBody" }
        while names.contains(name) { name += "Value" }
        return name
    }
}

extension API.Schema.Enumeration {
    /// What the values are called in the description: their given names, else their texts.
    package var spokenValues: [String] {
        names.count == values.count ? names : values.map(\.wireText)
    }
}

extension Node {
    /// A value of an enumeration as its text.
    package var wireText: String { string ?? numberText ?? jsonText }
}
