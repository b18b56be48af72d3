import SDKPlan

/// Makes Swift expressions for values of a library's types: the description's examples and defaults
/// where they fit, and placeholders elsewhere. The same each time.
struct ExampleBuilder {
    let declarations: [TypeName: TypeDeclaration]
    /// Types of Foundation that the expressions made so far name.
    var foundationTypes: Set<String> = []

    /// Models inside of each other, before lists, maps and null values are the empty ones.
    private static let deepest = 6
    /// How many properties an example of a model without required ones has.
    private static let shown = 3

    init(declarations: [TypeName: TypeDeclaration]) {
        self.declarations = declarations
    }

    /// What is known of a value beside its type.
    struct Hint {
        /// The name on the wire, which stands for a text that nothing is known of.
        var name: String
        /// From the description; used where it fits the type.
        var example: SampleValue?
        /// Whether the place takes an optional value.
        var isOptional = false
        /// Whether the place tells the type, so that `.active` is enough.
        var isTyped = true
        /// The models around the value.
        var path: [TypeName] = []
        var notes: [Documentation.Note] = []

        init(name: String, example: SampleValue? = nil, isOptional: Bool = false) {
            self.name = name
            self.example = example
            self.isOptional = isOptional
        }

        init(_ documentation: Documentation, name: String, isOptional: Bool) {
            self.init(
                name: name, example: documentation.example ?? documentation.defaultValue,
                isOptional: isOptional)
            notes = documentation.notes
        }

        /// For a value inside of this one.
        func inner(_ example: SampleValue?) -> Hint {
            var hint = self
            hint.example = example
            hint.isOptional = false
            hint.isTyped = true
            return hint
        }
    }

    /// Notes the types of Foundation that examples of arguments name.
    mutating func note(_ arguments: [Argument]) {
        for argument in arguments { _ = expression(argument) }
    }

    /// - Returns: `nil` as for its type.
    mutating func expression(_ argument: Argument) -> SwiftExpression? {
        let name: String
        switch argument.role {
        case .parameter(let role): name = role.wireName
        case .body: name = argument.name.text
        case .contentType(let type): return .text(SwiftLiteral.string(type))
        }
        let hint = Hint(argument.documentation, name: name, isOptional: !argument.isRequired)
        return expression(argument.type, hint)
    }

    /// - Returns: `nil` for a value that must have itself as a part.
    mutating func expression(_ type: SwiftType, _ hint: Hint) -> SwiftExpression? {
        switch type {
        case .builtin(let builtin): return scalar(builtin, hint)
        case .named(let name, nil): return declared(name, hint)
        case .named(let name, let alias?):
            var inner = hint
            if inner.example == nil { inner.example = declarations[name]?.documentation.example }
            return expression(alias, inner)
        case .array(let element): return array(element, type, hint)
        case .dictionary(let value): return dictionary(value, type, hint)
        case .nullable(let wrapped):
            let head = hint.isTyped ? "" : type.text(\.path)
            guard let inner = expression(wrapped, hint.inner(hint.example)) else {
                return .text(head + ".null")
            }
            return .call(head + ".value", [(nil, inner)])
        }
    }

    private mutating func array(
        _ element: SwiftType, _ type: SwiftType, _ hint: Hint
    ) -> SwiftExpression {
        var values: [SwiftExpression] = []
        if case .array(let examples)? = hint.example {
            values = examples.prefix(3).compactMap { expression(element, hint.inner($0)) }
        }
        if values.isEmpty, hint.path.count < Self.deepest {
            values = [expression(element, hint.inner(nil))].compactMap(\.self)
        }
        return typed(.array(values), type, hint)
    }

    private mutating func dictionary(
        _ value: SwiftType, _ type: SwiftType, _ hint: Hint
    ) -> SwiftExpression {
        var pairs: [(key: String, value: SwiftExpression)] = []
        if case .object(let members)? = hint.example {
            for member in members.prefix(3) {
                guard let value = expression(value, hint.inner(member.value)) else { continue }
                let key = SwiftLiteral.string(member.key)
                // A literal with a key twice stops the program.
                if !pairs.contains(where: { $0.key == key }) { pairs.append((key, value)) }
            }
        }
        if pairs.isEmpty, hint.path.count < Self.deepest {
            pairs = [expression(value, hint.inner(nil))].compactMap(\.self).map { ("\"key\"", $0) }
        }
        return typed(.dictionary(pairs), type, hint)
    }

    func typed(
        _ expression: SwiftExpression, _ type: SwiftType, _ hint: Hint
    ) -> SwiftExpression {
        hint.isTyped ? expression : .wrapped("", expression, " as " + type.text(\.path))
    }

    // MARK: - Declared types

    private mutating func declared(_ name: TypeName, _ hint: Hint) -> SwiftExpression? {
        guard let type = declarations[name] else { return .text(name.path + "()") }
        switch type.kind {
        case .model(let model): return value(model, type, hint)
        case .enumeration(let enumeration): return value(enumeration, name, hint)
        case .union(let union): return value(union, name, hint)
        case .alias(let target): return expression(target, hint)
        case .multipart(let parts): return value(parts, name, hint)
        case .headers: return .text(name.path + "([:])")
        case .events(let events):
            let event = SwiftLiteral.string(events.first?.wireName ?? "event")
            return .text("\(name.path)(name: \(event), payload: [:])")
        }
    }

