internal import SDKRuntime

extension OAuthTokenProvider {
    /// Obtains a usable token: from what the login starts with, else from the store, else with the
    /// refresh token, else by repeating the grant.
    func obtain(in epoch: Int) async throws -> Token {
        guard epoch == self.epoch else { throw AuthenticationFailure.loginRequired }
        switch start {
        case .token(let token):
            start = .stored
            current = token
            await save(token)
            if isUsable(token) { return token }
        case .grant(let grant) where !grant.isRepeatable:
            return try await request(grant, epoch)
        case .grant, .stored: break
        }
        var refreshToken = current?.refreshToken
        let stored = try await store?.load(for: storeKey)
        guard epoch == self.epoch else { throw AuthenticationFailure.loginRequired }
        if let stored {
            // Another process may have renewed it and used up the refresh token known here.
            let isNew = stored.accessToken != current?.accessToken
            if isNew, isUsable(stored), !isDue(stored) {
                current = stored
                return stored
            }
            refreshToken = stored.refreshToken ?? refreshToken
        }
        if let refreshToken {
            do {
                return try await request(.refreshToken(Secret(refreshToken)), epoch)
            } catch let failure as AuthenticationFailure
                where repeatableGrant != nil && failure.code == .invalidGrant
            {}
        }
        guard let repeatableGrant else { throw AuthenticationFailure.loginRequired }
        return try await request(repeatableGrant, epoch)
    }

    private func request(_ grant: TokenGrant, _ epoch: Int) async throws -> Token {
        var token = try await endpoint.token(for: grant, now: now())
        guard epoch == self.epoch else { throw AuthenticationFailure.loginRequired }
        if token.refreshToken == nil, case .refreshToken(let old) = grant {
            token.refreshToken = old.text
        }
        if repeatableGrant == nil { start = .stored }
        current = token
        rejected = nil
        await save(token)
        return token
    }

    private func save(_ token: Token) async {
        let epoch = epoch
        do {
            try await store?.save(token, for: storeKey)
            // A logout in the meantime has cleared the store before this save.
            if epoch != self.epoch { try await store?.clear(for: storeKey) }
        } catch {
            onSaveFailure?(error)
        }
    }
}
