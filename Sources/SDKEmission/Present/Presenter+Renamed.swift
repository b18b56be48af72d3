import SDKPlan

extension Presenter {
    /// The names of the last version whose new ones a module has.
    func renamings(in module: LibraryModule) -> [Renaming] {
        library.renamings.filter { map.module(of: $0.home) == module.name }
    }

    func view(_ renamings: [Renaming], in module: LibraryModule) -> RenamedView {
        var imports = Imports(for: module.name, map)
        var types: [RenamedView.AliasedType] = []
        var members: [RenamedView.Member] = []
        for renaming in renamings {
            let old = renaming.old.declared
            switch renaming.target {
            case .type(let name):
                types.append(
                    RenamedView.AliasedType(
                        old: old, name: name.path, new: SwiftLiteral.string(name.path)))
            case .property(let property, let type):
                imports.add(property.type)
                let scope = scope.within(type.name, nested: type.nested)
                let name = property.name.declared
                members.append(
                    RenamedView.Member(
                        owner: type.name.path, new: SwiftLiteral.string(property.name.text),
                        declaration:
                            "var \(old): \(scope.spell(property.type))\(property.isOptional ? "?" : "")",
                        body: ["get { self.\(name) }", "set { self.\(name) = newValue }"]))
            case .value(let value, let type):
                members.append(
                    RenamedView.Member(
                        owner: type.name.path, new: SwiftLiteral.string(value.name.text),
                        declaration: "static var \(old): Self", body: ["Self." + value.name.text]))
            case .alternative(let alternative, let type):
                members.append(view(alternative, of: type, old, &imports))
            case .method(let method, let labels, let service):
                method.forEachType { imports.add($0) }
                imports.addRuntime()
                members += views(method, labels, of: service, old)
            }
        }
        return RenamedView(imports: imports.lines, types: types, members: members)
    }

    private func view(
        _ alternative: UnionAlternative, of type: TypeDeclaration, _ old: String,
        _ imports: inout Imports
    ) -> RenamedView.Member {
        let new = SwiftLiteral.string(alternative.name.text)
        let member = "Self." + alternative.name.text
        guard alternative.constant == nil else {
            return RenamedView.Member(
                owner: type.name.path, new: new, declaration: "static var \(old): Self",
                body: [member])
        }
        imports.add(alternative.type)
        let scope = scope.within(type.name, nested: type.nested)
        return RenamedView.Member(
            owner: type.name.path, new: new,
            declaration: "static func \(old)(_ value: \(scope.spell(alternative.type))) -> Self",
            body: [member + "(value)"])
    }

    /// The method that sends, and the one that makes the request.
    private func views(
        _ method: Method, _ labels: [MemberName], of service: Service, _ old: String
    ) -> [RenamedView.Member] {
        let inner = scope.within(service)
        func signature(_ scope: SpellingScope) -> String {
            zip(method.arguments, labels).map { declaration($0, as: $1, scope) }
                .joined(separator: ", ")
        }
        let arguments = zip(method.arguments, labels).map {
            "\($0.name.callLabel): \($1.declared)"
        }.joined(separator: ", ")
        let call = "self.\(method.name.text)(\(arguments))"
        let name =
            method.name.text + "(" + method.arguments.map { $0.name.text + ":" }.joined() + ")"
        let result = method.result
        let returns = result.type == nil ? "" : " -> " + resultText(result, inner)
        return [
            RenamedView.Member(
                owner: service.name.text, new: SwiftLiteral.string(name),
                declaration: "func \(old)(\(signature(inner))) async throws(APIError)\(returns)",
                body: ["try await " + call]),
            RenamedView.Member(
                owner: service.name.text + "." + Service.requests,
                new: SwiftLiteral.string(name),
                declaration:
                    "static func \(old)(\(signature(scope))) -> APIRequest<\(resultText(result, scope))>",
                body: [call]),
        ]
    }
}
