import PureCloudPlatformClientV2
import SDKTesting
import Testing

/// A call of an operation, what it has to send, and the response to it.
struct OperationCase: Sendable, CustomTestStringConvertible {
    let operation: String
    let method: HTTPMethod
    let target: String
    /// Sent besides `Authorization` and `User-Agent`.
    var headers: HTTPHeaders = ["Accept": "application/json"]
    var body: String?
    let response: HTTPResponse
    /// Calls the operation, and checks what it returns.
    let call: @Sendable (OAuthAPI) async throws -> Void

    var testDescription: String { "\(operation): \(method) \(target)" }

    static let json: HTTPHeaders = [
        "Accept": "application/json", "Content-Type": "application/json",
    ]

    static let all = clients + authorizations + scopes + usage
}
