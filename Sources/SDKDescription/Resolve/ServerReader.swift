import SDKDocument

/// Reads servers and their variables.
struct ServerReader {
    let input: ResolveInput

    /// The servers of the API; one with a relative URL where the description names none
    /// (OpenAPI 3.1 §4.8.1.1, Swagger 2.0 "host").
    func read() -> [API.Server] {
        if input.dialect == .swagger2 { return [swagger2Server()] }
        let servers = read(of: input.root)
        return servers.isEmpty ? [API.Server(url: "/")] : servers
    }

    /// What `servers` of the root, a path item or an operation says.
    func read(of node: Node) -> [API.Server] {
        var servers: [API.Server] = []
        for server in input.elements(node["servers"]) {
            guard let url = input.text(server["url"]) else {
                input.report(.partMissing, at: server, ["url"])
                continue
            }
            input.checkKeys(of: server, .server)
            let variables = input.members(server["variables"]).map { variable($0.key, $0.value) }
            let declared = Set(variables.map { WireName($0.name) })
            for name in PathTemplate(url)?.names ?? [] where !declared.contains(WireName(name)) {
                input.report(
                    .serverVariable, at: server["url"] ?? server, [name, "it is not described"])
            }
            servers.append(
                API.Server(
                    url: url, name: input.text(server["name"]),
                    description: input.text(server["description"]), variables: variables,
                    node: server))
        }
        return servers
    }

    private func variable(_ name: String, _ node: Node) -> API.Server.Variable {
        var names: [WireName: String] = [:]
        for region in node["x-regions"]?.members.map({ $0 }) ?? [] {
            guard let value = input.text(region.value).map(WireName.init), names[value] == nil
            else {
                continue
            }
            names[value] = region.key
        }
        let values = input.elements(node["enum"]).compactMap { input.text($0) }
            .map { API.Server.Value(name: names[WireName($0)], value: $0) }
        let given = scalarText(node["default"])
        if given == nil {
            input.report(.serverVariable, at: node, [name, "it has no default"])
        } else if let given, !values.isEmpty,
            !values.contains(where: { WireName($0.value) == WireName(given) })
        {
            input.report(
                .serverVariable, at: node["default"] ?? node,
                [name, "its default is not one of its values"])
        }
        return API.Server.Variable(
            name: name, defaultValue: given ?? values.first?.value ?? "", values: values,
            description: input.text(node["description"]), node: node)
    }

    /// A string, or a number or boolean as it is written.
    private func scalarText(_ node: Node?) -> String? {
        guard let node else { return nil }
        switch node.kind {
        case .string: return node.string
        case .number, .bool: return node.jsonText
        default: return nil
        }
    }

    private func swagger2Server() -> API.Server {
        var basePath = input.text(input.root["basePath"]) ?? "/"
        if !basePath.hasPrefix("/") { basePath = "/" + basePath }
        guard let host = input.text(input.root["host"]), !host.isEmpty else {
            return API.Server(url: basePath, node: input.root["basePath"])
        }
        let schemes = schemes(input.root["schemes"])
        let scheme =
            schemes.isEmpty || schemes.contains("https") ? "https" : schemes.first ?? "https"
        let path = basePath == "/" ? "" : basePath
        return API.Server(url: "\(scheme)://\(host)\(path)", node: input.root["host"])
    }

    private func schemes(_ node: Node?) -> [String] {
        input.elements(node).compactMap { input.text($0)?.lowercased() }.filter {
            $0.hasPrefix("http")
        }
    }
}
