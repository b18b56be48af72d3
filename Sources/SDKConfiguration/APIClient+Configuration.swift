internal import Foundation
public import SDKLogging
internal import SDKLogin
public import SDKRuntime

extension APIClient {
    /// Creates a client from a configuration.
    ///
    /// - Parameters:
    ///   - server: the API's server, unless the configuration names one.
    ///   - regions: the servers that a configuration can name.
    ///   - tokenProvider: takes precedence over the configuration's access token. That takes
    ///     precedence over its client id and secret, with which the client logs in by client
    ///     credentials.
    ///   - transport: takes precedence over the configuration's proxy and client certificate.
    /// - Throws: ``ConfigurationError`` for what is missing or is not supported on this platform.
    public init(
        _ configuration: ClientConfiguration, server: Server? = nil,
        regions: [String: Server] = [:], tokenProvider: (any AccessTokenProvider)? = nil,
        transport: (any Transport)? = nil
    ) throws(ConfigurationError) {
        let server = try configuration.server(regions, default: server)
        var transport = transport
        if transport == nil { transport = try configuration.transport() }
        let exchanger = transport ?? URLSessionTransport()
        let headers: HTTPHeaders = [
            "User-Agent": configuration.userAgent ?? Self.defaultUserAgent
        ]
        let logger = try configuration.logging.interceptor()
        self.init(
            server: server,
            tokenProvider: tokenProvider
                ?? configuration.tokenProvider(server.oauth, exchanger, headers),
            transport: exchanger, headers: headers, timeout: configuration.timeout,
            interceptors: logger.map { [$0] } ?? [])
        overallTimeout = configuration.overallTimeout
        retry = configuration.retries ? RetryInterceptor(configuration.retry) : nil
    }
}

extension ClientConfiguration {
    /// The API's server: that of the base URL, else the region, else the default, behind the
    /// gateway if there is one.
    ///
    /// - Throws: ``ConfigurationError/Reason/unknownRegion(_:)``,
    ///   ``ConfigurationError/Reason/noServer``, or ``ConfigurationError/Reason/expected(_:)`` for a
    ///   base URL or a gateway that can't be used.
    public func server(
        _ regions: [String: Server], default: Server? = nil
    ) throws(ConfigurationError) -> Server {
        let regional = try region(regions)
        var result = regional ?? `default`
        if let baseURL {
            // A login is taken from a region that is named as well, or from a server with the same
            // base URL, never from a default: otherwise credentials could go to an address that
            // nobody meant.
            let server = Server(baseURL)
            let same = regional ?? regions.values.first { $0.baseURL == server.baseURL }
            let names = (result ?? same ?? regions.values.first)?.headerNames
            result = Server(
                baseURL, headerNames: names ?? server.headerNames, oauth: same?.oauth)
        }
        guard let result else { throw ConfigurationError(.noServer) }
        let server = gateway.map { result.behind($0.gateway) } ?? result
        guard server.isValid else {
            throw ConfigurationError(
                .expected("an http or https address with a host"),
                key: gateway == nil ? "general.base_url" : "gateway.host")
        }
        return server
    }

    private func region(_ regions: [String: Server]) throws(ConfigurationError) -> Server? {
        guard let region else { return nil }
        let name = ConfigurationSetting.normal(region)
        guard let server = regions.first(where: { ConfigurationSetting.normal($0.key) == name })
        else { throw ConfigurationError(.unknownRegion(region), key: "general.region") }
        return server.value
    }

    fileprivate func tokenProvider(
        _ oauth: OAuthConfiguration?, _ transport: any Transport, _ headers: HTTPHeaders
    ) -> (any AccessTokenProvider)? {
        if let accessToken { return StaticToken(accessToken) }
        guard let clientID, let clientSecret else { return nil }
        return OAuthTokenProvider(
            login: .clientCredentials(id: clientID, secret: clientSecret), oauth: oauth,
            transport: transport, headers: headers, timeout: timeout)
    }

    /// A transport with the proxy and the client certificate.
    ///
    /// - Throws: ``ConfigurationError``; on Linux both are
    ///   ``ConfigurationError/Reason/unsupported(hint:)``.
    public func transport() throws(ConfigurationError) -> URLSessionTransport {
        let session = URLSessionTransport.defaultConfiguration
        try proxy?.apply(to: session)
        return URLSessionTransport(configuration: session, clientCertificate: try certificate())
    }

    private func certificate() throws(ConfigurationError) -> ClientCertificate? {
        guard let clientCertificate else { return nil }
        guard let data = try? Data(contentsOf: clientCertificate) else {
            throw ConfigurationError(
                .unreadable, key: "tls.client_certificate",
                location: ConfigurationLocation(clientCertificate.path))
        }
        do throws(ClientCertificate.Failure) {
            return try ClientCertificate(pkcs12: data, password: clientCertificatePassword ?? "")
        } catch {
            let reason: ConfigurationError.Reason =
                switch error {
                case .unreadable: .expected("a PKCS #12 file that the password opens")
                case .unsupported:
                    .unsupported(hint: "let a proxy in front of the program show the certificate")
                }
            throw ConfigurationError(reason, key: "tls.client_certificate")
        }
    }
}

extension LoggingConfiguration {
    /// The interceptor for these settings; `nil` for level `LogLevel.none`.
    ///
    /// - Throws: ``ConfigurationError/Reason/expected(_:)`` if the file can't be written to.
    public func interceptor() throws(ConfigurationError) -> LoggingInterceptor? {
        guard level > .none else { return nil }
        var sinks: [any LogSink] = []
        if let file {
            do throws(TransportError) {
                sinks.append(try FileLogSink(file))
            } catch {
                throw ConfigurationError(
                    .expected("a file that can be written"), key: "logging.log_file_path",
                    location: ConfigurationLocation(file.path))
            }
        }
        if logsToConsole || sinks.isEmpty { sinks.append(StandardErrorLogSink()) }
        let all = sinks
        var logger = LoggingInterceptor(
            level, format: format,
            sink: ClosureLogSink { entry, line in
                for sink in all { sink.write(entry, line: line) }
            })
        logger.logsRequestBodies = logsRequestBodies
        logger.logsResponseBodies = logsResponseBodies
        return logger
    }
}
