extension PageReader {
    static let verbs: Set<String> = [
        "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE",
    ]

    // MARK: - Before the operations

    mutating func readTop(_ line: PageLine) {
        switch line.kind {
        case .blank:
            finishParagraph()
            columns = nil
            return
        case .rule: return
        default: break
        }
        if line.text.hasPrefix("All URIs are relative to") {
            let address = line.text.dropFirst(24).drop { $0 != 0x68 }.prefix { $0 != 0x2A }
            if address.hasPrefix("http") {
                facts.server = stated(address.trimmed.string, line: line.number)
            }
        } else if line.kind == .text, line.hasCells {
            readMethod(line)
        } else if line.kind == .text {
            // The text above the properties of a model.
            addToParagraph(line)
        } else {
            reportRest(line.text.string, in: "a line", line: line.number)
        }
    }

    private mutating func readMethod(_ line: PageLine) {
        guard let columns else {
            let cells = TableRow.cells(line.text).map { InlineText.bare($0) }
            if cells.first?.isSame(as: "Method") == true {
                self.columns = cells.map { $0.string }
            } else {
                reportRest(line.text.string, in: "a line", line: line.number)
            }
            return
        }
        let cells = TableRow.cells(line.text, columns: columns.count + 1)
        let name = cells.first.map(InlineText.bare) ?? []
        guard ASCII.isName(name), cells.count >= columns.count - 1 else {
            return reportRest(line.text.string, in: "a row of the methods", line: line.number)
        }
        var request: (verb: String, path: String)?
        if columns.count > 2, cells.count > 1 {
            let text = InlineText.plain(cells[1])
            request = Self.request(Array(text.utf8.filter { $0 != 0x2A })[...])
            if request == nil {
                reportRest(text, in: "an HTTP request", line: line.number)
            }
        }
        let first = columns.count > 2 ? 2 : 1
        let summary =
            cells.count > first
            ? InlineText.plain(line.text[cells[first].startIndex..<(cells.last?.endIndex ?? 0)])
            : ""
        methodPlaces[name.string] = methods.count
        methods.append(
            Method(
                name: name.string, verb: request?.verb, path: request?.path, summary: summary,
                location: location(line.number)))
    }

    /// `GET /path`, `Wraps GET /path`.
    static func request(_ text: PageText) -> (verb: String, path: String)? {
        var words = text.split(whereSeparator: ASCII.isSpace)
        if let first = words.first, first.elementsEqual("Wraps".utf8) { words.removeFirst() }
        guard words.count == 2, verbs.contains(words[0].string),
            let path = words.last.map(InlineText.bare), PagePathTemplate.isValid(path)
        else { return nil }
        return (words[0].string, path.string)
    }

    // MARK: - The running text of an operation

    mutating func begin(_ signature: Signature, line: PageLine) {
        let printed = signature.name.string
        operation = OperationDraft(
            name: stated(dialect.platformName(printed), line: line.number), printedName: printed,
            line: line.number)
        readSignature(signature, line: line.number)
        section = .intro
    }

    private mutating func readSignature(_ signature: Signature, line: Int) {
        guard let returned = signature.returned else { return }
        if let type = TypeReader(dialect: dialect).read(returned) {
            let returns = stated(type, line: line)
            operation?.returnsInSignature = returns
        } else {
            reportRest(returned.string, in: "a type", line: line)
        }
    }

    mutating func readIntro(_ line: PageLine) {
        switch line.kind {
        case .blank: finishParagraph()
        case .quote:
            finishParagraph()
            if let signature = Signature(line.text) {
                readSignature(signature, line: line.number)
            } else {
                reportRest(line.text.string, in: "a signature", line: line.number)
            }
        case .bullet where operation?.listsPermissions == true:
            operation?.permissionNames.append(InlineText.bare(line.text).string)
        default: readText(line)
        }
    }

