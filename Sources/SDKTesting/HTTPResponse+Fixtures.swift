internal import Foundation
public import SDKRuntime

extension HTTPResponse {
    /// A response with a JSON body.
    public static func json(
        _ text: String, status: Int = 200, headers: HTTPHeaders = [:]
    ) -> HTTPResponse {
        make(text, "application/json", status, headers)
    }

    /// A response with a text body.
    public static func text(
        _ text: String, status: Int = 200, headers: HTTPHeaders = [:]
    ) -> HTTPResponse {
        make(text, "text/plain; charset=utf-8", status, headers)
    }

    /// A response without a body.
    public static func status(_ status: Int, headers: HTTPHeaders = [:]) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers)
    }

    private static func make(
        _ text: String, _ contentType: String, _ status: Int, _ headers: HTTPHeaders
    ) -> HTTPResponse {
        var headers = headers
        if headers["Content-Type"] == nil { headers["Content-Type"] = contentType }
        return HTTPResponse(status: status, headers: headers, body: Data(text.utf8))
    }
}
