extension ResponseDecoding where Output: JSONCoded {
    /// The body as JSON. A body that is empty, or doesn't match `Output`, is
    /// ``APIError/decoding(_:)``.
    public static var json: Self { json() }

    /// The body as JSON, with another `Accept`; otherwise like ``json``.
    ///
    /// - Parameter accept: sent as `Accept`.
    public static func json(accept: String = "application/json") -> Self {
        ResponseDecoding(accept: accept) { (response) throws(APIError) in
            do throws(DecodingFailure) {
                return try response.decoded(as: Output.self)
            } catch {
                throw .decoding(error)
            }
        }
    }
}

extension ResponseDecoding {
    /// The body as JSON; `nil` for null and for an empty body, as of status 204.
    public static func json<Wrapped: JSONCoded>(
        accept: String = "application/json"
    ) -> Self where Output == Wrapped? {
        ResponseDecoding(accept: accept) { (response) throws(APIError) in
            if response.body.isEmpty { return nil }
            do throws(DecodingFailure) {
                return try response.decoded(as: Nullable<Wrapped>.self).value
            } catch {
                throw .decoding(error)
            }
        }
    }
}

extension HTTPResponse {
    /// The body as JSON.
    ///
    /// - Throws: ``DecodingFailure``, also for an empty body.
    public func decoded<Value: JSONCoded>(as type: Value.Type) throws(DecodingFailure) -> Value {
        guard !body.isEmpty else {
            throw DecodingFailure(
                operation: operation, type: "\(type)",
                reason: "the body is empty, HTTP \(status)", response: self)
        }
        do throws(JSONError) {
            return try Value.decode(json: body)
        } catch {
            if case .syntax = error.reason, let value: Value = unquoted() { return value }
            throw failure(error, "\(type)")
        }
    }

    /// What a plain text says: many servers send a string or a date as it is, also where JSON is
    /// described or anything at all.
    private func unquoted<Value: JSONCoded>() -> Value? {
        guard let type = headers["Content-Type"], Self.essence(type) == "text/plain",
            let text = body.withJSONBytes({ String(validating: $0, as: UTF8.self) })
        else { return nil }
        return try? Value.decode(json: JSONValue.string(text).encodedJSON() as [UInt8])
    }

    private func failure(_ error: JSONError, _ type: String) -> DecodingFailure {
        var reason = error.message
        if let offset = error.offset { reason += ", byte \(offset)" }
        if case .syntax = error.reason {
            switch headers["Content-Type"] {
            case let type? where !Self.isJSON(type):
                reason = "the body is \(type.debugDescription), not JSON (\(reason))"
            case nil: reason = "the body has no content type and is not JSON (\(reason))"
            default: break
            }
        }
        return DecodingFailure(
            operation: operation, type: type, path: error.relativePath, reason: reason,
            response: self)
    }

    /// The type and subtype in lower case, without parameters.
    private static func essence(_ contentType: String) -> String {
        contentType.divided(at: ";").before.lowercased().parts(between: " ").joined()
    }

    /// Whether a media type is JSON: `application/json`, `text/json`, or one that ends with `+json`
    /// (RFC 6839 section 3.1).
    static func isJSON(_ contentType: String) -> Bool {
        let type = essence(contentType)
        return type == "application/json" || type == "text/json" || type.hasSuffix("+json")
    }
}

extension APIFailure {
    /// The body as JSON, for example the model that the API describes for errors.
    ///
    /// - Throws: ``DecodingFailure``.
    public func decoded<Value: JSONCoded>(as type: Value.Type) throws(DecodingFailure) -> Value {
        try response.decoded(as: type)
    }
}
