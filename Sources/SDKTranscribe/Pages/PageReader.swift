import SDKDocument

/// Reads one page, line by line. What is not understood is reported and passed over.
struct PageReader {
    private var page: PageContext
    private var facts: PageFacts
    private var section = PageSection.top
    private var methods = MethodTable()
    private var described: Set<String> = []
    private var operation: OperationDraft?
    private var fields = FieldTable()
    private var model = ModelDraft()
    private var paragraph = OpenParagraph()
    /// Whether the lines are in a box whose title says all.
    private var isInBox = false

    private init(file: String, dialect: PageDialect) {
        page = PageContext(file: file, dialect: dialect)
        facts = PageFacts(file: file, dialect: dialect)
    }

    static func read(
        _ page: PageScanner, file: String, dialect: PageDialect, diagnostics: inout Diagnostics
    ) -> PageFacts {
        var reader = PageReader(file: file, dialect: dialect)
        for line in page.openFences {
            reader.page.reportRest(
                Array("code without an end".utf8)[...], in: "a code fence", line: line)
        }
        for line in page.lines { reader.read(line) }
        reader.finish()
        diagnostics.report(reader.page.diagnostics)
        return reader.facts
    }

    // MARK: - Lines

    private mutating func read(_ line: PageLine) {
        if isInBox, line.kind != .note { return }
        switch line.kind {
        case .frontMatter:
            if line.text.hasPrefix("title:") {
                nameClass(line.text.dropFirst(6).trimmed, line: line.number)
            }
        case .heading(let level): readHeading(line, level: level)
        case .note: readBox(line)
        case .markup: break
        default:
            if readFooter(line) { return }
            switch section {
            case .top: readTop(line)
            case .intro: readIntro(line)
            case .parameters: fields.read(line, in: "parameters", &page)
            case .returned: readReturned(line)
            case .body: readBodyType(line)
            case .properties: fields.read(line, in: "properties", &page)
            case .enumeration(let name): model.readValue(line, of: name, &page)
            case .ignored, .unknown: break
            }
        }
    }

    private mutating func readFooter(_ line: PageLine) -> Bool {
        if line.text.hasPrefix("[[Back to ") { return true }
        guard let footer = PageFooter(line.text) else { return false }
        finishTables()
        facts.version = footer.version
        return true
    }

    /// A box that says that an operation is deprecated says nothing else; the text of others counts.
    private mutating func readBox(_ line: PageLine) {
        finishParagraph()
        if isInBox || line.text.isEmpty {
            isInBox = false
        } else if line.text.contains("eprecated") {
            operation?.isDeprecated = true
            isInBox = !line.text.hasSuffix(":::")
        }
    }

    // MARK: - Headings

    private mutating func readHeading(_ line: PageLine, level: Int) {
        finishParagraph()
        let title = InlineText.bare(line.text)
        if let section = PageSection(title, model: model.name?.value) {
            finishTables()
            if section == .properties { model.hasProperties = true }
            if case .enumeration = section { model.beginValues() }
            self.section = section
            operation?.endStatements()
            if section == .parameters, operation?.parameters == nil { operation?.parameters = [] }
            return
        }
        if level <= 2, let signature = Signature(line.text), isOperation(signature) {
            finishOperation()
            operation = OperationDraft(signature, line: line.number, &page)
            section = .intro
            return
        }
        if operation == nil, section == .top { return nameClass(title, line: line.number) }
        if section == .intro {
            // The text has headings of its own.
            let marks = Array(repeating: UInt8(ascii: "#"), count: level) + [0x20]
            paragraph.add(marks[...] + line.text, line: line.number)
            return finishParagraph()
        }
        finishTables()
        section = .unknown
        page.reportRest(line.text, in: "a heading", line: line.number)
    }

    private func isOperation(_ signature: Signature) -> Bool {
        if signature.hasParentheses || methods[signature.name.string] != nil { return true }
        return signature.name.first.map(ASCII.isLowercase) == true && section != .intro
    }

    /// Takes the name of the class or the model from a title.
    private mutating func nameClass(_ title: PageText, line: Int) {
        let name = TypeReader.lastComponent(title)
        guard ASCII.isName(name) else { return }
        if facts.tag == nil, name.hasSuffix("Api"), name.count > 3 {
            facts.tag = name.dropLast(3).string
        }
        model.nameIfFirst(page.stated(name.string, line: line))
    }

    // MARK: - Above the operations

