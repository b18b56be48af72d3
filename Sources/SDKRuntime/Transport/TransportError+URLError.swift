internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension TransportError {
    /// Maps what `URLSession` reports. Only the code is used, because the texts can contain the URL
    /// with its query.
    ///
    /// - Parameters:
    ///   - url: its host is named if it was not reached: that of the API or that of the login.
    ///   - proxy: also named, if there is one for the address.
    init(urlSession error: any Error, of url: URL? = nil, proxy: SessionProxy? = nil) {
        guard let error = error as? URLError else {
            self.init(.other, String(describing: type(of: error)), underlying: error)
            return
        }
        var kind = Self.kind(of: error.code)
        #if canImport(FoundationNetworking)
            // libcurl calls this an empty reply: the connection ended before the first byte.
            if error.code == .badServerResponse { kind = .connectionLost }
        #endif
        self.init(kind, code: error.code.rawValue, underlying: error)
        guard isBeforeSending, let url, let host = url.host else { return }
        let name = proxy?.name(for: url).map { " through the proxy \($0)" } ?? ""
        message = ServerText.clean(host + name)
    }

    private static func kind(of code: URLError.Code) -> Kind {
        switch code {
        case .timedOut: .timedOut
        case .cannotFindHost, .dnsLookupFailed: .hostNotFound
        case .cannotConnectToHost: .cannotConnect
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff: .notConnected
        case .networkConnectionLost: .connectionLost
        case .httpTooManyRedirects: .tooManyRedirects
        case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData,
            .cannotDecodeContentData:
            .malformedResponse
        case .dataLengthExceedsMaximum: .responseTooLarge
        case .secureConnectionFailed, .serverCertificateHasBadDate,
            .serverCertificateUntrusted, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired:
            .secureConnection
        case .fileDoesNotExist, .fileIsDirectory, .noPermissionsToReadFile, .cannotCreateFile,
            .cannotOpenFile, .cannotCloseFile, .cannotWriteToFile, .cannotRemoveFile,
            .cannotMoveFile:
            .file
        default: .other
        }
    }
}
