import SDKMustache
import SDKPlan

extension Presenter {
    func typeValues(_ types: [TypeDeclaration], in module: LibraryModule) -> MustacheValue {
        let scope = scope
        var imports = Imports(for: module.name, map)
        for type in types { imports.add(type) }
        let declarations = types.enumerated().map { index, type -> MustacheValue in
            ["gap": .bool(index > 0), "type": declaration(type, scope, depth: 0)]
        }
        return [
            "imports": imports.value, "hasImports": .bool(!imports.isEmpty),
            "types": .list(declarations),
        ]
    }

    /// The values of one declaration, nested ones included; `depth` counts the types around it.
    func declaration(_ type: TypeDeclaration, _ scope: SpellingScope, depth: Int) -> MustacheValue {
        let inner = scope.within(type.name, nested: type.nested)
        let width = 96 - depth * 4
        var documentation = type.documentation
        documentation.notes = []
        var lines = DocComment.lines(
            documentation, fallback: fallback(type), width: width)
        if type.isDeprecated { lines += ["", "Deprecated."] }
        var value: MustacheObject = [
            "doc": DocComment.value(lines), "name": .string(type.name.text),
            "model": .null, "enumeration": .null, "alias": .null, "union": .null,
            "multipart": .null, "headers": .null,
        ]
        switch type.kind {
        case .model(let model):
            value["model"] = modelValues(model, type.name, inner, width: width - 4)
        case .enumeration(let enumeration):
            value["enumeration"] = enumValues(
                enumeration, isParameter: parameterTypes.contains(type.name), depth: depth)
        case .alias(let target): value["alias"] = ["target": .string(inner.spell(target))]
        case .multipart(let parts):
            value["multipart"] = multipartValues(parts, inner, width: width - 4)
        case .headers(let headers):
            value["headers"] = headerValues(headers, inner, width: width - 4)
        case .union(let union):
            value["union"] = unionValues(union, inner, width: width - 4)
        }
        // What an alias needs stands beside it, at its own depth.
        let isAlias = if case .alias = type.kind { true } else { false }
        let nested = type.nested.map {
            declaration($0, isAlias ? scope : inner, depth: isAlias ? depth : depth + 1)
        }
        value["nested"] = .list(isAlias ? [] : nested)
        value["beside"] = .list(isAlias ? nested : [])
        return .object(value)
    }

    private func fallback(_ type: TypeDeclaration) -> String {
        switch type.kind {
        case .model: "The model \(CommentText.code(type.wireName ?? type.name.text))."
        case .enumeration:
            "Known values; any other one is kept as it came."
        case .alias(let target): "Another name for \(CommentText.code(scope.spell(target)))."
        case .union: "One of several types."
        case .multipart: "The parts of a body."
        case .headers: "The headers of an answer."
        }
    }

    private func modelValues(
        _ model: ModelDeclaration, _ name: TypeName, _ scope: SpellingScope, width: Int
    ) -> MustacheValue {
        let ordered =
            model.properties.filter { $0.presence == .required }
            + model.properties.filter { $0.presence == .requiredNullable }
            + model.properties.filter { $0.presence == .optional }
        var table = SchemaTable(scope: scope)
        for property in model.properties { table.add(property) }
        if let additional = model.additional { table.add(additional: additional) }
        return [
            "properties": .list(
                model.properties.map { propertyValues($0, scope, width: width) }),
            "arguments": .list(
                ordered.enumerated().map { index, property in
                    argumentValues(property, scope, isLast: index == ordered.count - 1)
                }),
            "isEmpty": .bool(ordered.isEmpty),
            "additional": model.additional.map { ["type": .string(scope.spell($0))] } ?? .null,
            "path": .string(SwiftLiteral.string(name.path)),
            "rows": .list(table.rows.map { .string($0) }),
            "types": .string(table.types.joined(separator: ", ")),
        ]
    }

    private func propertyValues(
        _ property: PropertyDeclaration, _ scope: SpellingScope, width: Int
    ) -> MustacheValue {
        let key = SwiftLiteral.string(property.wireName)
        let fallback = "The value of \(CommentText.code(property.wireName))."
        return [
            "doc": DocComment.value(
                DocComment.lines(property.documentation, fallback: fallback, width: width)),
            "deprecated": .bool(property.isDeprecated),
            "name": .string(property.name.declared),
            "type": .string(scope.spell(property.type) + (property.isOptional ? "?" : "")),
            "key": .string(property.isOptional ? key : "required: " + key),
        ]
    }

    private func argumentValues(
        _ property: PropertyDeclaration, _ scope: SpellingScope, isLast: Bool
    ) -> MustacheValue {
        let key = SwiftLiteral.string(property.wireName)
        let suffix =
            switch property.presence {
            case .required: ""
            case .requiredNullable: "?"
            case .optional: "? = nil"
            }
        return [
            "label": .string(property.name.label), "name": .string(property.name.declared),
            "type": .string(scope.spell(property.type) + suffix),
            "key": .string(property.isOptional ? key : "required: " + key),
            "comma": .string(isLast ? "" : ","),
        ]
    }

    private func enumValues(
        _ enumeration: EnumDeclaration, isParameter: Bool, depth: Int
    ) -> MustacheValue {
        let values = enumeration.values.map { value -> MustacheValue in
            let literal =
                switch enumeration.raw {
                case .string: SwiftLiteral.string(value.wireText)
                case .int, .double: value.wireText
                case .json: "JSONValue(text: \(SwiftLiteral.string(value.wireText)))"
                }
            let line =
                "public static var \(value.name.declared): Self { Self(rawValue: \(literal)) }"
            let room = 100 - (depth + 1) * 4 - "@export(implementation) ".utf8.count
            return ["line": .string(line), "isShort": .bool(line.utf8.count <= room)]
        }
        return [
            "raw": .string(enumeration.raw.rawValue), "values": .list(values),
            "isParameter": .bool(isParameter),
        ]
    }

    private func unionValues(
        _ union: UnionDeclaration, _ scope: SpellingScope, width: Int
    ) -> MustacheValue {
        let count = union.alternatives.count
        let alternatives = union.alternatives.enumerated().map { index, alternative in
            let type = scope.spell(alternative.type)
            let tags = alternative.tags.map(SwiftLiteral.string).joined(separator: ", ")
            return [
                "name": .string(alternative.name.declared), "type": .string(type),
                "index": .string(String(index)), "tags": .string("[" + tags + "]"),
                "doc": DocComment.value([
                    "The value as \(CommentText.code(type)); nil when it is another one."
                ]),
                "comma": .string(index == count - 1 ? "" : ","),
            ] as MustacheValue
        }
        return [
            "alternatives": .list(alternatives),
            "discriminator": .string(union.discriminator.map(SwiftLiteral.string) ?? "nil"),
        ]
    }
}
