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
            guard let type = input.text(node["type"]) else {
                input.report(.partMissing, at: node, ["type"])
                continue
            }
            schemes.append(
                API.SecurityScheme(
                    name: member.key, kind: kind(type, node),
                    description: input.text(node["description"]),
                    isDeprecated: input.flag(node["deprecated"]), node: node))
        }
        return schemes
    }

    private func kind(_ type: String, _ node: Node) -> API.SecurityScheme.Kind {
        switch type {
        case "basic": return .http(scheme: "basic")
        case "http": return .http(scheme: input.text(node["scheme"])?.lowercased() ?? "")
        case "apiKey":
            let place = input.text(node["in"]).flatMap(API.Parameter.Place.init)
            return .apiKey(name: input.text(node["name"]) ?? "", place: place ?? .header)
        case "openIdConnect":
            return .openIDConnect(url: input.text(node["openIdConnectUrl"]) ?? "")
        case "oauth2" where input.dialect == .swagger2:
            let name = input.text(node["flow"]) ?? ""
            return .oauth2(flows: [flow(Self.flowNames[name] ?? name, node)])
        case "oauth2":
            return .oauth2(
                flows: input.members(node["flows"]).filter { !$0.value.isExtension }
                    .map { flow($0.key, $0.value) })
        default:
            input.report(.securityUnsupported, at: node["type"] ?? node, [type])
            return .other(type)
        }
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

    /// What `security` says; names that no scheme has are reported and left out.
    func requirements(_ node: Node, schemes: Set<WireName>) -> [[String]] {
        input.elements(node).map { alternative in
            input.members(alternative).compactMap { member in
                if schemes.contains(WireName(member.key)) { return member.key }
                input.report(.securityUnknown, at: member.value, [member.key])
                return nil
            }
        }
    }
}
