import Foundation
import PackagePlugin

/// `swift package sdkgen …`: runs the generator in the package's folder, with the words that follow.
@main
struct SDKGenPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let generator = Process()
        generator.executableURL = try context.tool(named: "sdkgen").url
        generator.arguments = arguments
        generator.currentDirectoryURL = context.package.directoryURL
        try generator.run()
        generator.waitUntilExit()
        guard generator.terminationStatus == 0 else {
            throw Failure(status: generator.terminationStatus)
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let status: Int32

        var description: String { "sdkgen ended with status \(status)" }
    }
}
