public import Foundation

extension APIRequest where Output == Data {
    /// The answer is the bytes of the body.
    public static func data(
        _ operation: String, _ method: HTTPMethod, _ path: String,
        _ parameters: [RequestParameter] = [], body: RequestBody? = nil
    ) -> APIRequest {
        APIRequest(operation, method, path, parameters, body: body, output: .data())
    }
}
