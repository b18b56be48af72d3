import SDKDescription
import SDKDocument

/// Compares two APIs, part by part.
enum APIComparer {
    /// What can be compared at the same time: no change belongs to both.
    private enum Part: Sendable, CaseIterable {
        case operations, models
    }

    static func changes(
        from old: API, to new: API, _ rules: MethodRules, _ diagnostics: Diagnostics
    ) -> [Change] {
        let sides = [old, new].concurrentMap { ComparedAPI($0) }
        let pair = Pair(sides[0], sides[1])
        let found = Part.allCases.concurrentMap { part in
            let changes = ChangeList(
                readExtensions: old.readExtensions.union(new.readExtensions))
            let schemas = SchemaComparer(pair, changes: changes)
            switch part {
            case .models: ModelComparer(schemas: schemas).compare()
            case .operations: compareAllButModels(schemas)
            }
            return changes.changes
        }
        let changes = ChangeList()
        for change in found.joined() { changes.add(change) }
        rules.compare(Pair(old, new), changes)
        UnreadParts(changes: changes).compare(Pair(old, new), diagnostics)
        return changes.sorted
    }

    private static func compareAllButModels(_ schemas: SchemaComparer) {
        let changes = schemas.changes
        let apis = schemas.sides.map(\.api)
        if apis.old.title != apis.new.title {
            changes.report(.titleChanged, .info, apis.map(\.title).both)
        }
        changes.compare(
            apis.map(\.description), .descriptionChanged, .info, at: Pair(nil, nil))
        let others = OtherMembers(changes: changes)
        others.compare(apis.map(\.node), .info, in: ChangeContext(.both))
        others.compare(apis.map { $0.node?["info"] }, .info, in: ChangeContext(.both))
        for container in ["paths", "components"] {
            others.compareExtensions(apis.map { $0.node?[container] }, .info)
        }
        ComponentComparer(changes: changes).compare(apis)
        ServerComparer(changes: changes).compare(apis.map(\.servers), at: nil)
        let services = ServiceMatching(apis)
        TagComparer(changes: changes).compare(apis, services)
        let names = SwiftNameComparer(changes: changes)
        names.compareServers(apis)
        names.compareTypes(apis, services: services.tags)
        let security = SecurityComparer(apis, changes: changes)
        security.compareSchemes(apis)
        OperationComparer(schemas: schemas, security: security, services: services, names: names)
            .compare()
    }
}
