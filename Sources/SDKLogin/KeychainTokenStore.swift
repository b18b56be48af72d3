#if canImport(Security)
    internal import Foundation
    public import SDKRuntime
    internal import Security

    /// Keeps tokens in the keychain, readable on this device after its first unlock.
    public struct KeychainTokenStore: TokenStore {
        /// The keychain service of this application's tokens.
        public let service: String

        /// - Parameter service: distinguishes this application's tokens from others.
        public init(service: String) { self.service = service }

        /// Reads the keychain's item of a key.
        ///
        /// - Returns: `nil` if there is none.
        /// - Throws: ``AuthenticationFailure/Code/tokenStore`` with the keychain's status.
        public func load(for key: String) throws(AuthenticationFailure) -> Token? {
            var query = query(for: key)
            query[kSecReturnData as String] = true
            query[kSecMatchLimit as String] = kSecMatchLimitOne
            var item: CFTypeRef?
            let status = SecItemCopyMatching(query as CFDictionary, &item)
            if status == errSecItemNotFound { return nil }
            guard status == errSecSuccess else { throw failure(status) }
            guard let data = item as? Data,
                let token = try? JSONDecoder().decode(Token.self, from: data)
            else {
                throw AuthenticationFailure(
                    code: .tokenStore, message: "the keychain's token can't be decoded")
            }
            return token
        }

        /// Adds or updates the keychain's item of a key.
        ///
        /// - Throws: ``AuthenticationFailure/Code/tokenStore`` with the keychain's status.
        public func save(_ token: Token, for key: String) throws(AuthenticationFailure) {
            guard let data = try? JSONEncoder().encode(token) else {
                throw failure(errSecParam)
            }
            let values: [String: Any] = [
                kSecValueData as String: data,
                kSecAttrAccessible as String: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
            ]
            let query = query(for: key)
            var status = SecItemUpdate(query as CFDictionary, values as CFDictionary)
            if status == errSecItemNotFound {
                let item = query.merging(values) { _, new in new }
                status = SecItemAdd(item as CFDictionary, nil)
            }
            guard status == errSecSuccess else { throw failure(status) }
        }

        /// Removes the keychain's item of a key, if there is one.
        ///
        /// - Throws: ``AuthenticationFailure/Code/tokenStore`` with the keychain's status.
        public func clear(for key: String) throws(AuthenticationFailure) {
            let status = SecItemDelete(query(for: key) as CFDictionary)
            guard status == errSecSuccess || status == errSecItemNotFound else {
                throw failure(status)
            }
        }

        private func query(for key: String) -> [String: Any] {
            [
                kSecClass as String: kSecClassGenericPassword,
                kSecAttrService as String: service,
                kSecAttrAccount as String: key,
            ]
        }

        private func failure(_ status: OSStatus) -> AuthenticationFailure {
            AuthenticationFailure(
                code: .tokenStore, message: "the keychain returned status \(status)")
        }
    }
#endif
