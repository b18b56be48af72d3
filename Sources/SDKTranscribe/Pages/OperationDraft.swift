/// An operation whose section is being read.
struct OperationDraft {
    let name: Stated<String>
    /// As the page prints it.
    let printedName: String
    var request: HTTPRequest?
    var isDeprecated = false
    private var text: [Stated<String>] = []
    var parameters: [StatedField]?
    private var permissions: Stated<StatedPermissions.Kind>?
    private var permissionNames: [String] = []
    var returns: Stated<PageType>?
    /// The return type in the head of the method, which stands in for a section.
    private var returnsInSignature: Stated<PageType>?
    /// The type of the body, for which the table has no name.
    var bodyType: Stated<PageType>?
    /// Whether bullets are permissions.
    private var listsPermissions = false

    /// Whether only the head was read yet.
    var isAtHead: Bool { text.isEmpty && request == nil }

    init(_ signature: Signature, line: Int, _ page: inout PageContext) {
        printedName = signature.name.string
        name = page.stated(page.dialect.wireName(printedName), line: line)
        page.subject = name.value
        read(signature, line: line, &page)
    }

    // MARK: - The running text

    mutating func read(_ signature: Signature, line: Int, _ page: inout PageContext) {
        guard let returned = signature.returned else { return }
        if let type = TypeReader(dialect: page.dialect).read(returned) {
            returnsInSignature = page.stated(type, line: line)
        } else {
            page.reportRest(returned, in: "a type", line: line)
        }
    }

    /// Takes a line if it says something of its own: the request or the permissions.
    mutating func readStatement(_ line: PageLine, _ page: inout PageContext) -> Bool {
        if line.kind == .bullet, listsPermissions {
            permissionNames.append(InlineText.bare(line.text).string)
            return true
        }
        if let request = HTTPRequest(line.text), isRequest(request, line.text, page.dialect) {
            self.request = request
            return true
        }
        if let kind = StatedPermissions.Kind(sentence: line.text) {
            permissions = page.stated(kind, line: line.number)
            permissionNames = []
            listsPermissions = true
            return true
        }
        guard listsPermissions || line.text.hasPrefix("Wraps ") else { return false }
        page.reportRest(line.text, in: "a line", line: line.number)
        return true
    }

    /// A request inside a text is that text's; only the first one, in the form of the dialect, is
    /// the operation's.
    private func isRequest(
        _ found: HTTPRequest, _ line: PageText, _ dialect: PageDialect
    ) -> Bool {
        if found.isWrapped { return request == nil }
        return request == nil && !dialect.wrapsRequests && line.contains(0x2F)
    }

    /// Takes a paragraph of the text.
    mutating func add(_ paragraph: Stated<String>) {
        isDeprecated = isDeprecated || DeprecationNote.begins(paragraph.value)
        text.append(paragraph)
    }

    mutating func endStatements() { listsPermissions = false }

    // MARK: - The end

    /// What the section says, with what the table of methods says beside it; `nil` without an HTTP
    /// method and a path.
    func finished(
        _ method: MethodTable.Method?, tag: String?, _ page: inout PageContext
    ) -> StatedOperation? {
        guard let request = request ?? method?.request else {
            page.report(.pageOperationIncomplete, line: name.location.line)
            return nil
        }
        if parameters == nil { reportMissing("the parameters", &page) }
        let returns = returns ?? returnsInSignature
        if returns == nil { reportMissing("the return type", &page) }
        var rest = text[...]
        var summary: Stated<String>?
        // A table without a summary for the method means that there is none.
        if let method, !method.summary.isEmpty,
            let index = rest.firstIndex(where: {
                $0.value == method.summary
            })
        {
            // What stands before it, such as the text of a box, belongs to the description.
            summary = rest.remove(at: index)
        } else if let first = rest.first, method?.summary.isEmpty != true {
            let isNote = DeprecationNote.isAll(of: first.value)
            if !isNote || method.map({ $0.summary == first.value }) == true {
                summary = first
                rest = rest.dropFirst()
            }
        }
        if summary == nil, let method, !method.summary.isEmpty {
            summary = page.stated(method.summary, line: method.line)
        } else if summary == nil, rest.count > 1, method == nil {
            // The first paragraph is a note.
            summary = rest[1]
            rest.remove(at: 1)
        }
        let description = rest.first.map {
            Stated(
                value: rest.map(\.value).joined(separator: "\n\n"), location: $0.location,
                dialect: $0.dialect)
        }
        return StatedOperation(
            verb: request.verb, path: request.path, name: name, tags: tag.map { [$0] } ?? [],
            summary: summary, text: description, isDeprecated: isDeprecated,
            parameters: typedParameters, permissions: statedPermissions, returns: returns)
    }

    /// The parameters, the body with the type that a section of its own gives it.
    private var typedParameters: [StatedField]? {
        guard let bodyType else { return parameters }
        return parameters?.map { field in
            guard field.key == "body", field.type.value == .any else { return field }
            var field = field
            field.type = bodyType
            return field
        }
    }

    private var statedPermissions: Stated<StatedPermissions>? {
        guard let permissions else { return nil }
        var seen: Set<String> = []
        let names = permissionNames.filter { seen.insert($0).inserted }
        return Stated(
            value: StatedPermissions(kind: permissions.value, names: names),
            location: permissions.location, dialect: permissions.dialect)
    }

    private func reportMissing(_ part: String, _ page: inout PageContext) {
        page.report(.pageSectionMissing, line: name.location.line, part)
    }
}
