extension Comparer {
    private struct Key: Hashable {
        var place: API.Parameter.Place
        var name: WireName

        /// Names of headers are the same in whatever case (RFC 9110 §5.1).
        init(_ parameter: API.Parameter, name: String? = nil) {
            place = parameter.place
            let name = name ?? parameter.name
            self.name = WireName(place == .header ? name.lowercased() : name)
        }
    }

    mutating func compareParameters(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject,
        renamed: [WireName: String]
    ) {
        var open = Dictionary(after.parameters.map { (Key($0), $0) }) { first, _ in first }
        var removed: [API.Parameter] = []
        for parameter in before.parameters {
            let name = parameter.place == .path ? renamed[WireName(parameter.name)] : nil
            if let other = open.removeValue(forKey: Key(parameter, name: name)) {
                compare(parameter, other, subject)
            } else {
                removed.append(parameter)
            }
        }
        var added = after.parameters.filter { open[Key($0)] != nil }
        for parameter in removed {
            if let index = added.firstIndex(where: {
                WireName($0.name) == WireName(parameter.name)
            }) {
                compare(parameter, added.remove(at: index), subject)
            } else {
                report(
                    parameter.isRequired ? .requiredParameterRemoved : .parameterRemoved,
                    subject.parameter(parameter.name), [parameter.name], old: parameter.node)
            }
        }
        for parameter in added {
            report(
                parameter.isRequired ? .requiredParameterAdded : .parameterAdded,
                subject.parameter(parameter.name), [parameter.name], new: parameter.node)
        }
    }

    private mutating func compare(
        _ before: API.Parameter, _ after: API.Parameter, _ operation: Subject
    ) {
        let subject = operation.parameter(after.name)
        let nodes = (before.node, after.node)
        if before.place == .path, WireName(before.name) != WireName(after.name) {
            report(
                .pathParameterRenamed, subject, [before.name, after.name], old: nodes.0,
                new: nodes.1)
        }
        if before.place != after.place {
            report(
                .parameterPlaceChanged, subject, [before.place.rawValue, after.place.rawValue],
                old: nodes.0, new: nodes.1)
        }
        if before.isRequired != after.isRequired {
            report(
                after.isRequired ? .parameterBecameRequired : .parameterBecameOptional, subject,
                old: nodes.0, new: nodes.1)
        }
        // Nothing marks an argument as deprecated in Swift but its documentation.
        var documentation = ChangeContext(.request)
        documentation.changesSwiftType = false
        compareDeprecation(
            before.isDeprecated || before.schema.isDeprecated,
            after.isDeprecated || after.schema.isDeprecated, subject, documentation, nodes.0,
            nodes.1)
        compareText(
            .descriptionChanged, before.description ?? before.schema.description,
            after.description ?? after.schema.description, subject, documentation, nodes.0,
            nodes.1)
        let styles = (style(before, in: old), style(after, in: new))
        if styles.0 != styles.1 {
            report(.styleChanged, subject, [styles.0, styles.1], old: nodes.0, new: nodes.1)
        }
        if before.allowEmptyValue != after.allowEmptyValue {
            report(
                .constraintChanged, subject,
                ["allowEmptyValue", "\(before.allowEmptyValue)", "\(after.allowEmptyValue)"],
                old: nodes.0, new: nodes.1)
        }
        var place = SchemaPlace(subject, ChangeContext(.request))
        place.isDocumentedOutside = true
        compare(before.schema, after.schema, at: place)
    }

    /// What tells how the value is written; of a value that is no list or object only the style
    /// that matters for it too.
    private func style(_ parameter: API.Parameter, in side: ComparedAPI) -> String {
        if let type = parameter.contentType { return MediaType.essence(type) }
        var parts: [String] = []
        switch side.target(parameter.schema).kind {
        case .array, .map, .object, .union, .any:
            parts = [parameter.style.rawValue, parameter.explode ? "exploded" : "joined"]
        default:
            let isMarked = parameter.style == .label || parameter.style == .matrix
            parts = [isMarked ? parameter.style.rawValue : "plain"]
        }
        if parameter.allowReserved { parts.append("reserved characters as they are") }
        return parts.joined(separator: ", ")
    }

    // MARK: - The order of arguments

    mutating func compareArgumentOrder(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject,
        renamed: [WireName: String]
    ) {
        let left = Self.arguments(before).map { renamed[$0].map(WireName.init) ?? $0 }
        let right = Self.arguments(after)
        let common = Set(left).intersection(right)
        let orders = [left.filter(common.contains), right.filter(common.contains)]
        guard orders[0] != orders[1] else { return }
        report(
            .argumentOrderChanged, subject, orders.map { $0.map(\.text).joined(separator: ", ") },
            old: before.node, new: after.node)
    }

    /// The arguments as the plan puts them: required ones first, the body behind the parameters.
    private static func arguments(_ operation: API.Operation) -> [WireName] {
        var arguments = operation.parameters.map { (name: $0.name, isRequired: $0.isRequired) }
        if let body = operation.body, !body.contents.isEmpty {
            arguments.append((name: "#body", isRequired: body.isRequired))
        }
        return (arguments.filter(\.isRequired) + arguments.filter { !$0.isRequired })
            .map { WireName($0.name) }
    }
}
