import SDKDescription
import SDKDocument

/// Plans types: which one a schema's values have, and what is declared for it.
///
/// It owns what is known of models; services, bodies and responses ask it.
final class TypePlanner {
    let schemas: ModelSchemas
    let moduleName: String
    private(set) var diagnostics = Diagnostics()
    private let models: [API.Model]
    private let names: [String: TypeName]
    /// What the names stand for that are no types of their own, by the name in the description.
    private var aliases: [String: Alias] = [:]
    /// The names of all types that stand in no other one, but for services.
    private(set) var topNames: Set<String>

    private struct Alias {
        var schema: API.Schema
        /// Nil while the alias is taken apart, to notice one that leads back to itself.
        var target: SwiftType?
        var isStarted = false
        /// Types that it needs and that stand beside it.
        var declarations: [TypeDeclaration] = []
    }

    init(_ models: [API.Model], moduleName: String) {
        self.models = models
        self.moduleName = moduleName
        schemas = ModelSchemas(models)
        let names = Namer.models(models, moduleName: moduleName)
        topNames = Set(names.map(\.text))
        self.names = Dictionary(zip(models.map(\.name), names)) { _, last in last }
        for model in models where ModelSchemas.isAlias(model.schema) {
            aliases[model.name] = Alias(schema: model.schema)
        }
        for model in models where aliases[model.name] != nil { planAlias(model.name) }
    }

    /// A name for a type that no schema has, beside those of all models.
    func reserveName(_ wire: String) -> TypeName {
        let name = Namer.type(wire, taken: topNames.union([moduleName]))
        topNames.insert(name.text)
        return name
    }

    /// Finds the type that an alias stands for, once.
    private func planAlias(_ name: String) {
        guard let alias = aliases[name], !alias.isStarted, let typeName = names[name] else {
            return
        }
        aliases[name]?.isStarted = true
        // An alias has no room for types of its own: they stand beside it and carry its name.
        var scope = TypeScope(
            NestedNames(beside: typeName, used: topNames, moduleName: moduleName))
        let target = type(of: alias.schema, named: "", in: &scope)
        aliases[name]?.target = target
        aliases[name]?.declarations = scope.declarations
        topNames.formUnion(scope.declarations.map(\.name.text))
    }

    /// The declarations of the models, in their order.
    func declarations() -> [TypeDeclaration] {
        models.compactMap { model in
            guard let name = names[model.name] else { return nil }
            if let alias = aliases[model.name], let target = alias.target {
                return declaration(
                    model.schema, name, wireName: model.name, .alias(target),
                    nested: alias.declarations)
            }
            return declared(model.schema, as: name, wireName: model.name)
        }
    }

    /// The type of a reference to a model; nil for one that isn't there.
    func type(ofModel name: String) -> SwiftType? {
        names[name].map { .named($0, alias: aliases[name]?.target) }
    }

    // MARK: - The type of a value

    /// The Swift type of a value of a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema; its own `isNullable` is left to the caller.
    ///   - wire: What the value is called, for a type that must be declared for it.
    ///   - scope: Where such a type is declared.
    func type(
        of schema: API.Schema, named wire: String, in scope: inout TypeScope
    ) -> SwiftType {
        if let builtin = SwiftType.Builtin(schema.kind) { return .builtin(builtin) }
        switch schema.kind {
        case .array(let element, _):
            let item = NestedNames.item(wire, element)
            return .array(self.element(element, named: item, in: &scope))
        case .map(let value):
            return .dictionary(element(value, named: wire + "Value", in: &scope))
        case .reference(let name): return reference(to: name, at: schema.node)
        case .object(let object) where object.properties.isEmpty:
            guard case .schema(let value) = object.additional else {
                return .dictionary(.builtin(.json))
            }
            return .dictionary(element(value, named: wire + "Value", in: &scope))
        default:
            let name = scope.names.name(for: wire, origin: schema.node)
            scope.declarations.append(declared(schema, as: name))
            return .named(name, alias: nil)
        }
    }

    /// The type of an array's element or a map's value, which may be null.
    private func element(
        _ schema: API.Schema, named wire: String, in scope: inout TypeScope
    ) -> SwiftType {
        let type = self.type(of: schema, named: wire, in: &scope)
        guard schemas.isNullable(schema), type != .builtin(.json) else { return type }
        return .nullable(type)
    }

    private func reference(to name: String, at node: Node) -> SwiftType {
        guard let typeName = names[name] else { return .builtin(.json) }
        guard let alias = aliases[name] else { return .named(typeName, alias: nil) }
        if !alias.isStarted { planAlias(name) }
        guard let target = alias.target ?? aliases[name]?.target else {
            diagnostics.report(.aliasCycle, at: node, subject: name, name)
            return .builtin(.json)
        }
        return .named(typeName, alias: target)
    }

    // MARK: - Declarations

