import SDKDescription
import SDKDocument
import SDKPlan

/// Compares the parameters of an operation.
struct ParameterComparer {
    let schemas: SchemaComparer

    private struct Key: Hashable {
        var location: API.Parameter.Location
        var name: WireName

        /// Names of headers are the same in whatever case (RFC 9110 §5.1).
        init(_ parameter: API.Parameter, name: String) {
            location = parameter.location
            self.name = WireName(location == .header ? name.lowercased() : name)
        }
    }

    func compare(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let renamed = PathNames.renamed(operation.map(\.path))
        let found = Matching(
            operation.map(\.parameters), by: { Key($0, name: $0.name) },
            old: { parameter in
                let other = parameter.location == .path ? renamed[WireName(parameter.name)] : nil
                return Key(parameter, name: other ?? parameter.name)
            })
        for pair in found.common { compare(pair, subject) }
        // What is left may have moved to another location.
        let moved = Matching(Pair(found.removed, found.added)) { WireName($0.name) }
        for pair in moved.common { compare(pair, subject) }
        for parameter in moved.removed {
            schemas.changes.report(
                parameter.isRequired ? .requiredParameterRemoved : .parameterRemoved,
                subject.parameter(parameter.name), [parameter.name], in: schemas.sent,
                old: parameter.node)
        }
        for parameter in moved.added {
            schemas.changes.report(
                parameter.isRequired ? .requiredParameterAdded : .parameterAdded,
                subject.parameter(parameter.name), [parameter.name], in: schemas.sent,
                new: parameter.node)
        }
    }

    private func compare(_ parameter: Pair<API.Parameter>, _ operation: Subject) {
        let subject = operation.parameter(parameter.new.name)
        let nodes = parameter.map(\.node)
        func report(_ rule: ChangeRule, _ arguments: [String] = []) {
            schemas.changes.report(rule, subject, arguments, in: schemas.sent, at: nodes)
        }
        let names = parameter.map(\.name)
        if parameter.old.location == .path, names.map(WireName.init).differs {
            report(.pathParameterRenamed, names.both)
        }
        let locations = parameter.map(\.location.rawValue)
        if locations.differs { report(.parameterLocationChanged, locations.both) }
        let demands = parameter.map(\.isRequired)
        if demands.differs {
            report(demands.new ? .parameterBecameRequired : .parameterBecameOptional)
        }
        let hasInitial = Pair(
            InitialValue(of: parameter.old, in: schemas.sides.old.schemas) != nil,
            InitialValue(of: parameter.new, in: schemas.sides.new.schemas) != nil)
        if demands.old, demands.new, hasInitial.differs {
            schemas.changes.report(
                hasInitial.new ? .initialValueAdded : .initialValueRemoved, subject, [],
                in: schemas.sent, at: nodes)
        }
        // Nothing marks an argument as deprecated in Swift but its documentation.
        var documentation = schemas.sent
        documentation.changesSwiftType = false
        schemas.changes.compareDeprecation(
            parameter.map { $0.isDeprecated || $0.schema.isDeprecated }, subject,
            in: documentation, at: nodes)
        schemas.changes.compare(
            parameter.map { $0.description ?? $0.schema.description }, .descriptionChanged,
            subject, in: documentation, at: nodes.map { $0 })
        let styles = styles(parameter)
        if styles.differs { report(.styleChanged, styles.both) }
        let empty = parameter.map(\.allowEmptyValue)
        if empty.differs {
            schemas.changes.report(
                empty.new ? .constraintLoosened : .constraintTightened, subject,
                ["allowEmptyValue"] + empty.map { "\($0)" }.both, in: schemas.sent, at: nodes)
        }
        OtherMembers(changes: schemas.changes).compare(
            nodes.map { $0 }, subject, in: schemas.sent)
        var position = SchemaPosition(subject, schemas.sent)
        position.isDocumentedOutside = true
        schemas.compare(parameter.map(\.schema), at: position)
    }

    /// What tells how the values are written that both sides know.
    private func styles(_ parameter: Pair<API.Parameter>) -> Pair<String> {
        let hasParts =
            Self.hasParts(schemas.sides.old.schemas.followed(parameter.old.schema))
            && Self.hasParts(schemas.sides.new.schemas.followed(parameter.new.schema))
        return parameter.map { Self.style($0, hasParts: hasParts) }
    }

    private static func hasParts(_ schema: API.Schema) -> Bool {
        switch schema.kind {
        case .array, .map, .object, .union, .any: true
        default: false
        }
    }

    /// - Parameter hasParts: Whether a value can be a list or an object; of others only the style
    ///   that matters for them too is told.
    private static func style(_ parameter: API.Parameter, hasParts: Bool) -> String {
        if let type = parameter.contentType { return MediaType.essence(type) }
        var parts: [String] = []
        if hasParts {
            parts = [parameter.style.rawValue, parameter.explode ? "exploded" : "joined"]
        } else {
            let isMarked = [.label, .matrix, .cookie].contains(parameter.style)
            parts = [isMarked ? parameter.style.rawValue : "plain"]
        }
        if parameter.allowReserved { parts.append("reserved characters as they are") }
        return parts.joined(separator: ", ")
    }
}
