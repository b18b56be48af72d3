import Foundation
import Logins
import SDKTesting
import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct OAuthTokenProviderTests {
    let service = Login()

    @Test func oneTokenForManyCalls() async throws {
        service.respond(Login.token("t1"))
        let provider = service.provider()
        for _ in 0..<3 { #expect(try await provider.accessToken() == "t1") }
        #expect(service.stub.requests.count == 1)
    }

    @Test func aThousandCallsOnAnExpiredTokenMakeOneRequest() async throws {
        let gate = Gate()
        service.stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            return Login.token("new")
        }
        let old = Token(accessToken: "old", expiresAt: service.now - 1)
        let store = InMemoryTokenStore()
        store.save(old, for: "k")
        let provider = service.provider(store: store)
        let tokens = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1000 { group.addTask { try await provider.accessToken() } }
            await Login.until { await provider.waiterCount == 1000 }
            gate.open()
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(tokens == Array(repeating: "new", count: 1000))
        #expect(service.stub.requests.count == 1)
        #expect(store.load(for: "k")?.accessToken == "new")
    }

    @Test func aThousandCallsThatGetA401ShareOneRenewal() async throws {
        let valid = Locked("t1")
        let arrived = Locked(0)
        let gate = Gate()
        service.respond(Login.token("t1"), Login.token("t2"))
        service.stub.on("get") { request in
            if request.headers["Authorization"] == "Bearer t1" {
                let count = arrived.withLock { count in
                    count += 1
                    return count
                }
                if count == 1000 {
                    valid.withLock { $0 = "t2" }
                    gate.open()
                }
                await gate.wait()
            }
            let isValid = request.headers["Authorization"] == "Bearer \(valid.withLock { $0 })"
            return .status(isValid ? 200 : 401)
        }
        let client = APIClient(
            server: "https://api.example.com", tokenProvider: service.provider(),
            transport: service.stub)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<1000 {
                group.addTask { try await client.send(APIRequest<Void>("get", .get, "/x")) }
            }
            try await group.waitForAll()
        }
        #expect(service.bodies.filter { $0.hasPrefix("grant_type") }.count == 2)
        #expect(service.stub.requests(of: "get").count == 2000)
    }

    @Test func aSecond401IsFinal() async throws {
        service.respond(Login.token("t1"), Login.token("t2"))
        service.stub.on("get") { _ in .status(401) }
        let client = APIClient(
            server: "https://api.example.com", tokenProvider: service.provider(),
            transport: service.stub)
        let error = await #expect(throws: APIError.self) {
            try await client.send(APIRequest<Void>("get", .get, "/x"))
        }
        #expect(error?.status == 401)
        #expect(
            service.stub.requests(of: "get").map { $0.headers["Authorization"] }
                == ["Bearer t1", "Bearer t2"])
    }

    @Test func anOldTokenThatIsRefusedLateRenewsNothing() async throws {
        service.respond(Login.token("t1"), Login.token("t2"))
        let provider = service.provider()
        let first = try await provider.accessToken()
        #expect(await provider.accessTokenRejected(first))
        #expect(try await provider.accessToken() == "t2")
        #expect(await provider.accessTokenRejected(first))
        #expect(try await provider.accessToken() == "t2")
        #expect(service.stub.requests.count == 2)
    }

    @Test func aServerThatSendsTheRefusedTokenAgainIsBelieved() async throws {
        service.respond(Login.token("t1"), Login.token("t1"))
        let provider = service.provider()
        _ = await provider.accessTokenRejected(try await provider.accessToken())
        for _ in 0..<3 { #expect(try await provider.accessToken() == "t1") }
        #expect(service.stub.requests.count == 2)
    }

    @Test func aFailureIsToldToAllAndTheNextCallTriesAgain() async throws {
        let gate = Gate()
        service.stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            throw TransportError(.connectionLost)
        }
        let provider = service.provider()
        let failures = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    await #expect(throws: TransportError.self) {
                        try await provider.accessToken()
                    } != nil
                }
            }
            await Login.until { await provider.waiterCount == 100 }
            gate.open()
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 100)
        #expect(service.stub.requests.count == 1)
        service.respond(Login.token("t1"))
        #expect(try await provider.accessToken() == "t1")
    }

    @Test func cancellingOneWaitLeavesTheOthers() async throws {
        let gate = Gate()
        service.stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            return Login.token("t1")
        }
        let provider = service.provider()
        let tasks = (0..<3).map { _ in Task { try await provider.accessToken() } }
        await Login.until { await provider.waiterCount == 3 }
        tasks[0].cancel()
        await #expect(throws: CancellationError.self) { try await tasks[0].value }
        #expect(await provider.waiterCount == 2)
        gate.open()
        #expect(try await tasks[1].value == "t1")
        #expect(try await tasks[2].value == "t1")
        #expect(service.stub.requests.count == 1)
    }

    @Test func aTokenThatNobodyWaitsForAnyMoreIsKept() async throws {
        let gate = Gate()
        service.stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            return Login.token("t1")
        }
        let provider = service.provider()
        let task = Task { try await provider.accessToken() }
        await Login.until { await provider.waiterCount == 1 }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        gate.open()
        #expect(try await provider.accessToken() == "t1")
        #expect(service.stub.requests.count == 1)
    }

    @Test func aCancelledTaskAsksForNothing() async {
        let provider = service.provider()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await provider.accessToken()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(service.stub.requests.isEmpty)
    }
}
