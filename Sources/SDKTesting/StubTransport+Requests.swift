internal import Foundation
public import SDKRuntime

// A stub is for the operation of the request: the values of its parameters don't matter.

extension StubTransport {
    /// Responds to the operation of a request with values of its own type and status 200. A later
    /// stub for the same operation replaces it.
    ///
    ///     stub.on(UsersAPI.Requests.getUser(id: "")) { _ in User(name: "Ada") }
    public func on<Output: JSONCoded>(
        _ request: APIRequest<Output>,
        _ handler: @escaping @Sendable (HTTPRequest) async throws -> Output
    ) {
        let accept = request.output.accept
        on(request.operation) { .ok(try Self.body(await handler($0), accept)) }
    }

    /// Responds to the operation of a request with a value of its own type and status 200.
    public func on<Output: JSONCoded>(_ request: APIRequest<Output>, returning value: Output) {
        on(request) { _ in value }
    }

    /// Responds to the operation of a request; `nil` is a response without a body, with status 204.
    public func on<Output: JSONCoded>(
        _ request: APIRequest<Output?>,
        _ handler: @escaping @Sendable (HTTPRequest) async throws -> Output?
    ) {
        let accept = request.output.accept
        on(request.operation) { request in
            guard let value = try await handler(request) else { return .status(204) }
            return .ok(try Self.body(value, accept))
        }
    }

    /// Responds to the operation of a request; `nil` is a response without a body, with status 204.
    public func on<Output: JSONCoded>(_ request: APIRequest<Output?>, returning value: Output?) {
        on(request) { _ in value }
    }

    /// Responds to the operation of a request without a body, with status 204.
    public func on(
        _ request: APIRequest<Void>,
        _ handler: @escaping @Sendable (HTTPRequest) async throws -> Void = { _ in }
    ) {
        on(request.operation) { request in
            try await handler(request)
            return .status(204)
        }
    }

    /// Responds to the operation of a request with an error status, and a model as the body.
    public func on<Output>(
        _ request: APIRequest<Output>, failing status: Int, _ body: some JSONCoded
    ) {
        on(request.operation) { _ in
            var response = HTTPResponse.ok(try Self.body(body, "application/json"))
            response.status = status
            return response
        }
    }

    /// Text and data are sent as they are, if the request asks for something other than JSON.
    private static func body(
        _ value: some JSONCoded, _ accept: String?
    ) throws -> (data: Data, contentType: String) {
        if let accept, !accept.contains("json") {
            if let text = value as? String {
                return (Data(text.utf8), "text/plain; charset=utf-8")
            }
            if let data = value as? Data { return (data, "application/octet-stream") }
        }
        return (Data(try value.encodedJSON()), "application/json")
    }
}

extension HTTPResponse {
    fileprivate static func ok(_ body: (data: Data, contentType: String)) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["Content-Type": body.contentType], body: body.data)
    }
}
