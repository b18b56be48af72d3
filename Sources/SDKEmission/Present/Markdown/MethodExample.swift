import SDKPlan

/// An example of a call, and the expressions of its arguments.
struct MethodExample {
    /// For each argument of the method; nil for one that nobody can make.
    let arguments: [SwiftExpression?]
    private let method: Method
    private let service: Service
    private let library: Library
    private let imports: [String]

    /// How many arguments a page's example has, unless more are required.
    private static let shown = 4

    init(_ method: Method, of service: Service, in presenter: MarkdownPresenter) {
        self.method = method
        self.service = service
        library = presenter.library
        var builder = ExampleBuilder(declarations: presenter.map.declarations)
        arguments = method.arguments.map { builder.expression($0) }
        if builder.foundationTypes.isEmpty {
            imports = []
            return
        }
        var shown = ExampleBuilder(declarations: presenter.map.declarations)
        shown.note(zip(method.arguments, Self.taken(method)).filter(\.1).map(\.0))
        imports = shown.foundationTypes.sorted().map { "import struct Foundation." + $0 }
    }

    /// The call of the function that makes the request; nil where a required argument can't be made.
    func request(_ isTaken: (Argument) -> Bool) -> SwiftExpression? {
        call(on: service.name.text + "." + Service.requests, isTaken)
    }

    /// The call of the method that sends.
    func call(on receiver: String, _ isTaken: (Argument) -> Bool) -> SwiftExpression? {
        call(on: receiver, zip(method.arguments, arguments).map { ($0, $1, isTaken($0)) })
    }

    private func call(
        on receiver: String,
        _ values: [(argument: Argument, value: SwiftExpression?, isTaken: Bool)]
    ) -> SwiftExpression? {
        guard values.allSatisfy({ $0.value != nil || !$0.argument.isRequired }) else { return nil }
        return .call(
            receiver + "." + method.name.text,
            values.filter(\.isTaken).compactMap { argument, value, _ in
                value.map { (argument.name.callLabel, $0) }
            })
    }

    /// The required arguments, and as many of the others as there is room for.
    private static func taken(_ method: Method) -> [Bool] {
        var room = shown - method.arguments.count(where: \.isRequired)
        return method.arguments.map { argument in
            if argument.initial != nil { return false }
            if argument.isRequired { return true }
            guard !argument.isDeprecated, room > 0 else { return false }
            room -= 1
            return true
        }
    }

    /// The lines of a page's example, complete with a client; none where there can't be one.
    var lines: [String] {
        let server = library.standardServer == nil ? "\"https://api.example.com\"" : ".standard"
        let values = zip(zip(method.arguments, arguments), Self.taken(method)).map {
            ($0.0, $0.1, $1)
        }
        guard let call = call(on: "api", values) else { return [] }
        let credentials = CredentialExample(security: library.security).arguments(for: method)
        let lead = imports.isEmpty ? [] : imports + [""]
        return lead + [
            "let client = APIClient(server: \(server)\(credentials))",
            "let api = \(service.name.text)(client: client)",
        ] + result(call)
    }

    private func result(_ call: SwiftExpression) -> [String] {
        guard method.result.type != nil else { return call.lines(after: "try await ") }
        guard method.result.isOptional else {
            return call.lines(after: "let response = try await ") + ["print(response)"]
        }
        return call.lines(after: "if let response = try await ", tail: " {")
            + ["    print(response)", "}"]
    }
}
