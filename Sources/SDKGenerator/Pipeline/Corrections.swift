import SDKDocument
import SDKEmission
import SDKOverlay

/// What was repaired in a description, as actions of an overlay that its owner fills in.
enum Corrections {
    /// One for each value that there is a warning for, in the order of the description.
    static func of(_ diagnostics: Diagnostics, in document: Document) -> [Correction] {
        var corrections: [Correction] = []
        var known: [String: Int] = [:]
        for diagnostic in diagnostics.sorted where diagnostic.rule.severity == .warning {
            guard let pointer = diagnostic.pointer, !pointer.isEmpty,
                diagnostic.location?.file == document.root.location.file,
                let node = document.root.resolve(pointer: pointer)
            else { continue }
            if let index = known[pointer] {
                corrections[index].message += "; " + diagnostic.message
                continue
            }
            known[pointer] = corrections.count
            corrections.append(
                Correction(
                    target: NormalizedPath.text(of: node), message: diagnostic.message,
                    update: unchanged(node)))
        }
        return corrections
    }

    /// An update that leaves a value as it is: nothing is merged into objects and lists.
    private static func unchanged(_ node: Node) -> String {
        switch node.kind {
        case .object: "{}"
        case .array: "[]"
        default: node.jsonText
        }
    }
}
