import SDKDescription
import SDKDocument

/// Plans a Swift library for an API: types, methods, names.
package struct Planner {
    let api: API
    let moduleName: String
    var diagnostics = Diagnostics()
    /// Type and schema of each model, by the name in the description.
    var models: [String: PlannedModel] = [:]
    /// The names of all types that stand in no other one, but for services.
    var typeTexts: Set<String> = []
    let schemas: ModelSchemas

    struct PlannedModel {
        var name: TypeName
        var schema: API.Schema
        /// The type that the name is an alias of; nil for a declared type.
        var alias: SwiftType?
        /// Types that an alias needs and that stand beside it.
        var declarations: [TypeDeclaration] = []
        /// Set while an alias is being taken apart, to notice one that leads back to itself.
        var isBeingPlanned = false
        var isPlanned = false
    }

    package init(api: API, moduleName: String) {
        self.api = api
        self.moduleName = moduleName
        schemas = ModelSchemas(api.models)
    }

    package static func plan(
        _ api: API, moduleName: String, headers: ReportHeaders? = nil,
        diagnostics: inout Diagnostics
    ) -> Library {
        var planner = Planner(api: api, moduleName: moduleName)
        var library = planner.library()
        library.headers = headers
        diagnostics.report(planner.diagnostics)
        return library
    }

    private mutating func library() -> Library {
        nameModels()
        let types = api.models.compactMap { declaration(of: $0) }
        let services = plannedServices()
        return Library(
            moduleName: moduleName, title: api.title, description: api.description,
            services: services, types: types, servers: plannedServers(),
            serverTemplate: plannedServerTemplate(), login: plannedLogin(),
            errors: plannedErrors(services))
    }

    private mutating func nameModels() {
        let texts = Self.modelNames(api.models, moduleName: moduleName)
        models.reserveCapacity(texts.count)
        typeTexts = Set(texts)
        for (model, text) in zip(api.models, texts) {
            models[model.name] = PlannedModel(name: TypeName(text: text), schema: model.schema)
        }
        for model in api.models where ModelSchemas.isAlias(model.schema) {
            planAlias(model.name)
        }
    }

    /// Finds the type that an alias stands for, once.
    mutating func planAlias(_ name: String) {
        guard let model = models[name], !model.isPlanned, !model.isBeingPlanned else { return }
        models[name]?.isBeingPlanned = true
        // An alias has no room for types of its own: they stand beside it and carry its name.
        var scope = TypeScope(beside: model.name, used: typeTexts, moduleName: moduleName)
        let type = self.type(of: model.schema, named: "", in: &scope)
        models[name]?.alias = type
        models[name]?.declarations = scope.declarations
        typeTexts.formUnion(scope.declarations.map(\.name.text))
        models[name]?.isPlanned = true
    }

    private mutating func declaration(of model: API.Model) -> TypeDeclaration? {
        guard let planned = models[model.name] else { return nil }
        let kind: TypeDeclaration.Kind
        let nested: [TypeDeclaration]
        if let alias = planned.alias {
            kind = .alias(alias)
            nested = planned.declarations
        } else {
            var scope = TypeScope(within: planned.name, moduleName: moduleName)
            kind = self.kind(of: model.schema, in: &scope)
            nested = scope.declarations
        }
        return TypeDeclaration(
            name: planned.name, wireName: model.name,
            documentation: Documentation(of: model.schema),
            isDeprecated: model.schema.isDeprecated, kind: kind, nested: nested)
    }
}
