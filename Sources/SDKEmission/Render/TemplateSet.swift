import SDKDocument
import SDKMustache

/// The templates of one run, compiled.
package struct TemplateSet: Sendable {
    private let library: MustacheLibrary
    private let paths: [String: String]
    private let settings: MustacheSettings

    /// Strict: an unknown name is an error. Nothing is escaped: every value is Swift already.
    /// Partials go as deep as types within types do, of which there are at most as many as schemas
    /// may be within each other: two partials for each.
    static let strict = MustacheSettings(escape: .none, missing: .error, partialDepth: 256)

    /// Compiles templates; what is wrong with any of them is reported at its location.
    ///
    /// - Parameter files: Named by their last path component without `.mustache`.
    package init?(
        _ files: [SourceFile], settings: MustacheSettings = strict,
        diagnostics: inout Diagnostics
    ) {
        var templates: [MustacheTemplate] = []
        var paths: [String: String] = [:]
        for file in files {
            let name = Self.name(of: file.path)
            paths[name] = file.path
            do throws(MustacheError) {
                templates.append(
                    try MustacheTemplate(String(decoding: file.bytes, as: UTF8.self), name: name))
            } catch {
                Self.report(error, path: file.path, diagnostics: &diagnostics)
            }
        }
        guard !diagnostics.hasErrors, let library = try? MustacheLibrary(templates) else {
            return nil
        }
        self.library = library
        self.paths = paths
        self.settings = settings
    }

    /// Renders a page.
    ///
    /// - Returns: The file, or what is wrong and where in a template.
    func render(_ page: Page) -> Result<GeneratedFile, TemplateFault> {
        var bytes: [UInt8] = []
        do throws(MustacheError) {
            try library.render(page.template, page.values, settings: settings, into: &bytes)
            return .success(GeneratedFile(path: page.path, bytes: bytes))
        } catch {
            return .failure(TemplateFault(error: error, path: paths[error.template]))
        }
    }

    struct TemplateFault: Error {
        var error: MustacheError
        var path: String?

        func report(to diagnostics: inout Diagnostics) {
            TemplateSet.report(error, path: path ?? error.template, diagnostics: &diagnostics)
        }
    }

    private static func report(
        _ error: MustacheError, path: String, diagnostics: inout Diagnostics
    ) {
        let location = SourceLocation(
            file: path, line: max(error.line, 1), column: max(error.column, 1))
        diagnostics.report(.templateInvalid, at: location, "\(error.reason)")
    }

    static func name(of path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return last.hasSuffix(".mustache") ? String(last.dropLast(9)) : last
    }
}
