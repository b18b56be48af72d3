public import Foundation

#if canImport(Security)
    internal import Security
#endif

/// A certificate with its private key, which a client presents to a server (mutual TLS).
public struct ClientCertificate: Sendable {
    /// Why there is no certificate.
    public enum Failure: Error, Hashable, Sendable {
        /// The content is no PKCS #12 file that the password opens.
        case unreadable
        /// The platform can't show one: let a proxy in front of the program do it.
        case unsupported
    }

    #if canImport(Security)
        let credential: URLCredential
    #endif

    /// - Parameter pkcs12: the content of a PKCS #12 file (`.p12`, `.pfx`).
    /// - Throws: ``Failure/unreadable`` if the file or the password is wrong,
    ///   ``Failure/unsupported`` on Linux.
    public init(pkcs12: Data, password: String) throws(Failure) {
        #if canImport(Security)
            var items: CFArray?
            let options = [kSecImportExportPassphrase as String: password] as CFDictionary
            guard SecPKCS12Import(pkcs12 as CFData, options, &items) == errSecSuccess,
                let item = (items as? [[String: Any]])?.first,
                let value = item[kSecImportItemIdentity as String] as CFTypeRef?,
                CFGetTypeID(value) == SecIdentityGetTypeID()
            else { throw .unreadable }
            let identity = unsafeDowncast(value, to: SecIdentity.self)
            let chain = item[kSecImportItemCertChain as String] as? [Any]
            credential = URLCredential(
                identity: identity, certificates: chain.map { Array($0.dropFirst()) },
                persistence: .forSession)
        #else
            throw .unsupported
        #endif
    }
}

#if canImport(Security)
    extension ClientCertificate {
        /// Presents a certificate to a server that asks for one; leaves everything else to the
        /// system.
        static func respond(
            to challenge: URLAuthenticationChallenge, with certificate: ClientCertificate?,
            _ completionHandler:
                @escaping @Sendable (
                    URLSession.AuthChallengeDisposition, URLCredential?
                ) -> Void
        ) {
            let method = challenge.protectionSpace.authenticationMethod
            guard method == NSURLAuthenticationMethodClientCertificate, let certificate
            else { return completionHandler(.performDefaultHandling, nil) }
            completionHandler(.useCredential, certificate.credential)
        }
    }
#endif
