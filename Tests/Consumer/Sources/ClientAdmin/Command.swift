import PureCloudPlatformClientV2

/// What the program was asked to do.
public enum Command: Equatable, Sendable {
    case list
    case create(name: String, roleID: String)
    case rename(id: String, name: String)
    case usage(id: String, interval: String)

    public static let help = """
        usage: clients list
               clients create NAME ROLE-ID
               clients rename ID NAME
               clients usage ID FROM/TO
        """

    /// nil for arguments that mean nothing.
    public init?(_ arguments: [String]) {
        switch (arguments.first, arguments.count) {
        case ("list", 1): self = .list
        case ("create", 3): self = .create(name: arguments[1], roleID: arguments[2])
        case ("rename", 3): self = .rename(id: arguments[1], name: arguments[2])
        case ("usage", 3): self = .usage(id: arguments[1], interval: arguments[2])
        default: return nil
        }
    }

    /// Runs the command, and returns the lines to print.
    public func run(_ admin: ClientAdmin) async throws -> [String] {
        switch self {
        case .list:
            return try await admin.list().map { "\($0.id ?? "")  \($0.name), \(state(of: $0))" }
        case .create(let name, let roleID):
            let client = try await admin.create(named: name, roleID: roleID)
            return ["\(client.id ?? "")  \(client.secret ?? "no secret")"]
        case .rename(let id, let name):
            return [try await admin.edit(id) { $0.name = name }.name]
        case .usage(let id, let interval):
            return try await admin.usage(of: id, in: interval).map { row in
                "\(row.requests ?? 0)  \(row.templateUri ?? ""), \(row.status429 ?? 0) too many"
            }
        }
    }

    private func state(of client: OAuthClient) -> String {
        switch client.state {
        case .active?, nil: "in use"
        case .inactive?, .disabled?: "not in use"
        // A state that came after this program.
        case let other?: other.rawValue
        }
    }
}
