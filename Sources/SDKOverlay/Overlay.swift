import SDKDocument

/// An overlay: changes to a description that are kept beside it.
package struct Overlay: Sendable {
    struct Action: Sendable {
        /// The string with the target's path.
        let targetNode: Node
        let target: JSONPath
        let change: Change
    }

    enum Change: Sendable {
        case update(Node)
        /// The string with the path of what is copied, and the path.
        case copy(Node, JSONPath)
        case remove
    }

    /// Whether it follows version 1.1 of the specification, or else 1.0.
    let isVersion11: Bool
    /// The reference to the description that it was written for.
    let extends: Node?
    let actions: [Action]

    /// Reads an overlay.
    ///
    /// - Returns: `nil` if errors were reported.
    package init?(_ document: Document, diagnostics: inout Diagnostics) {
        var reader = OverlayReader()
        let overlay = reader.overlay(document.root)
        let hasErrors = reader.diagnostics.hasErrors
        diagnostics.report(reader.diagnostics)
        guard let overlay, !hasErrors else { return nil }
        self = overlay
    }

    init(isVersion11: Bool, extends: Node?, actions: [Action]) {
        self.isVersion11 = isVersion11
        self.extends = extends
        self.actions = actions
    }
}
