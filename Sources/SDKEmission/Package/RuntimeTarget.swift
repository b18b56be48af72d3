import SDKPlan

/// A target of the runtime, each a product as well: what all SDKs need, and what only some do.
package enum RuntimeTarget: String, CaseIterable, Sendable {
    case runtime = "SDKRuntime"
    case login = "SDKLogin"
    case logging = "SDKLogging"
    case configuration = "SDKConfiguration"
    case streams = "SDKStreams"
    case testing = "SDKTesting"

    package var name: String { rawValue }

    /// The others whose declarations it uses.
    package var dependencies: [RuntimeTarget] {
        switch self {
        case .runtime: []
        case .login, .logging, .streams, .testing: [.runtime]
        case .configuration: [.logging, .login, .runtime]
        }
    }
}

extension Library {
    /// The targets of the runtime that its generated code uses.
    var runtimeTargets: [RuntimeTarget] {
        [.runtime] + (hasLogin ? [.login] : [])
            + (services.contains(where: \.hasStreams) ? [.streams] : [])
    }
}

extension LibraryModule {
    /// The targets of the runtime that its generated code uses.
    func runtimeTargets(of library: Library) -> [RuntimeTarget] {
        [.runtime] + (hasClient && library.hasLogin ? [.login] : [])
            + (hasStreams ? [.streams] : [])
    }
}
