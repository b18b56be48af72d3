extension APIRequest where Output: JSONCoded {
    /// The answer is JSON.
    public init(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil
    ) {
        self.init(operation, method, path, parameters, body: body, output: .json())
    }
}

extension APIRequest {
    /// The answer is JSON, or there is none.
    public init<Wrapped: JSONCoded>(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil
    ) where Output == Wrapped? {
        self.init(operation, method, path, parameters, body: body, output: .json())
    }
}
