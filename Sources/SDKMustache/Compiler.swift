/// Turns the source of a template into instructions, in one pass and without recursion.
struct Compiler {
    let source: [UInt8]
    let name: String

    var opening = Array("{{".utf8)
    var closing = Array("}}".utf8)

    private(set) var instructions: [Instruction] = []
    private(set) var names: [NamePath] = []
    private(set) var partials: [PartialReference] = []
    private(set) var lineStarts: [Int] = []

    private var nameIndex: [String: Int] = [:]
    private var sections: [OpenSection] = []

    init(source: [UInt8], name: String) {
        self.source = source
        self.name = name
    }

    /// Compiles the whole source.
    mutating func compile() throws(MustacheError) {
        var textStart = 0
        while let start = find(opening, from: textStart) {
            let tag = try readTag(at: start)
            let line = tag.kind.canStandAlone ? standaloneLine(of: tag, after: textStart) : nil
            addText(from: textStart, to: line?.lowerBound ?? start)
            if line == nil, isLineStart(start) {
                instructions.append(.indentation)
            }
            try add(tag, line: line)
            textStart = line?.upperBound ?? tag.range.upperBound
        }
        addText(from: textStart, to: source.count)
        if let section = sections.last {
            throw error(.unclosedSection(section.name), at: section.offset)
        }
    }

    private mutating func add(_ tag: Tag, line: Range<Int>?) throws(MustacheError) {
        let offset = tag.range.lowerBound
        switch tag.kind {
        case .comment:
            break
        case .delimiters:
            try setDelimiters(tag)
        case .value(let escaped):
            let name = try nameIndex(of: tag)
            instructions.append(.value(name: name, escaped: escaped, at: offset))
        case .section, .inverted:
            try openSection(tag)
        case .close:
            try closeSection(tag)
        case .partial:
            let indentation = line.map { Array(source[$0.lowerBound..<offset]) }
            partials.append(
                PartialReference(
                    name: try nameText(of: tag), isStandalone: indentation != nil,
                    indentation: indentation ?? []))
            instructions.append(.partial(reference: partials.count - 1, at: offset))
        }
    }

    private mutating func addText(from start: Int, to end: Int) {
        guard start < end else { return }
        let firstLine = lineStarts.count
        for offset in start..<end where isLineStart(offset) && !isEmptyLine(offset) {
            lineStarts.append(offset)
        }
        instructions.append(
            .text(from: start, to: end, firstLine: firstLine, endLine: lineStarts.count))
    }

    private mutating func setDelimiters(_ tag: Tag) throws(MustacheError) {
        let content = source[tag.content]
        let parts = content.split(whereSeparator: Self.isSpace)
        guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else {
            throw error(.invalidDelimiters(text(tag.content)), at: tag.range.lowerBound)
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    private mutating func openSection(_ tag: Tag) throws(MustacheError) {
        var isInverted = false
        if case .inverted = tag.kind { isInverted = true }
        sections.append(
            OpenSection(
                name: text(tag.content), index: try nameIndex(of: tag), isInverted: isInverted,
                offset: tag.range.lowerBound, instruction: instructions.count))
        // A placeholder: where the section ends is known when it is closed.
        instructions.append(.indentation)
    }

    private mutating func closeSection(_ tag: Tag) throws(MustacheError) {
        let offset = tag.range.lowerBound
        let name = try nameText(of: tag)
        guard let section = sections.popLast() else {
            throw error(.unexpectedClose(name), at: offset)
        }
        guard section.name == name else {
            let location = TemplateLocation(offset: section.offset, in: source)
            let reason = MustacheError.Reason.mismatchedClose(
                name, open: section.name, line: location.line, column: location.column)
            throw error(reason, at: offset)
        }
        if !section.isInverted {
            instructions.append(.sectionEnd)
        }
        let end = instructions.count
        instructions[section.instruction] =
            section.isInverted
            ? .inverted(name: section.index, end: end, at: section.offset)
            : .section(name: section.index, end: end, at: section.offset)
    }

    private mutating func nameIndex(of tag: Tag) throws(MustacheError) -> Int {
        let text = try nameText(of: tag)
        if let index = nameIndex[text] { return index }
        guard let path = NamePath(text) else {
            throw error(.invalidName(text), at: tag.range.lowerBound)
        }
        names.append(path)
        nameIndex[text] = names.count - 1
        return names.count - 1
    }

    private func nameText(of tag: Tag) throws(MustacheError) -> String {
        let name = text(tag.content)
        guard !tag.content.isEmpty else {
            throw error(.emptyName, at: tag.range.lowerBound)
        }
        guard !source[tag.content].contains(where: Self.isSpace) else {
            throw error(.invalidName(name), at: tag.range.lowerBound)
        }
        return name
    }
}

/// A section whose closing tag has not been read yet.
private struct OpenSection {
    let name: String
    /// The name's index among the template's names.
    let index: Int
    let isInverted: Bool
    /// Where its tag begins.
    let offset: Int
    /// The index of its instruction.
    let instruction: Int
}
