import SDKDocument
import SDKPlan

/// `index.json`: what there is, for programs. An operation's `request` has Swift expressions that
/// make its request, with all arguments and with the required ones only; `overloads` has the same for
/// bodies of further media types, and `accept` the overload that asks for another response.
package struct DocumentationIndex {
    private let presenter: MarkdownPresenter

    package init(_ presenter: MarkdownPresenter) { self.presenter = presenter }

    /// The name in the folder of pages.
    static let path = "index.json"

    package var file: GeneratedFile {
        let library = presenter.library
        var writer = IndexWriter()
        writer.bytes += "{\n  \"generator\": \"sdkgen\",\n".utf8
        writer.bytes += "  \"module\": ".utf8
        writer.string(library.moduleName)
        writer.bytes += ",\n  \"operations\": [".utf8
        var isFirst = true
        for (service, page) in zip(library.services, presenter.map.services) {
            for (method, anchor) in zip(service.methods, page.methods) {
                writer.bytes += isFirst ? "\n".utf8 : ",\n".utf8
                isFirst = false
                add(method, service, page.address, anchor, to: &writer)
            }
        }
        writer.bytes += isFirst ? "],\n".utf8 : "\n  ],\n".utf8
        writer.bytes += "  \"types\": [".utf8
        isFirst = true
        for type in library.types { add(type, to: &writer, &isFirst) }
        for type in library.services.lazy.flatMap(\.types) { add(type, to: &writer, &isFirst) }
        writer.bytes += isFirst ? "]\n}\n".utf8 : "\n  ]\n}\n".utf8
        return GeneratedFile(path: Self.path, bytes: writer.bytes)
    }

    private func add(
        _ method: Method, _ service: Service, _ page: PageMap.Address,
        _ anchor: HeadingAnchors.Anchor, to writer: inout IndexWriter
    ) {
        let example = MethodExample(method, of: service, in: presenter)
        writer.object(indentation: 4) { writer in
            writer.member("id", method.operation)
            writer.member("service", service.name.text)
            writer.member("tag", service.tag)
            writer.member("method", method.name.text)
            writer.member("signature", MethodSignature(method).flat)
            writer.member("result", method.resultText)
            writer.member("verb", method.httpMethod)
            writer.member("path", method.path)
            writer.member("isDeprecated", method.isDeprecated)
            writer.member("isAuthenticated", method.security != .open)
            writer.key("credentials")
            writer.list(method.credentials) { writer, combination in
                writer.list(combination) { writer, credential in
                    writer.inlineObject { writer in
                        writer.member("scheme", credential.scheme)
                        writer.key("scopes")
                        writer.strings(credential.scopes)
                    }
                }
            }
            writer.key("permissions")
            if let permissions = method.permissions {
                writer.inlineObject { writer in
                    writer.member("needs", permissions.needsAll ? "all" : "any")
                    writer.key("names")
                    writer.strings(permissions.names)
                }
            } else {
                writer.bytes += "null".utf8
            }
            writer.key("errors")
            writer.strings(method.failures.map(\.code))
            writer.member("page", page.path + "#" + anchor.id)
            add(method, example, to: &writer)
            writer.key("overloads")
            writer.list(method.overloads.dropFirst()) { writer, overload in
                let example = MethodExample(overload, of: service, in: presenter)
                writer.inlineObject { writer in
                    writer.member("signature", MethodSignature(overload).flat)
                    add(overload, example, to: &writer)
                }
            }
            writer.key("accept")
            if let accept = method.acceptName {
                writer.inlineObject { writer in
                    writer.member("signature", MethodSignature(accepting: method)?.flat)
                    writer.member("name", accept.text)
                    writer.key("mediaTypes")
                    writer.strings(method.result.otherTypes)
                }
            } else {
                writer.bytes += "null".utf8
            }
        }
    }

    private func add(_ method: Method, _ example: MethodExample, to writer: inout IndexWriter) {
        writer.key("request")
        writer.inlineObject { writer in
            writer.member("all", example.request { _ in true }?.flat)
            writer.member("required", example.request(\.isRequired)?.flat)
        }
        writer.key("arguments")
        writer.list(zip(method.arguments, example.arguments)) { writer, pair in
            add(pair.0, pair.1, to: &writer)
        }
    }

    private func add(
        _ argument: Argument, _ value: SwiftExpression?, to writer: inout IndexWriter
    ) {
        writer.inlineObject { writer in
            writer.member("name", argument.name.text)
            switch argument.role {
            case .parameter(let role):
                writer.member("wireName", role.wireName)
                writer.member("in", role.location.rawValue)
            case .body(let role):
                writer.member("mediaType", role.mediaType)
                writer.member("in", "body")
            case .contentType:
                writer.member("wireName", "Content-Type")
                writer.member("in", "header")
            }
            writer.member("type", argument.type.text(\.path))
            writer.member("isRequired", argument.isRequired)
            writer.member("value", value?.flat)
        }
    }

    private func add(
        _ type: TypeDeclaration, to writer: inout IndexWriter, _ isFirst: inout Bool
    ) {
        writer.bytes += isFirst ? "\n".utf8 : ",\n".utf8
        isFirst = false
        writer.bytes += "    ".utf8
        writer.inlineObject { writer in
            writer.member("name", type.name.path)
            writer.member("wireName", type.wireName)
            writer.member("kind", MarkdownPresenter.kindText(type.kind))
            let address = presenter.map.types[type.name]
            writer.member(
                "page", address.map { $0.path + ($0.anchor.map { "#" + $0.id } ?? "") })
        }
        for nested in type.nested { add(nested, to: &writer, &isFirst) }
    }
}
