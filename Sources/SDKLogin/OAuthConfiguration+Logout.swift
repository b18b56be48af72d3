public import Foundation
public import SDKRuntime

extension OAuthConfiguration {
    /// The address of the page that ends the login in the browser and then opens an address of the
    /// application.
    ///
    /// - Throws: ``AuthenticationFailure/Code/noEndpoint``.
    public func logout(
        clientID: String, redirectURI: String
    ) throws(AuthenticationFailure) -> URL {
        try Self.url(
            logoutURL, "logout", [("client_id", clientID), ("redirect_uri", redirectURI)])
    }

    /// A page's URL with a query.
    static func url(
        _ base: String?, _ name: String, _ parameters: [(name: String, value: String)]
    ) throws(AuthenticationFailure) -> URL {
        let base = try endpoint(base, name)
        var writer = ParameterWriter()
        writer.literal(base)
        for (index, parameter) in parameters.enumerated() {
            writer.literal(index == 0 ? "?" : "&")
            writer.value(parameter.name, .percent)
            writer.literal("=")
            writer.value(parameter.value, .percent)
        }
        guard let url = URL(string: writer.text) else { throw noEndpoint(name) }
        return url
    }

    /// The URL if it can be used.
    static func endpoint(
        _ url: String?, _ name: String
    ) throws(AuthenticationFailure) -> String {
        guard let url, Server(url).isValid else { throw noEndpoint(name) }
        return url
    }

    private static func noEndpoint(_ name: String) -> AuthenticationFailure {
        AuthenticationFailure(code: .noEndpoint, message: "there is no usable \(name) URL")
    }
}
