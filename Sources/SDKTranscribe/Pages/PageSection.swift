/// A part of a page.
enum PageSection: Sendable, Equatable {
    /// Before the first operation.
    case top
    /// The running text of an operation, before its first section.
    case intro
    case parameters
    case returned
    /// The type of the body, and how it looks in JSON.
    case body
    /// Understood and of no use: examples, authorization, headers.
    case ignored
    case properties
    case enumeration(String)
    case unknown

    /// The section that a title begins, if it is one that pages have.
    ///
    /// - Parameter model: The model of the page, which can be an enumeration itself.
    init?(_ title: PageText, model: String?) {
        if title.hasPrefix("Enum:") {
            self = .enumeration(title.dropFirst(5).trimmed.string)
            return
        }
        switch String(decoding: title.map(ASCII.lowercased), as: UTF8.self) {
        case "parameters": self = .parameters
        case "return type": self = .returned
        case "properties": self = .properties
        case "enum": self = .enumeration(model ?? "")
        case "request body schema": self = .body
        case "example", "example usage", "authorization", "http request headers": self = .ignored
        default: return nil
        }
    }
}
