import SDKDescription
import SDKDocument

/// Plans the servers that have names, and where people log in.
package struct ServerPlanner {
    private let api: API
    private(set) var diagnostics = Diagnostics()

    package init(_ api: API) { self.api = api }

    /// A server without its name, and what it may be called after.
    private struct Draft {
        var wire: String
        var server: API.Server
        var address: ServerAddress
        var url: String
        var value: String?
        var isDefault: Bool
    }

    /// A name for each server and, where its only variable has listed values, for each of its values.
    package mutating func servers() -> [ServerDeclaration] {
        var drafts: [Draft] = []
        for (index, server) in api.servers.enumerated() where isAbsolute(server) {
            let address = ServerAddress(server)
            if address.variables.count == 1, let variable = address.variables.first,
                !variable.values.isEmpty
            {
                drafts += values(of: variable, server, address, index)
            } else if isCallable(address.url(), server) {
                let name = server.name ?? server.description ?? address.host
                drafts.append(
                    Draft(
                        wire: name, server: server, address: address, url: address.url(),
                        isDefault: index == 0))
            }
        }
        // Twins by description are told apart by their addresses.
        let repeated = Dictionary(grouping: drafts) { WireName($0.wire) }.filter { $1.count > 1 }
        for (index, draft) in drafts.enumerated()
        where repeated[WireName(draft.wire)] != nil || draft.wire.utf8.count > 40 {
            drafts[index].wire = ServerAddress.host(of: draft.url)
        }
        var seen: Set<WireName> = []
        drafts.removeAll { !seen.insert(WireName($0.url)).inserted }
        var taken: Set<String> = []
        return zip(drafts, Namer.servers(drafts.map(\.wire))).map { draft, name in
            ServerDeclaration(
                name: name, url: draft.url, value: draft.value,
                parameters: draft.value == nil ? parameters(draft, name, &taken) : [],
                pieces: draft.address.pieces,
                description: draft.server.description, isDefault: draft.isDefault)
        }
    }

    /// A server for each value of its only variable.
    private mutating func values(
        of variable: API.Server.Variable, _ server: API.Server, _ address: ServerAddress,
        _ index: Int
    ) -> [Draft] {
        variable.values.compactMap { value in
            let url = address.url([value.value])
            guard isCallable(url, server) else { return nil }
            var fixed = address
            // Only the first server has a function for any other value.
            if index > 0 { fixed = ServerAddress(url) }
            let isDefault = WireName(value.value) == WireName(variable.defaultValue)
            return Draft(
                wire: value.name ?? value.value, server: server, address: fixed, url: url,
                value: index == 0 ? value.value : nil, isDefault: index == 0 && isDefault)
        }
    }

    private func parameters(
        _ draft: Draft, _ server: MemberName, _ taken: inout Set<String>
    ) -> [ServerParameter] {
        let variables = draft.address.variables
        let names = Namer.variables(variables.map(\.name))
        return zip(variables, names).enumerated().map { index, variable in
            var parameter = ServerParameter(
                name: variable.1, description: variable.0.description,
                defaultValue: variable.0.hasDefault ? variable.0.defaultValue : nil)
            let values = variable.0.values.filter {
                ServerAddress.isCallable(draft.address.url(setting: index, to: $0.value))
            }
            guard !values.isEmpty else { return parameter }
            let isListed = values.contains {
                WireName($0.value) == WireName(variable.0.defaultValue)
            }
            if !isListed { parameter.defaultValue = values[0].value }
            parameter.type = Namer.serverType(variable.0.name, of: server, taken: &taken)
            parameter.values = zip(
                Namer.serverValues(values.map { $0.name ?? $0.value }), values.map(\.value)
            ).map { (name: $0, value: $1) }
            return parameter
        }
    }

    /// The address that an operation has instead of the API's.
    mutating func own(_ operation: API.Operation) -> String? {
        for server in operation.servers where isAbsolute(server) {
            let url = ServerAddress(server).url()
            if isCallable(url, server) { return url }
        }
        return nil
    }

    /// A relative address means nothing to a client; one that the description gives is reported.
    private mutating func isAbsolute(_ server: API.Server) -> Bool {
        if ServerAddress(server).url().firstRange(of: "://") != nil { return true }
        if let node = server.node {
            diagnostics.report(.serverRelative, at: node, server.url)
        }
        return false
    }

    private mutating func isCallable(_ url: String, _ server: API.Server) -> Bool {
        if ServerAddress.isCallable(url) { return true }
        if let node = server.node { diagnostics.report(.serverUncallable, at: node, url) }
        return false
    }

    /// The template that the values of the first server's only variable have in common.
    func template() -> ServerTemplate? {
        guard let server = api.servers.first else { return nil }
        let address = ServerAddress(server)
        guard address.variables.count == 1, let variable = address.variables.first,
            !variable.values.isEmpty
        else { return nil }
        return ServerTemplate(
            variable: Namer.variable(variable), description: variable.description,
            url: address.texts)
    }

    /// Where people log in; nil when no scheme is OAuth 2 with a token address.
    func login() -> LoginDeclaration? {
        // The addresses name the default region; the others have their own in its place.
        let region = template() == nil ? nil : api.servers.first?.variables.first?.defaultValue
        for scheme in api.securitySchemes {
            guard case .oauth2(let flows) = scheme.kind else { continue }
            let logout = scheme.node?["x-logout-url"]?.string
            if let login = Self.login(flows, logout: logout, region: region) { return login }
        }
        return nil
    }

    /// The name of the scheme that ``login()`` is made of.
    var loginScheme: String? {
        api.securitySchemes.first {
            guard case .oauth2(let flows) = $0.kind else { return false }
            return Self.login(flows) != nil
        }?.name
    }

    /// The addresses of OAuth flows; nil when none has one for tokens.
    static func login(
        _ flows: [API.SecurityScheme.Flow], logout: String? = nil, region: String? = nil
    ) -> LoginDeclaration? {
        guard let token = flows.lazy.compactMap({ $0.tokenURL ?? $0.refreshURL }).first
        else { return nil }
        let authorization = flows.lazy.compactMap(\.authorizationURL).first
        let device = flows.lazy.compactMap(\.deviceAuthorizationURL).first
        let refresh = flows.lazy.compactMap(\.refreshURL).first { $0 != token }
        return LoginDeclaration(
            tokenURL: token.pieces(aroundDomain: region),
            authorizationURL: authorization?.pieces(aroundDomain: region),
            logoutURL: logout?.pieces(aroundDomain: region),
            refreshURL: refresh?.pieces(aroundDomain: region),
            deviceAuthorizationURL: device?.pieces(aroundDomain: region))
    }
}
