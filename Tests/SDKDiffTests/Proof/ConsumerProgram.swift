@testable import SDKDiff
@testable import SDKDocument
@testable import SDKPlan

/// A program that uses everything in a generated library the way code of its users does.
///
/// It makes what requests carry, with required arguments only and with all of them; reads what
/// responses carry; switches over enumerations with a `default`; sends calls and looks at their
/// requests. Each value has its type written down, so that another type is noticed. Each use is a
/// function of its own, and private, so that programs can be compiled together. They are never run.
struct ConsumerProgram {
    let scope: SpellingScope
    private let uses: TypeUses
    private(set) var text: String
    private var count = 0

    /// - Parameter asked: The security schemes that operations ask for.
    init(_ library: Library, asked: Set<WireName>) {
        scope = SpellingScope(modules: ModuleMap(library.moduleName))
        uses = TypeUses(library)
        text = """
            import Foundation
            import \(library.moduleName)

            private func given<Value>(_ type: Value.Type) -> Value { preconditionFailure() }
            private func take<Value>(_ type: Value.Type, _ value: Value) {}

            """
        for service in library.services { add(service) }
        for type in library.types { add(type) }
        for error in library.errors { add(error) }
        for scheme in library.security?.schemes ?? []
        where asked.contains(WireName(scheme.wireName)) {
            add(scheme)
        }
        addServers(library)
    }

    /// - Parameters:
    ///   - effects: `async throws`, for one that calls the API.
    ///   - subject: What the function is about, as a comment.
    mutating func function(
        _ parameters: String, effects: String = "", about subject: String, _ lines: [String]
    ) {
        count += 1
        text += "// \(subject)\nprivate func use\(count)(\(parameters)) \(effects){\n"
        for line in lines { text += "    " + line + "\n" }
        text += "}\n"
    }

    func spell(_ type: SwiftType, isOptional: Bool = false) -> String {
        scope.spell(type) + (isOptional ? "?" : "")
    }

    /// Lines that read a value: an optional one is unwrapped, which fails for one that is not.
    func reading(_ expression: String, _ type: SwiftType, isOptional: Bool) -> [String] {
        isOptional
            ? ["if let read = \(expression) { take(\(spell(type)).self, read) }"]
            : ["take(\(spell(type)).self, \(expression))"]
    }

    // MARK: - Types

    private mutating func add(_ type: TypeDeclaration) {
        let name = scope.spell(type.name)
        let directions = uses[type.name]
        switch type.kind {
        case .model(let model):
            if directions.contains(.request) { build(model, name) }
            if directions.contains(.response) { read(model, name) }
        case .enumeration(let enumeration):
            add(enumeration, name, directions)
        case .union(let union):
            for alternative in union.alternatives where directions.contains(.request) {
                function(
                    "", about: name,
                    ["take(\(name).self, \(made(alternative)))"])
            }
            if directions.contains(.response) { read(union, name) }
        case .multipart(let parts): build(parts, name)
        case .headers(let headers):
            function("_ headers: HTTPHeaders", about: name, ["_ = \(name)(headers)"])
            for header in headers {
                let type = header.isList ? .array(header.type) : header.type
                function(
                    "_ value: \(name)", about: name,
                    reading("value." + header.name.declared, type, isOptional: true))
            }
        case .events(let events):
            for event in events {
                function(
                    "_ value: \(name)", about: name,
                    reading("value." + event.name.declared, event.type, isOptional: true))
            }
        case .alias(let target):
            function(
                "_ value: \(name)", about: name,
                [
                    "take(\(spell(target)).self, value)",
                    "let _: \(name) = given(\(spell(target)).self)",
                ])
        }
        for nested in type.nested { add(nested) }
    }

