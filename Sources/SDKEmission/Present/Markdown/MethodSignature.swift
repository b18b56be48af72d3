import SDKPlan

/// A method's declaration as readers of reference pages see it: types are spelled in full.
struct MethodSignature {
    private let head: String
    private let arguments: [String]
    private let tail: String

    private static let width = 92

    init(_ method: Method) {
        self.init(
            method.name, Self.arguments(method),
            ") async throws(APIError)" + (method.resultText.map { " -> " + $0 } ?? ""))
    }

    /// Of the method that asks for another media type; nil where there is none.
    init?(accepting method: Method) {
        guard let accept = method.acceptName else { return nil }
        self.init(
            method.name, Self.arguments(method) + ["\(accept.label): String"],
            ") async throws(APIError) -> Data")
    }

    private init(_ name: MemberName, _ arguments: [String], _ tail: String) {
        head = "func \(name.declared)("
        self.arguments = arguments
        self.tail = tail
    }

    private static func arguments(_ method: Method) -> [String] {
        method.arguments.map { argument in
            "\(argument.name.label): \(argument.type.text(\.path))"
                + (argument.isRequired ? Self.initial(argument) : "? = nil")
        }
    }

    private static func initial(_ argument: Argument) -> String {
        argument.initial.map { " = " + Presenter.expression($0) } ?? ""
    }

    /// On one line.
    var flat: String { head + arguments.joined(separator: ", ") + tail }

    var lines: [String] {
        let line = flat
        guard line.utf8.count > Self.width, !arguments.isEmpty else { return [line] }
        return [head]
            + arguments.enumerated().map { index, text in
                "    " + text + (index == arguments.count - 1 ? "" : ",")
            } + [tail]
    }
}

extension Method {
    /// The type of the response, spelled in full; nil for nothing.
    var resultText: String? {
        result.type.map { $0.text(\.path) + (result.isOptional ? "?" : "") }
    }

    /// The argument of the method that asks for another media type, which stands beside the first of
    /// all overloads; nil where there is none.
    var acceptName: MemberName? {
        result.otherTypes.isEmpty || !isFirst
            ? nil : Namer.added("accept", beside: arguments.map(\.name))
    }
}
