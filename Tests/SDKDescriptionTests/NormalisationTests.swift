import Samples
import Testing

@testable import SDKDescription
@testable import SDKDocument
@testable import SDKPlan

/// Names that differ in Unicode normalisation only are different strings in JSON (RFC 8259 §8.3),
/// and equal ones in Swift.
@Suite struct NormalisationTests {
    private static let composed = "\u{E9}"
    private static let decomposed = "e\u{301}"

    /// A text with both names replaced by what tells them apart only.
    private static func plain(_ text: String, _ one: String, _ two: String) -> String {
        var bytes = Array(text.utf8)
        // Models of equal names are told apart by a mark.
        for (name, mark) in [(one + "_", "‹1›"), (two + "_", "‹2›"), (one, "‹1›"), (two, "‹2›")] {
            while let range = bytes.firstRange(of: Array(name.utf8)) {
                bytes.replaceSubrange(range, with: Array(mark.utf8))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is understood of the description, a line for each thing.
    private static func understood(_ one: String, _ two: String) throws -> [String] {
        let resolved = try ResolvedDescription(TwoNames.description(one, two))
        let api = try #require(resolved.api)
        var lines = resolved.rules
        lines += api.tags.map { "tag \($0.name) \($0.description ?? "")" }
        lines += api.securitySchemes.map { "scheme \($0.name) \($0.kind)" }
        for server in api.servers {
            lines.append("server \(server.url)")
            for variable in server.variables {
                let values = variable.values.map { "\($0.name ?? "")=\($0.value)" }
                lines.append("variable \(variable.name)=\(variable.defaultValue) \(values)")
            }
        }
        for operation in api.operations {
            lines.append(
                "\(operation.subject) \(operation.id ?? "") \(operation.tags) "
                    + "\(operation.security) \(operation.permissions?.names ?? [])")
            lines += operation.parameters.map { "\($0.location) \($0.name) \($0.schema.text)" }
            let contents =
                (operation.body?.contents ?? []) + operation.responses.flatMap(\.contents)
            for content in contents {
                let encodings = content.encodings.map(\.property)
                lines.append("\(content.mediaType) \(content.schema?.text ?? "") \(encodings)")
            }
            for response in operation.responses {
                lines.append("\(response.code) \(response.description ?? "")")
                lines += response.headers.map { "header \($0.name) \($0.schema.text)" }
                lines += response.errorCodes.map { "\($0.code) \($0.message)" }
            }
        }
        let models = api.models.map { "model \($0.schema.node.key ?? "") \($0.schema.text)" }
        return lines.map { plain($0, one, two) } + models.map { plain($0, one, two) }.sorted()
    }

    /// What is planned of it, without the names in Swift.
    private static func planned(_ one: String, _ two: String) throws -> [String] {
        let api = try #require(try ResolvedDescription(TwoNames.description(one, two)).api)
        var diagnostics = Diagnostics()
        let library = Planner.plan(api, moduleName: "M", diagnostics: &diagnostics)
        // Addresses are ASCII: of other names no server is made, which is told.
        var lines = diagnostics.sorted.map(\.rule.id).filter { $0 != "server-uncallable" }
        for service in library.services {
            lines.append("service \(service.tag ?? "") \(service.types.count)")
            for method in service.methods {
                lines.append("\(method.httpMethod) \(method.path) \(method.parameters)")
                for argument in method.arguments {
                    switch argument.role {
                    case .parameter(let role):
                        lines.append("\(role.location) \(role.wireName) \(argument.isRequired)")
                    case .body(let role): lines.append("body \(role.encodings.map(\.property))")
                    case .contentType(let type): lines.append("content type \(type)")
                    }
                }
            }
            for type in service.types { lines += members(type) }
        }
        let types = library.types.map { plain(members($0).joined(separator: "; "), one, two) }
        return lines.map { plain($0, one, two) } + types.sorted()
    }

    private static func members(_ type: TypeDeclaration) -> [String] {
        switch type.kind {
        case .model(let model): model.properties.map { "\($0.wireName) \($0.presence)" }
        case .enumeration(let enumeration): enumeration.values.map(\.wireText)
        case .union(let union): union.alternatives.map { "\($0.tags)" }
        case .multipart(let parts): parts.map { "\($0.wireName) \($0.contentType ?? "")" }
        case .headers(let headers): headers.map { "header \($0.wireName)" }
        case .events(let events): events.map { "event \($0.wireName)" }
        case .alias: ["alias"]
        }
    }

    @Test func namesThatDifferInNormalisationAreTwoNames() throws {
        let expected = try Self.understood("alpha", "omega")
        #expect(
            expected.contains(
                "POST /1/‹1›/{‹1›}/{‹2›} ‹1› [\"‹1›\", \"‹1›\", \"‹2›\"] "
                    + "[[\"‹1›\"]] [\"‹1›\", \"‹2›\"]"))
        #expect(expected.contains("model ‹1› {‹1›! string, ‹2›! integer}"))
        #expect(try Self.understood(Self.composed, Self.decomposed) == expected)
        #expect(try Self.understood(Self.decomposed, Self.composed) == expected)
    }

    @Test func theyAreTwoNamesInSwift() throws {
        let expected = try Self.planned("alpha", "omega")
        #expect(expected.contains("POST /1/‹2›/{‹1›}/{‹2›} [6, 0, 1, 2, 3, 4, 5]"))
        #expect(try Self.planned(Self.composed, Self.decomposed) == expected)
    }

    @Test func addressesOfSuchNamesCanNotBeCalled() throws {
        let text = TwoNames.description(Self.composed, Self.decomposed)
        let api = try #require(try ResolvedDescription(text).api)
        var diagnostics = Diagnostics()
        let library = Planner.plan(api, moduleName: "M", diagnostics: &diagnostics)
        #expect(library.servers.isEmpty)
        #expect(diagnostics.sorted.contains { $0.rule.id == "server-uncallable" })
    }

    @Test func whichModelIsMarkedDoesNotDependOnTheirOrder() throws {
        func names(_ keys: [String]) throws -> [String: String] {
            let schemas = keys.map { #""\#($0)":{"type":"object","title":"\#(Array($0.utf8))"}"# }
            let api = try ResolvedDescription(schemas: schemas.joined(separator: ",")).api
            let models = try #require(api).models
            return Dictionary(uniqueKeysWithValues: models.map { ($0.schema.title ?? "", $0.name) })
        }
        let keys = [Self.composed, Self.decomposed, Self.composed + "_"]
        let expected = try names(keys)
        #expect(Set(expected.values).count == 3)
        #expect(try names(keys.reversed()) == expected)
    }

    @Test func filesOfSuchNamesAreTwoFiles() throws {
        let main =
            #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"#
            + #""components":{"schemas":{"P":{"type":"object","properties":{"#
            + #""a":{"$ref":"\#(Self.composed).json"},"b":{"$ref":"\#(Self.decomposed).json"}}}}}}"#
        func document(_ text: String, _ path: String) throws -> Document {
            var diagnostics = Diagnostics()
            let file = SourceFile(path: path, bytes: Array(text.utf8))
            return try #require(DocumentReader.read(file, diagnostics: &diagnostics))
        }
        var documents = DocumentSet(main: try document(main, "spec.json"))
        #expect(documents.missingFiles.count == 2)
        for file in documents.missingFiles {
            let type = file.path.utf8.count == 7 ? "integer" : "boolean"
            documents.insert(
                try document(#"{"type":"\#(type)"}"#, file.path), at: file.path)
        }
        #expect(documents.missingFiles.isEmpty)
        var diagnostics = Diagnostics()
        let api = try #require(Resolver().resolve(documents, diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty)
        let kinds = api.models.dropFirst().map { $0.schema.text }
        #expect(kinds == ["integer", "boolean"])
    }

    @Test func aSelectionTakesWhatIsSpelledByteForByteAsItIs() throws {
        let api = try #require(
            try ResolvedDescription(TwoNames.description(Self.composed, Self.decomposed)).api)
        let selections = [
            Selection(tags: [Self.decomposed]), Selection(operations: [Self.decomposed]),
        ]
        for (selection, count) in zip(selections, [2, 1]) {
            var diagnostics = Diagnostics()
            let selected = Selector(selection: selection).select(
                from: api, diagnostics: &diagnostics)
            #expect(selected.counts.operations == count)
            #expect(diagnostics.isEmpty)
        }
    }
}
