import SDKEmission

/// Where a package is taken from, as the command line or the configuration names it.
enum PackageSource {
    case folder(String)
    case repository(PackageRepository)

    /// - Parameter subject: What the package is for, in a word.
    init(_ text: String, of subject: String) throws {
        guard PackageRepository.isRepository(text) else {
            self = .folder(text)
            return
        }
        guard let repository = PackageRepository(text) else {
            throw UsageError(
                "'\(text)' names no \(subject): give a folder, or a URL with '#' and a version, "
                    + "a branch or a commit")
        }
        self = .repository(repository)
    }
}
