import SDKDocument
import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension OutputTree {
    /// Compares the folder with what it should hold; writes nothing.
    ///
    /// - Returns: `nil` if an error was reported.
    func compare(_ files: [GeneratedFile], diagnostics: inout Diagnostics) -> TreeComparison? {
        do throws(IOFault) {
            return try comparison(files, diagnostics: &diagnostics)
        } catch {
            error.report(to: &diagnostics)
            return nil
        }
    }

    private func comparison(
        _ files: [GeneratedFile], diagnostics: inout Diagnostics
    ) throws(IOFault) -> TreeComparison? {
        var made: [String] = []
        var root: Descriptor?
        if let place = try OutputPlace.find(path, makesParents: false, made: &made), place.exists {
            do throws(ErrorCode) {
                root = try Descriptor.folder(place.path)
            } catch {
                throw IOFault("open", path, code: error.value)
            }
        }
        let survey = try Survey.make(
            files, root: root?.value, path: path, diagnostics: &diagnostics)
        guard let survey else { return nil }
        var comparison = TreeComparison(
            summary: survey.plan.summary(of: survey.files),
            changesManifest: survey.plan.changesManifest)
        var cursor = FolderCursor(root: root?.value ?? -1, path: path)
        func former(_ path: String) throws(IOFault) -> [UInt8]? {
            guard root != nil else { return nil }
            let place = FilePath(path)
            guard case .folder(let folder) = try cursor.open(place.folder) else { return nil }
            do throws(ErrorCode) {
                guard let status = try EntryStatus.of(place.name, in: folder),
                    status.kind == .file
                else { return nil }
                return try Descriptor.file(place.name, in: folder).readAll(expected: status.size)
            } catch {
                throw IOFault("read", self.path + "/" + path, code: error.value)
            }
        }
        for (file, action) in zip(survey.files, survey.plan.actions) where action != .keep {
            guard comparison.hasRoom else {
                comparison.skip()
                continue
            }
            comparison.add(path: file.path, old: try former(file.path), new: file.bytes)
        }
        for path in survey.plan.removed {
            guard comparison.hasRoom else {
                comparison.skip()
                continue
            }
            comparison.add(path: path, old: try former(path), new: nil)
        }
        if survey.plan.changesManifest, comparison.isManifestAlone {
            let before = try former(Manifest.fileName)
            comparison.add(path: Manifest.fileName, old: before, new: survey.manifest)
        }
        comparison.finish()
        return comparison
    }
}
