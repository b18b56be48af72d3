import SDKPlan

extension Presenter {
    func view(_ types: [TypeDeclaration], in module: LibraryModule) -> TypeFileView {
        let scope = scope
        var imports = Imports(for: module.name, map)
        for type in types { imports.add(type) }
        let tables = self.tables(types)
        return TypeFileView(
            imports: imports.lines, hasImports: !imports.isEmpty,
            types: TypeFileView.Item.list(types.map { view($0, scope, depth: 0) }),
            tables: tables, hasTables: !tables.isEmpty)
    }

    /// One declaration, nested ones included; `depth` counts the types around it.
    func view(_ type: TypeDeclaration, _ scope: SpellingScope, depth: Int) -> TypeView {
        let inner = scope.within(type.name, nested: type.nested)
        let width = LineFitter.commentWidth(indentation: depth * 4)
        var documentation = type.documentation
        documentation.notes = []
        let lines = DocComment.lines(
            documentation, isDeprecated: type.isDeprecated, width: width)
        var view = TypeView(doc: DocComment.view(lines), name: type.name.text)
        switch type.kind {
        case .model(let model):
            view.model = self.view(model, of: type, inner, width: width - 4)
        case .enumeration(let enumeration):
            view.enumeration = self.view(
                enumeration, isParameter: parameterTypes.contains(type.name))
        case .alias(let target): view.alias = AliasView(target: inner.spell(target))
        case .multipart(let parts): view.multipart = self.view(parts, inner, width: width - 4)
        case .headers(let headers): view.headers = self.view(headers, inner, width: width - 4)
        case .union(let union):
            view.union = self.view(
                union, inner, isParameter: parameterTypes.contains(type.name))
        case .events(let events): view.events = self.view(events, inner, width: width - 4)
        }
        // What an alias needs stands beside it, at its own depth.
        if case .alias = type.kind {
            view.beside = type.nested.map { self.view($0, scope, depth: depth) }
        } else {
            view.nested = type.nested.map { self.view($0, inner, depth: depth + 1) }
        }
        return view
    }

    private func view(
        _ model: ModelDeclaration, of type: TypeDeclaration, _ scope: SpellingScope, width: Int
    ) -> ModelView {
        let properties = model.properties.map { view($0, scope, width: width) }
        let parameters = ArgumentNeed.order(model.properties.map(\.need)).map {
            parameter(model.properties[$0], type: properties[$0].type)
        }
        return ModelView(
            isIdentifiable: isIdentifiable(type), properties: properties,
            signature: parameters.joined(separator: ", "),
            additional: model.additional.map { ModelView.Additional(type: scope.spell($0)) })
    }

    private func view(
        _ property: PropertyDeclaration, _ scope: SpellingScope, width: Int
    ) -> ModelView.Property {
        ModelView.Property(
            doc: DocComment.view(DocComment.lines(property.documentation, width: width)),
            deprecated: property.isDeprecated, name: property.name.declared,
            type: scope.spell(property.type) + (property.isOptional ? "?" : ""),
            key: key(property))
    }

    /// A property of a type as a parameter of the initializer.
    private func parameter(_ property: PropertyDeclaration, type: String) -> String {
        let initial = property.initial.map(Self.expression)
        let value: String? =
            switch property.presence {
            case .required: initial
            case .requiredNullable: nil
            case .optional: initial ?? "nil"
            }
        return property.name.label + ": " + type + (value.map { " = " + $0 } ?? "")
    }

    /// A value as Swift writes it where its type is known.
    static func expression(_ value: InitialValue) -> String {
        switch value {
        case .string(let text): SwiftLiteral.string(text)
        case .literal(let text): text
        case .member(let name): "." + name.text
        }
    }

    private func key(_ property: PropertyDeclaration) -> String {
        (property.isOptional ? "" : "required: ") + SwiftLiteral.string(property.wireName)
    }

    private func view(_ enumeration: EnumDeclaration, isParameter: Bool) -> EnumerationView {
        let values = enumeration.values.map { value -> EnumerationView.Value in
            let literal =
                switch enumeration.raw {
                case .string: SwiftLiteral.string(value.wireText)
                case .int, .double: value.wireText
                case .json: "JSONValue(text: \(SwiftLiteral.string(value.wireText)))"
                }
            return EnumerationView.Value(name: value.name.declared, literal: literal)
        }
        return EnumerationView(
            raw: enumeration.raw.rawValue, isParameter: isParameter, values: values)
    }

    private func view(
        _ events: [EventDeclaration], _ scope: SpellingScope, width: Int
    ) -> EventsView {
        EventsView(
            list: events.map { event in
                var lines = DocComment.lines(
                    event.documentation, isDeprecated: event.isDeprecated, width: width)
                lines.append(
                    paragraph: CommentText.lines(
                        "What comes with \(CommentText.code(event.wireName)); nil for another event.",
                        width: width))
                return EventsView.Event(
                    doc: DocComment.view(lines), deprecated: event.isDeprecated,
                    name: event.name.declared, type: scope.spell(event.type),
                    key: SwiftLiteral.string(event.wireName))
            })
    }
}
