import SDKDescription
import SDKDocument

extension Planner {
    mutating func model(
        _ object: API.Schema.Object, in scope: inout TypeScope
    ) -> ModelDeclaration {
        let names = Self.propertyNames(object)
        scope.reserve(object.properties.compactMap { Self.typeWire($0.name, $0.schema) })
        var properties: [PropertyDeclaration] = []
        properties.reserveCapacity(names.count)
        for (property, name) in zip(object.properties, names) {
            properties.append(self.property(property, name: name, in: &scope))
        }
        var additional: SwiftType?
        if case .schema(let schema) = object.additional {
            additional = type(of: schema, named: "AdditionalProperty", in: &scope)
            if schemas.isNullable(schema), let type = additional, type != .builtin(.json) {
                additional = .nullable(type)
            }
        }
        return ModelDeclaration(properties: properties, additional: additional)
    }

    private mutating func property(
        _ property: API.Schema.Property, name: String, in scope: inout TypeScope
    ) -> PropertyDeclaration {
        let schema = property.schema
        let type = self.type(of: schema, named: property.name, in: &scope)
        return PropertyDeclaration(
            name: MemberName(text: name), wireName: property.name, type: type,
            presence: schemas.presence(of: property),
            isNullable: schemas.isNullable(schema),
            isSecret: Self.isSecret(property),
            isDeprecated: schema.isDeprecated, documentation: Documentation(of: schema))
    }

    private static func isSecret(_ property: API.Schema.Property) -> Bool {
        guard case .string("password") = property.schema.kind else { return false }
        return true
    }

    static func propertyText(_ wire: String) -> String {
        let text = Namer.memberText(wire)
        let taken =
            ReservedWords.members.contains(text) || ReservedWords.modelMembers.contains(text)
        // `description` is what a model is printed as, yet a property of that name may stand for it.
        return taken && text != "description" ? text + "Value" : text
    }

    func enumeration(_ enumeration: API.Schema.Enumeration) -> EnumDeclaration {
        let raw: EnumDeclaration.Raw =
            switch enumeration.base {
            case .string: .string
            case .integer: .int
            case .number: .double
            case .mixed, .boolean: .json
            }
        let names = Self.valueNames(enumeration)
        let values = zip(names, enumeration.values).map { name, value in
            EnumValue(
                name: MemberName(text: name),
                wireText: raw == .json ? value.jsonText : value.wireText)
        }
        return EnumDeclaration(raw: raw, values: values)
    }

    static func caseText(_ wire: String, base: API.Schema.Enumeration.Base) -> String {
        if wire.isEmpty { return "empty" }
        var text = Namer.memberText(wire)
        if base != .string, wire.utf8.first == 0x2D { text = "minus" + text }
        let taken = ReservedWords.members.contains(text) || ReservedWords.enumMembers.contains(text)
        return taken ? text + "Value" : text
    }

    mutating func union(
        _ union: API.Schema.Union, in scope: inout TypeScope
    ) -> UnionDeclaration {
        var wires: [String] = []
        var types: [SwiftType] = []
        for (index, schema) in union.alternatives.enumerated() {
            let wire = alternativeName(schema, at: index)
            let type = self.type(of: schema, named: wire, in: &scope)
            // Two names of one type are one alternative.
            guard !types.contains(where: { $0.resolved == type.resolved }) else { continue }
            wires.append(wire)
            types.append(type)
        }
        let names = Namer.unique(
            Self.counted(wires), plain: Self.alternativeText, taken: ReservedWords.unionMembers,
            close: Self.unlikeType)
        let alternatives = zip(names, types).map { name, type in
            UnionAlternative(
                name: MemberName(text: name), type: type, tags: tags(of: type, in: union))
        }
        return UnionDeclaration(
            alternatives: alternatives, discriminator: union.discriminator?.property)
    }

    /// Alternatives of one kind that have no name of their own are counted.
    private static func counted(_ wires: [String]) -> [String] {
        var counts: [WireName: Int] = [:]
        return wires.map { wire in
            counts[WireName(wire), default: 0] += 1
            let count = counts[WireName(wire), default: 1]
            return count == 1 ? wire : "\(wire) \(count)"
        }
    }

    private func tags(of type: SwiftType, in union: API.Schema.Union) -> [String] {
        guard case .named(let name, _) = type else { return [] }
        return (union.discriminator?.mapping ?? []).compactMap { entry in
            models[entry.model]?.name == name ? entry.value : nil
        }
    }

    /// A property in capitals would stand for the type of that name in generated expressions.
    static func unlikeType(_ name: String) -> String {
        Namer.beginsWithCapital(name) ? name + "_" : name
    }

    static func alternativeText(_ wire: String) -> String {
        let text = propertyText(wire)
        return ReservedWords.unionMembers.contains(text) ? text + "Alternative" : text
    }

    private func alternativeName(_ schema: API.Schema, at index: Int) -> String {
        if let title = schema.title, !Words.split(title).isEmpty { return title }
        switch schema.kind {
        case .reference(let name): return name
        case .any: return "json"
        case .boolean: return "bool"
        case .integer: return "integer"
        case .number: return "number"
        case .string: return Self.textName(schema.kind)
        case .enumeration: return "known"
        case .array(let element, _): return alternativeName(element, at: index) + "List"
        case .map: return "map"
        case .object(let object):
            // Named after what only it has, as far as that can be said in a few words.
            let keys = object.properties.prefix(2).map(\.name)
            return keys.isEmpty ? "object" : "with " + keys.joined(separator: " and ")
        case .union: return "nested"
        }
    }

    /// What a string is called by its format, so that a date is told from a plain string.
    private static func textName(_ kind: API.Schema.Kind) -> String {
        switch SwiftType.Builtin(kind) {
        case .date: "date time"
        case .calendarDate: "date"
        case .localDateTime: "local date time"
        case .data: "data"
        case .decimal: "decimal"
        default: "string"
        }
    }
}