    private mutating func readTop(_ line: PageLine) {
        if methods.read(line, &page) { return finishParagraph() }
        switch line.kind {
        case .blank: finishParagraph()
        case .text where line.text.hasPrefix("All URIs are relative to"):
            let address = line.text.dropFirst(24).drop { $0 != 0x68 }.prefix { $0 != 0x2A }
            if address.hasPrefix("http") {
                facts.server = page.stated(address.trimmed.string, line: line.number)
            }
        case .text where !line.hasCells: paragraph.add(line.text, line: line.number)
        default: page.reportRest(line.text, in: "a line", line: line.number)
        }
    }

    // MARK: - The sections of an operation

    private mutating func readIntro(_ line: PageLine) {
        if line.kind == .blank { return finishParagraph() }
        if line.kind == .quote {
            if let signature = Signature(line.text),
                signature.name.elementsEqual(operation?.printedName.utf8 ?? "".utf8)
            {
                finishParagraph()
                operation?.read(signature, line: line.number, &page)
                return
            }
            if paragraph.isEmpty, operation?.isAtHead == true {
                page.reportRest(line.text, in: "a signature", line: line.number)
                return
            }
        }
        if operation?.readStatement(line, &page) == true { return finishParagraph() }
        if line.kind == .text,
            InlineText.bare(InlineText.withoutTags(line.text)).isSame(as: "DEPRECATED")
        {
            operation?.isDeprecated = true
            return
        }
        switch line.kind {
        case .bullet: paragraph.add(Array("* ".utf8)[...] + line.text, line: line.number)
        case .quote: paragraph.add(Array("> ".utf8)[...] + line.text, line: line.number)
        default: paragraph.add(line.text, line: line.number)
        }
    }

    private mutating func readReturned(_ line: PageLine) {
        guard line.kind != .blank, line.kind != .rule else { return }
        guard operation?.returns == nil else {
            return page.reportRest(line.text, in: "a line", line: line.number)
        }
        let text = line.text
        let word = text.prefix { ASCII.isNamePart($0) }
        let types = TypeReader(dialect: page.dialect)
        let saysNothing = word.count < text.count && types.read(word) == .void
        if let type = saysNothing ? .void : types.read(text) {
            let returns = page.stated(type, line: line.number)
            operation?.returns = returns
        } else {
            page.reportRest(text, in: "a return type", line: line.number)
        }
    }

    /// `LoanRequest <a href="#">Copy</a>`: the first line names the type of the body.
    private mutating func readBodyType(_ line: PageLine) {
        guard line.kind == .text, operation?.bodyType == nil else { return }
        let name = line.text.prefix { $0 != 0x3C }
        if let type = TypeReader(dialect: page.dialect).read(name) {
            let stated = page.stated(type, line: line.number)
            operation?.bodyType = stated
        }
    }

    // MARK: - Paragraphs

    /// Ends a paragraph, at a blank line or where something else begins.
    private mutating func finishParagraph() {
        guard case (var text, let line)? = paragraph.take() else { return }
        guard let operation else { return model.add(paragraph: text) }
        // A sentence about the method calls it as the language does.
        if operation.printedName != operation.name.value,
            text.hasPrefix(operation.printedName + " ")
        {
            text = operation.name.value + text.dropFirst(operation.printedName.count)
        }
        self.operation?.add(page.stated(text, line: line))
    }

    // MARK: - Ends

    private mutating func finishTables() {
        methods.finish(&page)
        fields.finish(&page)
        if section == .properties {
            model.properties += fields.fields
        } else if !fields.fields.isEmpty {
            let known = operation?.parameters ?? []
            operation?.parameters = known + fields.fields
        }
        fields = FieldTable()
    }

    private mutating func finishOperation() {
        finishTables()
        guard let draft = operation else { return }
        operation = nil
        described.insert(draft.printedName)
        let method = methods[draft.printedName]
        if let finished = draft.finished(method, tag: facts.tag, &page) {
            facts.operations.append(finished)
        }
        page.subject = nil
    }

    /// Operations that only the table of methods has.
    private mutating func finishMethods() {
        for method in methods.methods where described.insert(method.name).inserted {
            let name = page.stated(page.dialect.wireName(method.name), line: method.line)
            guard let request = method.request else {
                page.report(.pageOperationIncomplete, line: method.line, subject: name.value)
                continue
            }
            page.report(
                .pageSectionMissing, line: method.line, subject: name.value,
                "more of the operation than a row of the methods")
            var operation = StatedOperation(
                verb: request.verb, path: request.path, name: name,
                tags: facts.tag.map { [$0] } ?? [])
            if !method.summary.isEmpty {
                operation.summary = page.stated(method.summary, line: method.line)
            }
            facts.operations.append(operation)
        }
    }

    private mutating func finish() {
        finishParagraph()
        finishOperation()
        finishMethods()
        if let model = model.finished(page) { facts.models.append(model) }
    }
}
