import SDKPlan

/// Turns a library into pages: output path, template and what it shows. Every comma and doc line is
/// decided here.
package struct Presenter: Sendable {
    let divided: DividedLibrary
    let package: PackageLayout?
    /// Nil for what suits the number of types.
    let modelFiles: ModelFiles?
    let formNesting: FormNesting
    /// Whether models that have an `id` are `Identifiable`.
    let hasIdentifiableModels: Bool
    let parameterTypes: Set<TypeName>

    package init(
        _ divided: DividedLibrary, package: PackageLayout? = nil, modelFiles: ModelFiles? = nil,
        formNesting: FormNesting = .json, hasIdentifiableModels: Bool = false
    ) {
        self.divided = divided
        self.package = package
        self.modelFiles = modelFiles
        self.formNesting = formNesting
        self.hasIdentifiableModels = hasIdentifiableModels
        parameterTypes = divided.library.parameterTypes
    }

    /// The room for doc comments of members.
    static let width = LineFitter.commentWidth(indentation: 4)

    var library: Library { divided.library }
    var map: ModuleMap { divided.map }
    var scope: SpellingScope { SpellingScope(modules: map) }

    /// Something that becomes one page; pages can be made in any order and at the same time.
    package enum Subject: Sendable {
        case package(Page)
        case file(File, in: LibraryModule)
    }

    package enum File: Sendable {
        case module
        case servers
        case credentials(SecurityDeclaration)
        case errors
        /// A service or a part of it: its struct where `isHead`, and some of its methods.
        case service(Service, part: MethodGroups.Group, stem: String, isHead: Bool)
        case types([TypeDeclaration], stem: String)
        /// Names of the last version.
        case renamed([Renaming])
    }

    /// What there is to present, in the order of paths.
    package var subjects: [Subject] {
        (package?.manifest(divided).map { [.package($0)] } ?? [])
            + divided.modules.flatMap { module in files(of: module).map { .file($0, in: module) } }
    }

    private func files(of module: LibraryModule) -> [File] {
        var files: [File] = [.module]
        if module.hasClient {
            if let security = library.security { files.append(.credentials(security)) }
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
        let renamings = renamings(in: module)
        if !renamings.isEmpty { files.append(.renamed(renamings)) }
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
        case .package(let page): return page
        case .file(let file, let module):
            var page = page(file, in: module)
            page.path = folder(of: module) + page.path
            return page
        }
    }

    /// The output is a module's folder, or has a folder for each module.
    private func folder(of module: LibraryModule) -> String {
        if let package { return package.sourcesFolder + module.name + "/" }
        return module.role == .whole ? "" : module.name + "/"
    }

    private func page(_ file: File, in module: LibraryModule) -> Page {
        switch file {
        case .module:
            Page(path: module.name + ".swift", view(module))
        case .servers:
            Page(path: "Client/Server+Regions.swift", serversView())
        case .credentials(let security):
            Page(path: "Client/Credentials.swift", view(security))
        case .errors:
            Page(path: "Client/APIFailure+Models.swift", errorsView())
        case .service(let service, let part, let stem, let isHead):
            Page(
                path: "APIs/" + stem + ".swift",
                view(service, part: part, isHead: isHead, in: module))
        case .types(let types, let stem):
            Page(path: "Models/" + stem + ".swift", view(types, in: module))
        case .renamed(let renamings):
            Page(path: "Client/Renamed.swift", view(renamings, in: module))
        }
    }

    private func view(_ module: LibraryModule) -> ModuleView {
        let text =
            switch module.role {
            case .whole, .umbrella:
                library.description.map { library.title + "\n\n" + $0 } ?? library.title
            case .shared: "What all modules of \(library.title) need."
            case .tag:
                "Operations of \(module.services.first?.subject ?? library.title), and the models that only they need."
            case .others: "Models of \(library.title) that no operation needs."
            }
        let runtime = module.runtimeTargets(of: library).map(\.name).sorted()
        let exports = module.imports.isEmpty ? runtime : module.imports
        return ModuleView(
            doc: DocComment.view(
                CommentText.lines(text, width: LineFitter.commentWidth(indentation: 0))),
            exports: exports)
    }

    private func serversView() -> ServersView {
        let template = library.serverTemplate
        let servers = library.servers.map { server -> ServersView.Server in
            var lines: [String] = []
            if template == nil, let description = server.description {
                lines += CommentText.lines(description, width: Self.width) + [""]
            }
            let remark = server.isDefault ? ", the default." : ""
            lines.append(CommentText.code(addressText(server)) + remark)
            lines += parameterLines(server)
            let names = library.headers == nil ? "" : ", headerNames: headerNames"
            let url = literal(server)
            var value = "Server(" + url + names + ")"
            var needsLogin = library.login != nil
            if let template, let text = server.value {
                value = "at(\(template.variable.text): \(SwiftLiteral.string(text)))"
                needsLogin = false
            }
            return ServersView.Server(
                doc: DocComment.view(lines), name: server.name.declared,
                key: SwiftLiteral.string(server.name.text), signature: signature(server),
                call: call(server), url: url, value: value, hasLogin: needsLogin)
        }
        return ServersView(
            headers: library.headers.map(view), hasHeaders: library.headers != nil,
            servers: servers, hasServers: !servers.isEmpty,
            hasSeveral: servers.count { $0.call != nil } > 1,
            types: library.servers.flatMap(\.parameters).compactMap(variable),
            standard: library.standardServer.flatMap(call), template: template.map(view),
            login: library.login.map { view($0, variable: template?.variable) })
    }

    private func view(_ headers: ReportHeaders) -> ServersView.Headers {
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
        return ServersView.Headers(lines: lines)
    }

    private func view(_ template: ServerTemplate) -> ServersView.Template {
        let text =
            template.description ?? "The value of \(CommentText.code(template.variable.text))."
        return ServersView.Template(
            doc: DocComment.view(
                CommentText.lines(
                    "- Parameter \(template.variable.text): \(CommentText.line(text))",
                    width: Self.width,
                    isField: true)),
            variable: template.variable.declared,
            url: SwiftLiteral.string(template.url, around: template.variable))
    }

    private func view(_ login: LoginDeclaration, variable: MemberName?) -> ServersView.Login {
        func literal(_ pieces: [String]?) -> String {
            guard let pieces else { return "nil" }
            guard let variable else { return SwiftLiteral.string(pieces.joined()) }
            return SwiftLiteral.string(pieces, around: variable)
        }
        return ServersView.Login(
            tokenURL: literal(login.tokenURL), authorizationURL: literal(login.authorizationURL),
            logoutURL: literal(login.logoutURL), refreshURL: login.refreshURL.map(literal),
            deviceAuthorizationURL: login.deviceAuthorizationURL.map(literal))
    }

    private func errorsView() -> ErrorsView {
        ErrorsView(
            errors: library.errors.enumerated().map { index, error in
                ErrorsView.Accessor(
                    gap: index > 0, name: error.name.declared, type: scope.spell(error.type))
            })
    }
}
