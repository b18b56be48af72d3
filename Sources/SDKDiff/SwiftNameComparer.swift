import SDKDescription
import SDKDocument
import SDKPlan

/// Names that are others in Swift although nothing was renamed: another name came out the same and
/// took it, or gave it back. Only where something was added or removed can that be.
struct SwiftNameComparer {
    let changes: ChangeList

    /// Something with its name in the description and in Swift.
    private struct Named {
        var wire: String
        var name: String
        var node: Node?
    }

    private func compare(
        _ names: Pair<[Named]>, in context: ChangeContext = ChangeContext(.both),
        subject: (String) -> Subject
    ) {
        for item in Matching(names, by: { WireName($0.wire) }).common
        where item.old.name != item.new.name {
            changes.report(
                .swiftNameChanged, subject(item.new.wire), item.map(\.name).both, in: context,
                old: item.old.node, new: item.new.node)
        }
    }

    // MARK: - Types and methods

    private static let moduleName = "Module"

    /// - Parameter services: The tags that services are made of.
    func compareTypes(_ apis: Pair<API>, services: Pair<Set<WireName>>) {
        let tags = services.map { $0.sorted() }
        let wires = apis.map { Set($0.models.map { WireName($0.name) }) }
        guard tags.differs || wires.differs else { return }
        let models = apis.map { api in
            zip(api.models, Namer.models(api.models, moduleName: Self.moduleName)).map {
                Named(wire: $0.name, name: $1.text, node: $0.schema.node)
            }
        }
        compare(models) { Subject($0) }
        func named(_ tags: [WireName], beside models: [Named]) -> [Named] {
            let taken = Set(models.map(\.name)).union([Self.moduleName])
            return zip(tags, Namer.services(tags.map(\.text), taken: taken)).map {
                Named(wire: $0.text, name: $1.text)
            }
        }
        compare(
            Pair(
                named(tags.old, beside: models.old), named(tags.new, beside: models.new))
        ) { .tag($0) }
    }

    func compareMethods(_ apis: Pair<API>, of services: ServiceMatching) {
        let services = Pair(
            Dictionary(grouping: apis.old.operations, by: services.old),
            Dictionary(grouping: apis.new.operations, by: services.new))
        for (service, operations) in services.new {
            guard let others = services.old[service] else { continue }
            let operations = Pair(others, operations)
            let wires = operations.map { $0.map { WireName($0.wireName) }.sorted() }
            guard wires.differs else { continue }
            let names = operations.map { operations in
                zip(operations, Namer.methods(operations)).map { operation, name in
                    // A method that has another name in the description is told as such.
                    let wire = operation.subject + "\u{1F}" + operation.wireName
                    return Named(wire: wire, name: name.text, node: operation.node)
                }
            }
            compare(names) { wire in Subject(String(wire.prefix { $0 != "\u{1F}" })) }
        }
    }

    func compareArguments(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let names = operation.map { operation in
            let names = Namer.arguments(operation)
            var named = zip(operation.parameters, names).map { parameter, name in
                Named(
                    wire: parameter.place.rawValue + "\u{1F}" + parameter.name, name: name.text,
                    node: parameter.node)
            }
            if let body = operation.body {
                named.append(
                    Named(wire: "", name: Namer.body(beside: names).text, node: body.node))
            }
            return named
        }
        guard names.map({ $0.map { WireName($0.wire) } }).differs else { return }
        compare(names, in: ChangeContext(.request)) { wire in
            guard let mark = wire.firstIndex(of: "\u{1F}") else { return subject.part("body") }
            return subject.parameter(String(wire[wire.index(after: mark)...]))
        }
    }

    // MARK: - Members

    func compareProperties(_ object: Pair<API.Schema.Object>, at position: SchemaPosition) {
        let names = object.map { object in
            zip(object.properties, Namer.properties(object)).map {
                Named(wire: $0.name, name: $1.text, node: $0.node)
            }
        }
        compare(names, in: position.context, subject: position.subject.property)
        compare(
            object.map(Self.typeNames), in: position.context, subject: position.subject.property)
    }

    /// The types that properties need of their own, as their names fall to them.
    private static func typeNames(_ object: API.Schema.Object) -> [Named] {
        let names = Namer.propertyTypes(of: object, moduleName: moduleName)
        return zip(object.properties, names).compactMap { property, name in
            name.map { Named(wire: property.name, name: $0.text, node: property.node) }
        }
    }

    func compareValues(_ enumeration: Pair<API.Schema.Enumeration>, at position: SchemaPosition) {
        let names = enumeration.map { enumeration in
            zip(zip(enumeration.values, enumeration.spokenValues), Namer.values(enumeration))
                .map { value, name in
                    // A value that has another name in the description is told as such.
                    Named(
                        wire: value.0.wireText + "\u{1F}" + value.1, name: name.text, node: value.0)
                }
        }
        compare(names, in: position.context) { wire in
            position.subject.value(String(wire.prefix { $0 != "\u{1F}" }))
        }
    }

    // MARK: - Servers

    /// A server is called after its description.
    func compareServers(_ apis: Pair<API>) {
        let names = apis.map { api in
            let nodes = Dictionary(api.servers.map { (WireName($0.url), $0.node) }) {
                first, _ in first
            }
            var planner = ServerPlanner(api)
            return planner.servers()
                .filter { $0.value == nil }
                .map {
                    Named(wire: $0.url, name: $0.name.text, node: nodes[WireName($0.url)] ?? nil)
                }
        }
        compare(names) { .server($0) }
    }
}
