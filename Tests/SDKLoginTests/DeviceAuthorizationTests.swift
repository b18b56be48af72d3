import Foundation
import Logins
import SDKTesting
import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct DeviceAuthorizationTests {
    let login = Login()

    private var oauth: OAuthConfiguration {
        var oauth = Login.oauth
        oauth.deviceAuthorizationURL = "https://login.example.com/device"
        return oauth
    }

    private func start(
        _ response: String =
            #"{"device_code":"s3cret-device","user_code":"WDJB","verification_uri":"https://e.com/d","expires_in":60,"interval":5}"#
    ) async throws -> DeviceAuthorization {
        login.stub.on(.post, "/device") { _ in .json(response) }
        return try await DeviceAuthorization.start(
            clientID: "id1", scopes: ["a", "b"], at: oauth, transport: login.stub,
            clock: TestClock(), now: { [time = login.time] in time.withLock { $0 } })
    }

    private static func error(_ code: String) -> HTTPResponse {
        .json(#"{"error":"\#(code)"}"#, status: 400)
    }

    @Test func theUserEntersTheCode() async throws {
        let device = try await start()
        #expect(device.userCode == "WDJB")
        #expect(device.verificationURL == "https://e.com/d")
        #expect(login.bodies == ["client_id=id1&scope=a+b"])
        login.respond(
            Self.error("authorization_pending"), Self.error("slow_down"), Login.token("t1"))
        let found = try await device.login()
        #expect(found.start == .token(try #require(found.token)))
        #expect(found.token?.accessToken == "t1")
        #expect(login.stub.requests.count == 4)
        #expect(
            login.bodies.last == "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"
                + "&device_code=s3cret-device&client_id=id1")
        #expect(!"\(device)\(String(reflecting: device))".contains("s3cret"))
    }

    @Test func theUserRefuses() async throws {
        let device = try await start()
        login.respond(Self.error("access_denied"))
        let error = await #expect(throws: AuthenticationFailure.self) {
            try await device.login()
        }
        #expect(error?.code == .accessDenied)
    }

    @Test func theCodeExpires() async throws {
        let device = try await start()
        login.advance(61)
        let error = await #expect(throws: AuthenticationFailure.self) {
            try await device.login()
        }
        #expect(error?.code == .expiredToken)
    }

    @Test(
        arguments: [
            "{}", "[]", "x",
            #"{"device_code":"d","user_code":"u","verification_uri":"v","expires_in":-1}"#,
        ])
    func aResponseWithoutACode(_ response: String) async {
        let error = await #expect(throws: AuthenticationFailure.self) {
            try await start(response)
        }
        #expect(error?.code == .malformedResponse)
    }

    @Test func aServerWithoutDeviceLogin() async {
        let error = await #expect(throws: AuthenticationFailure.self) {
            try await DeviceAuthorization.start(
                clientID: "id1", at: Login.oauth, transport: login.stub)
        }
        #expect(error?.code == .noEndpoint)
    }
}

extension OAuthLogin {
    fileprivate var token: Token? {
        guard case .token(let token) = start else { return nil }
        return token
    }
}
