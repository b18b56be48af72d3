import SDKDocument

/// Reads the objects of the Overlay Specification.
struct OverlayReader {
    var diagnostics = Diagnostics()
    private var isVersion11 = true

    init() {}

    mutating func overlay(_ root: Node) -> Overlay? {
        guard root.kind == .object else {
            invalid("an overlay is an object", at: root)
            return nil
        }
        guard readVersion(root) else { return nil }
        checkKeys(of: root, ["overlay", "info", "extends", "actions"])
        if let info = required("info", .object, of: root) {
            checkKeys(of: info, ["title", "version", "description"])
            _ = required("title", .string, of: info)
            _ = required("version", .string, of: info)
            _ = optional("description", .string, of: info)
        }
        let list = required("actions", .array, of: root)
        if let list, list.count == 0 { invalid("an overlay has at least one action", at: list) }
        return Overlay(
            isVersion11: isVersion11, extends: optional("extends", .string, of: root),
            actions: list.map { $0.elements.compactMap { action($0) } } ?? [])
    }

    /// The third number says nothing about what an overlay can have.
    private mutating func readVersion(_ root: Node) -> Bool {
        guard let version = required("overlay", .string, of: root), let text = version.string else {
            return false
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isVersion =
            parts.count == 3
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        guard isVersion, parts[0] == "1", parts[1] == "0" || parts[1] == "1" else {
            invalid(
                "version '\(text)' of the Overlay Specification is not supported", at: version,
                hint: "1.0.0 and 1.1.0 are")
            return false
        }
        isVersion11 = parts[1] == "1"
        return true
    }

    private mutating func action(_ node: Node) -> Overlay.Action? {
        guard node.kind == .object else {
            invalid("an action is an object", at: node)
            return nil
        }
        checkKeys(of: node, ["target", "description", "update", "copy", "remove"])
        let errors = diagnostics.count(of: .error)
        _ = optional("description", .string, of: node)
        let target = required("target", .string, of: node)
        let copy = optional("copy", .string, of: node)
        let remove = optional("remove", .bool, of: node)
        let path = target.flatMap { self.path($0) }
        let source = copy.flatMap { self.path($0) }
        if copy != nil, !isVersion11 {
            report(.overlayVersionOlder, at: node["copy"] ?? node, "'copy'")
        }
        guard diagnostics.count(of: .error) == errors, let target, let path else { return nil }
        let change: Overlay.Change
        if remove?.bool == true {
            if let update = node["update"] ?? copy {
                report(
                    .overlayWithoutEffect, at: update,
                    "'\(update.key ?? "")' has no effect beside 'remove'")
            }
            change = .remove
        } else if let update = node["update"] {
            guard copy == nil else {
                invalid("an action has either 'update' or 'copy'", at: node)
                return nil
            }
            change = .update(update)
        } else if let copy, let source {
            change = .copy(copy, source)
        } else {
            report(
                .overlayWithoutEffect, at: node,
                "the action has no 'update', no \"remove\": true and no 'copy'")
            return nil
        }
        return Overlay.Action(targetNode: target, target: path, change: change)
    }

    private mutating func path(_ node: Node) -> JSONPath? {
        let text = node.string ?? ""
        do {
            return try JSONPath(text)
        } catch {
            report(.overlayPathInvalid, at: node, text, String(error.offset + 1), error.message)
            return nil
        }
    }

    // MARK: - Fields

    private mutating func required(_ key: String, _ kind: NodeKind, of node: Node) -> Node? {
        guard node[key] != nil else {
            invalid("'\(key)' is missing", at: node)
            return nil
        }
        return optional(key, kind, of: node)
    }

    private mutating func optional(_ key: String, _ kind: NodeKind, of node: Node) -> Node? {
        guard let value = node[key] else { return nil }
        guard value.kind == kind else {
            invalid("'\(key)' is \(kind.withArticle), not \(value.kind.withArticle)", at: value)
            return nil
        }
        return value
    }

    private mutating func checkKeys(of node: Node, _ known: [String]) {
        for member in node.members where !known.contains(member.key) {
            if !member.key.hasPrefix("x-") {
                invalid("unknown key '\(member.key)'", at: member.value)
            }
        }
    }

    private mutating func invalid(_ message: String, at node: Node, hint: String = "") {
        report(.overlayInvalid, at: node, message, hint)
    }

    private mutating func report(_ rule: Rule, at node: Node, _ arguments: String...) {
        diagnostics.report(
            Diagnostic(
                rule: rule, location: node.location, pointer: node.pointer, arguments: arguments))
    }
}

extension NodeKind {
    /// In words, for messages.
    var withArticle: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}
