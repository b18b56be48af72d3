import SDKDescription
import SDKDocument

/// Compares the named schemas.
struct ModelComparer {
    let schemas: SchemaComparer

    func compare() {
        let found = Matching(schemas.sides.map(\.api.models)) { WireName($0.name) }
        for model in found.removed {
            schemas.changes.report(
                .modelRemoved, Subject(model.name), in: context(of: model, in: schemas.sides.old),
                old: model.schema.node)
        }
        for model in found.added {
            schemas.changes.report(
                .modelAdded, Subject(model.name), in: context(of: model, in: schemas.sides.new),
                new: model.schema.node)
        }
        for model in found.common {
            // Judged by the ways in which it travels before: nothing that was built then uses it in
            // a new way.
            var place = SchemaPlace(
                Subject(model.new.name), context(of: model.old, in: schemas.sides.old))
            // A model that can be null makes whatever refers to it optional.
            place.isNullInSwift = true
            schemas.compareNamed(model.map(\.schema), at: place)
        }
    }

    private func context(of model: API.Model, in side: ComparedAPI) -> ChangeContext {
        ChangeContext(side.usage[WireName(model.name)] ?? [])
    }
}
