import SDKDescription
import SDKDocument
import SDKGenerator
import SDKOutput

/// The configuration that a command works with.
struct ConfigurationFile {
    var configuration: Configuration
    /// Paths in the configuration are relative to it.
    var folder: String

    static let defaultPath = "Spec/sdkgen.json"

    /// - Returns: Nil when it has errors, which are reported.
    init?(_ path: String, diagnostics: inout Diagnostics) throws {
        let file = try Disk.read(path)
        guard let document = DocumentReader.read(file, diagnostics: &diagnostics) else {
            return nil
        }
        configuration = ConfigurationReader.read(document, diagnostics: &diagnostics)
        folder = Paths.folder(of: path)
        if diagnostics.hasErrors { return nil }
    }

    /// How descriptions are read: as `--config` says, or the default configuration if there is one.
    static func options(
        _ arguments: Arguments, diagnostics: inout Diagnostics
    ) throws -> ResolveOptions? {
        let given = arguments.value("--config")
        guard given != nil || Disk.isReadable(defaultPath) else { return ResolveOptions() }
        return try ConfigurationFile(given ?? defaultPath, diagnostics: &diagnostics)
            .map { ResolveOptions(extensions: $0.configuration.extensions) }
    }
}
