import SDKDescription
import SDKDocument

extension Planner {
    /// The type that reads the headers of an operation's successful answers.
    mutating func headers(
        of operation: API.Operation, method: MemberName, in scope: inout TypeScope
    ) -> TypeName? {
        var headers: [API.Response.Header] = []
        var known: Set<WireName> = []
        for header in operation.sortedResponses.filter(\.code.isSuccess).flatMap(\.headers)
        where known.insert(WireName(header.name.lowercased())).inserted {
            headers.append(header)
        }
        guard let first = headers.first else { return nil }
        let name = scope.name(for: method.text + " Headers", origin: first.node)
        var inner = scope.nested(in: name)
        let names = Namer.unique(
            headers.map(\.name), plain: Self.headerText, taken: ReservedWords.headerMembers,
            close: Self.unlikeType)
        let declarations = zip(headers, names).map { header, name in
            self.header(header, named: name, in: &inner)
        }
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil,
                documentation: Documentation(
                    text: "The headers of an answer of `\(method.text)`."),
                isDeprecated: false, kind: .headers(declarations), nested: inner.declarations))
        return name
    }

    private static func headerText(_ wire: String) -> String {
        Namer.memberText(wire, besides: ReservedWords.headerMembers, suffix: "Header")
    }

    private mutating func header(
        _ header: API.Response.Header, named name: String, in scope: inout TypeScope
    ) -> HeaderDeclaration {
        var documentation = Documentation(of: header.schema)
        documentation.text = header.description ?? documentation.text
        var type = SwiftType.builtin(.string)
        var isList = false
        if isScalar(header.schema) {
            type = self.type(of: header.schema, named: header.name, in: &scope)
        } else if case .array(let element, _) = schemas.followed(header.schema).kind,
            isScalar(element)
        {
            type = self.type(of: element, named: header.name, in: &scope)
            isList = true
        }
        return HeaderDeclaration(
            name: MemberName(text: name), wireName: header.name, type: type, isList: isList,
            documentation: documentation)
    }
}
