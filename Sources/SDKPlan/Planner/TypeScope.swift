import SDKDocument

/// Where types without a name of their own are declared: within a type or service, or beside an
/// alias.
package struct TypeScope {
    let owner: TypeName?
    let prefix: String
    var declarations: [TypeDeclaration] = []
    var used: Set<String> = []
    /// Which wire name keeps a text that several of them give.
    private var holders: [String: WireName] = [:]

    /// Within the module, its own name must mean the module.
    private let moduleName: String

    package init(within owner: TypeName, moduleName: String) {
        self.owner = owner
        self.prefix = ""
        self.moduleName = moduleName
    }

    /// - Parameter used: Names that types beside the alias have.
    init(beside alias: TypeName, used: Set<String>, moduleName: String) {
        self.owner = nil
        self.prefix = alias.text
        self.used = used
        self.moduleName = moduleName
    }

    /// A scope for types within one that is declared in this scope.
    func nested(in name: TypeName) -> TypeScope { TypeScope(within: name, moduleName: moduleName) }

    /// Settles which of several wire names keeps a text, whatever the order they are met in.
    package mutating func reserve(_ wires: [String]) {
        for wire in wires {
            let text = prefix + Namer.nestedTypeText(wire)
            let name = WireName(wire)
            holders[text] = holders[text].map { min($0, name) } ?? name
        }
    }

    /// The name for a type that is used as `wire`, or that has no use of its own when that is empty;
    /// `origin` tells types of one name apart.
    package mutating func name(for wire: String, origin: Node) -> TypeName {
        var text = prefix + (wire.isEmpty ? "Item" : Namer.nestedTypeText(wire))
        // A type can't have the name of one that it stands in.
        let outer = Set(owner?.path.split(separator: ".").map(String.init) ?? [])
        while outer.contains(text) || text == moduleName { text += "Value" }
        let isHolder = holders[text].map { $0 == WireName(wire) } ?? true
        if !isHolder || !used.insert(text).inserted {
            text += "_" + StableHash.hexadecimal(of: origin.pointer)
            used.insert(text)
        }
        return TypeName(text: text, within: owner)
    }
}
