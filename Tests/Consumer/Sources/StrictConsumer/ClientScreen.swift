public import PureCloudPlatformClientV2

/// State of a screen, on the main actor as everything in this module is by default.
public final class ClientScreen {
    public private(set) var client: OAuthClient?
    public private(set) var message = ""
    private let api: OAuthAPI

    public init(api: OAuthAPI) { self.api = api }

    public func load(_ id: String) async {
        do throws(APIError) {
            let response = try await api.client.response(
                for: OAuthAPI.Requests.getOauthClient(clientId: id).with(timeout: .seconds(5)))
            client = response.value
            message = "HTTP \(response.status)"
        } catch {
            message = Self.text(of: error)
        }
    }

    public func save(_ edit: (inout OAuthClientRequest) -> Void) async throws(APIError) {
        guard let client, let id = client.id else { return }
        var request = OAuthClientRequest(
            name: client.name, authorizedGrantType: .init(client.authorizedGrantType.rawValue),
            state: .active)
        edit(&request)
        self.client = try await api.putOauthClient(clientId: id, body: request)
    }

    public var stateText: String {
        switch client?.state {
        case .active: "active"
        case .disabled, .inactive: "not active"
        case nil: "none"
        case let other?: other.rawValue
        }
    }

    private static func text(of error: APIError) -> String {
        switch error {
        case .status(let failure): failure.errorBody?.message ?? "HTTP \(failure.status)"
        case .decoding(let failure): "\(failure.path): \(failure.reason)"
        case .invalidRequest, .authentication, .transport, .paging, .polling, .cancelled:
            "\(error)"
        }
    }
}

extension OAuthClientGrantType {
    init(_ rawValue: String) { self.init(rawValue: rawValue) }
}

/// A type of the consumer's own that goes to other tasks.
nonisolated struct Saved: Codable, Hashable, Sendable {
    var client: OAuthClient
    var states: [OAuthClientState: Int]
}
