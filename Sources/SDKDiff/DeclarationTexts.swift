import SDKDescription
import SDKDocument
import SDKPlan

/// The Swift text of methods and properties by the subjects of changes.
struct DeclarationTexts {
    private enum Declaration {
        case method(service: Int, method: Int)
        case type(Int)
    }

    private let library: Library
    private let scope: SpellingScope
    private var positions: [WireName: Declaration] = [:]

    /// - Parameter subjects: What will be asked for.
    init(of api: API, for subjects: [String]) {
        var diagnostics = Diagnostics()
        let moduleName = "Module"
        let outline = Self.outline(of: api, for: subjects)
        library = Planner.plan(outline, moduleName: moduleName, diagnostics: &diagnostics)
        scope = SpellingScope(modules: ModuleMap(moduleName))
        for (service, value) in library.services.enumerated() {
            for (index, method) in value.methods.enumerated() {
                positions[WireName(method.httpMethod + " " + method.path)] = .method(
                    service: service, method: index)
            }
        }
        for (index, type) in library.types.enumerated() {
            if let name = type.wireName { positions[WireName(name)] = .type(index) }
        }
    }

    /// The API with all its names, but only the operations and models in full that subjects are
    /// about: planning the others takes time and tells nothing.
    private static func outline(of api: API, for subjects: [String]) -> API {
        var wanted: Set<WireName> = []
        for subject in subjects {
            wanted.insert(WireName(subject))
            if let end = subject.firstIndex(where: { $0 == "?" || $0 == "#" }) {
                wanted.insert(WireName(String(subject[..<end])))
            }
            for dot in subject.indices where subject[dot] == "." {
                wanted.insert(WireName(String(subject[..<dot])))
            }
        }
        var outline = api
        for index in outline.operations.indices
        where !wanted.contains(WireName(outline.operations[index].subject)) {
            outline.operations[index].parameters = []
            outline.operations[index].body = nil
            outline.operations[index].responses = []
        }
        for index in outline.models.indices
        where !wanted.contains(WireName(outline.models[index].name))
            && !ModelSchemas.isAlias(outline.models[index].schema)
        {
            outline.models[index].schema.kind = .object(API.Schema.Object(properties: []))
        }
        return outline
    }

    /// The declaration that a subject is about: the whole signature for a parameter, the body or an
    /// response of an operation; nil for what is no method, model or property.
    subscript(subject: String) -> String? {
        if subject.utf8.contains(0x20) || subject.hasPrefix("/") {
            let end = subject.firstIndex { $0 == "?" || $0 == "#" } ?? subject.endIndex
            guard
                case .method(let service, let method)? = positions[
                    WireName(String(subject[..<end]))]
            else {
                return model(subject)
            }
            return text(library.services[service].methods[method], in: library.services[service])
        }
        return model(subject)
    }

    /// The Swift name of the model that has a property.
    func owner(of subject: String) -> String? {
        var end = subject.endIndex
        while let dot = subject[..<end].lastIndex(of: ".") {
            if case .type(let index)? = positions[WireName(String(subject[..<dot]))] {
                return library.types[index].name.text
            }
            end = dot
        }
        return nil
    }

    private func model(_ subject: String) -> String? {
        if case .type(let index)? = positions[WireName(subject)] {
            return text(library.types[index])
        }
        // A model's name may have dots in it: the longest one that exists is meant.
        var end = subject.endIndex
        while let dot = subject[..<end].lastIndex(of: ".") {
            if case .type(let index)? = positions[WireName(String(subject[..<dot]))] {
                return property(
                    String(subject[subject.index(after: dot)...]), of: library.types[index])
            }
            end = dot
        }
        return nil
    }

    private func text(_ method: Method, in service: Service) -> String {
        let scope = scope.within(service)
        let arguments = method.arguments.map { argument in
            "\(argument.name.declared): \(scope.spell(argument.type))"
                + (argument.isRequired ? "" : "? = nil")
        }
        let result = method.result.type.map {
            " -> " + scope.spell($0) + (method.result.isOptional ? "?" : "")
        }
        return "func \(service.name.text).\(method.name.declared)("
            + arguments.joined(separator: ", ") + ") async throws" + (result ?? "")
    }

    private func text(_ type: TypeDeclaration) -> String? {
        switch type.kind {
        case .model: "struct " + type.name.text
        case .enumeration(let enumeration):
            "struct \(type.name.text): RawRepresentable<\(enumeration.raw.rawValue)>"
        case .alias(let target): "typealias \(type.name.text) = \(scope.spell(target))"
        case .union: "enum " + type.name.text
        case .multipart, .headers, .events: "struct " + type.name.text
        }
    }

    private func property(_ wire: String, of type: TypeDeclaration) -> String? {
        guard case .model(let model) = type.kind,
            let property = model.properties.first(where: { WireName($0.wireName) == WireName(wire) }
            )
        else { return nil }
        let scope = scope.within(type.name, nested: type.nested)
        return "var \(property.name.declared): \(scope.spell(property.type))"
            + (property.isOptional ? "?" : "")
    }
}
