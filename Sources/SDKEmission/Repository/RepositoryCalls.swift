import SDKPlan

/// The calls that a new repository shows: one in its README, and one for each service in its tests.
struct RepositoryCalls {
    private let presenter: MarkdownPresenter
    private var library: Library { presenter.library }

    init(_ presenter: MarkdownPresenter) { self.presenter = presenter }

    /// A call that reads something and needs little, complete with a client.
    var first: [String] {
        let candidates = library.services.flatMap { service in
            service.methods.map { (service: service, method: $0) }
        }
        // Of those that need as little, the first one.
        let best = candidates.min { left, right in
            Self.cost(left.method) < Self.cost(right.method)
        }
        guard let best else { return [] }
        return MethodExample(best.method, of: best.service, in: presenter).lines
    }

    /// How much a reader has to know for a call; reading is best.
    private static func cost(_ method: Method) -> Int {
        method.arguments.count(where: \.isRequired) + (method.isDeprecated ? 100 : 0)
            + (method.httpMethod == "GET" ? 0 : 20) + (method.result.type == nil ? 10 : 0)
    }

    // MARK: - Tests

    /// A test for each service, and what they import of Foundation.
    var tests: (tests: [RepositoryView.Test], imports: [String]) {
        var tests: [RepositoryView.Test] = []
        var imports: Set<String> = []
        for service in library.services {
            let methods = service.methods.filter { !$0.isDeprecated }
                .sorted { Self.cost($0) < Self.cost($1) }
            let tried = methods.prefix(Self.mostTried).compactMap { test($0, of: service) }
            let shortest = tried.min { $0.test.lines.count < $1.test.lines.count }
            guard let shortest else { continue }
            tests.append(shortest.test)
            imports.formUnion(shortest.imports)
        }
        return (tests, imports.sorted())
    }

    /// Of how many methods of a service the one with the shortest test is taken.
    private static let mostTried = 10

    private func test(
        _ method: Method, of service: Service
    ) -> (test: RepositoryView.Test, imports: Set<String>)? {
        let example = MethodExample(method, of: service, in: presenter)
        var builder = ExampleBuilder(declarations: presenter.map.declarations)
        builder.note(method.arguments.filter(\.isRequired))
        guard let request = example.request(\.isRequired),
            let call = example.call(on: "api", \.isRequired)
        else { return nil }
        var lines: [String] = []
        if let type = method.result.type {
            guard
                let value = builder.expression(
                    type, ExampleBuilder.Hint(name: "value", isOptional: false))
            else { return nil }
            let name = type.text(\.path)
            let head = value.flat.hasPrefix(name + "(") ? "" : ": " + name
            lines += value.lines(after: "let response\(head) = ", indentation: 0)
            lines += SwiftExpression.call(
                "stub.on", [(nil, request), ("returning", .text("response"))]
            ).lines(after: "")
            lines += call.lines(after: "let found = try await ")
            lines.append("#expect(found == response)")
        } else {
            lines += SwiftExpression.call("stub.on", [(nil, request)]).lines(after: "")
            lines += call.lines(after: "try await ")
        }
        let operation = SwiftLiteral.string(method.operation)
        lines.append("#expect(stub.requests(of: \(operation)).count == 1)")
        guard !Self.isUnfit(lines) else { return nil }
        let test = RepositoryView.Test(
            service: service.name.text,
            label: SwiftLiteral.string(service.name.text + "." + method.name.text),
            function: "calls" + service.name.text, lines: lines)
        return (test, builder.foundationTypes)
    }

    /// Whether some word may mean a type of the library for tests.
    private static func isUnfit(_ lines: [String]) -> Bool {
        lines.contains { line in
            line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
                .contains { unfitWords.contains(String($0)) }
        }
    }

    private static let unfitWords: Set<String> = [
        "Attachable", "AttachableWrapper", "Attachment", "Bug", "Comment", "ConditionTrait",
        "Confirmation", "ExitTest", "Expectation", "Issue", "ParallelizationTrait",
        "SourceLocation",
        "SuiteTrait", "Tag", "Test", "TestScoping", "TestTrait", "TimeLimitTrait", "Trait",
    ]
}
