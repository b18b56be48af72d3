/// What a page shows of its dialect.
struct PageSigns {
    /// How tables are laid out.
    enum Layout: Sendable, Hashable {
        /// `| Name | Type |`
        case spacedColumns
        /// `|Name | Type |`
        case compactColumns
        /// `Name | Type`, without a border
        case bareColumns
        /// Rows without a border, below a head with one.
        case bareRows
        /// Types that are neither bold nor in bold links.
        case plainTypes
        case snakeCaseNames
        case capitalizedNames
        /// Two spaces before `[optional]`.
        case wideNotes
    }

    /// The languages of code.
    private(set) var languages: Set<String>
    /// Everything outside code, with the marks of headings and quotes.
    private(set) var text: [UInt8] = []
    private(set) var footer: PageFooter.Form?
    /// The types in tables.
    private(set) var types: Set<String> = []
    private(set) var layouts: Set<Layout> = []
    /// Whether there is a table of methods, parameters, properties or values, so that this can be
    /// a reference page at all.
    private(set) var isReference = false

    /// Marks occur early or not at all; a page of megabytes need not be searched to its end.
    private static let searchedBytes = 1 << 18
    private var isInFields = false
    private var hasBorder = false

    init(_ page: PageScanner) {
        languages = Set(page.languages)
        for line in page.lines {
            if text.count > Self.searchedBytes { break }
            switch line.kind {
            case .heading(let level): text += Array(repeating: 0x23, count: level) + [0x20]
            case .quote: text += [0x3E, 0x20]
            default: break
            }
            text += line.text
            text.append(0x0A)
            read(line)
        }
        // The footer can be far below.
        for line in page.lines.suffix(16) where line.kind == .text {
            if let footer = PageFooter(line.text) { self.footer = footer.form }
        }
    }

    private mutating func read(_ line: PageLine) {
        switch line.kind {
        case .text where line.hasCells: readRow(line.text)
        case .text where line.text.hasPrefix("All URIs are relative to"): isReference = true
        case .heading:
            let title = InlineText.bare(line.text)
            if title.isSame(as: "Enum") || title.hasPrefix("Enum:") { isReference = true }
            isInFields = false
        case .rule, .markup: break
        default: isInFields = false
        }
    }

    private mutating func readRow(_ text: PageText) {
        let cells = TableRow.cells(text)
        guard cells.count >= 2 else { return }
        if cells[0].isSame(as: "Name"), cells[1].isSame(as: "Type") {
            isReference = true
            isInFields = true
            hasBorder = text.first == 0x7C
            layouts.insert(
                text.hasPrefix("|Name")
                    ? .compactColumns : hasBorder ? .spacedColumns : .bareColumns)
            return
        }
        guard isInFields else { return }
        if hasBorder, text.first != 0x7C { layouts.insert(.bareRows) }
        if text.contains("|  [optional]") { layouts.insert(.wideNotes) }
        let type = cells[1]
        if !type.hasPrefix("**"), !type.hasPrefix("[**") { layouts.insert(.plainTypes) }
        types.insert(InlineText.plain(InlineText.bare(type)))
        let name = InlineText.bare(cells[0])
        if name.dropFirst().contains(0x5F) { layouts.insert(.snakeCaseNames) }
        if name.first.map(ASCII.isUppercase) == true { layouts.insert(.capitalizedNames) }
    }
}
