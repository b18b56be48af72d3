import SDKDescription
import SDKDocument

/// Plans what operations return, and what they fail with.
struct ResponsePlanner {
    let types: TypePlanner
    private(set) var diagnostics = Diagnostics()

    init(_ types: TypePlanner) { self.types = types }

    mutating func result(
        of operation: API.Operation, stem: MemberName, in scope: inout TypeScope
    ) -> MethodResult {
        let successes = operation.successes
        let isOnly = successes.count { !$0.contents.isEmpty } < 2
        var results: [MethodResult] = []
        var canBeEmpty = false
        for response in successes {
            guard operation.method != "HEAD",
                let content = MediaType.preferred(response.contents, in: types.schemas)
            else {
                canBeEmpty = true
                continue
            }
            let result = self.result(
                content, of: response, stem: stem, isOnly: isOnly, in: &scope)
            if result.isOptional { canBeEmpty = true }
            let known = results.firstIndex { known in
                known.type?.resolved == result.type?.resolved && known.coding == result.coding
            }
            guard let known else {
                results.append(result)
                continue
            }
            results[known].accept += result.accept
            results[known].otherTypes += result.otherTypes
        }
        guard var first = results.first else {
            return MethodResult(
                type: nil, isOptional: false, coding: .json,
                description: successes.first?.text)
        }
        if results.count > 1 { first = anyOf(results, of: operation, stem: stem, in: &scope) }
        first.accept = Self.distinct(results.flatMap(\.accept))
        // Text and bytes that are not there are empty.
        first.isOptional = canBeEmpty && first.coding == .json
        first.otherTypes = Self.distinct(results.flatMap(\.otherTypes)).filter {
            !first.accept.contains($0)
        }
        return first
    }

    private static func distinct(_ types: [String]) -> [String] {
        var seen: Set<String> = []
        return types.filter { seen.insert($0).inserted }
    }

    private mutating func result(
        _ content: API.Content, of response: API.Response, stem: MemberName, isOnly: Bool,
        in scope: inout TypeScope
    ) -> MethodResult {
        let coding = coding(of: content)
        var name = stem.text + " Response"
        if !isOnly { name += " " + response.code.text }
        let item = content.itemSchema.map {
            types.type(of: $0, named: name + " Item", in: &scope)
        }
        let type: SwiftType
        switch coding {
        case .json:
            type =
                content.schema.map { types.type(of: $0, named: name, in: &scope) }
                ?? .builtin(.json)
        case .text, .form: type = .builtin(.string)
        case .binary, .multipart: type = .builtin(.data)
        }
        return MethodResult(
            type: type, isOptional: content.schema.map(types.schemas.isNullable) ?? false,
            coding: coding, accept: accepted(coding, beside: content, of: response),
            otherTypes: others(beside: content, coding, of: response),
            description: response.text, item: item)
    }

    /// How a response is read: forms and parts are only sent, and given as they come.
    private func coding(of content: API.Content) -> BodyCoding {
        switch MediaType.coding(of: content, in: types.schemas) {
        case .form, .text: .text
        case .multipart, .binary: .binary
        case .json: .json
        }
    }

    /// The media types that are read like the content that was chosen: of JSON it alone, of text
    /// and bytes all.
    private func accepted(
        _ coding: BodyCoding, beside content: API.Content, of response: API.Response
    ) -> [String] {
        guard coding == .text || coding == .binary else {
            return [MediaType.sent(content.mediaType, coding)]
        }
        let isSequence = MediaType.isSequence(MediaType.essence(content.mediaType))
        return response.contents.filter { other in
            self.coding(of: other) == coding
                && MediaType.isSequence(MediaType.essence(other.mediaType)) == isSequence
        }.map(\.mediaType)
    }

    /// What a method asks for besides: what has the same schema as JSON tells nothing more.
    private mutating func others(
        beside content: API.Content, _ coding: BodyCoding, of response: API.Response
    ) -> [String] {
        let accepted = accepted(coding, beside: content, of: response)
        var others: [String] = []
        var twins: [String] = []
        for other in response.contents where MethodStream.Kind(mediaType: other.mediaType) == nil {
            let isSame = other.hasSchema(of: content)
            if isUnread(other), !isSame || other.mediaType == content.mediaType {
                diagnostics.report(.responseSchemaUnused, at: other.node, other.mediaType)
            }
            guard other.mediaType != content.mediaType, !accepted.contains(other.mediaType),
                !MediaType.isRange(other.mediaType)
            else { continue }
            if isSame, coding == .json, !MediaType.isPlainJSON(other.mediaType) {
                twins.append(other.mediaType)
            }
            if isSame, coding == .json { continue }
            if MediaType.isJSON(other.mediaType), coding == .json {
                diagnostics.report(.responseSchemaUnused, at: other.node, other.mediaType)
            }
            others.append(other.mediaType)
        }
        if !twins.isEmpty {
            diagnostics.report(
                .responseTypeUnused, at: response.node, twins.joined(separator: ", "),
                content.mediaType)
        }
        return others
    }

