import ClientAdmin
import Foundation
import PureCloudPlatformClientV2
import SDKConfiguration

/// `PURECLOUD_REGION=eu_west_1 PURECLOUD_CLIENT_ID=… PURECLOUD_CLIENT_SECRET=… clients list`
@main struct Main {
    static func main() async {
        guard let command = Command(Array(CommandLine.arguments.dropFirst())) else {
            end(Command.help)
        }
        do {
            let loaded = try ClientConfiguration.load(prefix: "PURECLOUD_")
            let client = try APIClient(loaded.configuration, regions: Server.named)
            for line in try await command.run(ClientAdmin(client: client)) { print(line) }
        } catch let error as APIError {
            // What the server says of it, and what its support asks for.
            if case .status(let failure) = error, let message = failure.errorBody?.message {
                end("\(message) (\(failure.status), \(failure.correlationID ?? "no id"))")
            }
            end("\(error)")
        } catch {
            end("\(error)")
        }
    }

    private static func end(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}
