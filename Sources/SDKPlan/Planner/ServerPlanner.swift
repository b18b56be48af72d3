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
        var url: String
        var value: String?
        var isDefault: Bool
    }

    /// A name for each server and, where one variable has listed values, for each of its values.
    package mutating func servers() -> [ServerDeclaration] {
        var drafts: [Draft] = []
        for (index, server) in api.servers.enumerated() where isAbsolute(server) {
            guard let variable = server.variables.first(where: { !$0.values.isEmpty }) else {
                drafts.append(
                    Draft(
                        wire: server.name ?? server.description ?? Self.host(of: server.url),
                        server: server,
                        url: Self.filled(server), isDefault: index == 0))
                continue
            }
            for value in variable.values {
                let isDefault = WireName(value.value) == WireName(variable.defaultValue)
                drafts.append(
                    Draft(
                        wire: value.name ?? value.value, server: server,
                        url: Self.filled(server, setting: variable.name, to: value.value),
                        value: value.value, isDefault: index == 0 && isDefault))
            }
        }
        // Twins by description are told apart by their addresses.
        let repeated = Dictionary(grouping: drafts) { WireName($0.wire) }.filter { $1.count > 1 }
        for (index, draft) in drafts.enumerated()
        where repeated[WireName(draft.wire)] != nil || draft.wire.utf8.count > 40 {
            drafts[index].wire = Self.host(of: draft.url)
        }
        var seen: Set<WireName> = []
        drafts.removeAll { !seen.insert(WireName($0.url)).inserted }
        return zip(drafts, Namer.servers(drafts.map(\.wire))).map { draft, name in
            ServerDeclaration(
                name: name, url: draft.url, value: draft.value,
                description: draft.server.description, isDefault: draft.isDefault)
        }
    }

    /// The address that an operation has instead of the API's.
    mutating func own(_ operation: API.Operation) -> String? {
        for server in operation.servers where isAbsolute(server) { return Self.filled(server) }
        return nil
    }

    /// A relative address means nothing to a client; one that the description gives is reported.
    private mutating func isAbsolute(_ server: API.Server) -> Bool {
        if Self.filled(server).firstRange(of: "://") != nil { return true }
        if let node = server.node {
            diagnostics.report(.serverRelative, at: node, server.url)
        }
        return false
    }

    private static func filled(
        _ server: API.Server, setting name: String? = nil, to value: String = ""
    ) -> String {
        var url = server.url
        for variable in server.variables {
            let isSet = WireName(variable.name) == name.map(WireName.init)
            let text = isSet ? value : variable.defaultValue
            url = url.pieces(around: "{" + variable.name + "}").joined(separator: text)
        }
        return url
    }

    private static func host(of url: String) -> String {
        var rest = url[...]
        if let range = url.firstRange(of: "://") { rest = url[range.upperBound...] }
        return rest.isEmpty || rest == "/" ? "root" : String(rest)
    }

    /// The template that named servers have in common; nil when they are addresses of their own.
    func template() -> ServerTemplate? {
        guard let server = api.servers.first,
            let variable = server.variables.first(where: { !$0.values.isEmpty })
        else { return nil }
        var url = server
        url.variables.removeAll { WireName($0.name) == WireName(variable.name) }
        return ServerTemplate(
            variable: Namer.variable(variable),
            description: variable.description,
            url: Self.filled(url).pieces(around: "{" + variable.name + "}"))
    }

    /// Where people log in; nil when no scheme is OAuth 2 with a token address.
    func login() -> LoginDeclaration? {
        // The addresses name the default region; the others have their own in its place.
        let region = api.servers.first?.variables.first { !$0.values.isEmpty }?.defaultValue
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
            tokenURL: token.pieces(aroundPlace: region),
            authorizationURL: authorization?.pieces(aroundPlace: region),
            logoutURL: logout?.pieces(aroundPlace: region),
            refreshURL: refresh?.pieces(aroundPlace: region),
            deviceAuthorizationURL: device?.pieces(aroundPlace: region))
    }
}

extension String {
    /// The text around each occurrence of a part, byte by byte.
    fileprivate func pieces(around part: String?) -> [String] {
        guard let part, !part.isEmpty else { return [self] }
        var pieces: [String] = []
        var rest = utf8[...]
        while let range = rest.firstRange(of: part.utf8) {
            pieces.append(String(Substring(rest[..<range.lowerBound])))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(Substring(rest))]
    }

    /// The text around each occurrence of a name of hosts; the whole text if it is none. A part of a
    /// longer word is another name, and what is no name could be any part of an address.
    fileprivate func pieces(aroundPlace name: String?) -> [String] {
        func isOfWord(_ byte: UInt8) -> Bool {
            byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
        }
        guard let name, name.utf8.allSatisfy({ isOfWord($0) || $0 == 0x2E }) else { return [self] }
        var pieces: [String] = []
        for piece in self.pieces(around: name) {
            let isInWord =
                pieces.last.map {
                    $0.utf8.last.map(isOfWord) ?? false || piece.utf8.first.map(isOfWord) ?? false
                } ?? false
            if isInWord, let last = pieces.popLast() {
                pieces.append(last + name + piece)
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }
}
