import SDKDocument
import SDKPlan

/// Package.swift, and where everything goes in a package.
package struct PackageLayout: Sendable {
    let options: PackageOptions
    let moduleName: String

    package init(options: PackageOptions, moduleName: String) {
        self.options = options
        self.moduleName = moduleName
    }

    /// Package.swift, where the output has one.
    func manifest(_ divided: DividedLibrary) -> Page? {
        options.contents == .package
            ? Page(path: "Package.swift", view(divided.modules, of: divided.library)) : nil
    }

    /// Where the folders of targets are, with a `/` unless they are in the output folder itself.
    var sourcesFolder: String { options.contents == .package ? "Sources/" : "" }

    /// The runtime's sources, where they are copied.
    package var copies: [GeneratedFile] {
        guard case .copied(let files) = options.runtime else { return [] }
        return files.map { GeneratedFile(path: sourcesFolder + $0.path, bytes: $0.bytes) }
            .sorted { $0.path.precedes($1.path) }
    }

    /// The layout for a library: only what it needs is copied.
    package func fitting(_ library: Library) -> PackageLayout {
        guard case .copied(let files) = options.runtime, !library.hasStreams else { return self }
        var options = options
        options.runtime = .copied(
            files.filter { !$0.path.hasPrefix(RuntimeTarget.streams.folder) })
        return PackageLayout(options: options, moduleName: moduleName)
    }

    /// Checks what came from the command line or the configuration.
    package func check(_ diagnostics: inout Diagnostics) {
        switch options.runtime {
        case .copied(let files):
            let hasRuntime = files.contains { $0.path.hasPrefix(RuntimeTarget.runtime.folder) }
            if !hasRuntime { diagnostics.report(.packageRuntimeMissing, at: Self.nowhere) }
        case .folder(let path):
            let isPrintable = path.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
            if path.isEmpty || !isPrintable {
                diagnostics.report(.packageRuntimeInvalid, at: Self.nowhere, path)
            }
        case .repository: break
        }
    }

    private static let nowhere = Optional<SourceLocation>.none

    /// A product or target of the runtime, as a dependency in Package.swift.
    func product(_ target: RuntimeTarget) -> String {
        let literal = SwiftLiteral.string(target.name)
        switch options.runtime {
        case .copied: return literal
        case .folder: return ".product(name: \(literal), package: \(Self.folderPackage))"
        case .repository(let repository):
            let package = SwiftLiteral.string(repository.identity)
            return ".product(name: \(literal), package: \(package))"
        }
    }

    /// What the package with the runtime is called where it has no name of its own.
    private static let folderPackage = "\"sdk-runtime\""

    /// The targets of the runtime whose sources are copied.
    var copiedTargets: [RuntimeTarget] {
        guard case .copied(let files) = options.runtime else { return [] }
        return RuntimeTarget.allCases.filter { target in
            files.contains { $0.path.hasPrefix(target.folder) }
        }
    }

    func view(_ modules: [LibraryModule], of library: Library) -> PackageView {
        var dependency = ""
        switch options.runtime {
        case .copied: break
        case .folder(let path):
            dependency =
                ".package(name: \(Self.folderPackage), path: \(SwiftLiteral.string(path)))"
        case .repository(let repository): dependency = repository.dependency
        }
        return PackageView(
            name: SwiftLiteral.string(moduleName),
            modules: modules.map { module in
                PackageView.Module(
                    name: SwiftLiteral.string(module.name),
                    dependencies: (module.imports.map(SwiftLiteral.string)
                        + module.runtimeTargets(of: library).map(product))
                        .joined(separator: ", "))
            },
            hasDependency: !dependency.isEmpty, dependency: dependency,
            copied: copiedTargets.map { target in
                PackageView.Copied(
                    name: SwiftLiteral.string(target.name),
                    dependencies: Self.dependencies(of: target))
            })
    }

    /// The targets that a copied one depends on, as literals; nil for none.
    static func dependencies(of target: RuntimeTarget) -> String? {
        let names = target.dependencies.map { SwiftLiteral.string($0.name) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
