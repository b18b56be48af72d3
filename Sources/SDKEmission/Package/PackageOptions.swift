import SDKDocument

/// What makes the output a package of its own, or the sources of one.
package struct PackageOptions: Sendable {
    package enum Contents: String, CaseIterable, Sendable {
        /// Package.swift, and a folder for each target below `Sources`.
        case package
        /// A folder for each target. Its owner writes Package.swift.
        case sources
    }

    /// Where the package takes SDKRuntime from.
    package enum Runtime: Sendable {
        /// The sources are copied into the package, which needs nothing else. Paths begin with the
        /// target's name: `SDKRuntime/Client/APIClient.swift`.
        case copied([SourceFile])
        /// A package in a folder, by its path from the output folder, or an absolute one.
        case folder(String)
        /// A package in a repository.
        case repository(PackageRepository)
    }

    package var runtime: Runtime
    package var contents: Contents

    package init(runtime: Runtime, contents: Contents = .package) {
        self.runtime = runtime
        self.contents = contents
    }
}
