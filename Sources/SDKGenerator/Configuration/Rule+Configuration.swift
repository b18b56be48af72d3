import SDKDocument

extension Rule {
    /// Rules of the configuration.
    package static let configuration: [Rule] = [configurationInvalid, moduleNameInvalid]

    static let configurationInvalid = Rule(
        id: "configuration-invalid", severity: .error,
        summary: "The configuration has known keys only, with values of their types.",
        message: "{0}")

    static let moduleNameInvalid = Rule(
        id: "module-name-invalid", severity: .error,
        summary: "The module's name must be a plain identifier: it stands in Package.swift.",
        message: "'{0}' is no module name",
        hint: "use letters, digits and '_', beginning with a letter")
}
