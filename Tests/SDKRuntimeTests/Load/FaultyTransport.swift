import Foundation
import SDKRuntime

/// Reaches a ``FaultyService`` without a socket.
struct FaultyTransport: Transport {
    let service: FaultyService

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        // Other calls go on in between, on the way there and back.
        await Task.yield()
        let path = request.target.dropFirst("https://h".count)
        let response = service.respond(path, authorization: request.headers["Authorization"])
        await Task.yield()
        switch response {
        case .respond(let status, let headers, let body):
            return HTTPResponse(status: status, headers: headers, body: Data(body.utf8))
        case .connectionLost: throw TransportError(.connectionLost)
        }
    }
}
