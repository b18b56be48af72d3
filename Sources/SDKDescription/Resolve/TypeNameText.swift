/// What the name of a type says that is written as in a programming language, where JSON Schema has several
/// keywords for it.
enum TypeNameText {
    /// The types that a name lists: `string|null`. Nil where it doesn't, or lists an unknown one.
    static func listed(in name: String) -> [DeclaredType]? {
        guard let names = parts(of: name) else { return nil }
        var types: [DeclaredType] = []
        for name in names where !isNull(name) {
            guard let type = DeclaredType(known: name) ?? DeclaredType(meantBy: name) else {
                return nil
            }
            if !types.contains(type) { types.append(type) }
        }
        return types
    }

    /// Whether null is among the types that a name lists.
    static func listsNull(_ name: String) -> Bool {
        guard JSONType(name: name) == nil, parts(of: name)?.contains(where: isNull) == true else {
            return false
        }
        return listed(in: name) != nil
    }

    private static func parts(of name: String) -> [String]? {
        guard name.utf8.contains(where: isSeparator) else { return nil }
        let parts = name.utf8.split(whereSeparator: isSeparator).map { trimmed(String($0) ?? "") }
        return (2...8).contains(parts.count) ? parts : nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
    }

    private static func isNull(_ name: String) -> Bool {
        ["null", "nil", "none"].contains(name.lowercased())
    }

    /// An array or a map whose name says what is inside: `string[]`, `List<Pet>`, `array of int`,
    /// `map[string]int`.
    static func container(_ name: String) -> DeclaredType? {
        if name.hasSuffix("[]") { return array(of: name.dropLast(2)) }
        if let opening = name.firstIndex(where: { "[<(".contains($0) }) {
            let isClosed = name.last.map { "]>)".contains($0) } ?? false
            let inner = name[name.index(after: opening)...].dropLast()
            guard opening > name.startIndex else { return isClosed ? array(of: inner) : nil }
            switch DeclaredType(known: name[..<opening].lowercased())?.type {
            case .object: return DeclaredType(.object)
            case .array: return isClosed ? array(of: inner) : nil
            default: return nil
            }
        }
        guard let range = name.firstRange(of: " of "),
            DeclaredType(known: name[..<range.lowerBound].lowercased())?.type == .array
        else { return nil }
        return array(of: name[range.upperBound...])
    }

    private static func array(of element: Substring) -> DeclaredType {
        var type = DeclaredType(.array)
        type.element = trimmed(element)
        return type
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
