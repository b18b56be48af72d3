extension Comparer {
    mutating func compareOperations() {
        comparePaths()
        let pairs = OperationPairs(old: old.api.operations, new: new.api.operations)
        for operation in pairs.removed {
            report(.operationRemoved, Subject(operation.subject), old: operation.node)
        }
        for operation in pairs.added {
            report(.operationAdded, Subject(operation.subject), new: operation.node)
        }
        for (before, after) in pairs.common { compare(before, after) }
        compareMethodNames()
    }

    private mutating func comparePaths() {
        let before = Self.paths(of: old.api.operations)
        let after = Self.paths(of: new.api.operations)
        for (template, operation) in before where after[template] == nil {
            report(.pathRemoved, Subject(operation.path), old: operation.node.parent)
        }
        for (template, operation) in after where before[template] == nil {
            report(.pathAdded, Subject(operation.path), new: operation.node.parent)
        }
    }

    /// The first operation of each path, by the path without the names of its variables.
    private static func paths(of operations: [API.Operation]) -> [WireName: API.Operation] {
        Dictionary(operations.map { (WireName(PathNames.template($0.path)), $0) }) {
            first, _ in first
        }
    }

    private mutating func compare(_ before: API.Operation, _ after: API.Operation) {
        let subject = Subject(after.subject)
        let context = ChangeContext(.both)
        compareNames(before, after, subject)
        compareText(
            .summaryChanged, before.summary, after.summary, subject, context, before.node,
            after.node)
        compareText(
            .descriptionChanged, before.description, after.description, subject, context,
            before.node, after.node)
        compareDeprecation(
            before.isDeprecated, after.isDeprecated, subject, context, before.node, after.node)
        comparePermissions(before, after, subject)
        compareSecurity(before, after, subject)
        compareServers(before.servers, after.servers, at: subject)
        let renamed = PathNames.renamed(from: before.path, to: after.path)
        compareParameters(before, after, subject, renamed: renamed)
        compareBodies(before, after, subject)
        compareArgumentNames(before, after, subject)
        compareArgumentOrder(before, after, subject, renamed: renamed)
        compareAnswers(before, after, subject)
    }

    private mutating func compareNames(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject
    ) {
        if before.id.map(WireName.init) != after.id.map(WireName.init) {
            report(
                .operationIDChanged, subject, [before.id ?? "", after.id ?? ""], old: before.node,
                new: after.node)
        }
        let names = [before, after].map { Namer.memberText(Planner.methodWire($0)) }
        if names[0] != names[1] {
            report(.methodNameChanged, subject, names, old: before.node, new: after.node)
        }
        let services = [before, after].map(\.serviceTag)
        if WireName(services[0]) != WireName(services[1]) {
            report(.serviceChanged, subject, services, old: before.node, new: after.node)
        }
        let tags = [before, after].map { Set($0.tags.map(WireName.init)) }
        for tag in Set(before.tags.dropFirst().map(WireName.init)).subtracting(tags[1]) {
            report(.operationTagRemoved, subject, [tag.text], old: before.node, new: after.node)
        }
        for tag in Set(after.tags.dropFirst().map(WireName.init)).subtracting(tags[0]) {
            report(.operationTagAdded, subject, [tag.text], old: before.node, new: after.node)
        }
    }

    // MARK: - Permissions

    private mutating func comparePermissions(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject
    ) {
        let (left, right) = (before.permissions, after.permissions)
        let doesOldSuffice = Self.suffices(left, for: right)
        let doesNewSuffice = Self.suffices(right, for: left)
        let rule: ChangeRule
        switch (doesOldSuffice, doesNewSuffice) {
        case (true, true): return
        case (true, false): rule = .permissionsLoosened
        case (false, true): rule = .permissionsTightened
        case (false, false): rule = .permissionsChanged
        }
        report(
            rule, subject, [Self.text(left), Self.text(right)], old: before.node, new: after.node)
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
