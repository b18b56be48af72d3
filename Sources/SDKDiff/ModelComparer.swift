import SDKDocument

/// Compares the named schemas.
struct ModelComparer {
    let schemas: SchemaComparer

    func compare() {
        let found = Matching(schemas.sides.map(\.api.models)) { WireName($0.name) }
        for model in found.removed {
            schemas.changes.report(
                .modelRemoved, Subject(model.name), in: schemas.sides.old.context(of: model),
                old: model.schema.node)
        }
        for model in found.added {
            schemas.changes.report(
                .modelAdded, Subject(model.name), in: schemas.sides.new.context(of: model),
                new: model.schema.node)
        }
        for model in found.common {
            // Judged by the ways in which it travels before: nothing that was built then uses it in
            // a new way.
            var position = SchemaPosition(
                Subject(model.new.name), schemas.sides.old.context(of: model.old))
            // A model that can be null makes whatever refers to it optional.
            position.isNullInSwift = true
            schemas.compareNamed(model.map(\.schema), at: position)
        }
    }
}
