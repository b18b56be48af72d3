public import Foundation

/// One call of an operation, ready for an ``APIClient`` to send: a value that can be inspected,
/// changed and sent more than once.
public struct APIRequest<Output: Sendable>: Sendable {
    /// The call without the type of its response.
    public var call: OperationCall
    /// How the response is read.
    public var output: ResponseDecoding<Output>

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - operation: the operation's id in the API description.
    ///   - method: the HTTP method.
    ///   - path: the path with `{name}` for each path parameter.
    ///   - parameters: values for path, query, header and cookies.
    ///   - body: the request's body.
    ///   - output: how the response is read.
    public init(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil,
        output: ResponseDecoding<Output>
    ) {
        self.call = OperationCall(
            operation, method, path, parameters, body: body, accept: output.accept)
        self.output = output
    }

    /// The operation's id in the API description.
    public var operation: String { call.operation }
    /// The HTTP method.
    public var method: HTTPMethod { call.method }
    /// The path with `{name}` for each path parameter.
    public var path: String { call.path }
    /// The values for path, query, header and cookies.
    public var parameters: [RequestParameter] { call.parameters }
    /// The request's body; `nil` for none.
    public var body: RequestBody? { call.body }

    /// Headers of this call; they replace the client's.
    public var headers: HTTPHeaders {
        get { call.headers }
        _modify { yield &call.headers }
    }

    /// The longest time for one exchange; `nil` for that of the client.
    public var timeout: Duration? {
        get { call.timeout }
        _modify { yield &call.timeout }
    }

    /// The longest time for the whole call, including all attempts; `nil` for that of the client.
    public var overallTimeout: Duration? {
        get { call.overallTimeout }
        _modify { yield &call.overallTimeout }
    }

    /// The server to send to, instead of the client's. Credentials go there, too.
    public var server: Server? {
        get { call.server }
        _modify { yield &call.server }
    }

    /// Whether and how the call is retried.
    public var retry: RetryOption {
        get { call.retry }
        _modify { yield &call.retry }
    }

    /// Whether credentials are sent.
    public var isAuthenticated: Bool {
        get { call.isAuthenticated }
        _modify { yield &call.isAuthenticated }
    }

    /// What the operation asks for; `nil` for the standard of its API.
    public var security: APISecurity.Requirement? {
        get { call.security }
        _modify { yield &call.security }
    }

    /// The request as it is sent to a server, without the client's headers and credentials.
    ///
    /// - Throws: ``APIError/invalidRequest(_:operation:)``.
    public func httpRequest(server: Server) throws(APIError) -> HTTPRequest {
        try call.httpRequest(server: server)
    }

    /// A copy with more headers, other time limits, another server, another retry option or other
    /// security. A value of `nil` changes nothing.
    public func with(
        headers: HTTPHeaders = [:], timeout: Duration? = nil, overallTimeout: Duration? = nil,
        server: Server? = nil, retry: RetryOption? = nil, security: APISecurity.Requirement? = nil
    ) -> Self {
        var copy = self
        copy.call.headers.merge(headers)
        if let timeout { copy.call.timeout = timeout }
        if let overallTimeout { copy.call.overallTimeout = overallTimeout }
        if let server { copy.call.server = server }
        if let retry { copy.call.retry = retry }
        if let security { copy.call.security = security }
        return copy
    }

    /// An edited copy.
    public func with(_ edit: (inout Self) -> Void) -> Self {
        var copy = self
        edit(&copy)
        return copy
    }
}

extension APIRequest where Output == Void {
    /// Creates a request whose response body is not read. The arguments are those of
    /// ``init(_:_:_:_:body:output:)``.
    public init(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil
    ) {
        self.init(operation, method, path, parameters, body: body, output: .none)
    }
}

extension APIRequest where Output == HTTPResponse {
    /// Creates a request whose response is returned as it came. The arguments are those of
    /// ``init(_:_:_:_:body:output:)``.
    public init(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil
    ) {
        self.init(operation, method, path, parameters, body: body, output: .response())
    }
}

extension APIRequest where Output == String {
    /// The response is text, not JSON.
    public static func text(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil,
        accept: String = "text/plain"
    ) -> APIRequest {
        APIRequest(
            operation, method, path, parameters, body: body,
            output: .text(accept: accept + ", */*;q=0.5"))
    }
}

extension APIRequest {
    /// A copy that asks for another media type, and returns the response as it comes.
    public func accepting(_ mediaType: String) -> APIRequest<Data> {
        var copy = APIRequest<Data>(
            operation, method, path, parameters, body: body, output: .data(accept: mediaType))
        copy.call = call
        copy.call.accept = mediaType
        return copy
    }

    /// A copy with another body, for example one of another media type.
    public func with(body: RequestBody) -> Self {
        var copy = self
        copy.call.body = body
        return copy
    }

    /// A copy that is sent without credentials.
    public func unauthenticated() -> Self {
        var copy = self
        copy.call.isAuthenticated = false
        return copy
    }
}

extension APIRequest where Output == Data {
    /// The response is the bytes of the body.
    public static func data(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil,
        accept: String = "application/octet-stream"
    ) -> APIRequest {
        APIRequest(
            operation, method, path, parameters, body: body,
            output: .data(accept: accept + ", */*;q=0.5"))
    }
}
