extension APIRequest where Output: JSONCoded {
    /// The response is JSON.
    public init(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil,
        accept: String = "application/json"
    ) {
        self.init(operation, method, path, parameters, body: body, output: .json(accept: accept))
    }
}

extension APIRequest {
    /// The response is JSON, or there is none.
    public init<Wrapped: JSONCoded>(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil,
        accept: String = "application/json"
    ) where Output == Wrapped? {
        self.init(operation, method, path, parameters, body: body, output: .json(accept: accept))
    }
}
