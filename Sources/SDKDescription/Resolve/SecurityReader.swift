import SDKDocument

/// Reads security schemes and what asks for them.
struct SecurityReader: SchemaUser {
    let schemas: SchemaBuilder

    /// `components.securitySchemes` or `securityDefinitions`.
    func schemes() -> [API.SecurityScheme] {
        let container =
            input.dialect == .swagger2
            ? input.root["securityDefinitions"] : input.root["components"]?["securitySchemes"]
        var schemes: [API.SecurityScheme] = []
        for member in input.members(container) {
            guard let node = references.followed(member.value, or: "no scheme") else { continue }
            input.checkKeys(of: node, .securityScheme)
            guard let given = input.text(node["type"]) else {
                input.report(.partMissing, at: node, ["type"])
                continue
            }
            let type = meantType(by: given, at: node["type"] ?? node)
            schemes.append(
                API.SecurityScheme(
                    name: member.key, kind: kind(type, node),
                    description: input.text(node["description"]),
                    isDeprecated: input.flag(node["deprecated"]), node: node))
        }
        return schemes
    }

    private static let types = [
        "basic", "http", "apiKey", "openIdConnect", "oauth2", "mutualTLS",
    ]

    /// The type that was meant by one that is nearly it.
    private func meantType(by given: String, at node: Node) -> String {
        guard !Self.types.contains(given), given.utf8.count > 3,
            let meant = NearestName.of(given, in: Self.types)
        else { return given }
        input.report(.securityTypeMisspelt, at: node, [given, meant])
        return meant
    }

    private func kind(_ type: String, _ node: Node) -> API.SecurityScheme.Kind {
        switch type {
        case "basic": return .http(scheme: "basic")
        case "http":
            guard let scheme = part("scheme", of: node) else { return .other(type) }
            if API.SecurityScheme.isChallenged(scheme) {
                input.report(.securityChallenge, at: node["scheme"] ?? node, [scheme])
            }
            return .http(scheme: scheme)
        case "apiKey":
            guard let name = part("name", of: node), let location = part("in", of: node) else {
                return .other(type)
            }
            guard let location = API.Parameter.Location(rawValue: location),
                Self.locations.contains(location)
            else {
                input.report(
                    .securityUnsupported, at: node["in"] ?? node, ["apiKey in " + location])
                return .other(type)
            }
            return .apiKey(name: name, location: location)
        case "openIdConnect":
            return .openIDConnect(url: input.text(node["openIdConnectUrl"]) ?? "")
        case "oauth2" where input.dialect == .swagger2:
            let name = input.text(node["flow"]) ?? ""
            return .oauth2(flows: [flow(Self.flowNames[name] ?? name, node)])
        case "oauth2":
            return .oauth2(
                flows: input.members(node["flows"]).filter { !$0.value.isExtension }
                    .map { flow($0.key, $0.value) })
        case "mutualTLS": return .mutualTLS
        default:
            input.report(.securityUnsupported, at: node["type"] ?? node, [type])
            return .other(type)
        }
    }

    private static let locations: [API.Parameter.Location] = [.header, .query, .cookie]

    /// Text that a scheme can't be without; reported where it is missing.
    private func part(_ key: String, of node: Node) -> String? {
        if let text = input.text(node[key]), !text.isEmpty { return text }
        input.report(.partMissing, at: node, [key])
        return nil
    }

    /// What Swagger 2.0's names became.
    private static let flowNames = [
        "application": "clientCredentials", "accessCode": "authorizationCode",
    ]

    private func flow(_ name: String, _ node: Node) -> API.SecurityScheme.Flow {
        API.SecurityScheme.Flow(
            name: name, authorizationURL: input.text(node["authorizationUrl"]),
            deviceAuthorizationURL: input.text(node["deviceAuthorizationUrl"]),
            tokenURL: input.text(node["tokenUrl"]), refreshURL: input.text(node["refreshUrl"]),
            scopes: input.members(node["scopes"]).filter { !$0.value.isExtension }.map {
                ($0.key, input.text($0.value) ?? "")
            })
    }

    /// The scheme that a requirement asks for, by its name or by its URI (OpenAPI 3.2, Security
    /// Requirement Object).
    private func schemeName(_ member: Node.Member, of schemes: Set<WireName>) -> String? {
        if schemes.contains(WireName(member.key)) { return member.key }
        guard member.key.contains("#"),
            case .node(let scheme) = references.target(member.key, at: member.value),
            scheme.parent?.key == "securitySchemes", let name = scheme.key,
            schemes.contains(WireName(name))
        else { return nil }
        return name
    }

    /// What `security` says; names that no scheme has are reported and left out, and so is a
    /// combination that they leave empty.
    func requirements(_ node: Node, schemes: Set<WireName>) -> [[API.Operation.Credential]] {
        input.elements(node).compactMap { alternative in
            let members = input.members(alternative)
            let credentials = members.compactMap { member -> API.Operation.Credential? in
                guard let scheme = schemeName(member, of: schemes) else {
                    input.report(.securityUnknown, at: member.value, [member.key])
                    return nil
                }
                return API.Operation.Credential(
                    scheme: scheme, scopes: member.value.elements.compactMap(\.string))
            }
            return credentials.isEmpty && !members.isEmpty ? nil : credentials
        }
    }
}
