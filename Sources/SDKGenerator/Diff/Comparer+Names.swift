/// Names that are others in Swift although nothing was renamed: another name came out the same and
/// took it, or gave it back. Only where something was added or removed can that be.
extension Comparer {
    /// Something with its name in the description and in Swift.
    private struct Named {
        var wire: String
        var name: String
        var node: Node?
    }

    private mutating func compareNames(
        _ before: [Named], _ after: [Named], in context: ChangeContext,
        subject: (String) -> Subject
    ) {
        let earlier = Dictionary(before.map { (WireName($0.wire), $0) }) { first, _ in first }
        for item in after {
            guard let other = earlier[WireName(item.wire)], other.name != item.name else {
                continue
            }
            report(
                .swiftNameChanged, subject(item.wire), [other.name, item.name], in: context,
                old: other.node, new: item.node)
        }
    }

    // MARK: - Types and methods

    private static let moduleName = "Module"

    mutating func compareTypeNames() {
        let tags = [old.api, new.api].map { api in
            Set(api.operations.map { WireName($0.serviceTag) }).sorted()
        }
        let areSame =
            old.models.count == new.models.count
            && old.models.keys.allSatisfy { new.models[$0] != nil }
        if areSame, tags[0] == tags[1] { return }
        let models = [old.api, new.api].map { api in
            zip(api.models, Planner.modelNames(api.models, moduleName: Self.moduleName)).map {
                Named(wire: $0.name, name: $1, node: $0.schema.node)
            }
        }
        compareNames(models[0], models[1], in: ChangeContext(.both)) { Subject($0) }
        let services = zip(tags, models).map { tags, models in
            let taken = Set(models.map(\.name)).union([Self.moduleName])
            let tags = tags.map(\.text)
            return zip(tags, Planner.serviceNames(tags, taken: taken)).map {
                Named(wire: $0, name: $1)
            }
        }
        compareNames(services[0], services[1], in: ChangeContext(.both)) { .tag($0) }
    }

    mutating func compareMethodNames() {
        let before = Dictionary(grouping: old.api.operations) { WireName($0.serviceTag) }
        let after = Dictionary(grouping: new.api.operations) { WireName($0.serviceTag) }
        for (service, operations) in after {
            guard let others = before[service] else { continue }
            let wires = [others, operations].map { operations in
                Set(operations.map { WireName(Planner.methodWire($0)) })
            }
            guard wires[0] != wires[1] else { continue }
            let sides = [others, operations].map { operations in
                zip(operations, Planner.methodNames(operations)).map { operation, name in
                    // A method that has another name in the description is told as such.
                    let wire = operation.subject + "\u{1F}" + Planner.methodWire(operation)
                    return Named(wire: wire, name: name, node: operation.node)
                }
            }
            compareNames(sides[0], sides[1], in: ChangeContext(.both)) { wire in
                Subject(String(wire.prefix { $0 != "\u{1F}" }))
            }
        }
    }

    mutating func compareArgumentNames(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject
    ) {
        let sides = [before, after].map { operation in
            let names = Planner.argumentNames(operation)
            var named = zip(operation.parameters, names).map { parameter, name in
                Named(
                    wire: parameter.place.rawValue + "\u{1F}" + parameter.name, name: name,
                    node: parameter.node)
            }
            if let body = operation.body {
                named.append(
                    Named(wire: "", name: Planner.bodyName(beside: names), node: body.node))
            }
            return named
        }
        let wires = sides.map { $0.map { WireName($0.wire) } }
        guard wires[0] != wires[1] else { return }
        compareNames(sides[0], sides[1], in: ChangeContext(.request)) { wire in
            guard let mark = wire.firstIndex(of: "\u{1F}") else { return subject.part("body") }
            return subject.parameter(String(wire[wire.index(after: mark)...]))
        }
    }

    // MARK: - Members

    mutating func comparePropertyNames(
        _ before: API.Schema.Object, _ after: API.Schema.Object, at place: SchemaPlace
    ) {
        let sides = [before, after].map { object in
            zip(object.properties, Planner.propertyNames(object)).map {
                Named(wire: $0.name, name: $1, node: $0.node)
            }
        }
        compareNames(sides[0], sides[1], in: place.context, subject: place.subject.property)
        let types = [before, after].map(Self.typeNames)
        compareNames(types[0], types[1], in: place.context, subject: place.subject.property)
    }

    /// The types that properties need of their own, as their names fall to them.
    private static func typeNames(_ object: API.Schema.Object) -> [Named] {
        var scope = TypeScope(within: TypeName(text: ""), moduleName: moduleName)
        let wires = object.properties.map { Planner.typeWire($0.name, $0.schema) }
        scope.reserve(wires.compactMap { $0 })
        return zip(object.properties, wires).compactMap { property, wire in
            wire.map {
                let name = scope.name(for: $0, origin: property.schema.node)
                return Named(wire: property.name, name: name.text, node: property.node)
            }
        }
    }

    mutating func compareValueNames(
        _ before: API.Schema.Enumeration, _ after: API.Schema.Enumeration, at place: SchemaPlace
    ) {
        let sides = [before, after].map { enumeration in
            zip(zip(enumeration.values, enumeration.spokenValues), Planner.valueNames(enumeration))
                .map { value, name in
                    // A value that has another name in the description is told as such.
                    Named(
                        wire: value.0.wireText + "\u{1F}" + value.1, name: name, node: value.0)
                }
        }
        compareNames(sides[0], sides[1], in: place.context) { wire in
            place.subject.value(String(wire.prefix { $0 != "\u{1F}" }))
        }
    }

    // MARK: - Servers

    /// A server is called after its description.
    mutating func compareServerNames() {
        let sides = [old.api, new.api].map { api in
            let nodes = Dictionary(api.servers.map { (WireName($0.url), $0.node) }) {
                first, _ in first
            }
            var planner = Planner(api: api, moduleName: Self.moduleName)
            return planner.plannedServers()
                .filter { $0.value == nil }
                .map {
                    Named(wire: $0.url, name: $0.name.text, node: nodes[WireName($0.url)] ?? nil)
                }
        }
        compareNames(sides[0], sides[1], in: ChangeContext(.both)) { .server($0) }
    }
}
