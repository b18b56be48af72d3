import SDKDescription
import SDKDocument
import SDKEmission
import SDKPlan

/// Reads `sdkgen.json`. Unknown keys and values of a wrong type are errors at their location.
package enum ConfigurationReader {
    package static func read(
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
            for member in members(of: root) {
                switch member.key {
                case "spec": result.spec = text(member.value)
                case "overlays": result.overlays = texts(member.value)
                case "strict": result.isStrict = flag(member.value)
                case "module": result.module = text(member.value)
                case "output": result.output = text(member.value)
                case "templates": result.templates = text(member.value)
                case "package": result.package = packageContents(member.value)
                case "runtime": result.runtime = text(member.value)
                case "documentation": result.documentation = referencePages(member.value)
                case "modelFiles": result.modelFiles = choice(member.value)
                case "forms": result.forms = choice(member.value)
                case "identifiable": result.hasIdentifiableModels = flag(member.value)
                case "modules": result.modules = choice(member.value)
                case "include": result.selection = selection(member.value)
                case "extensions": result.extensions = extensionKeys(member.value)
                case "streams": result.terminalMark = terminalMark(member.value)
                case "headers": result.headers = reportHeaders(member.value)
                case "renamed": result.renamed = text(member.value)
                case "paging":
                    result.paging = elements(of: member.value).compactMap { pageRule($0) }
                case "polling":
                    result.polling = elements(of: member.value).compactMap { pollRule($0) }
                case "overrides":
                    result.overrides = elements(of: member.value).compactMap { override($0) }
                default: unknown(member.key, at: member.value)
                }
            }
            if let runtime = root["runtime"], result.package == nil {
                diagnostics.report(
                    .configurationInvalid, at: runtime, "'runtime' needs \"package\": true")
            }
            return result
        }

        private mutating func packageContents(_ node: Node) -> PackageOptions.Contents? {
            if let flag = node.bool { return flag ? .package : nil }
            if node.string == PackageOptions.Contents.sources.rawValue { return .sources }
            diagnostics.report(
                .configurationInvalid, at: node, "expected true, false or \"sources\"")
            return nil
        }

        private mutating func referencePages(_ node: Node) -> ReferencePages {
            var pages = ReferencePages()
            for member in members(of: node) {
                switch member.key {
                case "output": pages.output = text(member.value)
                case "templates": pages.templates = text(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return pages
        }

        private mutating func terminalMark(_ node: Node) -> String? {
            var mark: String?
            for member in members(of: node) {
                switch member.key {
                case "terminalMark": mark = text(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return mark
        }

        private mutating func extensionKeys(_ node: Node) -> ExtensionKeys {
            var keys = ExtensionKeys()
            for member in members(of: node) {
                switch member.key {
                case "methodName": keys.methodName = texts(member.value)
                case "permissions": keys.permissions = texts(member.value)
                case "errorCodes": keys.errorCodes = texts(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return keys
        }

        private mutating func reportHeaders(_ node: Node) -> ReportHeaders? {
            var headers = ReportHeaders()
            for member in members(of: node) {
                switch member.key {
                case "correlationId":
                    headers.correlationID = elements(
                        of: member.value, expected: "an array of strings"
                    )
                    .compactMap { fieldName($0) }
                case "rateLimit": headers.rateLimit = rateLimit(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return headers.correlationID == nil && headers.rateLimit == nil ? nil : headers
        }

        private mutating func rateLimit(_ node: Node) -> ReportHeaders.RateLimit {
            var limit = ReportHeaders.RateLimit()
            for member in members(of: node) {
                switch member.key {
                case "count": limit.count = fieldName(member.value)
                case "allowed": limit.allowed = fieldName(member.value)
                case "remaining": limit.remaining = fieldName(member.value)
                case "reset": limit.reset = fieldName(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return limit
        }

        /// A field's name is a token of RFC 9110 section 5.6.2.
        private mutating func fieldName(_ node: Node) -> String? {
            guard let name = text(node) else { return nil }
            let isToken = name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
            guard isToken, !name.isEmpty else {
                diagnostics.report(
                    .configurationInvalid, at: node, "expected the name of a header field")
                return nil
            }
            return name
        }

        private mutating func selection(_ node: Node) -> Selection {
            var selection = Selection()
            for member in members(of: node) {
                switch member.key {
                case "tags": selection.tags = texts(member.value)
                case "paths": selection.paths = texts(member.value)
                case "operations": selection.operations = texts(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            return selection
        }

        private mutating func pageRule(_ node: Node) -> PageRule? {
            var style: PageRule.Style?
            var rule = PageRule(style: .link, node: node)
            for member in members(of: node) {
                switch member.key {
                case "style": style = choice(member.value)
                case "parameter": rule.parameter = text(member.value)
                case "items": rule.items = text(member.value)
                case "next": rule.next = text(member.value)
                case "pageCount": rule.pageCount = text(member.value)
                case "total": rule.total = text(member.value)
                default: unknown(member.key, at: member.value)
                }
            }
            guard let style else {
                if node["style"] == nil {
                    diagnostics.report(
                        .configurationInvalid, at: node,
                        "'style' is missing: \(PageRule.Style.choices)")
                }
                return nil
            }
            rule.style = style
            let needsParameter = [.cursor, .page, .offset].contains(style)
            let needsNext = [.address, .cursor].contains(style)
            for (isNeeded, key, value) in [
                (needsParameter, "parameter", rule.parameter), (needsNext, "next", rule.next),
            ] where isNeeded && value == nil {
                diagnostics.report(
                    .configurationInvalid, at: node,
                    "the style '\(style.rawValue)' needs '\(key)'")
                return nil
            }
            return rule
        }

        private mutating func pollRule(_ node: Node) -> PollRule? {
            var rule = PollRule(start: node, poll: node)
            for member in members(of: node) {
                let value = member.value
                switch member.key {
                case "start" where text(value) != nil: rule.start = value
                case "poll" where text(value) != nil: rule.poll = value
                case "state" where text(value) != nil: rule.state = value
                case "start", "poll", "state": return nil
                case "arguments":
                    for argument in members(of: value) where text(argument.value) != nil {
                        rule.arguments.append((argument.key, argument.value))
                    }
                case "done": rule.done = states(value)
                case "failed": rule.failed = states(value)
                case "running": rule.running = states(value)
                default: unknown(member.key, at: value)
                }
            }
            for key in ["start", "poll"] where node[key] == nil {
                diagnostics.report(.configurationInvalid, at: node, "'\(key)' is missing")
                return nil
            }
            if let state = node["state"], rule.done.isEmpty {
                diagnostics.report(.configurationInvalid, at: state, "'state' needs 'done'")
                return nil
            }
            for key in ["done", "failed", "running"] where node["state"] == nil {
                guard let value = node[key] else { continue }
                diagnostics.report(.configurationInvalid, at: value, "'\(key)' needs 'state'")
                return nil
            }
            return rule
        }

        private mutating func states(_ node: Node) -> [Node] {
            let expected = "an array of strings, whole numbers, true or false"
            return elements(of: node, expected: expected).filter { element in
                if PollRule.word(element) != nil { return true }
                diagnostics.report(
                    .configurationInvalid, at: element,
                    "expected a string, a whole number, true or false")
                return false
            }
        }

        private mutating func override(_ node: Node) -> Override? {
            var subject: Override.Subject?
            var change: Override.Change?
            var reason = ""
            for member in members(of: node) {
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

        private mutating func choice<Choice: RawRepresentable & CaseIterable>(
            _ node: Node
        ) -> Choice? where Choice.RawValue == String {
            guard let text = text(node) else { return nil }
            guard let choice = Choice(rawValue: text) else {
                diagnostics.report(
                    .configurationInvalid, at: node, "expected \(Choice.choices)")
                return nil
            }
            return choice
        }

        private mutating func flag(_ node: Node) -> Bool {
            if node.bool == nil {
                diagnostics.report(.configurationInvalid, at: node, "expected true or false")
            }
            return node.bool ?? false
        }

        private mutating func texts(_ node: Node) -> [String] {
            elements(of: node, expected: "an array of strings").compactMap { text($0) }
        }

        private mutating func members(of node: Node) -> Node.Members {
            if node.kind != .object {
                diagnostics.report(.configurationInvalid, at: node, "expected an object")
            }
            return node.members
        }

        private mutating func elements(
            of node: Node, expected: String = "an array of objects"
        ) -> Node.Elements {
            if node.kind != .array {
                diagnostics.report(.configurationInvalid, at: node, "expected \(expected)")
            }
            return node.elements
        }

        private mutating func unknown(_ key: String, at node: Node) {
            diagnostics.report(.configurationInvalid, at: node, "unknown key '\(key)'")
        }
    }
}
