public import Foundation
public import SDKRuntime

/// The login of a device without a browser (RFC 8628): its user opens a page on another device and
/// enters a code there.
///
///     let device = try await DeviceAuthorization.start(clientID: "id", at: server.oauth)
///     print("Open \(device.verificationURL) and enter \(device.userCode)")
///     let login = try await device.login()
public struct DeviceAuthorization: Sendable {
    /// The code that the user enters.
    public let userCode: String
    /// The address of the page to open.
    public let verificationURL: String
    /// The address of the page with the code in it, for a QR code for example; `nil` if the server
    /// gave none.
    public let completeVerificationURL: String?
    /// When the code stops working.
    public let expiresAt: Date
    /// The time between two requests for the token.
    public let interval: Duration

    private let deviceCode: Secret
    private let endpoint: TokenEndpoint
    private let clock: any Clock<Duration>
    private let now: @Sendable () -> Date

    /// Asks for a code.
    ///
    /// - Parameters:
    ///   - secret: the client's secret, if it has one.
    ///   - scopes: the scopes of the token; empty for the server's default.
    ///   - configuration: where to log in.
    ///   - clock: measures the time between two requests.
    ///   - now: tells the time.
    /// - Throws: ``AuthenticationFailure``, what the transport throws, or `CancellationError`.
    public static func start(
        clientID: String, secret: String? = nil, scopes: [String] = [],
        at configuration: OAuthConfiguration?, transport: any Transport = URLSessionTransport(),
        headers: HTTPHeaders = ["User-Agent": APIClient.defaultUserAgent],
        timeout: Duration? = .seconds(30), clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> DeviceAuthorization {
        let endpoint = TokenEndpoint(
            url: configuration?.tokenURL, client: ClientIdentity(id: clientID, secret: secret),
            transport: transport, headers: headers, timeout: timeout,
            headerNames: configuration?.headerNames ?? ServerHeaderNames())
        let url = try OAuthConfiguration.endpoint(
            configuration?.deviceAuthorizationURL, "device authorization")
        let start = now()
        let response = try await endpoint.send(
            ["client_id": clientID, "scope": TokenGrant.scope(scopes)], to: url)
        let members = try endpoint.members(of: response, issuedAt: start)
        guard let device = members["device_code"]?.string, !device.isEmpty,
            let user = members["user_code"]?.string, !user.isEmpty,
            let page = (members["verification_uri"] ?? members["verification_url"])?.string,
            let lifetime = members["expires_in"]?.double, Token.lifetimes.contains(lifetime)
        else {
            throw AuthenticationFailure(
                code: .malformedResponse, message: "the server's response has no code for a device",
                status: response.status)
        }
        let interval = members["interval"]?.double ?? 5
        return DeviceAuthorization(
            userCode: ServerText.clean(user), verificationURL: ServerText.clean(page),
            completeVerificationURL: members["verification_uri_complete"]?.string
                .map { ServerText.clean($0) },
            expiresAt: start.addingTimeInterval(lifetime),
            interval: .milliseconds(Int64(min(max(interval, 0), 600) * 1_000)),
            deviceCode: Secret(device), endpoint: endpoint, clock: clock, now: now)
    }

    /// Waits until the user has entered the code.
    ///
    /// - Returns: the login for an ``APIClient`` or an ``OAuthTokenProvider``.
    /// - Throws: ``AuthenticationFailure``: ``AuthenticationFailure/Code/accessDenied`` if the user
    ///   refused, ``AuthenticationFailure/Code/expiredToken`` if the code was not entered in time;
    ///   what the transport throws, or `CancellationError`.
    public func login() async throws -> OAuthLogin {
        var interval = interval
        while true {
            try await clock.sleep(for: interval)
            guard now() < expiresAt else {
                throw AuthenticationFailure(
                    code: .expiredToken, message: "the code was not entered in time")
            }
            do {
                let token = try await endpoint.token(for: .deviceCode(deviceCode), now: now())
                return .token(token, id: endpoint.client.id, secret: endpoint.client.secret?.text)
            } catch let failure as AuthenticationFailure {
                switch failure.code {
                case .authorizationPending: continue
                case .slowDown: interval += .seconds(5)
                default: throw failure
                }
            }
        }
    }
}

extension DeviceAuthorization: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The page and the user's code; the device's own is a secret.
    public var description: String { "DeviceAuthorization(\(userCode) at \(verificationURL))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["device": description]) }
}
