extension Comparer {
    mutating func compareSecuritySchemes() {
        var open = Dictionary(new.api.securitySchemes.map { (WireName($0.name), $0) }) {
            first, _ in first
        }
        for scheme in old.api.securitySchemes {
            let subject = Subject.security(scheme.name)
            let name = renamedSchemes[WireName(scheme.name)] ?? scheme.name
            guard let other = open.removeValue(forKey: WireName(name)) else {
                report(.securitySchemeRemoved, subject, old: scheme.node)
                continue
            }
            if WireName(scheme.name) != WireName(name) {
                report(
                    .securitySchemeRenamed, subject, [scheme.name, name], old: scheme.node,
                    new: other.node)
            }
            compareText(
                .descriptionChanged, scheme.description, other.description, subject,
                ChangeContext(.both), scheme.node, other.node)
            compare(scheme, other, subject)
        }
        for scheme in open.values {
            report(.securitySchemeAdded, .security(scheme.name), new: scheme.node)
        }
    }

    /// Schemes that have another name and are the same otherwise, as far as that is plain: one of a
    /// kind is gone, and one of that kind is new. The name itself is nothing on the wire.
    static func renamedSchemes(old: API, new: API) -> [WireName: String] {
        let names = [old, new].map { Set($0.securitySchemes.map { WireName($0.name) }) }
        let gone = old.securitySchemes.filter { !names[1].contains(WireName($0.name)) }
        let added = new.securitySchemes.filter { !names[0].contains(WireName($0.name)) }
        var renamed: [WireName: String] = [:]
        for scheme in gone where gone.count(where: { $0.kind.text == scheme.kind.text }) == 1 {
            let others = added.filter { $0.kind.text == scheme.kind.text }
            if others.count == 1 { renamed[WireName(scheme.name)] = others[0].name }
        }
        return renamed
    }

    private mutating func compare(
        _ before: API.SecurityScheme, _ after: API.SecurityScheme, _ subject: Subject
    ) {
        let kinds = [before.kind.text, after.kind.text]
        if kinds[0] != kinds[1] {
            report(.securitySchemeChanged, subject, kinds, old: before.node, new: after.node)
        }
        guard case .oauth2(let left) = before.kind, case .oauth2(let right) = after.kind else {
            return
        }
        let nodes = (before.node, after.node)
        var open = Dictionary(right.map { (WireName($0.name), $0) }) { first, _ in first }
        for flow in left {
            if let other = open.removeValue(forKey: WireName(flow.name)) {
                compare(flow, other, subject.property(flow.name), nodes)
            } else {
                report(
                    .flowRemoved, subject.property(flow.name), [flow.name], old: nodes.0,
                    new: nodes.1)
            }
        }
        for name in open.keys.map(\.text) {
            report(.flowAdded, subject.property(name), [name], old: nodes.0, new: nodes.1)
        }
    }

    private mutating func compare(
        _ before: API.SecurityScheme.Flow, _ after: API.SecurityScheme.Flow, _ subject: Subject,
        _ nodes: (Node?, Node?)
    ) {
        let addresses = [
            ("authorizationUrl", before.authorizationURL, after.authorizationURL),
            ("tokenUrl", before.tokenURL, after.tokenURL),
            ("refreshUrl", before.refreshURL, after.refreshURL),
        ]
        for (name, left, right) in addresses where left != right {
            report(
                .flowAddressChanged, subject, [name, left ?? "none", right ?? "none"],
                old: nodes.0, new: nodes.1)
        }
        let scopes = [before, after].map { Set($0.scopes.map { WireName($0.name) }) }
        for scope in scopes[0].subtracting(scopes[1]).map(\.text) {
            report(.scopeRemoved, subject.value(scope), [scope], old: nodes.0, new: nodes.1)
        }
        for scope in scopes[1].subtracting(scopes[0]).map(\.text) {
            report(.scopeAdded, subject.value(scope), [scope], old: nodes.0, new: nodes.1)
        }
    }

    // MARK: - Operations

    mutating func compareSecurity(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject
    ) {
        let sides = [before, after].map { $0.security.map { $0.map(WireName.init) } }
        guard sides[0] != sides[1] else { return }
        let left = Self.alternatives(before, renamed: renamedSchemes)
        let right = Self.alternatives(after, renamed: [:])
        for text in left.subtracting(right).map(\.text) {
            report(
                .operationSecurityRemoved, subject, [text], old: before.node, new: after.node)
        }
        for text in right.subtracting(left).map(\.text) {
            report(.operationSecurityAdded, subject, [text], old: before.node, new: after.node)
        }
    }

    private static func alternatives(
        _ operation: API.Operation, renamed: [WireName: String]
    ) -> Set<WireName> {
        let alternatives = operation.security.isEmpty ? [[]] : operation.security
        return Set(
            alternatives.map { names in
                let all = Set(names.map { WireName(renamed[WireName($0)] ?? $0) })
                return WireName(
                    all.isEmpty
                        ? "calls without authentication"
                        : all.sorted().map(\.text).joined(separator: " and "))
            })
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