    private mutating func build(_ model: ModelDeclaration, _ name: String) {
        let sorted = model.arguments
        let arguments = sorted.map { property in
            let type = spell(property.type, isOptional: property.presence == .requiredNullable)
            return "\(property.name.callLabel): given(\(type).self)"
        }
        let required = sorted.count(where: \.need.isAsked)
        for count in Set([required, arguments.count]).sorted() {
            let list = arguments.prefix(count).joined(separator: ", ")
            function("", about: name, ["_ = \(name)(\(list))"])
        }
        for property in model.properties {
            let target = "value." + property.name.declared
            var lines = ["\(target) = given(\(spell(property.type)).self)"]
            if property.isOptional { lines.append("\(target) = nil") }
            function("_ value: inout \(name)", about: name + "." + property.wireName.line, lines)
        }
        if let type = model.additional {
            function(
                "_ value: inout \(name)", about: name,
                ["value.additionalProperties[\"x\"] = given(\(spell(type)).self)"])
        }
    }

    private func made(_ alternative: UnionAlternative) -> String {
        let payload =
            alternative.constant == nil ? "(given(\(spell(alternative.type)).self))" : ""
        return "." + alternative.name.declared + payload
    }

    /// A `switch` is ready for alternatives that are added.
    private mutating func read(_ union: UnionDeclaration, _ name: String) {
        let branches = union.alternatives.map { alternative in
            let pattern = "case .\(alternative.name.declared)"
            guard alternative.constant == nil else { return pattern + ": break" }
            return "\(pattern)(let read): take(\(spell(alternative.type)).self, read)"
        }
        let last = ["case .unrecognized(let read): take(JSONValue.self, read)", "default: break"]
        function("_ value: \(name)", about: name, ["switch value {"] + branches + last + ["}"])
        for property in union.shared {
            function(
                "_ value: \(name)", about: name,
                reading("value." + property.name.declared, property.type, isOptional: true))
        }
    }

    private mutating func build(_ parts: [PartDeclaration], _ name: String) {
        let required = parts.filter(\.isRequired)
        for list in [required, required + parts.filter { !$0.isRequired }] {
            let arguments = list.map { "\($0.name.callLabel): given(\(spell($0.type)).self)" }
            function("", about: name, ["_ = \(name)(\(arguments.joined(separator: ", ")))"])
        }
        for part in parts {
            let target = "value." + part.name.declared
            var lines = ["\(target) = given(\(spell(part.type)).self)"]
            if !part.isRequired { lines.append("\(target) = nil") }
            function("_ value: inout \(name)", about: name + "." + part.wireName.line, lines)
        }
    }

    private mutating func read(_ model: ModelDeclaration, _ name: String) {
        for property in model.properties {
            function(
                "_ value: \(name)", about: name + "." + property.wireName.line,
                reading(
                    "value." + property.name.declared, property.type,
                    isOptional: property.isOptional))
        }
        if let type = model.additional {
            function(
                "_ value: \(name)", about: name,
                ["take([String: \(spell(type))].self, value.additionalProperties)"])
        }
    }

    private mutating func add(
        _ enumeration: EnumDeclaration, _ name: String, _ directions: Directions
    ) {
        let raw = enumeration.raw.rawValue
        let cases = enumeration.values.map { "." + $0.name.declared }
        if directions.contains(.response) {
            let branches = cases.map { "case \($0): break" } + ["default: break"]
            function(
                "_ value: \(name)", about: name,
                ["take(\(raw).self, value.rawValue)", "switch value {"] + branches + ["}"])
        }
        if directions.contains(.request) {
            let values = cases.map { "take(\(name).self, \($0))" }
            function("", about: name, ["_ = \(name)(rawValue: given(\(raw).self))"] + values)
        }
    }

    // MARK: - Methods

    private mutating func add(_ service: Service) {
        let name = scope.spell(service.name)
        function("_ client: APIClient", about: name, ["_ = \(name)(client: client)"])
        for method in service.methods {
            let required = method.arguments.filter { $0.isRequired && $0.initial == nil }
            add(method, with: required, of: name)
            if required.count < method.arguments.count {
                add(method, with: method.arguments, of: name)
            }
            // The labels tell overloads apart, where the body is there.
            for overload in method.overloads.dropFirst() {
                add(overload, with: overload.arguments, of: name)
            }
            if let stream = method.stream { add(stream, method, of: name) }
            if let paging = method.paging { add(paging, method, of: name) }
        }
        for type in service.types { add(type) }
    }

