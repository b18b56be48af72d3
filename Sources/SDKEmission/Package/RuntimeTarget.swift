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

    /// What the paths of its copied sources begin with.
    var folder: String { name + "/" }

    /// The others whose declarations it uses.
    package var dependencies: [RuntimeTarget] {
        switch self {
        case .runtime: []
        case .login, .logging, .streams, .testing: [.runtime]
        case .configuration: [.logging, .login, .runtime]
        }
    }
}

extension RuntimeTarget {
    /// Those that generated code uses.
    fileprivate static func used(login: Bool, streams: Bool) -> [RuntimeTarget] {
        [.runtime] + (login ? [.login] : []) + (streams ? [.streams] : [])
    }
}

extension Library {
    /// The targets of the runtime that its generated code uses.
    var runtimeTargets: [RuntimeTarget] { RuntimeTarget.used(login: hasLogin, streams: hasStreams) }

    var hasStreams: Bool { services.contains(where: \.hasStreams) }
}

extension LibraryModule {
    /// The targets of the runtime that its generated code uses.
    func runtimeTargets(of library: Library) -> [RuntimeTarget] {
        RuntimeTarget.used(login: hasClient && library.hasLogin, streams: hasStreams)
    }
}
