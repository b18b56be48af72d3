import SDKDescription
import SDKDocument
import SDKGenerator
import SDKOutput

/// The configuration that a command works with.
struct ConfigurationFile {
    var configuration: Configuration
    /// Paths in the configuration are relative to it.
    var folder: String

    static let fileName = "sdkgen.json"
    static let defaultPath = "Spec/" + fileName

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

    /// How descriptions are read: as `--config` says, or the configuration beside a description, or
    /// the default one, if there are such.
    static func options(
        _ arguments: Arguments, beside description: String? = nil,
        diagnostics: inout Diagnostics
    ) throws -> ResolveOptions? {
        try configuration(arguments, beside: description, diagnostics: &diagnostics)
            .map { ResolveOptions(extensions: $0.extensions) }
    }

    /// The configuration itself, found in the same way; an empty one where there is none.
    static func configuration(
        _ arguments: Arguments, beside description: String? = nil,
        diagnostics: inout Diagnostics
    ) throws -> Configuration? {
        let beside = description.map { Paths.join(Paths.folder(of: $0), fileName) }
        let found = [beside, defaultPath].compactMap(\.self).first(where: Disk.isReadable)
        guard let path = arguments.value("--config") ?? found else { return Configuration() }
        return try ConfigurationFile(path, diagnostics: &diagnostics)?.configuration
    }
}