    /// What a schema declares as a type of its own.
    private func declared(
        _ schema: API.Schema, as name: TypeName, wireName: String? = nil
    ) -> TypeDeclaration {
        var scope = TypeScope(within: name, moduleName: moduleName)
        let kind: TypeDeclaration.Kind =
            switch schema.kind {
            case .object(let object): .model(model(object, in: &scope))
            case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration))
            case .union(let union): .union(self.union(union, in: &scope))
            default: .alias(type(of: schema, named: "Item", in: &scope))
            }
        return declaration(schema, name, wireName: wireName, kind, nested: scope.declarations)
    }

    private func declaration(
        _ schema: API.Schema, _ name: TypeName, wireName: String?, _ kind: TypeDeclaration.Kind,
        nested: [TypeDeclaration]
    ) -> TypeDeclaration {
        TypeDeclaration(
            name: name, wireName: wireName, documentation: Documentation(of: schema),
            isDeprecated: schema.isDeprecated, kind: kind, nested: nested)
    }

    private func model(
        _ object: API.Schema.Object, in scope: inout TypeScope
    ) -> ModelDeclaration {
        scope.names.reserve(object)
        var properties: [PropertyDeclaration] = []
        properties.reserveCapacity(object.properties.count)
        for (property, name) in zip(object.properties, Namer.properties(object)) {
            let schema = property.schema
            properties.append(
                PropertyDeclaration(
                    name: name, wireName: property.name,
                    type: type(of: schema, named: property.name, in: &scope),
                    presence: schemas.presence(of: property),
                    isNullable: schemas.isNullable(schema),
                    isSecret: isSecret(schema), isDeprecated: schema.isDeprecated,
                    documentation: Documentation(of: schema, in: schemas)))
        }
        var additional: SwiftType?
        if case .schema(let schema) = object.additional {
            additional = element(schema, named: "AdditionalProperty", in: &scope)
        }
        return ModelDeclaration(properties: properties, additional: additional)
    }

    private func isSecret(_ schema: API.Schema) -> Bool {
        if case .string("password") = schema.kind { true } else { false }
    }

    private func enumeration(_ enumeration: API.Schema.Enumeration) -> EnumDeclaration {
        let raw = EnumDeclaration.Raw(enumeration.base)
        let values = zip(Namer.values(enumeration), enumeration.values).map { name, value in
            EnumValue(name: name, wireText: raw == .json ? value.jsonText : value.wireText)
        }
        return EnumDeclaration(raw: raw, values: values)
    }

    // MARK: - Unions

    private func union(_ union: API.Schema.Union, in scope: inout TypeScope) -> UnionDeclaration {
        var wires: [String] = []
        var types: [SwiftType] = []
        for schema in union.alternatives {
            let wire = alternativeName(schema)
            let type = self.type(of: schema, named: wire, in: &scope)
            // Two names of one type are one alternative.
            guard !types.contains(where: { $0.resolved == type.resolved }) else { continue }
            wires.append(wire)
            types.append(type)
        }
        let alternatives = zip(Namer.alternatives(wires), types).map { name, type in
            UnionAlternative(name: name, type: type, tags: tags(of: type, in: union))
        }
        let fallback = union.discriminator?.defaultModel.flatMap { names[$0] }.flatMap { name in
            types.firstIndex { type in
                if case .named(name, _) = type { true } else { false }
            }
        }
        return UnionDeclaration(
            alternatives: alternatives, discriminator: union.discriminator?.property,
            fallback: fallback)
    }

    private func tags(of type: SwiftType, in union: API.Schema.Union) -> [String] {
        guard case .named(let name, _) = type else { return [] }
        return (union.discriminator?.mapping ?? []).compactMap { entry in
            names[entry.model] == name ? entry.value : nil
        }
    }

    private func alternativeName(_ schema: API.Schema) -> String {
        if let title = schema.title, !Words.split(title).isEmpty { return title }
        switch schema.kind {
        case .reference(let name): return name
        case .any: return "json"
        case .boolean: return "bool"
        case .integer: return "integer"
        case .number: return "number"
        case .string:
            // By its format, so that a date is told from a plain string.
            switch SwiftType.Builtin(schema.kind) {
            case .date: return "date time"
            case .calendarDate: return "date"
            case .localDateTime: return "local date time"
            case .data, .base64URL: return "data"
            default: return "string"
            }
        case .enumeration: return "known"
        case .array(let element, _): return alternativeName(element) + "List"
        case .map: return "map"
        case .object(let object):
            // Named after what only it has, as far as that can be said in a few words.
            let keys = object.properties.prefix(2).map(\.name)
            return keys.isEmpty ? "object" : "with " + keys.joined(separator: " and ")
        case .union: return "nested"
        }
    }
}

/// Where types without a name of their own are declared.
struct TypeScope {
    var names: NestedNames
    var declarations: [TypeDeclaration] = []

    init(_ names: NestedNames) { self.names = names }

    init(within owner: TypeName, reserved: Set<String> = [], moduleName: String) {
        self.init(NestedNames(within: owner, reserved: reserved, moduleName: moduleName))
    }
}