    private mutating func readText(_ line: PageLine) {
        if let request = Self.request(line.text) {
            finishParagraph()
            if operation?.verb == nil {
                operation?.verb = request.verb
                operation?.path = request.path
            }
            return
        }
        if line.text.hasPrefix("Requires "), let kind = Self.permissions(line.text) {
            finishParagraph()
            let permissions = stated(kind, line: line.number)
            operation?.permissions = permissions
            operation?.permissionNames = []
            operation?.listsPermissions = true
            return
        }
        if operation?.listsPermissions == true || line.text.hasPrefix("Wraps ") {
            return reportRest(line.text.string, in: "a line", line: line.number)
        }
        addToParagraph(line)
    }

    private static func permissions(_ line: PageText) -> StatedPermissions.Kind? {
        let words = line.split(whereSeparator: ASCII.isSpace)
        guard words.count == 3, words[2].hasPrefix("permission") else { return nil }
        return StatedPermissions.Kind(rawValue: words[1].string)
    }

    mutating func addToParagraph(_ line: PageLine) {
        if paragraph.isEmpty { paragraphLine = line.number }
        paragraph.append(line.kind == .bullet ? Array("* ".utf8)[...] + line.text : line.text)
    }

    /// Ends a paragraph, at a blank line or where something else begins.
    mutating func finishParagraph() {
        guard !paragraph.isEmpty else { return }
        let text = paragraph.map(InlineText.plain).joined(separator: "\n")
        paragraph.removeAll(keepingCapacity: true)
        if operation != nil {
            let statement = stated(text, line: paragraphLine)
            operation?.paragraphs.append(statement)
        } else {
            modelText.append(text)
        }
    }

    // MARK: - The end of an operation

    mutating func finishOperation() {
        guard let draft = operation else { return }
        let method = methodPlaces[draft.printedName].map { methods[$0] }
        describedMethods.insert(draft.printedName)
        let verb = draft.verb ?? method?.verb
        let path = draft.path ?? method?.path
        if let verb, let path {
            if draft.parameters == nil {
                reportMissing("the parameters", of: draft)
            }
            let returns = draft.returns ?? draft.returnsInSignature
            if returns == nil { reportMissing("the return type", of: draft) }
            let summary =
                draft.paragraphs.first
                ?? method.flatMap {
                    $0.summary.isEmpty
                        ? nil : Stated(value: $0.summary, location: $0.location, dialect: dialect)
                }
            let rest = draft.paragraphs.dropFirst()
            let text = rest.first.map {
                Stated(
                    value: rest.map(\.value).joined(separator: "\n\n"), location: $0.location,
                    dialect: dialect)
            }
            facts.operations.append(
                StatedOperation(
                    verb: verb, path: path, name: draft.name, tag: facts.tag, summary: summary,
                    text: text, parameters: draft.parameters, permissions: Self.permissions(draft),
                    returns: returns))
        } else {
            diagnostics.report(
                .pageOperationIncomplete, at: draft.name.location, subject: draft.name.value)
        }
        operation = nil
    }

    private static func permissions(_ draft: OperationDraft) -> Stated<StatedPermissions>? {
        guard let kind = draft.permissions else { return nil }
        var seen: Set<String> = []
        let names = draft.permissionNames.filter { seen.insert($0).inserted }
        return Stated(
            value: StatedPermissions(kind: kind.value, names: names), location: kind.location,
            dialect: kind.dialect)
    }

    private mutating func reportMissing(_ part: String, of draft: OperationDraft) {
        diagnostics.report(
            .pageSectionMissing, at: draft.name.location, subject: draft.name.value, part)
    }

    /// Operations that only the table of methods has.
    mutating func finishMethods() {
        for method in methods where !describedMethods.contains(method.name) {
            describedMethods.insert(method.name)
            let name = Stated(
                value: dialect.platformName(method.name), location: method.location,
                dialect: dialect)
            guard let verb = method.verb, let path = method.path else {
                diagnostics.report(
                    .pageOperationIncomplete, at: method.location, subject: name.value)
                continue
            }
            diagnostics.report(
                .pageSectionMissing, at: method.location, subject: name.value,
                "more of the operation than a row of the methods")
            var operation = StatedOperation(verb: verb, path: path, name: name, tag: facts.tag)
            if !method.summary.isEmpty {
                operation.summary = Stated(
                    value: method.summary, location: method.location, dialect: dialect)
            }
            facts.operations.append(operation)
        }
    }
}
