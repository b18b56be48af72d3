/// How types are spelled at a place of the generated code.
package struct SpellingScope {
    let modules: ModuleMap
    /// The path of the type that the text stands in; empty at the top of a file.
    var path: String = ""
    /// Names of types declared in the types around the place.
    var nested: Set<String> = []

    /// Whether the text stands in an extension of the type, where those around it are not seen.
    var isExtension = false

    package init(modules: ModuleMap) {
        self.modules = modules
    }

    /// The scope within an extension, at the top of a file, of a type that declares `nested`.
    package func extending(_ name: TypeName, nested types: [TypeDeclaration]) -> SpellingScope {
        var scope = within(name, nested: types)
        scope.isExtension = true
        return scope
    }

    /// The scope within a type that declares `nested`.
    package func within(_ name: TypeName, nested types: [TypeDeclaration]) -> SpellingScope {
        var scope = self
        scope.path = name.path
        for type in types where type.name.path != type.name.text {
            scope.nested.insert(type.name.text)
        }
        return scope
    }

    package func spell(_ name: TypeName) -> String {
        guard name.path == name.text else {
            let outer = name.path.dropLast(name.text.utf8.count + 1)
            let isVisible = path == outer || !isExtension && path.hasPrefix(outer + ".")
            return isVisible ? name.text : name.path
        }
        // A type of the library that one of the types around the place hides.
        return nested.contains(name.text)
            ? modules.module(of: name) + "." + name.text : name.text
    }

    package func spell(_ type: SwiftType) -> String { type.text(spell) }
}
