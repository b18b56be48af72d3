/// The SDK whose reference a page belongs to: each has headings, tables, names and types of its
/// own.
package enum PageDialect: String, Sendable, Hashable, CaseIterable {
    case javascript
    case java
    case php
    case python
    case csharp
    // Recognized, so that their pages are refused by name and not read as something else.
    case swift
    case go
    case ruby
    case cli

    /// The dialects that are read, in the order by which pages decide where they disagree: the
    /// newest reference first.
    package static let newestFirst: [PageDialect] = [.javascript, .java, .php, .python, .csharp]

    package var isRead: Bool { Self.newestFirst.contains(self) }

    /// The name as it is shown in messages.
    package var title: String {
        switch self {
        case .javascript: "JavaScript"
        case .java: "Java"
        case .php: "PHP"
        case .python: "Python"
        case .csharp: "C#"
        case .swift: "Swift"
        case .go: "Go"
        case .ruby: "Ruby"
        case .cli: "command line"
        }
    }

    /// Whether names of methods, parameters and properties are printed as on the wire. Python
    /// writes `client_id`, C# `ClientId`.
    var keepsNames: Bool { self != .python && self != .csharp }

    /// Whether the HTTP method and the path stand in a line of their own as `Wraps GET /path`.
    var wrapsRequests: Bool { self == .java || self == .python }

    /// Whether a parameter is an argument of the SDK's own methods, which is not sent as such.
    func isOwnArgument(_ name: String) -> Bool { self == .javascript && name == "customHeaders" }

    /// The wire name of a printed name, as far as it can be told: `client_id` and `ClientId` become
    /// `clientId`; a name that is a reserved word of the language loses what was put before it.
    func wireName(_ printed: String) -> String {
        let name = unescaped(Array(printed.utf8)[...])
        switch self {
        case .python: return Self.joined(name)
        case .csharp: return Self.lowercasedFirstWord(name)
        default: return name.string
        }
    }

    /// A name without the mark of a reserved word: `_delete`, `_Operator`, Python's `pcFrom`,
    /// Java's `propertyClass`. Code generators drop a leading `_` that is on the wire, so one that
    /// is printed is always such a mark.
    private func unescaped(_ name: PageText) -> PageText {
        if name.first == 0x5F, let next = name.dropFirst().first, next != 0x5F {
            return name.dropFirst()
        }
        if self == .java, name.elementsEqual("propertyClass".utf8) {
            return Array("class".utf8)[...]
        }
        // Other names in Python have no capitals.
        if self == .python, name.hasPrefix("pc"),
            name.dropFirst(2).first.map(ASCII.isUppercase) == true
        {
            return name.dropFirst(2)
        }
        return name
    }

    /// `client_id` as `clientId`.
    private static func joined(_ name: PageText) -> String {
        var result: [UInt8] = []
        var startsWord = false
        for byte in name {
            if byte == 0x5F, !result.isEmpty {
                startsWord = true
                continue
            }
            let isFirst = result.isEmpty
            result.append(
                startsWord ? ASCII.uppercased(byte) : isFirst ? ASCII.lowercased(byte) : byte)
            startsWord = false
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `ClientId` as `clientId`. An initial run of capitals is one word: `URLPath` is `urlPath`,
    /// `Id` is `id`.
    private static func lowercasedFirstWord(_ name: PageText) -> String {
        var bytes = Array(name)
        var position = 0
        while position < bytes.count, ASCII.isUppercase(bytes[position]),
            position == 0 || position + 1 == bytes.count || !ASCII.isLowercase(bytes[position + 1])
        {
            bytes[position] = ASCII.lowercased(bytes[position])
            position += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
