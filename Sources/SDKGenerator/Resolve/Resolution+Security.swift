extension Resolution {
    /// `components.securitySchemes` or `securityDefinitions`.
    mutating func securitySchemes() -> [API.SecurityScheme] {
        let container =
            dialect == .swagger2
            ? root["securityDefinitions"] : root["components"]?["securitySchemes"]
        var schemes: [API.SecurityScheme] = []
        for member in members(container) {
            guard let node = followed(member.value) else { continue }
            guard let type = text(node["type"]) else {
                report(.partMissing, at: node, ["type"])
                continue
            }
            schemes.append(
                API.SecurityScheme(
                    name: member.key, kind: kind(type, node),
                    description: text(node["description"]), node: node))
        }
        return schemes
    }

    private mutating func kind(_ type: String, _ node: Node) -> API.SecurityScheme.Kind {
        switch type {
        case "basic": return .http(scheme: "basic")
        case "http": return .http(scheme: text(node["scheme"])?.lowercased() ?? "")
        case "apiKey":
            let place = text(node["in"]).flatMap(API.Parameter.Place.init)
            return .apiKey(name: text(node["name"]) ?? "", place: place ?? .header)
        case "openIdConnect":
            return .openIDConnect(url: text(node["openIdConnectUrl"]) ?? "")
        case "oauth2" where dialect == .swagger2:
            let name = text(node["flow"]) ?? ""
            return .oauth2(flows: [flow(Self.flowNames[name] ?? name, node)])
        case "oauth2":
            return .oauth2(
                flows: members(node["flows"]).filter { !$0.value.isExtension }
                    .map { flow($0.key, $0.value) })
        default: return .other(type)
        }
    }

    /// What Swagger 2.0's names became.
    private static let flowNames = [
        "application": "clientCredentials", "accessCode": "authorizationCode",
    ]

    private mutating func flow(_ name: String, _ node: Node) -> API.SecurityScheme.Flow {
        API.SecurityScheme.Flow(
            name: name, authorizationURL: text(node["authorizationUrl"]),
            tokenURL: text(node["tokenUrl"]), refreshURL: text(node["refreshUrl"]),
            scopes: members(node["scopes"]).filter { !$0.value.isExtension }.map {
                ($0.key, text($0.value) ?? "")
            })
    }

    /// What `security` says; names that no scheme has are reported and left out.
    mutating func security(_ node: Node, schemes: Set<WireName>) -> [[String]] {
        elements(node).map { alternative in
            members(alternative).compactMap { member in
                if schemes.contains(WireName(member.key)) { return member.key }
                report(.securityUnknown, at: member.value, [member.key])
                return nil
            }
        }
    }
}
