/// The SDK whose reference a page belongs to: each has headings, tables, names and types of its
/// own.
package enum PageDialect: String, Sendable, Hashable, CaseIterable {
    case javascript
    case java
    case php
    case python
    case csharp

    /// The order by which pages decide where they disagree, the newest reference first.
    package static let newestFirst: [PageDialect] = [.javascript, .java, .php, .python, .csharp]

    /// The name as it is shown in messages.
    package var title: String {
        switch self {
        case .javascript: "JavaScript"
        case .java: "Java"
        case .php: "PHP"
        case .python: "Python"
        case .csharp: "C#"
        }
    }

    /// Whether names of methods, parameters and properties stand on the page as the platform
    /// spells them. Python writes `client_id`, C# `ClientId`.
    var keepsNames: Bool {
        switch self {
        case .javascript, .java, .php: true
        case .python, .csharp: false
        }
    }

    /// A name of a page in the platform's spelling, as far as it can be told: `client_id` and
    /// `ClientId` become `clientId`.
    func platformName(_ name: String) -> String {
        switch self {
        case .javascript, .java, .php: return name
        case .python:
            var result: [UInt8] = []
            var startsWord = false
            for byte in name.utf8 {
                if byte == UInt8(ascii: "_"), !result.isEmpty {
                    startsWord = true
                    continue
                }
                result.append(startsWord ? ASCII.uppercased(byte) : byte)
                startsWord = false
            }
            return String(decoding: result, as: UTF8.self)
        case .csharp:
            // An initial run of capitals is one word: `URLPath` is `urlPath`, `Id` is `id`.
            var bytes = Array(name.utf8)
            var place = 0
            while place < bytes.count, ASCII.isUppercase(bytes[place]),
                place == 0 || place + 1 == bytes.count || !ASCII.isLowercase(bytes[place + 1])
            {
                bytes[place] = ASCII.lowercased(bytes[place])
                place += 1
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
