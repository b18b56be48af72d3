import ClientAdmin
import Foundation
import PureCloudPlatformClientV2
import SDKTesting

/// Runs the program's commands over a server in memory.
enum CommandCheck {
    static func check() async throws -> [(Bool, String)] {
        let stub = server()
        func lines(_ arguments: String...) async throws -> [String] {
            guard let command = Command(arguments) else { return ["no command"] }
            let client = APIClient(server: .euWest1, accessToken: "t", transport: stub)
            return try await command.run(ClientAdmin(client: client, pause: .milliseconds(1)))
        }
        var results: [(Bool, String)] = []
        results.append(
            (
                try await lines("list") == ["c1  One, in use", "c2  Two, paused"],
                "the clients of two pages"
            ))
        results.append((try await lines("create", "New", "r1") == ["c3  s3"], "a new client"))
        results.append((try await lines("rename", "c1", "Uno") == ["Uno"], "a new name"))
        let sent = stub.requests(of: "putOauthClient").last?.body?.bytes ?? []
        results.append(
            (
                String(decoding: sent, as: UTF8.self).contains(#""description":"d""#),
                "what stays as it is"
            ))
        results.append(
            (
                try await lines("usage", "c1", "2026-11-01/2026-11-08")
                    == ["12  /api/v2/users, 1 too many"], "usage"
            ))
        results.append(
            (
                stub.requests(of: "getOauthClientUsageQueryResult").count == 3,
                "asked until it is complete"
            ))
        do {
            _ = try await lines("usage", "c1", "2026-11-01/2026-11-08")
            results.append((false, "a query that fails"))
        } catch UsageFailure.failed {
            results.append((true, "a query that fails"))
        }
        results.append((try await lines("rename") == ["no command"], "arguments that mean nothing"))
        return results
    }

    private static let one =
        #"{"id":"c1","name":"One","description":"d","authorizedGrantType":"CODE","state":"active"}"#

    private static func server() -> StubTransport {
        let stub = StubTransport()
        stub.script(
            "getOauthClients",
            [
                .respond(
                    .json(
                        #"{"entities":[{"id":"c2","name":"Two","authorizedGrantType":"CODE","#
                            + #""state":"paused"}],"nextUri":"/api/v2/oauth/clients?pageNumber=2"}"#
                    )),
                .respond(.json(#"{"entities":[\#(one)]}"#)),
            ])
        stub.on("getOauthClient") { _ in .json(one) }
        stub.on("postOauthClients") { _ in
            .json(
                #"{"id":"c3","name":"New","authorizedGrantType":"CLIENT-CREDENTIALS","secret":"s3"}"#
            )
        }
        stub.on("putOauthClient") { request in
            HTTPResponse(status: 200, body: Data(request.body?.bytes ?? []))
        }
        stub.on("postOauthClientUsageQuery") { _ in .json(#"{"executionId":"e1"}"#) }
        stub.script(
            "getOauthClientUsageQueryResult",
            [
                .respond(.json(#"{"queryStatus":"Running"}"#)),
                .respond(.json(#"{"queryStatus":"Queued"}"#)),
                .respond(
                    .json(
                        #"{"queryStatus":"Complete","results":[{"templateUri":"/api/v2/users","#
                            + #""requests":12,"status429":1}]}"#)),
                .respond(.json(#"{"queryStatus":"Failed"}"#)),
            ])
        return stub
    }
}
