/// A call of one operation without the type of its response: the content of an ``APIRequest``.
public struct OperationCall: Sendable {
    /// What the properties say.
    private struct Contents: Sendable {
        var operation: String
        var method: HTTPMethod
        var path: String
        var parameters: [RequestParameter]
        var body: RequestBody?
        var headers: HTTPHeaders = [:]
        var timeout: Duration?
        var overallTimeout: Duration?
        var server: Server?
        var address: String?
        var retry: RetryOption = .inherited
        var isAuthenticated: Bool = true
        var security: APISecurity.Requirement?
        var accept: String?
    }

    private var contents: CopyOnWrite<Contents>

    /// The operation's id in the API description.
    public var operation: String {
        get { contents.value.operation }
        _modify { yield &contents.value.operation }
    }

    /// The HTTP method.
    public var method: HTTPMethod {
        get { contents.value.method }
        _modify { yield &contents.value.method }
    }

    /// The path with `{name}` for each path parameter.
    public var path: String {
        get { contents.value.path }
        _modify { yield &contents.value.path }
    }

    /// The values for path, query, header and cookies.
    public var parameters: [RequestParameter] {
        get { contents.value.parameters }
        _modify { yield &contents.value.parameters }
    }

    /// The request's body; `nil` for none.
    public var body: RequestBody? {
        get { contents.value.body }
        _modify { yield &contents.value.body }
    }

    /// The headers of this call; they replace those of the client and of parameters.
    public var headers: HTTPHeaders {
        get { contents.value.headers }
        _modify { yield &contents.value.headers }
    }

    /// The longest time for one exchange; `nil` for that of the client.
    public var timeout: Duration? {
        get { contents.value.timeout }
        _modify { yield &contents.value.timeout }
    }

    /// The longest time for the whole call, including all attempts; `nil` for that of the client.
    public var overallTimeout: Duration? {
        get { contents.value.overallTimeout }
        _modify { yield &contents.value.overallTimeout }
    }

    /// The server to send to, instead of the client's. Credentials go there, too.
    public var server: Server? {
        get { contents.value.server }
        _modify { yield &contents.value.server }
    }

    /// Replaces path and query by an address that a server gave, for example that of a next page:
    /// absolute, or relative to the call's own. Its origin must be that of the server, so that no
    /// credential goes anywhere else.
    public var address: String? {
        get { contents.value.address }
        _modify { yield &contents.value.address }
    }

    /// Whether and how the call is retried.
    public var retry: RetryOption {
        get { contents.value.retry }
        _modify { yield &contents.value.retry }
    }

    /// Whether credentials are sent.
    public var isAuthenticated: Bool {
        get { contents.value.isAuthenticated }
        _modify { yield &contents.value.isAuthenticated }
    }

    /// What the operation asks for; `nil` for the standard of its API.
    public var security: APISecurity.Requirement? {
        get { contents.value.security }
        _modify { yield &contents.value.security }
    }

    /// Sent as `Accept`.
    public var accept: String? {
        get { contents.value.accept }
        _modify { yield &contents.value.accept }
    }

    /// Creates a call.
    ///
    /// - Parameters:
    ///   - operation: the operation's id in the API description.
    ///   - method: the HTTP method.
    ///   - path: the path with `{name}` for each path parameter.
    ///   - parameters: values for path, query, header and cookies.
    ///   - body: the request's body.
    ///   - accept: sent as `Accept`.
    public init(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil, accept: String? = nil
    ) {
        contents = CopyOnWrite(
            Contents(
                operation: operation, method: method, path: path, parameters: parameters,
                body: body, accept: accept))
    }

    /// Encodes path, query, headers, cookies and body.
    ///
    /// - Parameter defaults: headers that the call's own replace.
    /// - Throws: ``APIError/invalidRequest(_:operation:)``.
    public func httpRequest(
        server: Server, defaults: HTTPHeaders = [:]
    ) throws(APIError) -> HTTPRequest {
        do {
            return try encode(server, defaults)
        } catch {
            throw .invalidRequest(error, operation: operation)
        }
    }

    private func encode(
        _ server: Server, _ defaults: HTTPHeaders
    ) throws(InvalidRequest) -> HTTPRequest {
        guard server.isValid else { throw .baseURL }
        guard !method.rawValue.isEmpty, ByteSet.token.containsAll(method.rawValue)
        else { throw .method(method.rawValue) }
        var target = try target(server)
        if let address { target = try server.target(address, from: target) }
        // Room for all fields that are likely, so that they move once.
        var request = HTTPRequest(
            method, target, headers: HTTPHeaders(defaults, room: 4), timeout: timeout,
            operation: operation)
        if let accept { request.headers["Accept"] = accept }
        for parameter in parameters where parameter.location == .header {
            try parameter.check()
            switch parameter.form {
            case .absent, .null, .invalid, .list([]), .object([]): continue
            case .scalar(let text): request.headers[parameter.name] = text
            case .list, .object, .nested:
                var writer = ParameterWriter()
                writer.simple(parameter, .raw)
                request.headers[parameter.name] = writer.text
            }
        }
        if let cookie = try cookie() { request.headers["Cookie"] = cookie }
        if let body = try body?.encode() {
            request.body = body
            if let type = body.contentType { request.headers["Content-Type"] = type }
        }
        request.headers.merge(headers)
        try request.headers.validate()
        return request
    }

    private func target(_ server: Server) throws(InvalidRequest) -> String {
        var writer = ParameterWriter()
        writer.bytes.reserveCapacity(server.baseURL.utf8.count + path.utf8.count + 96)
        writer.literal(server.baseURL)
        try writer.path(path, parameters)
        var separator = ParameterWriter.Separator.query
        for parameter in parameters where parameter.location == .query {
            try writer.pairs(
                parameter, parameter.allowReserved ? .reserved : .percent, &separator)
        }
        return writer.text
    }

    private func cookie() throws(InvalidRequest) -> String? {
        guard parameters.contains(where: { $0.location == .cookie }) else { return nil }
        var writer = ParameterWriter()
        var separator = ParameterWriter.Separator.cookie
        for parameter in parameters where parameter.location == .cookie {
            try writer.pairs(
                parameter, parameter.style == .cookie ? .cookie : .percent, &separator)
        }
        return writer.bytes.isEmpty ? nil : writer.text
    }
}

extension OperationCall: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Operation, method and path template, never a value.
    public var description: String { "\(operation) (\(method) \(path))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["call": description]) }
}
