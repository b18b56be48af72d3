public import SDKRuntime

#if !os(Windows)
    public import Foundation

    /// Keeps each token in a file that only its owner can read.
    ///
    /// A file is created with mode 0600 and moved into place when it is complete. A file that is a
    /// symbolic link, belongs to someone else, or can be read or written by a group or by others is
    /// refused with ``AuthenticationFailure/Code/tokenStore``.
    public struct FileTokenStore: TokenStore {
        /// The directory of the files; created with mode 0700 if it doesn't exist.
        public let directory: URL

        /// - Parameter directory: created with mode 0700 if it doesn't exist.
        public init(directory: URL) { self.directory = directory }

        /// - Parameter path: the path of a directory, which is created with mode 0700 if it doesn't
        ///   exist.
        public init(path: String) { self.init(directory: URL(fileURLWithPath: path)) }

        /// Reads the file of a key.
        ///
        /// - Returns: `nil` if there is none.
        /// - Throws: ``AuthenticationFailure/Code/tokenStore`` if the file is not safe or can't be
        ///   read or decoded.
        public func load(for key: String) throws(AuthenticationFailure) -> Token? {
            guard let bytes = try PrivateFile(path: path(for: key)).contents() else { return nil }
            guard let token = try? JSONDecoder().decode(Token.self, from: Data(bytes)) else {
                throw AuthenticationFailure(
                    code: .tokenStore, message: "the file of the token can't be decoded")
            }
            return token
        }

        /// Writes the file of a key as a whole: another process sees the old token or the new one.
        ///
        /// - Throws: ``AuthenticationFailure/Code/tokenStore`` if the directory or the file can't
        ///   be written.
        public func save(_ token: Token, for key: String) throws(AuthenticationFailure) {
            let bytes: Data
            do {
                try FileManager.default.createDirectory(
                    at: directory, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
                bytes = try JSONEncoder().encode(token)
            } catch {
                throw AuthenticationFailure(
                    code: .tokenStore, message: "the directory of the token can't be made")
            }
            try PrivateFile(path: path(for: key)).replace(with: [UInt8](bytes))
        }

        /// Removes the file of a key, if there is one.
        ///
        /// - Throws: ``AuthenticationFailure/Code/tokenStore`` if it can't be removed.
        public func clear(for key: String) throws(AuthenticationFailure) {
            try PrivateFile(path: path(for: key)).remove()
        }

        /// Made from a hash of the key, so that no key leads out of the directory.
        private func path(for key: String) -> String {
            let name = Base64.encodeForURL(SHA256.digest(of: key.utf8))
            return directory.appendingPathComponent("token-\(name).json").path
        }
    }
#endif
