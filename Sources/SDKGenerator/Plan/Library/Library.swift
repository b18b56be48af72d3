/// A Swift library as it will be emitted: every name final, every type known.
public struct Library: Sendable {
    public var moduleName: String
    public var title: String
    public var description: String?
    public var services: [Service]
    /// The types that stand at the top of a file.
    public var types: [TypeDeclaration]
    public var servers: [ServerDeclaration]
    public var serverTemplate: ServerTemplate?
    public var login: LoginDeclaration?
    /// The models that error answers carry, with the property that reads each from a failure.
    public var errors: [ErrorAccessor]
    /// In which header fields servers report on a call; nil for the common ones.
    public var headers: ReportHeaders?
}

/// How an error answer's body is read as a model: `failure.errorBody`.
public struct ErrorAccessor: Sendable {
    public var name: MemberName
    public var type: SwiftType
}

/// A server that has a name: `Server.usEast1`.
public struct ServerDeclaration: Sendable {
    public var name: MemberName
    public var url: String
    /// The value of the variable that makes the difference between servers of one template.
    public var value: String?
    public var description: String?
    public var isDefault: Bool
}

/// Servers that differ in the value of one variable.
public struct ServerTemplate: Sendable {
    public var variable: MemberName
    public var description: String?
    /// The URL, taken apart where the variable's value goes.
    public var url: [String]
}

/// Where people log in, from an OAuth 2 security scheme. Each address is taken apart where the
/// servers' variable goes, and whole when there is none.
public struct LoginDeclaration: Sendable {
    public var tokenURL: [String]
    public var authorizationURL: [String]?
    /// From the extension `x-logout-url`.
    public var logoutURL: [String]?
}
