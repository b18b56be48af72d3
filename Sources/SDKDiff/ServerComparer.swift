import SDKDescription
import SDKDocument

/// Compares the servers of an API, or those that an operation has of its own.
struct ServerComparer {
    let changes: ChangeList

    /// - Parameter operation: The operation that has servers of its own; nil for the API's.
    func compare(_ servers: Pair<[API.Server]>, at operation: Subject?) {
        guard !servers.old.isEmpty || !servers.new.isEmpty else { return }
        var context = ChangeContext(.both)
        // Only the API's servers have names in Swift.
        context.isInSwift = operation == nil
        func subject(_ server: API.Server) -> Subject {
            operation?.part("server:" + server.url) ?? .server(server.url)
        }
        let found = Matching(servers) { WireName($0.url) }
        for server in found.removed {
            changes.report(.serverRemoved, subject(server), in: context, old: server.node)
        }
        for server in found.added {
            changes.report(.serverAdded, subject(server), in: context, new: server.node)
        }
        for pair in found.common {
            changes.compare(
                pair.map(\.description), .descriptionChanged, subject(pair.old), in: context,
                at: pair.map(\.node))
            let names = pair.map { $0.name ?? "none" }
            if names.differs {
                changes.report(
                    .memberChanged, subject(pair.old), ["name"] + names.both, in: context,
                    old: pair.old.node, new: pair.new.node)
            }
            OtherMembers(changes: changes).compare(
                pair.map(\.node), subject(pair.old), in: context)
            // A name that only one side has would be another URL.
            let variables = Matching(pair.map(\.variables)) { WireName($0.name) }
            for variable in variables.common { compare(variable, subject(pair.old), context) }
        }
        if let first = servers.old.first, let other = servers.new.first,
            WireName(first.url) != WireName(other.url)
        {
            changes.report(
                .defaultServerChanged, operation ?? .info, [first.url, other.url], in: context,
                old: first.node, new: other.node)
        }
    }

    private func compare(
        _ variable: Pair<API.Server.Variable>, _ subject: Subject, _ context: ChangeContext
    ) {
        let name = variable.old.name
        let nodes = variable.map(\.node)
        func report(_ rule: ChangeRule, _ subject: Subject, _ arguments: [String]) {
            changes.report(
                rule, subject, arguments, in: context, old: nodes.old, new: nodes.new)
        }
        OtherMembers(changes: changes).compareExtensions(nodes, subject.parameter(name))
        let defaults = variable.map(\.defaultValue)
        if defaults.differs { report(.serverVariableChanged, subject, [name] + defaults.both) }
        changes.compare(
            variable.map(\.description), .descriptionChanged, subject.parameter(name),
            in: context, at: nodes)
        let values = Matching(variable.map(\.values)) { WireName($0.value) }
        for value in values.removed {
            report(.serverValueRemoved, subject.value(value.value), [name, value.value])
        }
        for value in values.added {
            report(.serverValueAdded, subject.value(value.value), [name, value.value])
        }
        for value in values.common where value.old.name != value.new.name {
            report(
                .serverValueRenamed, subject.value(value.old.value),
                value.map { $0.name ?? $0.value }.both)
        }
    }
}