    private func value(
        _ enumeration: EnumDeclaration, _ name: TypeName, _ hint: Hint
    ) -> SwiftExpression {
        let text = hint.example?.scalarText
        let value = enumeration.values.first { $0.wireText == text } ?? enumeration.values.first
        guard let value else {
            let number = enumeration.raw == .int || enumeration.raw == .double
            let raw = number ? "1" : SwiftLiteral.string(Self.placeholder(hint.name))
            return .text("\(name.path)(rawValue: \(raw))")
        }
        return .text((hint.isTyped ? "" : name.path) + "." + value.name.text)
    }

    private mutating func value(
        _ model: ModelDeclaration, _ type: TypeDeclaration, _ hint: Hint
    ) -> SwiftExpression? {
        let name = type.name
        let isRepeated = hint.path.contains(name)
        if isRepeated || hint.path.count >= Self.deepest,
            !model.properties.contains(where: { $0.need == .asked })
        {
            return .text(emptied(model, name))
        }
        guard !isRepeated else { return nil }
        let example = hint.example ?? type.documentation.example
        var arguments: [(label: String?, value: SwiftExpression)] = []
        for property in properties(of: model, example, isOutermost: hint.path.isEmpty) {
            var inner = Hint(
                property.documentation, name: property.wireName, isOptional: property.isOptional)
            if let value = example?[property.wireName], !value.isNull { inner.example = value }
            if let constant = property.constant {
                inner.example = .constant(constant, of: property.type)
            }
            inner.path = hint.path + [name]
            if let value = expression(property.type, inner) {
                arguments.append((property.name.callLabel, value))
            } else if property.presence == .requiredNullable {
                arguments.append((property.name.callLabel, .text("nil")))
            } else if property.presence != .optional {
                return nil
            }
        }
        return .call(name.path, arguments)
    }

    private mutating func value(
        _ parts: [PartDeclaration], _ name: TypeName, _ hint: Hint
    ) -> SwiftExpression? {
        let required = parts.filter(\.need.isAsked)
        let optional = parts.filter { !$0.isRequired && !$0.isDeprecated }
        let shown = required.isEmpty ? Array(optional.prefix(Self.shown)) : required
        var arguments: [(label: String?, value: SwiftExpression)] = []
        for part in shown {
            var inner = Hint(
                part.documentation, name: part.wireName, isOptional: !part.isRequired)
            inner.path = hint.path + [name]
            if let value = expression(part.type, inner) {
                arguments.append((part.name.callLabel, value))
            } else if part.isRequired {
                return nil
            }
        }
        return .call(name.path, arguments)
    }

    /// A model whose required properties can all be null.
    private func emptied(_ model: ModelDeclaration, _ name: TypeName) -> String {
        let arguments = model.properties.filter { $0.presence == .requiredNullable }
            .map { $0.name.callLabel + ": nil" }
        return name.path + "(" + arguments.joined(separator: ", ") + ")"
    }

    /// Those that an example has, in the initializer's order.
    private func properties(
        of model: ModelDeclaration, _ example: SampleValue?, isOutermost: Bool
    ) -> [PropertyDeclaration] {
        let required = model.arguments.filter(\.need.isAsked)
        let optional = model.properties.filter {
            $0.presence == .optional && !$0.isDeprecated
                && !$0.documentation.notes.contains(.readOnly)
        }
        if let example, case .object = example {
            return required
                + optional.filter { property in
                    example[property.wireName].map { !$0.isNull } ?? false
                }
        }
        guard required.isEmpty, isOutermost else { return required }
        return Array(optional.lazy.filter { isSimple($0.type) }.prefix(Self.shown))
    }

    private func isSimple(_ type: SwiftType) -> Bool {
        switch type.resolved {
        case .builtin(let builtin): ![.json, .data, .base64URL].contains(builtin)
        case .named(let name, _):
            if case .enumeration = declarations[name]?.kind { true } else { false }
        case .array(let element): isSimple(element)
        case .dictionary, .nullable: false
        }
    }

    private mutating func value(
        _ union: UnionDeclaration, _ name: TypeName, _ hint: Hint
    ) -> SwiftExpression {
        let head = hint.isTyped ? "" : name.path
        guard hint.path.count < Self.deepest else { return .text(head + ".unrecognized(nil)") }
        for alternative in union.alternatives {
            let member = head + "." + alternative.name.text
            if alternative.constant != nil { return .text(member) }
            let named = alternative.type.resolved.named
            if named.contains(where: { $0 == name || hint.path.contains($0) }) { continue }
            var inner = hint.inner(nil)
            inner.path = hint.path + [name]
            if let value = expression(alternative.type, inner) {
                return .call(member, [(nil, value)])
            }
        }
        return .text(head + ".unrecognized(nil)")
    }
}
