/// What a module has to say of itself, and which modules it brings.
struct ModuleView: PageView {
    static let template = "Module.swift"

    /// Lines of the doc comment.
    let doc: [String]
    /// The modules that an import of this one brings.
    let exports: [String]
}

/// The servers that have names.
struct ServersView: PageView {
    static let template = "Servers.swift"

    /// Begins a line that is broken where it is too long.
    let fit: String = LineFitter.mark
    /// In which header fields servers report on a call; null for the common ones.
    let headers: Headers?
    /// Whether there are such headers.
    let hasHeaders: Bool
    /// The servers, one by one.
    let servers: [Server]
    /// Whether there are any.
    let hasServers: Bool
    /// Whether there is more than one.
    let hasSeveral: Bool
    /// The types of variables that have listed values.
    let types: [Variable]
    /// The server that is meant when none is named; null where each needs an argument.
    let standard: String?
    /// What the servers have in common; null for addresses of their own.
    let template: Template?
    /// Where people log in; null where they don't.
    let login: Login?

    struct Headers: TemplateView {
        /// The arguments that differ from the common names.
        let lines: [String]
    }

    struct Server: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// The name as it is declared.
        let name: String
        /// The name as a literal.
        let key: String
        /// The parameters, where it is a function.
        let signature: String?
        /// The expression that means it elsewhere; null where it needs an argument.
        let call: String?
        /// The address as a literal.
        let url: String
        /// The expression that makes the server.
        let value: String
        /// Whether its own declaration says where people log in.
        let hasLogin: Bool
    }

    struct Variable: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// The name of the type.
        let name: String
        /// Its values.
        let values: [Value]
    }

    struct Value: TemplateView {
        /// The name as it is declared.
        let name: String
        /// The value as a literal.
        let literal: String
    }

    struct Template: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// The variable that makes the difference.
        let variable: String
        /// The address as a literal, the variable in it.
        let url: String
    }

    struct Login: TemplateView {
        /// Where tokens are fetched, as a literal or `nil`, like the addresses below.
        let tokenURL: String
        /// Where people log in.
        let authorizationURL: String
        /// Where people log out.
        let logoutURL: String
        /// Where tokens are renewed, if elsewhere; null if not.
        let refreshURL: String?
        /// Where a device without a browser begins; null if it can't.
        let deviceAuthorizationURL: String?
    }
}

/// The models that errors carry.
struct ErrorsView: PageView {
    static let template = "Errors.swift"

    /// The models, one by one.
    let errors: [Accessor]

    struct Accessor: TemplateView {
        /// Whether one stands before it.
        let gap: Bool
        /// The name as it is declared.
        let name: String
        /// Its type.
        let type: String
    }
}

/// A package of its own.
struct PackageView: PageView {
    static let template = "Package.swift"

    /// Begins a line that is broken where it is too long.
    let fit: String = LineFitter.mark
    /// The package's name as a literal.
    let name: String
    /// The modules, one by one.
    let modules: [Module]
    /// Whether the package needs another one.
    let hasDependency: Bool
    /// The package that has the runtime.
    let dependency: String
    /// The runtime's targets, where they are copied.
    let copied: [Copied]

    struct Module: TemplateView {
        /// Its name as a literal.
        let name: String
        /// What it needs, separated by commas.
        let dependencies: String
    }

    struct Copied: TemplateView {
        /// Its name as a literal.
        let name: String
        /// What it needs, separated by commas; nil for nothing. Who needs something is a product.
        let dependencies: String?
    }
}
