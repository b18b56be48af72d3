/// Reads `sdkgen.json`. Unknown keys and values of a wrong type are errors at their place.
public enum ConfigurationReader {
    public static func read(
        _ document: Document, diagnostics: inout Diagnostics
    ) -> Configuration {
        var reader = Reading(diagnostics: diagnostics)
        let configuration = reader.configuration(document.root)
        diagnostics = reader.diagnostics
        return configuration
    }

    private struct Reading {
        var diagnostics: Diagnostics

        mutating func configuration(_ root: Node) -> Configuration {
            var result = Configuration()
            result.node = root
            guard root.kind == .object else {
                diagnostics.report(.configurationInvalid, at: root, "expected an object")
                return result
            }
            for member in root.members {
                switch member.key {
                case "spec": result.spec = text(member.value)
                case "module": result.module = text(member.value)
                case "output": result.output = text(member.value)
                case "templates": result.templates = text(member.value)
                case "package": result.isPackage = flag(member.value)
                case "runtime": result.runtime = text(member.value)
                case "documentation": result.documentation = referencePages(member.value)
                case "modelFiles": result.modelFiles = modelFiles(member.value)
                case "include": result.selection = selection(member.value)
                case "overrides":
                    result.overrides = member.value.elements.compactMap { override($0) }
                default: unknown(member.key, at: member.value)
                }
            }
            if let runtime = root["runtime"], !result.isPackage {
                diagnostics.report(
                    .configurationInvalid, at: runtime, "'runtime' needs \"package\": true")
            }
            return result
        }

        private mutating func referencePages(_ node: Node) -> ReferencePages {
            var pages = ReferencePages()
            guard node.kind == .object else {
                diagnostics.report(.configurationInvalid, at: node, "expected an object")
                return pages
            }
            for member in node.members {
                switch member.key {
                case "output": pages.output = text(member.value)
                case "templates": pages.templates = text(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return pages
        }

        private mutating func selection(_ node: Node) -> Selection {
            var selection = Selection()
            for member in node.members {
                switch member.key {
                case "tags": selection.tags = texts(member.value)
                case "paths": selection.paths = texts(member.value)
                case "operations": selection.operations = texts(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return selection
        }

        private mutating func override(_ node: Node) -> Override? {
            var subject: Override.Subject?
            var change: Override.Change?
            var reason = ""
            for member in node.members {
                let value = text(member.value) ?? ""
                switch member.key {
                case "operation": subject = .operation(value)
                case "model": subject = .model(value)
                case "name": change = .rename(value)
                case "action" where value == "skip": change = .skip
                case "reason": reason = value
                default: unknown(member.key, at: member.value)
                }
            }
            guard let subject, let change else {
                diagnostics.report(
                    .configurationInvalid, at: node,
                    "an override names an 'operation' or 'model', and gives a 'name' or the action 'skip'"
                )
                return nil
            }
            guard !reason.isEmpty else {
                diagnostics.report(.overrideWithoutReason, at: node)
                return nil
            }
            return Override(subject: subject, change: change, reason: reason, node: node)
        }

        private mutating func text(_ node: Node) -> String? {
            if node.string == nil {
                diagnostics.report(.configurationInvalid, at: node, "expected a string")
            }
            return node.string
        }

        private mutating func modelFiles(_ node: Node) -> ModelFiles? {
            guard let text = text(node) else { return nil }
            guard let files = ModelFiles(rawValue: text) else {
                let known = ModelFiles.allCases.map { "'\($0.rawValue)'" }
                diagnostics.report(
                    .configurationInvalid, at: node,
                    "expected \(known.joined(separator: " or "))")
                return nil
            }
            return files
        }

        private mutating func flag(_ node: Node) -> Bool {
            if node.bool == nil {
                diagnostics.report(.configurationInvalid, at: node, "expected true or false")
            }
            return node.bool ?? false
        }

        private mutating func texts(_ node: Node) -> [String] {
            guard node.kind == .array else {
                diagnostics.report(.configurationInvalid, at: node, "expected an array of strings")
                return []
            }
            return node.elements.compactMap { text($0) }
        }

        private mutating func unknown(_ key: String, at node: Node) {
            diagnostics.report(.configurationInvalid, at: node, "unknown key '\(key)'")
        }
    }
}
