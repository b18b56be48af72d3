/// The name of a type, legal and unique where it stands. Only ``Namer`` makes one.
package struct TypeName: Hashable, Sendable {
    package let text: String
    /// `Outer.Inner` for a type within another one.
    package let path: String

    package init(text: String, within outer: TypeName? = nil) {
        self.text = text
        self.path = outer.map { $0.path + "." + text } ?? text
    }
}

/// The name of a property, method or parameter. Only ``Namer`` makes one.
package struct MemberName: Hashable, Sendable {
    /// Without backticks.
    package let text: String

    /// As it is declared, in backticks when it is a keyword.
    package var declared: String {
        ReservedWords.keywords.contains(text) ? "`" + text + "`" : text
    }

    /// As an argument's label in a declaration, where nearly every keyword may stand as it is
    /// ("The Swift Programming Language", Function Declaration).
    package var label: String {
        ["inout", "let", "var"].contains(text) ? "`" + text + "`" : text
    }

    /// As an argument's label in a call, where two more keywords may.
    package var callLabel: String { text == "inout" ? "`inout`" : text }

    init(text: String) {
        self.text = text
    }
}
