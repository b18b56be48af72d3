import SDKDescription
import SDKDocument
import SDKPlan

/// Compares security schemes, and what each operation asks for of them.
struct SecurityComparer {
    let changes: ChangeList
    /// New names of schemes that have another one.
    private let renamed: [WireName: String]
    /// The schemes that operations ask for.
    private let used: Pair<Set<WireName>>

    init(_ apis: Pair<API>, changes: ChangeList) {
        self.changes = changes
        renamed = Self.renamed(apis.map(\.securitySchemes))
        used = apis.map {
            Set($0.operations.lazy.flatMap(\.security).joined().map(WireName.init))
        }
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
            changes.report(
                .securitySchemeRemoved, .security(scheme.name), in: context(scheme, used.old),
                old: scheme.node)
        }
        for scheme in found.added {
            changes.report(
                .securitySchemeAdded, .security(scheme.name), in: context(scheme, used.new),
                new: scheme.node)
        }
        for scheme in found.common { compare(scheme, .security(scheme.old.name)) }
        compareCredentials(apis, found.common)
    }

    /// Nobody gives a credential that no operation asks for.
    private func context(
        _ scheme: API.SecurityScheme, _ used: Set<WireName>
    ) -> ChangeContext {
        var context = ChangeContext(.both)
        context.isInSwift = used.contains(WireName(scheme.name))
        return context
    }

    /// Compares the functions that make credentials, each with its labels.
    private func compareCredentials(
        _ apis: Pair<API>, _ schemes: [Pair<API.SecurityScheme>]
    ) {
        guard !schemes.isEmpty else { return }
        let functions = apis.map { api in
            Dictionary(
                (SecurityPlanner(api).declaration()?.schemes ?? []).map {
                    (WireName($0.wireName), $0.functions)
                }
            ) { first, _ in first }
        }
        for scheme in schemes {
            let texts = Pair(
                functions.old[WireName(scheme.old.name)] ?? "",
                functions.new[WireName(scheme.new.name)] ?? "")
            guard texts.differs, !texts.old.isEmpty else { continue }
            changes.report(
                .credentialChanged, .security(scheme.old.name),
                texts.map { $0.isEmpty ? "an interceptor" : $0 }.both,
                in: context(scheme.old, used.old), old: scheme.old.node, new: scheme.new.node)
        }
    }

    private func compare(_ scheme: Pair<API.SecurityScheme>, _ subject: Subject) {
        let nodes = scheme.map(\.node)
        // Nobody sends what no operation asks for.
        let isUsed = used.old.contains(WireName(scheme.old.name))
        let context = ChangeContext(.both, wire: isUsed ? .both : [])
        func report(_ rule: ChangeRule, _ subject: Subject, _ arguments: [String]) {
            changes.report(
                rule, subject, arguments, in: context, old: nodes.old, new: nodes.new)
        }
        let names = scheme.map(\.name)
        if WireName(names.old) != WireName(names.new) {
            report(.securitySchemeRenamed, subject, names.both)
        }
        changes.compare(scheme.map(\.description), .descriptionChanged, subject, at: nodes)
        if let old = nodes.old, let new = nodes.new {
            // Nothing marks a scheme as deprecated in Swift.
            var documentation = ChangeContext(.both)
            documentation.isInSwift = false
            changes.compareDeprecation(
                scheme.map(\.isDeprecated), subject, in: documentation, at: Pair(old, new))
        }
        OtherMembers(changes: changes).compare(nodes, subject, in: context)
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
                ("deviceAuthorizationUrl", flow.map(\.deviceAuthorizationURL)),
                ("tokenUrl", flow.map(\.tokenURL)), ("refreshUrl", flow.map(\.refreshURL)),
            ] where address.differs {
                report(.flowAddressChanged, subject, [name] + address.map { $0 ?? "none" }.both)
            }
            OtherMembers(changes: changes).compareExtensions(
                Pair(
                    Self.node(of: flow.old, in: nodes.old), Self.node(of: flow.new, in: nodes.new)),
                subject)
            let scopes = Matching(flow.map(\.scopes)) { WireName($0.name) }
            for (scope, _) in scopes.removed {
                report(.scopeRemoved, subject.value(scope), [scope])
            }
            for (scope, _) in scopes.added { report(.scopeAdded, subject.value(scope), [scope]) }
            for scope in scopes.common {
                changes.compare(
                    scope.map(\.description), .descriptionChanged,
                    subject.value(scope.old.name), at: nodes)
            }
        }
    }

    /// Where a flow is written; Swagger 2.0 has one flow in the scheme itself, whose extensions are
    /// compared as the scheme's.
    private static func node(of flow: API.SecurityScheme.Flow, in scheme: Node?) -> Node? {
        scheme?["flows"]?[flow.name]
    }

    // MARK: - Operations

    /// One way to authenticate a call: the schemes that it takes together, each with its scopes.
    private struct Way {
        var scopes: [WireName: Set<WireName>]

        /// The schemes alone.
        var schemes: [WireName] { scopes.keys.sorted() }

        /// Whether who satisfies the other way satisfies this one.
        func isContent(with other: Way) -> Bool {
            scopes.allSatisfy { scheme, needed in
                other.scopes[scheme].map(needed.isSubset) ?? false
            }
        }

        var text: String {
            scopes.isEmpty
                ? "calls without authentication"
                : schemes.map(\.text).joined(separator: " and ")
        }

        /// The same with the scopes.
        var fullText: String {
            guard !scopes.isEmpty else { return text }
            return schemes.map { scheme in
                let names = (scopes[scheme] ?? []).sorted().map(\.text)
                return scheme.text
                    + (names.isEmpty ? "" : " (" + names.joined(separator: ", ") + ")")
            }.joined(separator: " and ")
        }
    }

    func compare(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let ways = Pair(
            Self.ways(operation.old, renamed: renamed), Self.ways(operation.new, renamed: [:]))
        let nodes = operation.map(\.node)
        let texts = ways.map { $0.map(\.fullText) }
        let same = Matching(texts)
        guard !same.removed.isEmpty || !same.added.isEmpty else { return }
        // Who could call before and can't now, and who can only now.
        let lost = ways.old.filter { old in !ways.new.contains { $0.isContent(with: old) } }
        let gained = ways.new.filter { new in !ways.old.contains { $0.isContent(with: new) } }
        guard !lost.isEmpty || !gained.isEmpty else {
            changes.report(
                .operationSecurityRewritten, subject,
                texts.map { $0.joined(separator: " or ") }.both, at: nodes)
            return
        }
        // The same schemes with other scopes are told by the scopes.
        let changed = Matching(
            Pair(
                ways.old.filter { way in same.removed.contains(way.fullText) },
                ways.new.filter { way in same.added.contains(way.fullText) }),
            by: \.schemes)
        for way in changed.common where !way.old.scopes.isEmpty {
            var context = ChangeContext(.both)
            context.demandsOnWire = lost.contains { $0.fullText == way.old.fullText }
            for scheme in way.old.schemes {
                let scopes = way.map { ($0.scopes[scheme] ?? []).sorted().map(\.text) }
                let found = Matching(scopes)
                for scope in found.added {
                    changes.report(
                        .operationScopeAdded, subject, [scope, scheme.text], in: context,
                        at: nodes)
                }
                for scope in found.removed {
                    changes.report(
                        .operationScopeRemoved, subject, [scope, scheme.text], at: nodes)
                }
            }
        }
        let told = Set(changed.common.flatMap { [$0.old.fullText, $0.new.fullText] })
        for way in lost where !told.contains(way.fullText) {
            changes.report(.operationSecurityRemoved, subject, [way.text], at: nodes)
        }
        for way in gained where !told.contains(way.fullText) {
            changes.report(.operationSecurityAdded, subject, [way.text], at: nodes)
        }
    }

    /// An operation's requirements, or the description's; schemes that there are none of are left
    /// out, as in reading.
    private static func ways(_ operation: API.Operation, renamed: [WireName: String]) -> [Way] {
        let ways = operation.credentials.map { credentials in
            var way = Way(scopes: [:])
            for credential in credentials {
                let name = WireName(renamed[WireName(credential.scheme)] ?? credential.scheme)
                way.scopes[name] = Set(credential.scopes.map(WireName.init))
            }
            return way
        }
        return ways.isEmpty ? [Way(scopes: [:])] : ways
    }
}

extension SecuritySchemeDeclaration {
    /// The functions that make a credential of the scheme; empty where there is none.
    fileprivate var functions: String {
        // Every token can be given by a provider; what else there is tells the schemes apart.
        let given = forms.filter { if case .provider = $0 { false } else { true } }
        return given.map { name.declared + "(" + $0.labels + ")" }.joined(separator: " and ")
    }
}

extension API.SecurityScheme.Kind {
    /// The kind with what belongs to it, but for the flows of OAuth 2.
    fileprivate var text: String {
        switch self {
        case .http(let scheme): "HTTP " + scheme.lowercased()
        // Names of headers are the same in whatever case (RFC 9110 §5.1).
        case .apiKey(let name, .header): "key \(name.lowercased()) in header"
        case .apiKey(let name, let location): "key \(name) in \(location.rawValue)"
        case .oauth2: "OAuth 2"
        case .openIDConnect(let url): "OpenID Connect at " + url
        case .mutualTLS: "mutual TLS"
        case .other(let kind): kind
        }
    }
}
