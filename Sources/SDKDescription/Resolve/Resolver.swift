import SDKDocument

/// Makes an ``API`` of a description: dialects made one, references followed, schemas merged, and
/// everything that can't be followed reported.
///
/// A resolver touches no disk: the files that references name are given to it. It is linear in the
/// size of the description.
package struct Resolver: Sendable {
    package let options: ResolveOptions

    package init(options: ResolveOptions = ResolveOptions()) {
        self.options = options
    }

    /// Makes an API of a description.
    ///
    /// - Returns: What could be made of it, even when errors were reported; `nil` if the text is no
    ///   description at all, or one of a version that can't be read.
    package func resolve(_ documents: DocumentSet, diagnostics: inout Diagnostics) -> API? {
        guard let dialect = Self.dialect(of: documents.main, diagnostics: &diagnostics) else {
            return nil
        }
        let input = ResolveInput(
            documents: documents, dialect: dialect, options: options, diagnostics: diagnostics)
        let api = Resolution(input).api()
        diagnostics = input.diagnostics
        return api
    }

    /// Makes an API of a description that is one file.
    package func resolve(_ document: Document, diagnostics: inout Diagnostics) -> API? {
        resolve(DocumentSet(main: document), diagnostics: &diagnostics)
    }

    /// Reads a description with the files that it names, and makes an API of it.
    ///
    /// - Parameter load: Gives a file by its path from the description's folder.
    package func resolve(
        _ spec: SourceFile, load: (String) -> SourceFile? = { _ in nil },
        diagnostics: inout Diagnostics
    ) -> API? {
        DocumentReader.read(spec, diagnostics: &diagnostics).flatMap { main in
            let documents = DocumentSet(main: main, load: load, diagnostics: &diagnostics)
            return resolve(documents, diagnostics: &diagnostics)
        }
    }

    private static func dialect(
        of document: Document, diagnostics: inout Diagnostics
    ) -> Dialect? {
        let root = document.root
        guard root.kind == .object else {
            diagnostics.report(.descriptionMissing, at: root, root.shapeName)
            return nil
        }
        guard let version = root["openapi"] ?? root["swagger"] else {
            diagnostics.report(.versionMissing, at: root)
            return nil
        }
        let text = version.string ?? version.numberText ?? version.shapeName
        let isSwagger2 = version.key == "swagger" && (text == "2.0" || text == "2")
        guard
            let dialect = isSwagger2
                ? .swagger2 : version.key == "openapi" ? Dialect(openAPI: text) : nil
        else {
            diagnostics.report(.unsupportedVersion, at: version, version.key ?? "", text)
            return nil
        }
        if version.kind == .number {
            diagnostics.report(
                .valueQuoting, at: version, text, version.shapeName, "string", "its text is taken")
        }
        return dialect
    }
}
