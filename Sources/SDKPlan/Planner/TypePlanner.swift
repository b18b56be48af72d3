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
    private let indices: [String: Int]
    let names: [String: TypeName]
    /// The values of discriminators that stand for models.
    private let tags: DiscriminatorTags
    /// What the names stand for that are no types of their own, by the name in the description.
    private var aliases: [String: Alias] = [:]
    /// The declarations of models that are types of their own, as far as they are planned.
    private var planned: [String: TypeDeclaration] = [:]
    private var isPlanning: Set<String> = []
    /// The types within models, by the schemas that they are made of.
    private var nestedTypes: [API.Schema.Origin: TypeName] = [:]
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

    init(_ api: API, moduleName: String) {
        let models = api.models
        self.models = models
        indices = Dictionary(zip(models.map(\.name), models.indices)) { first, _ in first }
        tags = DiscriminatorTags(api)
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
            return declaration(of: model, as: name)
        }
    }

    /// The declaration of a model that is a type of its own, made once.
    private func declaration(of model: API.Model, as name: TypeName) -> TypeDeclaration {
        if let declaration = planned[model.name] { return declaration }
        isPlanning.insert(model.name)
        let scope = TypeScope(within: name, model: model.name, moduleName: moduleName)
        let declaration = declared(model.schema, as: name, wireName: model.name, in: scope)
        isPlanning.remove(model.name)
        planned[model.name] = declaration
        return declaration
    }

    /// The type that a model has for a schema which another one has from it; nil if it has none.
    private func nestedType(_ origin: API.Schema.Origin) -> TypeName? {
        if planned[origin.model] == nil, !isPlanning.contains(origin.model),
            aliases[origin.model] == nil, let name = names[origin.model],
            let index = indices[origin.model]
        {
            _ = declaration(of: models[index], as: name)
        }
        return nestedTypes[origin]
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
            if let known = scope.shared[schema.node] { return .named(known, alias: nil) }
            if let known = schema.origin.flatMap(nestedType) { return .named(known, alias: nil) }
            let name = scope.names.name(for: wire, origin: schema.node)
            if let model = scope.model {
                nestedTypes[API.Schema.Origin(model: model, node: schema.node)] = name
            }
            var inner = TypeScope(within: name, moduleName: moduleName)
            inner.model = scope.model
            inner.shared = scope.shared
            scope.declarations.append(declared(schema, as: name, in: inner))
            return .named(name, alias: nil)
        }
    }

    /// How many lists and maps may stand in each other. The time that the compiler takes doubles with
    /// each of them: it is half a second for 20, and a minute for 27.
    private static let deepest = 12

    /// The type of an array's element or a map's value, which may be null.
    private func element(
        _ schema: API.Schema, named wire: String, in scope: inout TypeScope
    ) -> SwiftType {
        let type = self.type(of: schema, named: wire, in: &scope)
        guard type.depth < Self.deepest else {
            diagnostics.report(.listsTooDeep, at: schema.node, String(Self.deepest))
            return .builtin(.json)
        }
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
    ///
    /// - Parameter scope: The one within the type.
    private func declared(
        _ schema: API.Schema, as name: TypeName, wireName: String? = nil, in scope: TypeScope
    ) -> TypeDeclaration {
        var scope = scope
        let kind: TypeDeclaration.Kind =
            switch schema.kind {
            case .object(let object):
                .model(model(object, named: wireName ?? schema.extendedModel, in: &scope))
            case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration))
            case .union(let union):
                .union(
                    self.union(
                        union, of: wireName, at: schema.node,
                        in: &scope))
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
        _ object: API.Schema.Object, named wireName: String?, in scope: inout TypeScope
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
                    documentation: Documentation(of: schema, in: schemas),
                    constant: schemas.constant(of: schema)?.wireText,
                    initial: InitialValue(
                        of: property, tag: tags.tag(of: wireName, property.name), in: schemas)))
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
}

/// Where types without a name of their own are declared.
struct TypeScope {
    var names: NestedNames
    var declarations: [TypeDeclaration] = []
    /// The model that it is in; nil for types that no model has.
    var model: String?
    /// Types that stand around it and that its schemas are of.
    var shared: [Node: TypeName] = [:]

    init(_ names: NestedNames) { self.names = names }

    init(
        within owner: TypeName, reserved: Set<String> = [], model: String? = nil, moduleName: String
    ) {
        self.init(NestedNames(within: owner, reserved: reserved, moduleName: moduleName))
        self.model = model
    }
}
