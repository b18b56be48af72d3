import SDKDocument

extension Overlay {
    /// Reads a description and applies overlays to it, in their order.
    ///
    /// - Parameter isStrict: Whether a path that matches nothing is an error.
    /// - Returns: `nil` if errors were reported.
    package static func read(
        _ spec: SourceFile, with overlays: [SourceFile], isStrict: Bool = false,
        limits: JSONLimits = .default, diagnostics: inout Diagnostics
    ) -> Document? {
        guard let document = DocumentReader.read(spec, diagnostics: &diagnostics) else {
            return nil
        }
        return apply(
            overlays, to: document, isStrict: isStrict, limits: limits, diagnostics: &diagnostics)
    }

    /// Applies overlays to a description, in their order.
    ///
    /// - Parameter isStrict: Whether a path that matches nothing is an error.
    /// - Returns: `nil` if errors were reported.
    package static func apply(
        _ overlays: [SourceFile], to document: Document, isStrict: Bool = false,
        limits: JSONLimits = .default, diagnostics: inout Diagnostics
    ) -> Document? {
        guard !overlays.isEmpty else { return document }
        let read = overlays.map { file in
            DocumentReader.read(file, diagnostics: &diagnostics).flatMap {
                Overlay($0, diagnostics: &diagnostics)
            }
        }
        guard !read.contains(where: { $0 == nil }) else { return nil }
        return apply(
            read.compactMap { $0 }, to: document, isStrict: isStrict, limits: limits,
            diagnostics: &diagnostics)
    }

    /// The relative reference to the description that an overlay was written for.
    package static func extended(
        by file: SourceFile, diagnostics: inout Diagnostics
    ) -> String? {
        guard let document = DocumentReader.read(file, diagnostics: &diagnostics),
            let reference = document.root["extends"]?.string, !reference.contains(":")
        else { return nil }
        return reference
    }

    /// The description with overlays applied, in their order.
    ///
    /// Its text is that of the description, but for what the overlays change; its values know the
    /// file that they were written in. The description itself is the result if nothing changes.
    ///
    /// - Returns: `nil` if errors were reported.
    static func apply(
        _ overlays: [Overlay], to document: Document, isStrict: Bool = false,
        limits: JSONLimits = .default, diagnostics: inout Diagnostics
    ) -> Document? {
        var applier = OverlayApplier(document, isStrict: isStrict, limits: limits)
        for overlay in overlays {
            overlay.checkExtends(document, diagnostics: &applier.diagnostics)
            if !applier.diagnostics.hasErrors { applier.apply(overlay) }
        }
        diagnostics.report(applier.diagnostics)
        guard !applier.diagnostics.hasErrors else { return nil }
        if case .written(document.root) = applier.root { return document }
        var writer = OverlayWriter(document, limit: limits.maximumBytes)
        writer.write(applier.root)
        return DocumentReader.read(
            SourceFile(path: document.file.path, bytes: writer.bytes), origins: writer.origins,
            limits: limits, diagnostics: &diagnostics)
    }

    /// Reports a relative reference to a description of another name; URLs say where it once was.
    private func checkExtends(_ document: Document, diagnostics: inout Diagnostics) {
        guard let extends, let reference = extends.string, !reference.contains(":") else { return }
        let path = document.file.path
        let name = reference.split(separator: "/").last
        guard let name, name != path.split(separator: "/").last else { return }
        diagnostics.report(.overlayExtendsOther, at: extends, reference, path)
    }
}
