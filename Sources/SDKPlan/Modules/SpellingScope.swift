/// How types are spelled somewhere in the generated code.
package struct SpellingScope {
    let modules: ModuleMap
    /// The path of the type that the text stands in; empty at the top of a file.
    var path: String = ""
    /// Names of types declared in the types around it.
    var nested: Set<String> = []

    package init(modules: ModuleMap) {
        self.modules = modules
    }

    /// The scope within a type that declares `nested`.
    package func within(_ name: TypeName, nested types: [TypeDeclaration]) -> SpellingScope {
        var scope = extending(nested: types)
        scope.path = name.path
        return scope
    }

    /// The scope of an extension, at the top of a file, of a type that declares `nested`: the types
    /// around that one are not seen there.
    package func extending(nested types: [TypeDeclaration]) -> SpellingScope {
        var scope = self
        for type in types where type.name.path != type.name.text {
            scope.nested.insert(type.name.text)
        }
        return scope
    }

    /// The scope within a service, which has its requests beside its types.
    package func within(_ service: Service) -> SpellingScope {
        var scope = within(service.name, nested: service.types)
        scope.nested.insert(Service.requests)
        return scope
    }

    package func spell(_ name: TypeName) -> String {
        // From further within, a nearer type of the same name would be meant.
        if path == name.outer?.path { return name.text }
        // A type of the library that one of the types around it hides.
        return nested.contains(name.top) ? modules.module(of: name) + "." + name.path : name.path
    }

    package func spell(_ type: SwiftType) -> String { type.text { spell($0) } }
}
