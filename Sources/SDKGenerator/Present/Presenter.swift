import SDKMustache

/// Turns a library into pages: output path, template and values. Every comma and doc line is
/// decided here.
public struct Presenter: Sendable {
    let library: Library
    let scope: SpellingScope
    let package: PackageLayout?
    /// Nil for what suits the number of types.
    let modelFiles: ModelFiles?

    init(
        _ library: Library, package: PackageLayout? = nil, modelFiles: ModelFiles? = nil
    ) {
        self.library = library
        self.package = package
        self.modelFiles = modelFiles
        self.scope = SpellingScope(moduleName: library.moduleName)
    }

    /// Something that becomes one page; pages can be made in any order and at the same time.
    enum Subject: Sendable {
        case package(PackageLayout)
        case module
        case servers
        case errors
        /// A service or a part of it: its struct where `isHead`, and some of its methods.
        case service(Service, part: MethodGroups.Group, stem: String, isHead: Bool)
        case types([TypeDeclaration], stem: String)
    }

    /// What there is to present, in the order of paths.
    var subjects: [Subject] {
        var subjects: [Subject] = []
        if let package { subjects.append(.package(package)) }
        subjects.append(.module)
        if !library.servers.isEmpty { subjects.append(.servers) }
        if !library.errors.isEmpty { subjects.append(.errors) }
        let services = FileName.stems(for: library.services.map(\.name.text))
        for (service, stem) in zip(library.services, services) {
            subjects += parts(of: service, stem: stem)
        }
        subjects += TypeGroups.groups(library.types, layout: modelFiles).map {
            .types($0.types, stem: $0.stem)
        }
        return subjects
    }

    private func parts(of service: Service, stem: String) -> [Subject] {
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

    func page(_ subject: Subject) -> Page {
        if case .package(let layout) = subject { return layout.manifest }
        var page = modulePage(subject)
        if let package { page.path = package.folder + page.path }
        return page
    }

    private func modulePage(_ subject: Subject) -> Page {
        switch subject {
        case .package(let layout): layout.manifest
        case .module:
            Page(
                path: library.moduleName + ".swift", template: "Module.swift",
                values: moduleValues())
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
                values: serviceValues(service, part: part, isHead: isHead))
        case .types(let types, let stem):
            Page(
                path: "Models/" + stem + ".swift", template: "Type.swift",
                values: typeValues(types))
        }
    }

    private func moduleValues() -> MustacheValue {
        let text = library.description.map { library.title + "\n\n" + $0 } ?? library.title
        return ["doc": DocComment.value(CommentText.lines(text, width: 97))]
    }

    private func serverValues() -> MustacheValue {
        let template = library.serverTemplate
        let servers = library.servers.map { server -> MustacheValue in
            var lines: [String] = []
            if template == nil, let description = server.description {
                lines += CommentText.lines(description, width: 92) + [""]
            }
            lines.append(CommentText.code(server.url) + (server.isDefault ? ", the default." : ""))
            var value = "Server(" + SwiftLiteral.string(server.url) + ")"
            var needsLogin = library.login != nil
            if let template, let text = server.value {
                value = "at(\(template.variable.text): \(SwiftLiteral.string(text)))"
                needsLogin = false
            }
            return [
                "name": .string(server.name.declared), "value": .string(value),
                "url": .string(SwiftLiteral.string(server.url)), "hasLogin": .bool(needsLogin),
                "doc": DocComment.value(lines),
            ]
        }
        let standard = library.servers.first(where: \.isDefault) ?? library.servers.first
        return [
            "servers": .list(servers), "default": .string(standard?.name.declared ?? ""),
            "template": template.map(templateValues) ?? .null,
            "login": library.login.map { loginValues($0, variable: template?.variable) } ?? .null,
        ]
    }

    private func templateValues(_ template: ServerTemplate) -> MustacheValue {
        let text =
            template.description ?? "The value of \(CommentText.code(template.variable.text))."
        return [
            "variable": .string(template.variable.declared),
            "doc": DocComment.value(
                CommentText.lines(
                    "- Parameter \(template.variable.text): \(CommentText.line(text))", width: 92)),
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
