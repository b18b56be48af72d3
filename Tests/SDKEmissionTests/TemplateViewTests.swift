import Foundation
import Testing

/// What templates may use stands in three places that have to agree: the views, the templates and
/// `Templates/README.md`, which is made of the views: `SDKGEN_RECORD=1` writes it.
@Suite("Views and templates") struct TemplateViewTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A view as its source declares it.
    private struct View {
        var name: String
        var comment = ""
        var template: String?
        /// All templates of a folder have the view.
        var folder: String?
        var fields: [(name: String, type: String, comment: String)] = []
    }

    /// The views in the order of their files, those within others behind them.
    private static let views: [View] = {
        let sources = root.appending(path: "Sources")
        let files = FileManager.default.enumerator(atPath: sources.path)?
            .compactMap { $0 as? String }
            .filter { $0.contains("/Views/") && !$0.hasSuffix("TemplateView.swift") }.sorted()
        return (files ?? []).flatMap { file in
            let text = try? String(contentsOf: sources.appending(path: file), encoding: .utf8)
            return views(text ?? "")
        }
    }()

    private static func views(_ source: String) -> [View] {
        var views: [View] = []
        /// The view that a line belongs to, and those around it.
        var open: [Int] = []
        var comment: [String] = []
        for line in source.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("/// ") {
                comment.append(String(text.dropFirst(4)))
                continue
            }
            let told = comment.joined(separator: " ")
            if let match = text.firstMatch(of: /struct (\w+): (?:Page|Template)View/) {
                let outer = open.last.map { views[$0].name + "." } ?? ""
                views.append(View(name: outer + match.1, comment: told))
                open.append(views.count - 1)
            } else if let match = text.firstMatch(of: /static let template = "(.+)"/) {
                views[open.last ?? 0].template = String(match.1)
            } else if let match = text.firstMatch(of: /static let templateFolder = "(.+)"/) {
                views[open.last ?? 0].folder = String(match.1)
            } else if let match = text.firstMatch(of: /^(?:let|var) `?(\w+)`?: ([^=]+?)(?: =|$)/) {
                views[open.last ?? 0].fields.append((String(match.1), String(match.2), told))
            } else if text == "}", line.count - text.count == (open.count - 1) * 4 {
                open.removeLast()
            }
            comment = []
        }
        return views
    }

    private static func view(_ type: String, in outer: String) -> View? {
        let name = type.filter { $0 != "[" && $0 != "]" && $0 != "?" }
        let parent = outer.split(separator: ".").first.map(String.init) ?? outer
        return views.first { $0.name == parent + "." + name } ?? views.first { $0.name == name }
    }

    // MARK: - Templates

    /// Which fields of which views templates use, and which names they use that no view has.
    private struct Use {
        var fields: Set<String> = []
        var unknown: Set<String> = []

        mutating func walk(_ template: String, in folder: String, _ stack: [View]) {
            let path = "Templates/\(folder)/\(template).mustache"
            guard
                let text = try? String(
                    contentsOf: TemplateViewTests.root.appending(path: path), encoding: .utf8)
            else {
                unknown.insert(path)
                return
            }
            // Other delimiters: its braces are text.
            if text.hasPrefix("{{=") { return }
            var stack = stack
            var depth: [Int] = []
            for tag in text.matches(of: /\{\{([#^\/>]?)([^}]+)\}\}/) {
                let name = String(tag.2)
                switch tag.1 {
                case ">":
                    // A type can have types within it.
                    if !fields.contains("\(name) in \(stack.map(\.name))") {
                        fields.insert("\(name) in \(stack.map(\.name))")
                        if stack.count < 8 { walk(name, in: folder, stack) }
                    }
                case "/": stack.removeLast(depth.popLast() ?? 0)
                case _ where name == ".": break
                default:
                    let inner = resolve(name, stack, at: path)
                    if tag.1 == "#" { stack += inner.map { [$0] } ?? [] }
                    if !tag.1.isEmpty { depth.append(tag.1 == "#" && inner != nil ? 1 : 0) }
                }
            }
        }

        private mutating func resolve(_ name: String, _ stack: [View], at path: String) -> View? {
            for view in stack.reversed() {
                guard let field = view.fields.first(where: { $0.name == name }) else { continue }
                fields.insert(view.name + "." + name)
                return TemplateViewTests.view(field.type, in: view.name)
            }
            unknown.insert("\(name) in \(path)")
            return nil
        }
    }

    @Test("Templates use every field of every view, and nothing else") func used() {
        var use = Use()
        for view in Self.views {
            for template in view.folder.map(Self.templates) ?? [] {
                use.walk(template, in: view.folder ?? "", [view])
            }
            guard let template = view.template else { continue }
            use.walk(template, in: template.hasSuffix(".md") ? "markdown" : "swift", [view])
        }
        #expect(use.unknown.isEmpty)
        let fields = Self.views.flatMap { view in view.fields.map { view.name + "." + $0.name } }
        #expect(fields.count > 100)
        #expect(Set(fields).subtracting(use.fields).isEmpty)
    }

    private static func templates(in folder: String) -> [String] {
        let path = root.appending(path: "Templates/" + folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().map { String($0.dropLast(".mustache".utf8.count)) }
    }

    // MARK: - The page

    @Test("README.md lists the views") func listed() throws {
        let url = Self.root.appending(path: "Templates/README.md")
        let page = Self.page
        if ProcessInfo.processInfo.environment["SDKGEN_RECORD"] != nil {
            try page.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == page)
    }

    private static var page: String {
        var lines = [
            "# Templates", "",
            "Mustache, strict: a name that no view has is an error. A template has the view that is",
            "listed with its name; a section over another view has that view's names before those",
            "around it, and a partial (`_name`) has what the place has from which it is called.",
            "Text is printed as it is: every value is Swift or Markdown already.", "",
            "This page is made of the folders `Views`; a test keeps the three in step.",
        ]
        for view in views {
            lines += ["", "## \(view.name)", ""]
            let template = view.template.map { " Template: `\($0).mustache`." } ?? ""
            if !view.comment.isEmpty { lines += [view.comment + template, ""] }
            lines += ["| Name | Value | Meaning |", "| --- | --- | --- |"]
            lines += view.fields.map { field in
                "| `\(field.name)` | \(kind(field.type, in: view.name)) | \(field.comment) |"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func kind(_ type: String, in outer: String) -> String {
        var text = "text"
        if type.hasPrefix("Bool") { text = "condition" }
        if let view = view(type, in: outer) { text = "`\(view.name)`" }
        if type.hasPrefix("[") { text = "list of " + (text == "text" ? "texts" : text) }
        return text + (type.hasSuffix("?") ? ", or null" : "")
    }
}
