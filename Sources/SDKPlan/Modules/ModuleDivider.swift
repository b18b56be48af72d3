import SDKDescription

/// Shares a library among modules.
///
/// A model that the operations of one tag alone reach stands in that tag's module, whatever several
/// tags reach in the shared one, and what none reaches in one for the rest. What a shared model
/// needs is needed by the same tags, and so is shared itself: no module needs one above it.
package struct ModuleDivider {
    private enum Home: Equatable {
        case none
        case service(Int)
        case shared
    }

    private let library: Library
    private var homes: [Home]
    /// The index of each type in the library, by the names that stand in its file.
    private let indices: [String: Int]
    /// For each type the indices of the types that it is made of.
    private let parts: [[Int]]

    private init(_ library: Library) {
        self.library = library
        var indices: [String: Int] = [:]
        for (index, type) in library.types.enumerated() {
            for name in type.topNames { indices[name] = index }
        }
        self.indices = indices
        homes = Array(repeating: .none, count: library.types.count)
        parts = library.types.map { type in
            var names: Set<Int> = []
            type.forEachType { names.formUnion($0.spelled.compactMap { indices[$0.top] }) }
            return Array(names)
        }
    }

    package static func modules(of library: Library, _ division: ModuleDivision) -> [LibraryModule]
    {
        switch division {
        case .one:
            return [
                LibraryModule(
                    name: library.moduleName, role: .whole, services: library.services,
                    types: library.types)
            ]
        case .tags:
            var divider = ModuleDivider(library)
            return divider.tagModules()
        }
    }

    private mutating func tagModules() -> [LibraryModule] {
        for error in library.errors { settle(error.type, in: .shared) }
        for (index, service) in library.services.enumerated() {
            service.forEachType { settle($0, in: .service(index)) }
        }
        let names = moduleNames()
        var shared = LibraryModule(name: names.shared, role: .shared)
        var others = LibraryModule(name: names.others, role: .others)
        var tags = zip(library.services, names.tags).map { service, name in
            LibraryModule(name: name, role: .tag, services: [service], imports: [names.shared])
        }
        var used: Set<String> = [names.shared]
        for (index, type) in library.types.enumerated() {
            switch homes[index] {
            case .none:
                others.types.append(type)
                for case .service(let index) in parts[index].map({ homes[$0] }) {
                    used.insert(names.tags[index])
                }
            case .service(let index): tags[index].types.append(type)
            case .shared: shared.types.append(type)
            }
        }
        var modules = [shared] + tags
        if !others.types.isEmpty {
            others.imports = used.sorted()
            modules.append(others)
        }
        let all = modules.map(\.name).sorted()
        return modules + [
            LibraryModule(name: library.moduleName, role: .umbrella, imports: all)
        ]
    }

    /// Gives a type and all that it is made of to a module; what two of them want is shared.
    private mutating func settle(_ type: SwiftType, in home: Home) {
        var pending = type.spelled.compactMap { indices[$0.top] }
        while let index = pending.popLast() {
            let settled: Home =
                switch homes[index] {
                case .none: home
                case .shared, home: homes[index]
                default: .shared
                }
            guard settled != homes[index] else { continue }
            homes[index] = settled
            pending += parts[index]
        }
    }

    // MARK: - Names

    private struct Names {
        var shared: String
        var others: String
        var tags: [String]
    }

    /// The library's name before what tells the module: `PlatformRouting` for `RoutingAPI`. A module
    /// may not be named like a type (it would hide the module's other types), nor like another
    /// module but for case, since its folder has its name.
    private func moduleNames() -> Names {
        var taken = Set(indices.keys.map { $0.lowercased() })
        taken.formUnion(library.services.map { $0.name.text.lowercased() })
        taken.formUnion(library.services.flatMap(\.types).flatMap(\.allNames))
        taken.formUnion(library.types.flatMap(\.allNames))
        taken.insert(library.moduleName.lowercased())
        func name(_ candidates: [String], of wire: String) -> String {
            let names = candidates.map { library.moduleName + $0 }
            let name =
                names.first { !taken.contains($0.lowercased()) }
                ?? (names.last ?? library.moduleName) + "_" + StableHash.hexadecimal(of: wire)
            taken.insert(name.lowercased())
            return name
        }
        let shared = name(["Shared", "SharedModels"], of: "Shared")
        let others = name(["Others", "OtherModels"], of: "Others")
        let stems = FileName.stems(for: library.services.map(\.name.text))
        let tags = zip(library.services, stems).map { service, stem in
            let plain = String(stem.map { $0 == "-" || $0 == "+" ? "_" : $0 })
            let short = plain.hasSuffix("API") || plain.hasSuffix("Api") ? plain.dropLast(3) : ""
            return name(short.isEmpty ? [plain] : [String(short), plain], of: service.name.text)
        }
        return Names(shared: shared, others: others, tags: tags)
    }
}

extension TypeDeclaration {
    /// The names of the type and of all types in it, in lower case.
    fileprivate var allNames: [String] {
        [name.text.lowercased()] + nested.flatMap(\.allNames)
    }
}
