import SDKDocument

/// An entry of a list of differences that are known, and why they are as they are.
///
///     {"page": "csharp", "kind": "name", "subjects": ["getLoan"], "reason": "…"}
///
/// `kind` and `reason` are required. `page`, `subjects`, `field`, `stated` and `described` narrow
/// the entry down; each of the subjects must occur.
struct ExpectedDifference {
    private static let keys: Set<String> = [
        "page", "kind", "subjects", "field", "stated", "described", "reason",
    ]

    let node: Node
    let page: PageDialect?
    let kind: PageDifference.Kind
    let subjects: [String]
    let field: String?
    let stated: String?
    let described: String?

    /// Reads a list: `{"differences": [entry, …]}`.
    static func list(
        _ file: SourceFile, diagnostics: inout Diagnostics
    ) -> [ExpectedDifference] {
        guard let root = DocumentReader.read(file, diagnostics: &diagnostics)?.root else {
            return []
        }
        guard let list = root["differences"], list.kind == .array else {
            diagnostics.report(
                .transcribeExpectationInvalid, at: root, "there is no list 'differences'")
            return []
        }
        return list.elements.compactMap { node in
            let (entry, fault) = read(node)
            if let fault { diagnostics.report(.transcribeExpectationInvalid, at: node, fault) }
            return entry
        }
    }

    private static func read(_ node: Node) -> (ExpectedDifference?, fault: String?) {
        if let key = node.members.first(where: { !keys.contains($0.key) })?.key {
            return (nil, "an entry has no member '\(key)'")
        }
        guard let kind = node["kind"]?.string.flatMap(PageDifference.Kind.init(rawValue:)) else {
            let kinds = PageDifference.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            return (nil, "'kind' must be one of \(kinds)")
        }
        guard let reason = node["reason"]?.string, !reason.isEmpty else {
            return (nil, "an entry needs a reason")
        }
        let page = node["page"]?.string.flatMap(PageDialect.init(rawValue:))
        if node["page"] != nil, page?.isRead != true {
            let pages = PageDialect.newestFirst.map(\.rawValue).joined(separator: ", ")
            return (nil, "'page' must be one of \(pages)")
        }
        let entry = ExpectedDifference(
            node: node, page: page, kind: kind,
            subjects: node["subjects"]?.elements.compactMap(\.string) ?? [],
            field: node["field"]?.string, stated: node["stated"]?.string,
            described: node["described"]?.string)
        return (entry, nil)
    }

    func fits(_ difference: PageDifference) -> Bool {
        kind == difference.kind && (page == nil || page == difference.dialect)
            && (subjects.isEmpty || subjects.contains(difference.subject))
            && (field == nil || field == difference.field)
            && (stated == nil || stated == difference.stated)
            && (described == nil || described == difference.described)
    }
}
