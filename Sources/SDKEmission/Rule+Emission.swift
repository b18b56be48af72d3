import SDKDocument

extension Rule {
    /// Rules of templates and packages.
    package static let emission: [Rule] = [
        templateInvalid, packageRuntimeInvalid, packageRuntimeMissing,
    ]

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
