import SDKDescription
import SDKDocument

extension Planner {
    /// The Swift type of a value of a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema; its own `isNullable` is left to the caller.
    ///   - wire: What the value is called, for a type that must be declared for it.
    ///   - scope: Where such a type is declared.
    mutating func type(
        of schema: API.Schema, named wire: String, in scope: inout TypeScope
    ) -> SwiftType {
        if let builtin = SwiftType.Builtin(schema.kind) { return .builtin(builtin) }
        switch schema.kind {
        case .array(let element, _):
            return .array(self.element(element, named: Self.itemName(wire, element), in: &scope))
        case .map(let value):
            return .dictionary(self.element(value, named: wire + "Value", in: &scope))
        case .reference(let name): return reference(to: name, at: schema.node)
        case .object(let object) where object.properties.isEmpty:
            return mapType(object, named: wire, in: &scope)
        default:
            let name = scope.name(for: wire, origin: schema.node)
            declare(schema, as: name, in: &scope)
            return .named(name, alias: nil)
        }
    }

    /// The type of an array's element or a map's value, which may be null.
    private mutating func element(
        _ schema: API.Schema, named wire: String, in scope: inout TypeScope
    ) -> SwiftType {
        let type = self.type(of: schema, named: wire, in: &scope)
        guard schemas.isNullable(schema), type != .builtin(.json) else { return type }
        return .nullable(type)
    }

    /// An enum's values share the name of the list; an object in a list is an item of it.
    private static func itemName(_ wire: String, _ element: API.Schema) -> String {
        switch element.kind {
        case .object, .union: wire + "Item"
        default: wire
        }
    }

    /// What a type that a value needs is called after; nil when it needs none.
    package static func typeWire(_ wire: String, _ schema: API.Schema) -> String? {
        switch schema.kind {
        case .object, .enumeration, .union: wire
        case .array(let element, _): typeWire(itemName(wire, element), element)
        case .map(let value): typeWire(wire + "Value", value)
        case .any, .boolean, .integer, .number, .string, .reference: nil
        }
    }

    private mutating func mapType(
        _ object: API.Schema.Object, named wire: String, in scope: inout TypeScope
    ) -> SwiftType {
        guard case .schema(let value) = object.additional else {
            return .dictionary(.builtin(.json))
        }
        return .dictionary(element(value, named: wire + "Value", in: &scope))
    }

    private mutating func reference(to name: String, at node: Node) -> SwiftType {
        guard let model = models[name] else { return .builtin(.json) }
        guard ModelSchemas.isAlias(model.schema) else { return .named(model.name, alias: nil) }
        planAlias(name)
        guard let alias = models[name]?.alias else {
            diagnostics.report(.aliasCycle, at: node, subject: name, name)
            return .builtin(.json)
        }
        return .named(model.name, alias: alias)
    }

    private mutating func declare(
        _ schema: API.Schema, as name: TypeName, in scope: inout TypeScope
    ) {
        var inner = scope.nested(in: name)
        let kind = self.kind(of: schema, in: &inner)
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil, documentation: Documentation(of: schema),
                isDeprecated: schema.isDeprecated, kind: kind, nested: inner.declarations))
    }

    /// What a schema declares as a type of its own.
    mutating func kind(of schema: API.Schema, in scope: inout TypeScope) -> TypeDeclaration.Kind {
        switch schema.kind {
        case .object(let object): .model(model(object, in: &scope))
        case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration))
        case .union(let union): .union(self.union(union, in: &scope))
        default: .alias(type(of: schema, named: "Item", in: &scope))
        }
    }
}
