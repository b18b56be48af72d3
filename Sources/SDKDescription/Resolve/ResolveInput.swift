import SDKDocument

/// The description that is being resolved: typed access to its values, and diagnostics about them.
///
/// All readers of a run share it. A value of the wrong kind is reported and read as absent.
final class ResolveInput {
    let documents: DocumentSet
    let dialect: Dialect
    let options: ResolveOptions
    let root: Node
    private(set) var diagnostics: Diagnostics
    private var reportedLimits: Set<String> = []
    private var reportedKeywords: Set<String> = []
    private var copiedProperties = 0

    init(
        documents: DocumentSet, dialect: Dialect, options: ResolveOptions, diagnostics: Diagnostics
    ) {
        self.documents = documents
        self.dialect = dialect
        self.options = options
        self.diagnostics = diagnostics
        root = documents.main.root
    }

    // MARK: - Diagnostics

    func report(
        _ rule: Rule, at node: Node, subject: String? = nil, _ arguments: [String] = [],
        related: [RelatedLocation] = []
    ) {
        diagnostics.report(
            Diagnostic(
                rule: rule, location: node.location, pointer: node.pointer,
                subject: subject ?? node.subject, arguments: arguments, related: related))
    }

    /// Reports a value of the wrong kind, and what becomes of it.
    func report(_ node: Node, isNot expected: String, so consequence: String = "it is left out") {
        report(.shapeUnexpected, at: node, [expected, node.shapeName, consequence])
    }

    /// Reports keywords that have no effect on what is generated, though their author wanted one.
    func reportIgnoredParts(of node: Node, _ keys: [String]) {
        for key in keys {
            guard let part = node[key] else { continue }
            report(.partIgnored, at: part, [key])
        }
    }

    /// Reports keys that are nearly a keyword, and each keyword of a later version once.
    ///
    /// - Parameter read: Those keys that are read as the keyword that was meant.
    func checkKeys(of node: Node, _ vocabulary: Vocabulary, read: [String: String] = [:]) {
        for member in node.members where !member.value.isExtension {
            let key = member.key
            if let keyword = vocabulary[key] {
                if let version = keyword.since { reportLater(key, of: version, at: member.value) }
                continue
            }
            guard let meant = vocabulary.meant(by: key) else { continue }
            let consequence = read[key].map { "read as '\($0)'" } ?? "ignored"
            report(.keyMisspelt, at: member.value, [key, meant, consequence])
        }
    }

    /// Reports something that the description's version doesn't have, once.
    func reportLater(_ keyword: String, of version: Dialect, at node: Node) {
        guard dialect.isOlder(than: version),
            reportedKeywords.insert(version.version + keyword).inserted
        else {
            return
        }
        report(.keywordLater, at: node, [keyword, version.name, dialect.name])
    }

    /// Reports a limit, once: what goes beyond it does so in very many places.
    func reportTooLarge(_ what: String, _ limit: Int, at node: Node) {
        guard reportedLimits.insert(what).inserted else { return }
        report(.schemaTooLarge, at: node, [what, String(limit)])
    }

    /// Counts a property that `allOf` copies; false, and reported, once there are too many.
    func mayCopyProperty() -> Bool {
        copiedProperties += 1
        let limit = options.limits.maximumCopiedProperties
        if copiedProperties <= limit { return true }
        reportTooLarge(
            "allOf merges too many properties", limit,
            at: root["components"] ?? root["definitions"] ?? root)
        return false
    }

    // MARK: - Typed access

    /// A string; the text of a number or a boolean stands for one.
    func text(_ node: Node?) -> String? {
        guard let node else { return nil }
        if let string = node.string { return string }
        switch node.kind {
        case .number, .bool:
            report(
                .valueQuoting, at: node,
                [node.jsonText, node.shapeName, "string", "its text is taken"])
            return node.jsonText
        case .null: return nil
        default:
            report(node, isNot: "a string")
            return nil
        }
    }

    /// A string that names something; one beyond the limit is reported and read as absent.
    func name(_ node: Node?) -> String? {
        guard let node, let name = text(node) else { return nil }
        let limit = options.limits.maximumNameBytes
        guard name.utf8.count > limit else { return name }
        report(.nameTooLong, at: node, [String(name.utf8.count), String(limit)])
        return nil
    }

    /// A boolean, `false` when it is absent.
    func flag(_ node: Node?) -> Bool {
        guard let node, !node.isNull else { return false }
        if let bool = node.bool { return bool }
        if let text = node.string?.lowercased(), text == "true" || text == "false" {
            report(
                .valueQuoting, at: node,
                [node.quoted, node.shapeName, "boolean", "it is taken as \(text)"])
            return text == "true"
        }
        report(node, isNot: "true or false", so: "it is taken as false")
        return false
    }

    func object(_ node: Node?) -> Node? {
        guard let node else { return nil }
        if node.kind == .object { return node }
        if !node.isNull { report(node, isNot: "an object") }
        return nil
    }

    /// The members of an object, in the order of the text.
    func members(_ node: Node?) -> [Node.Member] {
        object(node).map { Array($0.members) } ?? []
    }

    /// The elements of an array; another value stands for an array of one.
    func elements(_ node: Node?) -> [Node] {
        guard let node, !node.isNull else { return [] }
        if node.kind == .array { return Array(node.elements) }
        if node.kind == .object, node.count == 0 {
            report(node, isNot: "an array")
            return []
        }
        report(node, isNot: "an array", so: "it is taken as its only element")
        return [node]
    }

    func texts(_ node: Node?) -> [String] { elements(node).compactMap { text($0) } }
}

/// Finds names that differ in capitals only.
struct NameTwins {
    private let input: ResolveInput
    private var known: [String: String] = [:]

    init(_ input: ResolveInput) {
        self.input = input
    }

    mutating func check(_ name: String, at node: Node) {
        guard let twin = known.updateValue(name, forKey: name.lowercased()), twin != name else {
            return
        }
        input.report(.nameTwins, at: node, [twin, name])
    }
}
