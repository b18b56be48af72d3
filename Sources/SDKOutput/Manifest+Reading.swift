import SDKDocument

extension Manifest {
    /// Reads a manifest. It decides what is deleted, so everything unexpected is an error.
    ///
    /// - Returns: The manifest, or `nil` if an error was reported.
    package static func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> Manifest? {
        var findings = Diagnostics()
        guard let document = DocumentReader.read(file, diagnostics: &findings), findings.isEmpty
        else {
            for finding in findings.sorted {
                diagnostics.report(.manifestInvalid, at: finding.location, finding.message)
            }
            return nil
        }
        var isValid = true
        func refuse(_ location: SourceLocation, _ reason: String) {
            diagnostics.report(.manifestInvalid, at: location, reason)
            isValid = false
        }
        let root = document.root
        guard let files = root["files"], files.kind == .object, root.count == 1 else {
            refuse(root.location, "expected an object with the one key 'files'")
            return nil
        }
        var entries: [Entry] = []
        entries.reserveCapacity(files.count)
        for member in files.members {
            let path = member.key
            if let fault = OutputPath.fault(of: path) {
                refuse(
                    member.keyLocation, "'\(path)' is no path of a generated file: \(fault.text)")
            }
            if let text = member.value.string, let hash = ContentHash(hexadecimal: text) {
                entries.append(Entry(path: path, hash: hash))
            } else {
                refuse(member.value.location, "expected a hash of 16 hexadecimal digits")
            }
        }
        return isValid ? Manifest(entries: entries) : nil
    }
}
