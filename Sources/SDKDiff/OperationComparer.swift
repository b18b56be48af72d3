import SDKDescription
import SDKDocument
import SDKPlan

/// Compares paths and operations, and asks others about their parts.
struct OperationComparer {
    let schemas: SchemaComparer
    let security: SecurityComparer
    let services: ServiceMatching
    let names: SwiftNameComparer

    private var changes: ChangeList { schemas.changes }

    init(
        schemas: SchemaComparer, security: SecurityComparer, services: ServiceMatching,
        names: SwiftNameComparer
    ) {
        self.schemas = schemas
        self.security = security
        self.services = services
        self.names = names
    }

    func compare() {
        let apis = schemas.sides.map(\.api)
        comparePaths(apis.map(\.operations))
        let same = Matching(apis.map(\.operations)) { WireName($0.subject) }
        // A path whose variables have other names is the same path.
        let renamed = Matching(Pair(same.removed, same.added)) {
            WireName($0.method + " " + PathNames.template($0.path))
        }
        for operation in renamed.removed {
            changes.report(.operationRemoved, Subject(operation.subject), old: operation.node)
        }
        for operation in renamed.added {
            changes.report(.operationAdded, Subject(operation.subject), new: operation.node)
        }
        for pair in same.common + renamed.common { compare(pair) }
        compareEvents(apis.map(\.webhooks)) { Subject($0.method + " webhook:" + $0.path) }
        names.compareMethods(apis, of: services)
        ResponseComparer(schemas: schemas).compareErrorModels()
    }

    /// The first operation of each path tells where it stands.
    private func comparePaths(_ operations: Pair<[API.Operation]>) {
        let paths = Matching(operations) { WireName(PathNames.template($0.path)) }
        for operation in paths.removed {
            changes.report(.pathRemoved, Subject(operation.path), old: operation.node.parent)
        }
        for operation in paths.added {
            changes.report(.pathAdded, Subject(operation.path), new: operation.node.parent)
        }
        for operation in paths.common {
            let items = operation.map(\.node.parent)
            let subject = Subject(operation.new.path)
            OtherMembers(changes: changes).compare(items, subject, in: ChangeContext(.both))
            for (key, rule) in [
                ("summary", ChangeRule.summaryChanged), ("description", .descriptionChanged),
            ] {
                changes.compare(items.map { $0?[key]?.string }, rule, subject, at: items)
            }
        }
    }

    private func compare(_ operation: Pair<API.Operation>) {
        let subject = Subject(operation.new.subject)
        compareNames(operation, subject)
        comparePermissions(operation, subject)
        compareServers(operation, subject)
        compareParts(operation, subject)
        names.compareArguments(operation, subject)
        compareArgumentOrder(operation, subject)
        OverloadComparer(schemas: schemas).compare(operation, subject)
        compareEvents(operation.map(\.callbacks)) {
            subject.part("callback:" + $0.path + " " + $0.method)
        }
    }

    /// An operation without servers of its own goes to those of the API.
    private func compareServers(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let own = operation.map(\.servers)
        guard !own.old.isEmpty || !own.new.isEmpty else { return }
        let apis = schemas.sides.map(\.api)
        ServerComparer(changes: changes).compare(
            Pair(
                own.old.isEmpty ? apis.old.servers : own.old,
                own.new.isEmpty ? apis.new.servers : own.new), at: subject)
    }

    /// What operations have in common with the calls that a server makes.
    private func compareParts(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let nodes = operation.map(\.node)
        for (rule, texts) in [
            (ChangeRule.summaryChanged, operation.map(\.summary)),
            (.descriptionChanged, operation.map(\.description)),
        ] {
            changes.compare(texts, rule, subject, at: nodes.map { $0 })
        }
        changes.compareDeprecation(
            operation.map(\.isDeprecated), subject, in: ChangeContext(.both), at: nodes)
        OtherMembers(changes: changes).compare(
            nodes.map { $0 }, subject, in: ChangeContext(.both))
        security.compare(operation, subject)
        ParameterComparer(schemas: schemas).compare(operation, subject)
        ContentComparer(schemas: schemas).compareBodies(operation, subject)
        ResponseComparer(schemas: schemas).compare(operation, subject)
    }

    /// Webhooks and callbacks: the server sends them, and Swift has types for the bodies alone.
    private func compareEvents(
        _ events: Pair<[API.Operation]>, subject: (API.Operation) -> Subject
    ) {
        guard !events.old.isEmpty || !events.new.isEmpty else { return }
        let found = Matching(events) { WireName($0.subject) }
        let reversed = OperationComparer(
            schemas: schemas.reversed, security: security, services: services, names: names)
        let sides = schemas.sides
        func context(_ event: API.Operation, in side: ComparedAPI) -> ChangeContext {
            var context = ChangeContext(.both)
            context.isInSwift = Self.payloadType(of: event, in: side) != nil
            return context
        }
        for event in found.removed {
            changes.report(
                .callbackRemoved, subject(event), [event.subject],
                in: context(event, in: sides.old), old: event.node)
        }
        for event in found.added {
            changes.report(
                .callbackAdded, subject(event), [event.subject],
                in: context(event, in: sides.new), new: event.node)
        }
        for event in found.common {
            let types = Pair(
                Self.payloadType(of: event.old, in: sides.old),
                Self.payloadType(of: event.new, in: sides.new))
            if types.old != nil, !types.differs {
                reversed.comparePayloads(event, subject(event.new))
            }
            changes.withoutSwift { reversed.compareParts(event, subject(event.new)) }
            if types.old != nil, types.differs {
                changes.report(
                    .callbackTypeChanged, subject(event.new),
                    [event.new.subject] + types.map { $0 ?? "nothing" }.both,
                    at: event.map(\.node))
            }
        }
    }

