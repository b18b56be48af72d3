import SDKDocument

/// What makes the output a package of its own: it then has a Package.swift.
package struct PackageOptions: Sendable {
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

    package init(runtime: Runtime) {
        self.runtime = runtime
    }

    /// The targets that can be copied, the runtime first.
    package static let runtimeTargets = ["SDKRuntime", "SDKTesting"]
}
