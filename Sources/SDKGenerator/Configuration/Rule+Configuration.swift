extension Rule {
    /// Rules of the configuration, the choice of operations and the templates.
    static let configuration: [Rule] = [
        configurationInvalid, overrideWithoutReason, overrideStale, selectionEmpty,
        moduleNameInvalid, templateInvalid, packageRuntimeInvalid, packageRuntimeMissing,
    ]

    static let configurationInvalid = Rule(
        id: "configuration-invalid", severity: .error,
        summary: "The configuration has known keys only, with values of their types.",
        message: "{0}")

    static let overrideWithoutReason = Rule(
        id: "override-without-reason", severity: .error,
        summary: "Each override says why it is there.",
        message: "the override gives no reason",
        hint: "add \"reason\": \"…\"")

    static let overrideStale = Rule(
        id: "override-stale", severity: .error,
        summary: "An override must name something that the description has.",
        message: "the override no longer applies: the description has no {0} '{1}'",
        hint: "remove it, or mend the name")

    static let selectionEmpty = Rule(
        id: "selection-empty", severity: .error,
        summary: "Each choice of operations must fit at least one.",
        message: "no operation has the {0} '{1}'")

    static let moduleNameInvalid = Rule(
        id: "module-name-invalid", severity: .error,
        summary: "The module's name must be a plain identifier: it stands in Package.swift.",
        message: "'{0}' is no module name",
        hint: "use letters, digits and '_', beginning with a letter")

    static let templateInvalid = Rule(
        id: "template-invalid", severity: .error,
        summary: "Templates must be well-formed and use only names that the generator gives.",
        message: "{0}")

    static let packageRuntimeInvalid = Rule(
        id: "package-runtime-invalid", severity: .error,
        summary: "The runtime is named by a folder, or by a repository and what of it is meant.",
        message: "'{0}' names no runtime",
        hint: "give a folder, or a URL with '#' and a version, a branch or a commit")

    static let packageRuntimeMissing = Rule(
        id: "package-runtime-missing", severity: .error,
        summary: "A package that names no runtime needs the runtime's sources to copy them.",
        message: "the sources of SDKRuntime were not found",
        hint: "run sdkgen from its repository, or say with --runtime where the package is")
}
