/// Where types without a name of their own are declared: within a type or service, or beside an
/// alias.
struct TypeScope {
    let owner: TypeName?
    let prefix: String
    var declarations: [TypeDeclaration] = []
    var used: Set<String> = []

    init(within owner: TypeName) {
        self.owner = owner
        self.prefix = ""
    }

    init(beside alias: TypeName) {
        self.owner = nil
        self.prefix = alias.text
    }

    /// A scope for types within one that is declared in this scope.
    static func nested(in name: TypeName) -> TypeScope { TypeScope(within: name) }

    /// The name for a type that is used as `wire`; `origin` tells types of one name apart.
    mutating func name(for wire: String, origin: Node) -> TypeName {
        var text = prefix + Namer.nestedTypeText(wire)
        // A type can't have the name of the one it stands in.
        if text == owner?.text { text += "Value" }
        if !used.insert(text).inserted {
            text += "_" + StableHash.hexadecimal(of: origin.pointer)
            used.insert(text)
        }
        return TypeName(text: text, within: owner)
    }
}
