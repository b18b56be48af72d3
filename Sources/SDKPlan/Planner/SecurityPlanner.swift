import SDKDescription
import SDKDocument

/// Plans the credentials of an API, and which of them each operation asks for.
package struct SecurityPlanner {
    private let api: API
    private let usable: [API.SecurityScheme]
    private let usableNames: Set<WireName>
    /// What operations ask for that say nothing else.
    private let standard: [[String]]
    private(set) var diagnostics = Diagnostics()

    package init(_ api: API) {
        self.api = api
        usable = api.securitySchemes.filter { if case .other = $0.kind { false } else { true } }
        let names = Set(usable.map { WireName($0.name) })
        usableNames = names
        if let security = api.security {
            standard = Self.normal(security, names)
        } else if api.leavesSecurityOpen, let first = usable.first {
            // Whoever gives a credential wants it sent.
            standard = usable.map { [$0.name] } + [[]]
            if let node = first.node { diagnostics.report(.securityUnasked, at: node, first.name) }
        } else {
            standard = Self.mostFrequent(api.operations.map { Self.normal($0.security, names) })
        }
    }

    /// The requirement of most operations, the first one of several; none counts least.
    private static func mostFrequent(_ requirements: [[[String]]]) -> [[String]] {
        var counts: [[[String]]: Int] = [:]
        for requirement in requirements where !requirement.isEmpty {
            counts[requirement, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        return requirements.first { counts[$0] == most } ?? []
    }

    /// The same requirement without what can't be met and without repetitions, an empty combination
    /// last; none for one that asks for nothing.
    private static func normal(
        _ requirement: [[String]], _ usable: Set<WireName>
    ) -> [[String]] {
        var result: [[String]] = []
        for combination in requirement {
            let names = combination.filter { usable.contains(WireName($0)) }
            if !result.contains(names) { result.append(names) }
        }
        let filled = result.filter { !$0.isEmpty }
        return filled.isEmpty || filled.count == result.count ? filled : filled + [[]]
    }

    func security(of operation: API.Operation) -> Method.Security {
        guard !usable.isEmpty else { return api.securitySchemes.isEmpty ? .standard : .open }
        if api.leavesSecurityOpen { return .standard }
        let own = Self.normal(operation.security, usableNames)
        return own.isEmpty ? .open : own == standard ? .standard : .other(own)
    }

    /// The combinations of credentials that are enough for an operation, with their scopes; none
    /// where it needs none.
    func credentials(of operation: API.Operation) -> [[Method.Credential]] {
        if api.leavesSecurityOpen { return standard.map { $0.map { .init(scheme: $0) } } }
        var result: [[Method.Credential]] = []
        for combination in operation.credentials {
            let usable = combination.filter { usableNames.contains(WireName($0.scheme)) }
                .map { Method.Credential(scheme: $0.scheme, scopes: $0.scopes) }
            if !result.contains(usable) { result.append(usable) }
        }
        return result == [[]] ? [] : result
    }

    package func declaration() -> SecurityDeclaration? {
        guard !usable.isEmpty else { return nil }
        let login = ServerPlanner(api).loginScheme
        let schemes = zip(usable, Namer.credentials(usable.map(\.name))).compactMap {
            scheme, name -> SecuritySchemeDeclaration? in
            guard let (location, kind) = Self.form(of: scheme, login: login) else { return nil }
            return SecuritySchemeDeclaration(
                name: name, wireName: scheme.name, description: scheme.description,
                isDeprecated: scheme.isDeprecated,
                location: location, kind: kind)
        }
        return SecurityDeclaration(schemes: schemes, standard: standard)
    }

    private static func form(
        of scheme: API.SecurityScheme, login: String?
    ) -> (SecuritySchemeDeclaration.Location, SecuritySchemeDeclaration.Kind)? {
        switch scheme.kind {
        case .apiKey(let name, let location):
            switch location {
            case .header: (.header(name), .key)
            case .query: (.query(name), .key)
            case .cookie: (.cookie(name), .key)
            default: nil
            }
        case .http(let scheme):
            switch scheme.lowercased() {
            case "basic": (.authorization("Basic"), .basic)
            case "bearer": (.authorization("Bearer"), .token(nil))
            default:
                (
                    .authorization(scheme),
                    API.SecurityScheme.isChallenged(scheme) ? .unsupported : .key
                )
            }
        case .oauth2(let flows):
            (
                .authorization("Bearer"),
                .token(
                    scheme.name == login ? .server : ServerPlanner.login(flows).map { .login($0) })
            )
        case .openIDConnect(let url):
            (.authorization("Bearer"), .token(url.isEmpty ? nil : .discovery(url)))
        case .mutualTLS: (.certificate, .certificate)
        case .other: nil
        }
    }
}