    /// A body without a name has a type of its own in Swift.
    private func comparePayloads(_ event: Pair<API.Operation>, _ subject: Subject) {
        let contents = Pair(
            (event.old.body?.contents ?? []).used(in: schemas.sides.old),
            (event.new.body?.contents ?? []).used(in: schemas.sides.new))
        guard let left = contents.old?.schema, let right = contents.new?.schema else { return }
        var position = SchemaPosition(subject.part("body"), schemas.sent)
        position.isDocumentedOutside = true
        schemas.compare(Pair(left, right), at: position)
    }

    /// What the body of a call is in Swift; nil for one that has no type there.
    private static func payloadType(of event: API.Operation, in side: ComparedAPI) -> String? {
        guard let content = (event.body?.contents ?? []).used(in: side),
            case .json = MediaType.coding(of: content, in: side.schemas)
        else { return nil }
        return content.schema?.typeText ?? "JSON"
    }

    private func compareNames(_ operation: Pair<API.Operation>, _ subject: Subject) {
        func report(_ rule: ChangeRule, _ arguments: [String]) {
            changes.report(rule, subject, arguments, at: operation.map(\.node))
        }
        let ids = operation.map(\.id)
        if ids.map({ $0.map(WireName.init) }).differs {
            report(.operationIDChanged, ids.map { $0 ?? "" }.both)
        }
        let methods = operation.map { Namer.memberText($0.wireName) }
        if methods.differs { report(.methodNameChanged, methods.both) }
        let service = Pair(services.old(operation.old), services.new(operation.new))
        if service.differs { report(.serviceChanged, service.map(\.text).both) }
        // A change of the service is told as such; else its tag may be spelled another way, or be new.
        let told = service.differs ? 1 : 0
        let tags = operation.map { Set($0.tags.map(WireName.init)) }
        for tag in operation.old.tags.dropFirst(told) where !tags.new.contains(WireName(tag)) {
            report(.operationTagRemoved, [tag])
        }
        for tag in operation.new.tags.dropFirst(told) where !tags.old.contains(WireName(tag)) {
            report(.operationTagAdded, [tag])
        }
    }

    /// Arguments by the names of their parameters, in the order that Swift calls keep to.
    private func compareArgumentOrder(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let renamed = PathNames.renamed(operation.map(\.path))
        let arguments = Pair(
            operation.old.argumentOrder.map { renamed[WireName($0)] ?? $0 }.map(WireName.init),
            operation.new.argumentOrder.map(WireName.init))
        let common = Set(arguments.old).intersection(arguments.new)
        let orders = arguments.map { $0.filter(common.contains) }
        guard orders.differs else { return }
        changes.report(
            .argumentOrderChanged, subject,
            orders.map { $0.map(\.text).joined(separator: ", ") }.both,
            at: operation.map(\.node))
    }

    // MARK: - Permissions

    private func comparePermissions(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let permissions = operation.map(\.permissions)
        let rule: ChangeRule
        switch (
            Self.suffices(permissions.old, for: permissions.new),
            Self.suffices(permissions.new, for: permissions.old)
        ) {
        case (true, true): return
        case (true, false): rule = .permissionsLoosened
        case (false, true): rule = .permissionsTightened
        case (false, false): rule = .permissionsChanged
        }
        changes.report(
            rule, subject, permissions.map(Self.text).both, at: operation.map(\.node))
    }

    /// Whether everyone who may do the one may do the other.
    private static func suffices(
        _ held: API.Operation.Permissions?, for needed: API.Operation.Permissions?
    ) -> Bool {
        guard let needed, !needed.names.isEmpty else { return true }
        guard let held, !held.names.isEmpty else { return false }
        let (has, needs) = (
            Set(held.names.map(WireName.init)), Set(needed.names.map(WireName.init))
        )
        switch (held.needsAll || has.count == 1, needed.needsAll && needs.count > 1) {
        case (true, true): return needs.isSubset(of: has)
        case (true, false): return !needs.isDisjoint(with: has)
        case (false, true): return false
        case (false, false): return has.isSubset(of: needs)
        }
    }

    private static func text(_ permissions: API.Operation.Permissions?) -> String {
        guard let permissions, !permissions.names.isEmpty else { return "none" }
        let names = Set(permissions.names.map(WireName.init)).sorted().map(\.text)
        guard names.count > 1 else { return names.joined() }
        return (permissions.needsAll ? "all of " : "any of ") + names.joined(separator: ", ")
    }
}

extension API.Operation {
    /// The arguments as the plan puts them: required ones first, the body behind the parameters.
    fileprivate var argumentOrder: [String] {
        var arguments = parameters.map { (name: $0.name, isRequired: $0.isRequired) }
        if let body, !body.contents.isEmpty {
            arguments.append((name: "#body", isRequired: body.isRequired))
        }
        return (arguments.filter(\.isRequired) + arguments.filter { !$0.isRequired }).map(\.name)
    }
}
