import SDKDescription
import SDKDocument

/// Members of types.
extension Namer {
    package static func properties(_ object: API.Schema.Object) -> [MemberName] {
        members(
            object.properties.map(\.name), taken: ReservedWords.modelMembers, close: unlikeType,
            plain: propertyText)
    }

    /// The names of an enumeration's values. What begins with a digit gets `value` before it, and the
    /// sign of a number is spelled.
    package static func values(_ enumeration: API.Schema.Enumeration) -> [MemberName] {
        members(enumeration.spokenValues, taken: ReservedWords.enumMembers) { wire in
            if wire.isEmpty { return "empty" }
            if let sign = signs[wire.utf8.first ?? 0],
                let digit = wire.dropFirst().first, ("0"..."9").contains(digit)
            {
                return sign + memberText(wire).drop { $0 == "_" }
            }
            return valueText(wire, besides: ReservedWords.enumMembers, suffix: "Value")
        }
    }

    /// How the sign of a number is spelled.
    private static let signs = [UInt8(ascii: "-"): "minus", UInt8(ascii: "+"): "plus"]

    /// The names of the parts of a multipart body, and for those that have header fields of their
    /// own, of the properties that hold them.
    static func parts(
        _ object: API.Schema.Object, withHeaders hasHeaders: [Bool]
    ) -> [(part: MemberName, headers: MemberName?)] {
        let taken = ReservedWords.multipartMembers
        let wires = object.properties.map(\.name)
        let headers = zip(wires, hasHeaders).map { wire, has in has ? wire + " headers" : nil }
        let names = members(wires + headers.compactMap { $0 }, taken: taken, close: unlikeType) {
            memberText($0, besides: taken, suffix: "Part")
        }
        var rest = names.dropFirst(wires.count)
        return zip(names, headers).map { name, header in
            (name, header == nil ? nil : rest.popFirst())
        }
    }

    static func headers(_ headers: [API.Response.Header]) -> [MemberName] {
        let taken = ReservedWords.headerMembers
        return members(headers.map(\.name), taken: taken, close: unlikeType) {
            memberText($0, besides: taken, suffix: "Header")
        }
    }

    /// The names of what a type for events reads.
    static func events(_ wires: [String]) -> [MemberName] {
        let taken = ReservedWords.eventMembers
        return members(wires, taken: taken, close: unlikeType) {
            memberText($0, besides: taken, suffix: "Event")
        }
    }
}

/// Members of the client.
extension Namer {
    static func servers(_ wires: [String]) -> [MemberName] {
        let taken = ReservedWords.serverMembers
        return members(wires, taken: taken) { memberText($0, besides: taken, suffix: "Server") }
    }

    /// The functions that make credentials.
    static func credentials(_ schemes: [String]) -> [MemberName] {
        let taken: Set<String> = ["init", "self"]
        return members(schemes, taken: taken) { memberText($0, besides: taken, suffix: "Scheme") }
    }

    /// The names of the variables of one server.
    static func variables(_ wires: [String]) -> [MemberName] {
        members(wires) { memberText($0, besides: ["self"], suffix: "Value") }
    }

    /// The name of the type for the values of a server's variable.
    ///
    /// - Parameter taken: The names of those before it.
    static func serverType(
        _ variable: String, of server: MemberName, taken: inout Set<String>
    ) -> String {
        let runtime = ReservedWords.runtimeTypes
        var name = nestedTypeText(variable)
        if runtime.contains(name) || taken.contains(name) {
            name = nestedTypeText(server.text + " " + variable)
        }
        while runtime.contains(name) || !taken.insert(name).inserted { name += "Value" }
        return name
    }

    /// The names of the values of a server's variable.
    static func serverValues(_ wires: [String]) -> [MemberName] {
        members(wires, taken: ReservedWords.enumMembers) { wire in
            wire.isEmpty
                ? "empty"
                : valueText(wire, besides: ReservedWords.enumMembers, suffix: "Value")
        }
    }

    /// The properties that read models of these names from a failure.
    static func errors(_ types: [TypeName]) -> [MemberName] {
        members(types.map(\.text)) {
            memberText($0, besides: ReservedWords.failureMembers, suffix: "Model")
        }
    }
}
