extension APIClient {
    /// Creates a client with credentials for the security schemes of its API. Each request is sent
    /// with the credentials that its operation asks for, and no others.
    ///
    /// - Parameters:
    ///   - credentials: made by the functions that generated code has for the schemes of its API.
    ///   - transport: `nil` for one over `URLSession`, with the certificate of the credentials if
    ///     there is one.
    ///   - headers: `User-Agent` is added if it is not among them.
    ///   - timeout: the longest time for one exchange.
    public init(
        server: Server, credentials: [APICredential], transport: (any Transport)? = nil,
        headers: HTTPHeaders = [:], timeout: Duration? = defaultTimeout,
        interceptors: [any Interceptor] = []
    ) {
        let certificate = credentials.lazy.compactMap(\.certificate).first
        let transport = transport ?? URLSessionTransport(clientCertificate: certificate)
        self.init(
            server: server, transport: transport, headers: headers, timeout: timeout,
            interceptors: interceptors)
        let agent = self.headers["User-Agent"] ?? Self.defaultUserAgent
        self.credentials = credentials.map { credential in
            guard case .login(let login) = credential.value else { return credential }
            return APICredential(
                credential.scheme, of: credential.security,
                provider: login(server.oauth, transport, agent, timeout))
        }
        security = credentials.first?.security
    }

    /// A copy that knows the security of an API, as the API's services use it.
    public func secured(by security: APISecurity) -> APIClient {
        var copy = self
        copy.security = security
        return copy
    }
}

/// The credential that is sent for one scheme.
struct SentCredential: Sendable {
    let location: APISecurity.Scheme.Location
    let value: APICredential.Value
}

extension APIClient {
    /// The credentials for a request of a call: those of the first combination for which the client
    /// has all, without those that the request already has.
    ///
    /// - Throws: ``AuthenticationFailure/Code/missingCredentials``.
    func credentials(
        for call: OperationCall, _ request: HTTPRequest
    ) throws(AuthenticationFailure) -> [SentCredential] {
        guard let requirement = call.security ?? security?.standard else {
            // A request that was not made from a description, or one from a description without
            // schemes.
            guard let tokenProvider, request.headers["Authorization"] == nil else { return [] }
            return [
                SentCredential(location: .authorization("Bearer"), value: .provider(tokenProvider))
            ]
        }
        var isOpen = requirement.alternatives.isEmpty
        var chosen: [SentCredential]?
        for names in requirement.alternatives {
            guard !names.isEmpty else {
                isOpen = true
                continue
            }
            guard let found = credentials(names, request) else { continue }
            // What the caller has set takes precedence over the client's credentials.
            if found.isEmpty { return [] }
            if chosen == nil { chosen = found }
        }
        if let chosen { return chosen }
        guard isOpen else {
            throw .missingCredentials(for: requirement, of: call.operation)
        }
        return []
    }

    /// The credentials that a combination adds to a request; `nil` if the client lacks one.
    private func credentials(_ names: [String], _ request: HTTPRequest) -> [SentCredential]? {
        var found: [SentCredential] = []
        for name in names {
            let scheme = security?.scheme(name)
            if let scheme, scheme.isMet(by: request) { continue }
            if let credential = credentials.first(where: { $0.scheme == name }),
                let location = (scheme ?? credential.security.scheme(name))?.location
            {
                found.append(SentCredential(location: location, value: credential.value))
            } else if let tokenProvider, let scheme, scheme.takesAccessToken {
                found.append(
                    SentCredential(location: scheme.location, value: .provider(tokenProvider)))
            } else {
                return nil
            }
        }
        return found
    }
}
