import Foundation
import PureCloudPlatformClientV2

/// Calls the mock server at the address in its first argument.
@main struct Main {
    static func main() async throws {
        guard CommandLine.arguments.count == 2, let url = CommandLine.arguments.last else {
            throw Failed(check: "usage: Integration URL")
        }
        let responses = LastResponse()
        // No retries: a response with an error status is a failure.
        var client = APIClient(
            server: Server(url), accessToken: "integration-token", timeout: .seconds(20),
            interceptors: [responses])
        client.retry = nil

        for call in AcceptedCall.all {
            let output = try await call.send(OAuthAPI(client: client))
            let response = await responses.take()
            try check(response?.operation == call.operation, "\(call.operation): what was called")
            try check(response?.status == call.status, "\(call.operation): status")
            guard let output else { continue }
            let body = try JSONValue.decode(json: Array(response?.body ?? Data()))
            try check(body != JSONValue.object([:]), "\(call.operation): a response with values")
            try check(
                try JSONValue(encoding: output) == body, "\(call.operation): nothing is lost")
        }
        for call in RefusedCall.all {
            do {
                try await call.send(OAuthAPI(client: client))
                throw Failed(check: "\(call.name): was taken")
            } catch let error as APIError {
                guard case .status(let failure) = error else { throw error }
                try check(failure.status == call.status, "\(call.name): got \(failure.status)")
                let body = failure.errorBody
                try check(body?.status == call.status, "\(call.name): body")
            }
        }
        print(
            "Integration: \(AcceptedCall.all.count) operations called and decoded,",
            "\(RefusedCall.all.count) violations refused")
    }

    private static func check(_ condition: Bool, _ name: String) throws {
        guard condition else { throw Failed(check: name) }
    }
}

/// Ends the program with a status that is not zero.
struct Failed: Error {
    let check: String
}
