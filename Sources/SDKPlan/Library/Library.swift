/// A Swift library as it will be emitted: every name final, every type known.
package struct Library: Sendable {
    package var moduleName: String
    package var title: String
    package var description: String?
    package var services: [Service]
    /// The types that stand at the top of a file.
    package var types: [TypeDeclaration]
    package var servers: [ServerDeclaration]
    package var serverTemplate: ServerTemplate?
    package var login: LoginDeclaration?
    /// Nil where the description has no security scheme that can be used.
    package var security: SecurityDeclaration?
    /// The models that error responses carry, with the property that reads each from a failure.
    package var errors: [ErrorAccessor]
    /// The text that ends a stream instead of an element.
    package var terminalMark: String?
    /// Names of the last version that are aliases in this one.
    package var renamings: [Renaming] = []
    /// The server that is meant when none is named; nil where each needs something said.
    package var standardServer: ServerDeclaration? {
        servers.first { $0.isDefault && $0.isComplete } ?? servers.first(where: \.isComplete)
    }
    /// In which header fields servers report on a call; nil for the common ones.
    package var headers: ReportHeaders?
}

/// How an error response's body is read as a model: `failure.errorBody`.
package struct ErrorAccessor: Sendable {
    package var name: MemberName
    package var type: SwiftType
}

/// A server that has a name: `Server.usEast1`.
package struct ServerDeclaration: Sendable {
    package var name: MemberName
    package var url: String
    /// The value of the variable that makes the difference between servers of one template.
    package var value: String?
    /// The variables of an address that a caller sets; the server is a function where it has some.
    package var parameters: [ServerParameter]
    /// The address with the parameters where they stand.
    package var pieces: [Piece]
    package var description: String?
    package var isDefault: Bool

    package enum Piece: Sendable {
        case text(String)
        /// By its index among the parameters.
        case parameter(Int)
    }

    /// Whether nobody has to say anything to have the server.
    package var isComplete: Bool { parameters.allSatisfy { $0.defaultValue != nil } }
}

/// A variable of a server's address.
package struct ServerParameter: Sendable {
    package var name: MemberName
    package var description: String?
    /// Nil for one that must be given.
    package var defaultValue: String?
    /// The name of the type that lists the values; nil for text.
    package var type: String?
    package var values: [(name: MemberName, value: String)] = []
}

/// Servers that differ in the value of one variable.
package struct ServerTemplate: Sendable {
    package var variable: MemberName
    package var description: String?
    /// The URL, taken apart where the variable's value goes.
    package var url: [String]
}

/// Where people log in, from an OAuth 2 security scheme. Each address is taken apart where the
/// servers' variable goes, and whole when there is none.
package struct LoginDeclaration: Sendable, Equatable {
    package var tokenURL: [String]
    package var authorizationURL: [String]?
    /// From the extension `x-logout-url`.
    package var logoutURL: [String]?
    /// Where tokens are renewed, if elsewhere.
    package var refreshURL: [String]?
    /// Where a device without a browser begins.
    package var deviceAuthorizationURL: [String]?
}
