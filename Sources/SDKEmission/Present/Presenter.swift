import SDKDescription
import SDKMustache
import SDKPlan

/// Turns a library into pages: output path, template and values. Every comma and doc line is
/// decided here.
package struct Presenter: Sendable {
    let library: Library
    let modules: [LibraryModule]
    let map: ModuleMap
    let package: PackageLayout?
    /// Nil for what suits the number of types.
    let modelFiles: ModelFiles?
    let parameterTypes: Set<TypeName>

    package init(
        _ library: Library, division: ModuleDivision = .one, package: PackageLayout? = nil,
        modelFiles: ModelFiles? = nil
    ) {
        self.library = library
        self.package = package
        self.modelFiles = modelFiles
        modules = ModuleDivider.modules(of: library, division)
        map = ModuleMap(modules, standard: library.moduleName)
        parameterTypes = library.parameterTypes
    }

    var scope: SpellingScope { SpellingScope(modules: map) }

    /// Something that becomes one page; pages can be made in any order and at the same time.
    package enum Subject: Sendable {
        case package(PackageLayout)
        case file(File, in: LibraryModule)
    }

    package enum File: Sendable {
        case module
        case servers
        case errors
        /// A service or a part of it: its struct where `isHead`, and some of its methods.
        case service(Service, part: MethodGroups.Group, stem: String, isHead: Bool)
        case types([TypeDeclaration], stem: String)
    }

    /// What there is to present, in the order of paths.
    package var subjects: [Subject] {
        (package.map { [.package($0)] } ?? [])
            + modules.flatMap { module in files(of: module).map { .file($0, in: module) } }
    }

    private func files(of module: LibraryModule) -> [File] {
        var files: [File] = [.module]
        if module.hasClient {
            if !library.servers.isEmpty || library.headers != nil { files.append(.servers) }
            if !library.errors.isEmpty { files.append(.errors) }
        }
        let services = FileName.stems(for: module.services.map(\.name.text))
        for (service, stem) in zip(module.services, services) {
            files += parts(of: service, stem: stem)
        }
        files += TypeGroups.groups(module.types, layout: modelFiles).map {
            .types($0.types, stem: $0.stem)
        }
        return files
    }

    private func parts(of service: Service, stem: String) -> [File] {
        var groups = MethodGroups.split(service.methods)
        if groups.first?.name.isEmpty != true {
            groups.insert(MethodGroups.Group(name: "", methods: []), at: 0)
        }
        let stems = FileName.stems(
            for: groups.map { $0.name.isEmpty ? stem : stem + "+" + $0.name })
        return zip(groups, stems).map { group, stem in
            .service(service, part: group, stem: stem, isHead: group.name.isEmpty)
        }
    }

    package func page(_ subject: Subject) -> Page {
        switch subject {
        case .package(let layout): return layout.manifest(modules)
        case .file(let file, let module):
            var page = page(file, in: module)
            page.path = folder(of: module) + page.path
            return page
        }
    }

    /// The output is a module's folder, or has a folder for each module.
    private func folder(of module: LibraryModule) -> String {
        if package != nil { return "Sources/" + module.name + "/" }
        return module.role == .whole ? "" : module.name + "/"
    }

    private func page(_ file: File, in module: LibraryModule) -> Page {
        switch file {
        case .module:
            Page(
                path: module.name + ".swift", template: "Module.swift",
                values: moduleValues(module))
        case .servers:
            Page(
                path: "Client/Server+Regions.swift", template: "Servers.swift",
                values: serverValues())
        case .errors:
            Page(
                path: "Client/APIFailure+Models.swift", template: "Errors.swift",
                values: errorValues())
        case .service(let service, let part, let stem, let isHead):
            Page(
                path: "APIs/" + stem + ".swift", template: "API.swift",
                values: serviceValues(service, part: part, isHead: isHead, in: module))
        case .types(let types, let stem):
            Page(
                path: "Models/" + stem + ".swift", template: "Type.swift",
                values: typeValues(types, in: module))
        }
    }

    private func moduleValues(_ module: LibraryModule) -> MustacheValue {
        let text =
            switch module.role {
            case .whole, .umbrella:
                library.description.map { library.title + "\n\n" + $0 } ?? library.title
            case .shared: "What all modules of \(library.title) need."
            case .tag:
                "Operations of \(module.services.first?.tag ?? library.title), and the models that only they need."
            case .others: "Models of \(library.title) that no operation needs."
            }
        let exports = module.imports.isEmpty ? ["SDKRuntime"] : module.imports
        return [
            "doc": DocComment.value(CommentText.lines(text, width: 97)),
            "exports": .list(exports.map { .string($0) }),
        ]
    }

    private func serverValues() -> MustacheValue {
        let template = library.serverTemplate
        let servers = library.servers.map { server -> MustacheValue in
            var lines: [String] = []
            if template == nil, let description = server.description {
                lines += CommentText.lines(description, width: 92) + [""]
            }
            lines.append(CommentText.code(server.url) + (server.isDefault ? ", the default." : ""))
            let names = library.headers == nil ? "" : ", headerNames: headerNames"
            var value = "Server(" + SwiftLiteral.string(server.url) + names + ")"
            var needsLogin = library.login != nil
            if let template, let text = server.value {
                value = "at(\(template.variable.text): \(SwiftLiteral.string(text)))"
                needsLogin = false
            }
            return [
                "name": .string(server.name.declared), "value": .string(value),
                "key": .string(SwiftLiteral.string(server.name.text)),
                "url": .string(SwiftLiteral.string(server.url)), "hasLogin": .bool(needsLogin),
                "doc": DocComment.value(lines),
            ]
        }
        let standard = library.servers.first(where: \.isDefault) ?? library.servers.first
        return [
            "servers": .list(servers), "hasServers": .bool(!servers.isEmpty),
            "headers": library.headers.map(headerValues) ?? .null,
            "hasHeaders": .bool(library.headers != nil), "hasSeveral": .bool(servers.count > 1),
            "default": .string(standard?.name.declared ?? ""),
            "template": template.map(templateValues) ?? .null,
            "login": library.login.map { loginValues($0, variable: template?.variable) } ?? .null,
        ]
    }

    /// The arguments of `ServerHeaderNames` that differ from the common names, in lines.
    private func headerValues(_ headers: ReportHeaders) -> MustacheValue {
        func literal(_ name: String?) -> String { name.map { SwiftLiteral.string($0) } ?? "nil" }
        var lines: [String] = []
        if let names = headers.correlationID {
            let list = names.map(literal).joined(separator: ", ")
            lines.append("correlationID: [\(list)]" + (headers.rateLimit == nil ? ")" : ","))
        }
        if let limit = headers.rateLimit {
            lines += [
                "rateLimit: RateLimitHeaders(",
                "    count: \(literal(limit.count)), allowed: \(literal(limit.allowed)),",
                "    remaining: \(literal(limit.remaining)), reset: \(literal(limit.reset))))",
            ]
        }
        return ["lines": .list(lines.map { .string($0) })]
    }

    private func templateValues(_ template: ServerTemplate) -> MustacheValue {
        let text =
            template.description ?? "The value of \(CommentText.code(template.variable.text))."
        return [
            "variable": .string(template.variable.declared),
            "doc": DocComment.value(
                CommentText.lines(
                    "- Parameter \(template.variable.text): \(CommentText.line(text))", width: 92,
                    isField: true)),
            "url": .string(SwiftLiteral.string(template.url, around: template.variable)),
        ]
    }

    private func loginValues(
        _ login: LoginDeclaration, variable: MemberName?
    ) -> MustacheValue {
        func literal(_ pieces: [String]?) -> MustacheValue {
            guard let pieces else { return .string("nil") }
            guard let variable else { return .string(SwiftLiteral.string(pieces.joined())) }
            return .string(SwiftLiteral.string(pieces, around: variable))
        }
        return [
            "tokenURL": literal(login.tokenURL),
            "authorizationURL": literal(login.authorizationURL),
            "logoutURL": literal(login.logoutURL),
        ]
    }

    private func errorValues() -> MustacheValue {
        let errors = library.errors.enumerated().map { index, error -> MustacheValue in
            [
                "gap": .bool(index > 0), "name": .string(error.name.declared),
                "type": .string(scope.spell(error.type)),
            ]
        }
        return ["errors": .list(errors)]
    }
}
