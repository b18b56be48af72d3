extension Comparer {
    /// - Parameter operation: The operation that has servers of its own; nil for the API's.
    mutating func compareServers(
        _ before: [API.Server], _ after: [API.Server], at operation: Subject?
    ) {
        guard !before.isEmpty || !after.isEmpty else { return }
        var context = ChangeContext(.both)
        // Only the API's servers have names in Swift.
        context.isInSwift = operation == nil
        func subject(_ server: API.Server) -> Subject {
            operation?.part("server:" + server.url) ?? .server(server.url)
        }
        var open = Dictionary(after.map { (WireName($0.url), $0) }) { first, _ in first }
        // A URL that is named twice counts once.
        var seen: Set<WireName> = []
        for server in before where seen.insert(WireName(server.url)).inserted {
            guard let other = open.removeValue(forKey: WireName(server.url)) else {
                report(.serverRemoved, subject(server), in: context, old: server.node)
                continue
            }
            compareText(
                .descriptionChanged, server.description, other.description, subject(server),
                context, server.node, other.node)
            compareVariables(server, other, subject(server), context)
        }
        for server in after where open.removeValue(forKey: WireName(server.url)) != nil {
            report(.serverAdded, subject(server), in: context, new: server.node)
        }
        if let first = before.first, let other = after.first,
            WireName(first.url) != WireName(other.url)
        {
            report(
                .defaultServerChanged, operation ?? .info, [first.url, other.url], in: context,
                old: first.node, new: other.node)
        }
    }

    private mutating func compareVariables(
        _ before: API.Server, _ after: API.Server, _ subject: Subject, _ context: ChangeContext
    ) {
        let others = Dictionary(after.variables.map { (WireName($0.name), $0) }) {
            first, _ in first
        }
        for variable in before.variables {
            // A name that only one side has would be another URL.
            guard let other = others[WireName(variable.name)] else { continue }
            if variable.defaultValue != other.defaultValue {
                report(
                    .serverVariableChanged, subject,
                    [variable.name, variable.defaultValue, other.defaultValue], in: context,
                    old: variable.node, new: other.node)
            }
            compareText(
                .descriptionChanged, variable.description, other.description,
                subject.parameter(variable.name), context, variable.node, other.node)
            compareValues(variable, other, subject, context)
        }
    }

    private mutating func compareValues(
        _ before: API.Server.Variable, _ after: API.Server.Variable, _ subject: Subject,
        _ context: ChangeContext
    ) {
        let left = Dictionary(before.values.map { (WireName($0.value), $0) }) { first, _ in first }
        let right = Dictionary(after.values.map { (WireName($0.value), $0) }) { first, _ in first }
        let nodes = (before.node, after.node)
        for (name, value) in left {
            let text = name.text
            guard let other = right[name] else {
                report(
                    .serverValueRemoved, subject.value(text), [before.name, text], in: context,
                    old: nodes.0, new: nodes.1)
                continue
            }
            if value.name != other.name {
                report(
                    .serverValueRenamed, subject.value(text),
                    [value.name ?? text, other.name ?? text], in: context, old: nodes.0,
                    new: nodes.1)
            }
        }
        for name in right.keys where left[name] == nil {
            report(
                .serverValueAdded, subject.value(name.text), [before.name, name.text], in: context,
                old: nodes.0, new: nodes.1)
        }
    }
}
