import SDKDocument

/// Reads one page. What is not understood is reported and passed over.
struct PageReader {
    enum Section: Sendable {
        /// Before the first operation.
        case top
        /// The running text of an operation, before its first section.
        case intro
        case parameters
        case returned
        /// Understood and of no use: examples, authorization, headers.
        case ignored
        case properties
        case enumeration(String)
        case unknown
    }

    /// A row of the table of methods.
    struct Method {
        let name: String
        let verb: String?
        let path: String?
        let summary: String
        let location: SourceLocation
    }

    let file: String
    let dialect: PageDialect
    var facts: PageFacts
    var diagnostics = Diagnostics()

    var section = Section.top
    var operation: OperationDraft?
    var methods: [Method] = []
    var methodPlaces: [String: Int] = [:]
    var describedMethods: Set<String> = []
    /// The columns of the table being read; `nil` before its head.
    var columns: [String]?
    var paragraph: [PageText] = []
    var paragraphLine = 0
    var modelName: Stated<String>?
    var modelText: [String] = []
    var properties: [StatedField] = []
    var hasProperties = false
    var enumerations: [String: [String]] = [:]

    private init(file: String, dialect: PageDialect) {
        self.file = file
        self.dialect = dialect
        facts = PageFacts(file: file, dialect: dialect)
    }

    /// Reads a page.
    ///
    /// - Returns: What was understood; `nil` for a page of no known dialect.
    static func read(_ page: SourceFile, diagnostics: inout Diagnostics) -> PageFacts? {
        let scanner = PageScanner(page.bytes)
        let scores = DialectScores(scanner)
        guard let dialect = scores.dialect else {
            diagnostics.report(
                .pageDialectUnknown, at: SourceLocation(file: page.path, line: 1, column: 1),
                scores.description)
            return nil
        }
        return read(scanner, file: page.path, dialect: dialect, diagnostics: &diagnostics)
    }

    /// Reads a page of a dialect that is known.
    static func read(
        _ page: PageScanner, file: String, dialect: PageDialect, diagnostics: inout Diagnostics
    ) -> PageFacts {
        var reader = PageReader(file: file, dialect: dialect)
        for line in page.openFences {
            reader.reportRest("code without an end", in: "a code fence", line: line)
        }
        for line in page.lines { reader.read(line) }
        reader.finish()
        diagnostics.report(reader.diagnostics)
        return reader.facts
    }

    // MARK: - Lines

    private mutating func read(_ line: PageLine) {
        switch line.kind {
        case .frontMatter: readFrontMatter(line)
        case .heading(let level): readHeading(line, level: level)
        case .markup: break
        default:
            if readFooter(line) { return }
            switch section {
            case .top: readTop(line)
            case .intro: readIntro(line)
            case .parameters: readParameters(line)
            case .returned: readReturned(line)
            case .properties: readProperties(line)
            case .enumeration(let name): readEnumeration(line, name: name)
            case .ignored, .unknown: break
            }
        }
    }

    private mutating func readFrontMatter(_ line: PageLine) {
        guard line.text.hasPrefix("title:") else { return }
        nameClass(line.text.dropFirst(6).trimmed, line: line.number)
    }

    /// `_package@1.2.3_` or `_Package 1.2.3_`, and links back to the top.
    private mutating func readFooter(_ line: PageLine) -> Bool {
        if line.text.hasPrefix("[[Back to ") { return true }
        guard let text = line.text.inside("_", "_"), !text.hasPrefix("_"),
            let mark = text.lastIndex(where: { $0 == 0x40 || $0 == 0x20 }),
            let digit = text[mark...].dropFirst().first, ASCII.isDigit(digit)
        else { return false }
        facts.version = text[(mark + 1)...].string
        return true
    }

    // MARK: - Headings

    private mutating func readHeading(_ line: PageLine, level: Int) {
        finishParagraph()
        columns = nil
        let title = InlineText.bare(line.text)
        if let section = Self.section(of: title) {
            if case .properties = section { hasProperties = true }
            self.section = section
            operation?.enter(section)
            return
        }
        if title.hasPrefix("Enum:") {
            section = .enumeration(title.dropFirst(5).trimmed.string)
            return
        }
        if level <= 2, let signature = Signature(line.text), isOperation(signature) {
            finishOperation()
            begin(signature, line: line)
            return
        }
        if operation == nil, section.isTop { return nameClass(title, line: line.number) }
        section = .unknown
        reportRest(line.text.string, in: "a heading", line: line.number)
    }

    private static func section(of title: PageText) -> Section? {
        if title.isSame(as: "Parameters") { return .parameters }
        if title.isSame(as: "Return type") { return .returned }
        if title.isSame(as: "Properties") { return .properties }
        if title.isSame(as: "Example") || title.isSame(as: "Example Usage")
            || title.isSame(as: "Authorization") || title.isSame(as: "HTTP request headers")
        {
            return .ignored
        }
        return nil
    }

    private func isOperation(_ signature: Signature) -> Bool {
        if signature.hasParentheses || methodPlaces[signature.name.string] != nil { return true }
        return signature.name.first.map(ASCII.isLowercase) == true
    }

    /// Takes the name of the class or the model from a title.
    private mutating func nameClass(_ title: PageText, line: Int) {
        let name = TypeReader.lastComponent(title)
        guard ASCII.isName(name) else { return }
        if facts.tag == nil, name.hasSuffix("Api"), name.count > 3 {
            facts.tag = name.dropLast(3).string
        }
        if modelName == nil { modelName = stated(name.string, line: line) }
    }

    // MARK: - Statements

    func location(_ line: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: 1)
    }

    func stated<Value>(_ value: Value, line: Int) -> Stated<Value> {
        Stated(value: value, location: location(line), dialect: dialect)
    }

    mutating func reportRest(_ text: String, in part: String, line: Int) {
        diagnostics.report(
            .pageLineNotUnderstood, at: location(line), subject: operation?.name.value, part, text)
    }

    private mutating func finish() {
        finishParagraph()
        finishOperation()
        finishMethods()
        finishModel()
    }
}

extension PageReader.Section {
    fileprivate var isTop: Bool {
        if case .top = self { true } else { false }
    }
}
