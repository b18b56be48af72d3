/// A text with the placeholders `{0}` … `{9}`.
///
/// The text is read once, so a placeholder inside an argument stays what it is: text.
package struct MessageTemplate {
    private enum Part {
        case text(String)
        case placeholder(Int)
    }

    private let parts: [Part]

    package init(_ template: String) {
        var parts: [Part] = []
        var text = String.UnicodeScalarView()
        var scalars = template.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "{", let digit = scalars.first, ("0"..."9").contains(digit),
                scalars.dropFirst().first == "}"
            {
                parts.append(.text(String(text)))
                parts.append(.placeholder(Int(digit.value - 0x30)))
                text.removeAll()
                scalars.removeFirst(2)
            } else {
                text.append(scalar)
            }
        }
        parts.append(.text(String(text)))
        self.parts = parts
    }

    /// The numbers of the placeholders, in the order of the text.
    var placeholders: [Int] {
        parts.compactMap { part in
            if case .placeholder(let number) = part { number } else { nil }
        }
    }

    /// The text with its arguments; a placeholder without an argument is left as it is.
    package func filled(with arguments: [String]) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .placeholder(let number) where arguments.indices.contains(number):
                result += arguments[number]
            case .placeholder(let number): result += "{\(number)}"
            }
        }
        return result
    }
}
