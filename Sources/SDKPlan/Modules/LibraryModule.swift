/// One Swift module of the output.
package struct LibraryModule: Sendable {
    package enum Role: Sendable {
        /// The only module.
        case whole
        /// What several tags need: servers, errors and shared models.
        case shared
        /// The operations of a tag, and the models that nothing else needs.
        case tag
        /// Models that no operation needs.
        case others
        /// Nothing of its own: it brings all others.
        case umbrella
    }

    package var name: String
    package var role: Role
    package var services: [Service] = []
    package var types: [TypeDeclaration] = []
    /// The modules of this library whose declarations this one uses or passes on, in order.
    package var imports: [String] = []

    /// Whether a response of any of its operations comes as a stream.
    package var hasStreams: Bool { services.contains(where: \.hasStreams) }

    /// Whether servers and errors stand here.
    package var hasClient: Bool { role == .whole || role == .shared }
}

/// A library, and how it is shared among modules.
package struct DividedLibrary: Sendable {
    package let library: Library
    package let modules: [LibraryModule]
    /// Which module has which type.
    package let map: ModuleMap

    package init(_ library: Library, _ division: ModuleDivision) {
        self.library = library
        modules = ModuleDivider.modules(of: library, division)
        map = ModuleMap(modules, standard: library.moduleName)
    }
}

/// Which module has which type.
package struct ModuleMap: Sendable {
    /// The module of all types that `homes` doesn't tell.
    let standard: String
    /// The modules of the types at the top of a file, by the type's name.
    private(set) var homes: [String: String] = [:]

    package init(_ standard: String) {
        self.standard = standard
    }

    package init(_ modules: [LibraryModule], standard: String) {
        self.standard = standard
        for module in modules where module.name != standard {
            for service in module.services { homes[service.name.text] = module.name }
            for type in module.types {
                for name in type.topNames { homes[name] = module.name }
            }
        }
    }

    package func module(of name: TypeName) -> String { homes[name.top] ?? standard }
}

extension TypeDeclaration {
    /// Its own name, and those of the types that stand beside it.
    package var topNames: [String] {
        [name.text] + nested.filter { $0.name.path == $0.name.text }.flatMap(\.topNames)
    }
}
