import Foundation
import SDKLogin
import SDKRuntime

/// Calls an operation for each security scheme, with what it asks for and without: `schemes URL`.
@main struct Schemes {
    private static let key = "key-1.2~_"
    /// What has to be encoded in a query.
    private static let queryKey = "k\u{E9}y & =+;"
    private static let password = APICredential.password(
        username: "door", password: "pass:word")

    private struct Door: Sendable {
        let name: String
        let credentials: [APICredential]
        let open: @Sendable (DoorsAPI) async throws -> Void
    }

    private static let doors = [
        Door(name: "key in a header", credentials: [.headerKey(key)]) { try await $0.header() },
        Door(name: "key in the query", credentials: [.queryKey(queryKey)]) { try await $0.query() },
        Door(name: "key in a cookie", credentials: [.cookieKey(key)]) { try await $0.cookie() },
        Door(name: "name and password", credentials: [password]) { try await $0.basic() },
        Door(name: "bearer token", credentials: [.token("bearer-token")]) {
            try await $0.bearer()
        },
        Door(name: "login", credentials: [.login(.clientCredentials(id: "i", secret: "s"))]) {
            try await $0.login()
        },
        Door(name: "two keys", credentials: [.headerKey(key), .queryKey(queryKey)]) {
            try await $0.both()
        },
        Door(name: "the second way", credentials: [.headerKey(key), password]) {
            try await $0.either()
        },
    ]

    static func main() async {
        guard let url = CommandLine.arguments.dropFirst().first else {
            print("usage: schemes URL")
            exit(2)
        }
        let server = Server(url, oauth: OAuthConfiguration(tokenURL: url + "/token"))
        var failures = 0
        func expect(
            _ what: String, _ isRight: (APIError?) -> Bool, _ body: () async throws -> Void
        ) async {
            var failure: APIError?
            do { try await body() } catch { failure = APIError(error) }
            guard !isRight(failure) else { return }
            failures += 1
            print("FAILED: \(what): \(failure.map { "\($0)" } ?? "was let in")")
        }
        for door in doors {
            let api = DoorsAPI(client: APIClient(server: server, credentials: door.credentials))
            await expect(door.name, { $0 == nil }) { try await door.open(api) }
            // Nothing is sent then.
            let client = APIClient(server: server)
            await expect("\(door.name), nothing given", { $0?.isMissingCredentials == true }) {
                try await door.open(DoorsAPI(client: client))
            }
        }
        let open = DoorsAPI(client: APIClient(server: server, credentials: []))
        await expect("the open door", { $0 == nil }) { try await open.open() }
        await expect("a wrong key", { $0?.status == 401 }) {
            try await DoorsAPI(
                client: APIClient(server: server, credentials: [.headerKey("other")])
            ).header()
        }
        await expect("no credentials", { $0?.status == 401 }) {
            let client = APIClient(server: server)
            try await client.send(DoorsAPI.Requests.bearer().unauthenticated())
        }
        guard failures == 0 else { exit(1) }
        print("\(2 * doors.count + 3) calls with and without credentials: all as described")
    }
}

extension APIError {
    fileprivate var isMissingCredentials: Bool {
        if case .authentication(.missingCredentials) = self { true } else { false }
    }

    fileprivate var status: Int? {
        if case .status(let failure) = self { failure.status } else { nil }
    }
}
