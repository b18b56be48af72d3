public import Foundation
public import SDKRuntime

/// Gets access tokens by OAuth 2.0, and renews them before they expire and when a server refuses
/// them.
///
/// Calls that need a token at the same time share one request to the token endpoint and its
/// outcome; after a failure, the next call tries again. Cancelling a task ends its wait only. The
/// request continues, because a server that rotates refresh tokens may already have revoked the old
/// one.
public actor OAuthTokenProvider: AccessTokenProvider {
    /// Called with the error when a new token could not be saved.
    public typealias SaveFailureHandler = @Sendable (any Error) -> Void

    let endpoint: TokenEndpoint
    /// The grant that can be repeated for another token; `nil` if the login can't be repeated.
    let repeatableGrant: TokenGrant?
    let store: (any TokenStore)?
    let now: @Sendable () -> Date
    let onSaveFailure: SaveFailureHandler?
    /// The key of the token in the store.
    public let storeKey: String
    private let margin: TimeInterval

    /// How the first token is obtained; `.stored` once it is.
    var start: OAuthLogin.Start
    var current: Token?
    /// The access token that a server refused.
    var rejected: Secret?
    /// Counts logins and logouts, so that the response to an earlier request is dropped.
    var epoch = 0
    private(set) var isRenewing = false
    private var waiters: [UInt64: CheckedContinuation<Token, any Error>] = [:]
    private var lastWaiter: UInt64 = 0
    private var nextEarlyRenewal: Date?

    /// - Parameters:
    ///   - oauth: where to log in; `nil` makes each call fail with
    ///     ``AuthenticationFailure/Code/noEndpoint``.
    ///   - transport: should honour ``HTTPRequest/followsRedirects``.
    ///   - store: where tokens are kept between runs; `nil` keeps them in memory.
    ///   - storeKey: distinguishes logins in the store; made from client id and token URL if `nil`.
    ///     A program with many users gives each a key of its own.
    ///   - renewalMargin: how long before its expiry a token is renewed, at most a quarter of its
    ///     lifetime. Meanwhile calls use the old token.
    ///   - headers: sent with each token request.
    ///   - timeout: the longest time for one token request. `nil` waits for ever.
    ///   - now: returns the current time.
    ///   - onSaveFailure: called if the store can't save a token; calls use that token anyway.
    @inline(never)
    public init(
        login: OAuthLogin, oauth: OAuthConfiguration?,
        transport: any Transport = URLSessionTransport(), store: (any TokenStore)? = nil,
        storeKey: String? = nil, renewalMargin: Duration = .seconds(60),
        headers: HTTPHeaders = ["User-Agent": APIClient.defaultUserAgent],
        timeout: Duration? = .seconds(30), now: @escaping @Sendable () -> Date = { Date() },
        onSaveFailure: SaveFailureHandler? = nil
    ) {
        self.endpoint = TokenEndpoint(
            url: oauth?.tokenURL, refreshURL: oauth?.refreshURL, client: login.client,
            transport: transport, headers: headers,
            timeout: timeout, headerNames: oauth?.headerNames ?? ServerHeaderNames())
        self.start = login.start
        if case .grant(let grant) = login.start, grant.isRepeatable {
            repeatableGrant = grant
        } else {
            repeatableGrant = nil
        }
        self.store = store
        self.storeKey = storeKey ?? "\(login.client.id) \(oauth?.tokenURL ?? "")"
        self.margin = max(0, renewalMargin / .seconds(1))
        self.now = now
        self.onSaveFailure = onSaveFailure
    }

    /// - Throws: ``AuthenticationFailure``, what the transport or the store throws, or
    ///   `CancellationError`.
    public func accessToken() async throws -> String { try await token().accessToken }

    /// Returns the token with its expiry and its refresh token.
    ///
    /// - Throws: ``AuthenticationFailure``, what the transport or the store throws, or
    ///   `CancellationError`.
    public func token() async throws -> Token {
        try Task.checkCancellation()
        guard let current, isUsable(current) else { return try await nextToken() }
        if isDue(current) { renew() }
        return current
    }

    /// Records that a server refused a token. All callers that used it share one renewal.
    public func accessTokenRejected(_ token: String) async -> Bool {
        if token == current?.accessToken { rejected = Secret(token) }
        return true
    }

    /// Forgets the token and removes it from the store. The server still accepts it: an API usually
    /// has an operation or a page that revokes it.
    ///
    /// Calls that wait for a token fail with ``AuthenticationFailure/loginRequired``, and so do
    /// later ones, unless the login is one with client credentials or a password.
    public func logOut() async throws {
        epoch += 1
        current = nil
        rejected = nil
        start = repeatableGrant.map { .grant($0) } ?? .stored
        finish(.failure(AuthenticationFailure.loginRequired), of: epoch)
        try await store?.clear(for: storeKey)
    }

    func isUsable(_ token: Token) -> Bool {
        token.accessToken != rejected?.text && !token.isExpired(at: now())
    }

    func isDue(_ token: Token) -> Bool {
        guard token.refreshToken != nil || repeatableGrant != nil,
            let time = token.renewalTime(margin: margin)
        else { return false }
        return now() >= max(time, nextEarlyRenewal ?? time)
    }
}

extension OAuthTokenProvider {
    /// How many calls wait for a token.
    package var waiterCount: Int { waiters.count }

    /// Waits for the current request to the token endpoint, or starts one.
    private func nextToken() async throws -> Token {
        lastWaiter += 1
        let waiter = lastWaiter
        renew()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiters[waiter] = $0 }
        } onCancel: {
            Task { await self.cancel(waiter) }
        }
    }

    private func cancel(_ waiter: UInt64) {
        waiters.removeValue(forKey: waiter)?.resume(throwing: CancellationError())
    }

    private func renew() {
        guard !isRenewing else { return }
        let epoch = epoch
        isRenewing = true
        Task {
            do {
                finish(.success(try await obtain(in: epoch)), of: epoch)
            } catch {
                finish(.failure(error), of: epoch)
            }
        }
    }

    /// Resumes all calls that wait.
    private func finish(_ result: Result<Token, any Error>, of epoch: Int) {
        guard epoch == self.epoch else { return }
        isRenewing = false
        nextEarlyRenewal = nil
        if case .failure = result, let expiresAt = current?.expiresAt {
            // The token is still valid, so a token endpoint in trouble is left alone for a while.
            let now = now()
            nextEarlyRenewal = now.addingTimeInterval(max(1, expiresAt.timeIntervalSince(now) / 4))
        }
        let waiters = waiters
        self.waiters = [:]
        for waiter in waiters.values { waiter.resume(with: result) }
    }
}

extension OAuthTokenProvider: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The client's id, not the token.
    public nonisolated var description: String {
        "OAuthTokenProvider(client \(endpoint.client.id))"
    }

    /// The same as ``description``.
    public nonisolated var debugDescription: String { description }

    /// Shows no more than ``description``.
    public nonisolated var customMirror: Mirror {
        Mirror(self, children: ["client": endpoint.client.id])
    }
}