    /// Whether a content has a schema with a shape that text or bytes don't take.
    private func isUnread(_ content: API.Content) -> Bool {
        guard coding(of: content) != .json, let schema = content.schema else { return false }
        return !types.schemas.isScalar(schema) && !types.schemas.isAny(schema)
    }

    /// Different types for different success codes: one value that is any of them.
    private func anyOf(
        _ results: [MethodResult], of operation: API.Operation, stem: MemberName,
        in scope: inout TypeScope
    ) -> MethodResult {
        var result = results[0]
        guard results.allSatisfy({ $0.coding == .json }) else {
            result.type = .builtin(.data)
            result.coding = .binary
            return result
        }
        let types = results.compactMap(\.type)
        let names = Namer.alternatives(Namer.counted(types.map(\.alternativeName)))
        let name = scope.names.name(for: stem.text + " Response", origin: operation.node)
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil,
                documentation: Documentation(text: result.description), isDeprecated: false,
                kind: .union(
                    UnionDeclaration(
                        alternatives: zip(names, types).map {
                            UnionAlternative(name: $0, type: $1)
                        }, discriminator: nil)),
                nested: []))
        result.type = .named(name, alias: nil)
        return result
    }

    // MARK: - Headers

    /// The type that reads the headers of an operation's successful responses.
    func headers(
        of operation: API.Operation, method: MemberName, stem: MemberName,
        in scope: inout TypeScope
    ) -> TypeName? {
        var known: Set<WireName> = []
        let headers = operation.sortedResponses.filter(\.code.isSuccess).flatMap(\.headers)
            .filter { known.insert(WireName($0.name.lowercased())).inserted }
        guard let first = headers.first else { return nil }
        let name = scope.names.name(for: stem.text + " Headers", origin: first.node)
        var inner = TypeScope(within: name, moduleName: types.moduleName)
        let declarations = zip(headers, Namer.headers(headers)).map { header, name in
            self.header(header, named: name, in: &inner)
        }
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil,
                documentation: Documentation(
                    text: "The headers of a response of `\(method.text)`."),
                isDeprecated: false, kind: .headers(declarations), nested: inner.declarations))
        return name
    }

    private func header(
        _ header: API.Response.Header, named name: MemberName, in scope: inout TypeScope
    ) -> HeaderDeclaration {
        let schemas = types.schemas
        var documentation = Documentation(of: header.schema, in: schemas)
        documentation.text = header.description ?? documentation.text
        var type = SwiftType.builtin(.string)
        var isList = false
        if schemas.isScalar(header.schema) {
            type = types.type(of: header.schema, named: header.name, in: &scope)
        } else if case .array(let element, _) = schemas.followed(header.schema).kind,
            schemas.isScalar(element)
        {
            type = types.type(of: element, named: header.name, in: &scope)
            isList = true
        }
        return HeaderDeclaration(
            name: name, wireName: header.name, type: type, isList: isList,
            documentation: documentation)
    }

    // MARK: - Errors

    func failures(of operation: API.Operation) -> [Method.Failure] {
        operation.sortedResponses.filter { !$0.code.isSuccess }.map { response in
            Method.Failure(
                code: response.code.text, description: response.text,
                errorCodes: response.errorCodes,
                type: response.errorModel(in: types.schemas).flatMap { types.type(ofModel: $0) })
        }
    }

    /// A property for each model that error responses carry, in the order of their names.
    static func errors(of services: [Service]) -> [ErrorAccessor] {
        var types: Set<TypeName> = []
        for failure in services.lazy.flatMap(\.methods).flatMap(\.failures) {
            if case .named(let name, nil)? = failure.type { types.insert(name) }
        }
        let sorted = types.sorted { $0.text.precedes($1.text) }
        return zip(Namer.errors(sorted), sorted).map { name, type in
            ErrorAccessor(name: name, type: .named(type, alias: nil))
        }
    }
}

extension API.Response {
    /// What is said of the response: its description, or else its title.
    fileprivate var text: String? { description ?? summary }

    /// The model that the response carries, by its name in the description.
    func errorModel(in schemas: ModelSchemas) -> String? {
        guard let schema = MediaType.preferred(contents, in: schemas)?.schema,
            case .reference(let name) = schema.kind
        else { return nil }
        return name
    }
}

extension SwiftType {
    /// What an alternative of this type is called after.
    fileprivate var alternativeName: String {
        switch self {
        case .builtin(let builtin): builtin.rawValue
        case .named(let name, _): name.text
        case .array(let element): element.alternativeName + "List"
        case .dictionary(let value): value.alternativeName + "Map"
        case .nullable(let value): "Nullable" + value.alternativeName
        }
    }
}
