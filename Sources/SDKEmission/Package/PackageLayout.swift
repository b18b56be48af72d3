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

    func manifest(_ modules: [LibraryModule]) -> Page {
        Page(path: "Package.swift", view(modules))
    }

    /// The runtime's sources, where they are copied.
    package var copies: [GeneratedFile] {
        guard case .copied(let files) = options.runtime else { return [] }
        return files.map { GeneratedFile(path: "Sources/" + $0.path, bytes: $0.bytes) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Checks what came from the command line or the configuration.
    package func check(_ diagnostics: inout Diagnostics) {
        switch options.runtime {
        case .copied(let files):
            let hasRuntime = files.contains { $0.path.hasPrefix("SDKRuntime/") }
            if !hasRuntime { diagnostics.report(.packageRuntimeMissing, at: Self.noPlace) }
        case .folder(let path):
            let isPrintable = path.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
            if path.isEmpty || !isPrintable {
                diagnostics.report(.packageRuntimeInvalid, at: Self.noPlace, path)
            }
        case .repository: break
        }
    }

    private static let noPlace = Optional<SourceLocation>.none

    private func view(_ modules: [LibraryModule]) -> PackageView {
        var dependency = ""
        var package = ""
        var copied: [String] = []
        switch options.runtime {
        case .copied(let files):
            copied = PackageOptions.runtimeTargets.filter { target in
                files.contains { $0.path.hasPrefix(target + "/") }
            }
        case .folder(let path):
            package = "sdk-runtime"
            dependency =
                ".package(name: \(SwiftLiteral.string(package)), path: \(SwiftLiteral.string(path)))"
        case .repository(let repository):
            package = repository.identity
            let url = SwiftLiteral.string(repository.url)
            let requirement =
                switch repository.requirement {
                case .from(let version): "from: " + SwiftLiteral.string(version)
                case .branch(let branch): "branch: " + SwiftLiteral.string(branch)
                case .revision(let revision): "revision: " + SwiftLiteral.string(revision)
                }
            dependency = ".package(url: \(url), \(requirement))"
        }
        let runtime =
            copied.isEmpty
            ? ".product(name: \"SDKRuntime\", package: \(SwiftLiteral.string(package)))"
            : "\"SDKRuntime\""
        return PackageView(
            name: SwiftLiteral.string(moduleName),
            modules: modules.map { module in
                PackageView.Module(
                    name: SwiftLiteral.string(module.name),
                    dependencies: (module.imports.map(SwiftLiteral.string) + [runtime])
                        .joined(separator: ", "))
            },
            hasDependency: !dependency.isEmpty, dependency: dependency,
            copied: copied.map { name in
                PackageView.Copied(
                    name: SwiftLiteral.string(name), needsRuntime: name != "SDKRuntime",
                    isProduct: name != "SDKRuntime")
            })
    }
}