    private mutating func add(_ stream: MethodStream, _ method: Method, of service: String) {
        let list = method.arguments.map { "\($0.name.callLabel): given(\(spell($0.type)).self)" }
        let element = stream.element.map { spell($0) } ?? "ServerSentEvent"
        function(
            "_ api: \(service)", about: method.httpMethod + " " + method.path.line,
            [
                "let _: ElementStream<\(element)> = api.\(stream.name.declared)(\(list.joined(separator: ", ")))"
            ])
    }

    /// With the required arguments alone.
    private mutating func add(_ paging: Paging, _ method: Method, of service: String) {
        let list = method.arguments.filter { $0.isRequired && $0.initial == nil }.map {
            "\($0.name.callLabel): given(\(spell($0.type)).self)"
        }
        let type = "PageItems<\(spell(paging.page)), \(spell(paging.item))>"
        function(
            "_ api: \(service)", about: method.httpMethod + " " + method.path.line,
            [
                "let _: \(type) = api.\(paging.name.declared)(\(list.joined(separator: ", ")))"
            ])
    }

    private mutating func add(_ method: Method, with arguments: [Argument], of service: String) {
        let list = arguments.map { "\($0.name.callLabel): given(\(spell($0.type)).self)" }
        let call = "\(method.name.declared)(\(list.joined(separator: ", ")))"
        let result = method.result
        let type = result.type.map { spell($0, isOptional: result.isOptional) } ?? "Void"
        var lines = [
            "let request: APIRequest<\(type)> = \(service).Requests.\(call)", "_ = request",
        ]
        if let type = result.type {
            lines += reading("try await api.\(call)", type, isOptional: result.isOptional)
        } else {
            lines.append("try await api.\(call)")
        }
        function(
            "_ api: \(service)", effects: "async throws ",
            about: method.httpMethod + " " + method.path.line, lines)
    }

    // MARK: - The rest

    private mutating func add(_ error: ErrorAccessor) {
        function(
            "_ failure: APIFailure", about: spell(error.type),
            reading("failure." + error.name.declared, error.type, isOptional: true))
    }

    private mutating func add(_ scheme: SecuritySchemeDeclaration) {
        let text = "given(String.self)"
        let provider = "given((any AccessTokenProvider).self)"
        let arguments: [String] =
            switch scheme.kind {
            case .key: [text]
            case .basic: ["username: " + text + ", password: " + text]
            case .token(nil): [text, provider]
            case .token: ["accessToken: " + text, provider, "given(OAuthLogin.self)"]
            case .certificate: ["given(ClientCertificate.self)"]
            case .unsupported: []
            }
        for list in arguments {
            function(
                "", about: "security:" + scheme.wireName.line,
                ["take(APICredential.self, .\(scheme.name.declared)(\(list)))"])
        }
    }

    private mutating func addServers(_ library: Library) {
        for server in library.servers {
            let values = server.parameters.map { parameter in
                "\(parameter.name.callLabel): given(\(parameter.type.map { "Server." + $0 } ?? "String").self)"
            }.joined(separator: ", ")
            let call = server.parameters.isEmpty ? "" : "(" + values + ")"
            let expression = "Server." + server.name.declared + call
            function("", about: "server:" + server.url.line, ["take(Server.self, \(expression))"])
        }
        if library.standardServer != nil {
            function("", about: "info", ["take(Server.self, Server.standard)"])
        }
        if let template = library.serverTemplate {
            let label = template.variable.callLabel
            function("", about: "info", ["_ = Server.at(\(label): given(String.self))"])
        }
    }
}

extension String {
    /// The text with whatever could end a comment taken out.
    fileprivate var line: String {
        String(
            String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }))
    }
}
