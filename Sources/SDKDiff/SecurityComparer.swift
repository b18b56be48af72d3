import SDKDescription
import SDKDocument

/// Compares security schemes, and what each operation asks for of them.
struct SecurityComparer {
    let changes: ChangeList
    /// New names of schemes that have another one.
    private let renamed: [WireName: String]

    init(_ apis: Pair<API>, changes: ChangeList) {
        self.changes = changes
        renamed = Self.renamed(apis.map(\.securitySchemes))
    }

    /// Schemes that have another name and are the same otherwise, as far as that is plain: one of a
    /// kind is gone, and one of that kind is new. The name itself is nothing on the wire.
    private static func renamed(
        _ schemes: Pair<[API.SecurityScheme]>
    ) -> [WireName: String] {
        let found = Matching(schemes) { WireName($0.name) }
        var renamed: [WireName: String] = [:]
        for scheme in found.removed
        where found.removed.count(where: { $0.kind.text == scheme.kind.text }) == 1 {
            let others = found.added.filter { $0.kind.text == scheme.kind.text }
            if others.count == 1 { renamed[WireName(scheme.name)] = others[0].name }
        }
        return renamed
    }

    // MARK: - Schemes

    func compareSchemes(_ apis: Pair<API>) {
        let found = Matching(
            apis.map(\.securitySchemes), by: { WireName($0.name) },
            old: { WireName(renamed[WireName($0.name)] ?? $0.name) })
        for scheme in found.removed {
            changes.report(.securitySchemeRemoved, .security(scheme.name), old: scheme.node)
        }
        for scheme in found.added {
            changes.report(.securitySchemeAdded, .security(scheme.name), new: scheme.node)
        }
        for scheme in found.common { compare(scheme, .security(scheme.old.name)) }
    }

    private func compare(_ scheme: Pair<API.SecurityScheme>, _ subject: Subject) {
        let nodes = scheme.map(\.node)
        func report(_ rule: ChangeRule, _ subject: Subject, _ arguments: [String]) {
            changes.report(rule, subject, arguments, old: nodes.old, new: nodes.new)
        }
        let names = scheme.map(\.name)
        if WireName(names.old) != WireName(names.new) {
            report(.securitySchemeRenamed, subject, names.both)
        }
        changes.compare(scheme.map(\.description), .descriptionChanged, subject, at: nodes)
        let kinds = scheme.map(\.kind.text)
        if kinds.differs { report(.securitySchemeChanged, subject, kinds.both) }
        guard case .oauth2(let left) = scheme.old.kind, case .oauth2(let right) = scheme.new.kind
        else { return }
        let flows = Matching(Pair(left, right)) { WireName($0.name) }
        for flow in flows.removed { report(.flowRemoved, subject.property(flow.name), [flow.name]) }
        for flow in flows.added { report(.flowAdded, subject.property(flow.name), [flow.name]) }
        for flow in flows.common {
            let subject = subject.property(flow.old.name)
            for (name, address) in [
                ("authorizationUrl", flow.map(\.authorizationURL)),
                ("tokenUrl", flow.map(\.tokenURL)), ("refreshUrl", flow.map(\.refreshURL)),
            ] where address.differs {
                report(.flowAddressChanged, subject, [name] + address.map { $0 ?? "none" }.both)
            }
            let scopes = Matching(flow.map { $0.scopes.map(\.name) })
            for scope in scopes.removed { report(.scopeRemoved, subject.value(scope), [scope]) }
            for scope in scopes.added { report(.scopeAdded, subject.value(scope), [scope]) }
        }
    }

    // MARK: - Operations

    func compare(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let ways = Matching(
            Pair(
                Self.alternatives(operation.old, renamed: renamed),
                Self.alternatives(operation.new, renamed: [:])))
        for text in ways.removed {
            changes.report(.operationSecurityRemoved, subject, [text], at: operation.map(\.node))
        }
        for text in ways.added {
            changes.report(.operationSecurityAdded, subject, [text], at: operation.map(\.node))
        }
    }

    private static func alternatives(
        _ operation: API.Operation, renamed: [WireName: String]
    ) -> [String] {
        (operation.security.isEmpty ? [[]] : operation.security).map { names in
            let all = Set(names.map { WireName(renamed[WireName($0)] ?? $0) })
            return all.isEmpty
                ? "calls without authentication"
                : all.sorted().map(\.text).joined(separator: " and ")
        }
    }
}

extension API.SecurityScheme.Kind {
    /// The kind with what belongs to it, but for the flows of OAuth 2.
    fileprivate var text: String {
        switch self {
        case .http(let scheme): "HTTP " + scheme
        case .apiKey(let name, let place): "key \(name) in \(place.rawValue)"
        case .oauth2: "OAuth 2"
        case .openIDConnect(let url): "OpenID Connect at " + url
        case .other(let kind): kind
        }
    }
}
