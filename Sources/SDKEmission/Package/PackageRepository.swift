/// A repository that holds a package, and which revision of it is meant.
package struct PackageRepository: Sendable, Hashable {
    package enum Requirement: Sendable, Hashable {
        /// This version or a later one without breaking changes.
        case from(String)
        case branch(String)
        /// A commit.
        case revision(String)
    }

    package let url: String
    package let requirement: Requirement

    /// Reads `URL#VERSION`, `URL#BRANCH` or `URL#COMMIT`; `nil` if the URL or what follows can't
    /// stand in Package.swift.
    package init?(_ text: String) {
        guard let mark = text.lastIndex(of: "#") else { return nil }
        let url = String(text[..<mark])
        let revision = String(text[text.index(after: mark)...])
        guard Self.isURL(url), Self.identity(of: url) != nil, !revision.isEmpty,
            Self.isPlain(revision, and: "./_-")
        else { return nil }
        self.url = url
        if Self.isVersion(revision) {
            requirement = .from(revision)
        } else if revision.utf8.count == 40, revision.allSatisfy(\.isHexDigit) {
            requirement = .revision(revision)
        } else {
            requirement = .branch(revision)
        }
    }

    /// Whether a text names a repository rather than a folder.
    package static func isRepository(_ text: String) -> Bool {
        text.firstRange(of: "://") != nil || text.hasPrefix("git@")
    }

    /// The text that it was read from.
    var text: String {
        switch requirement {
        case .from(let text), .branch(let text), .revision(let text): url + "#" + text
        }
    }

    /// The repository as a dependency in Package.swift.
    var dependency: String {
        let condition =
            switch requirement {
            case .from(let version): "from: " + SwiftLiteral.string(version)
            case .branch(let branch): "branch: " + SwiftLiteral.string(branch)
            case .revision(let revision): "revision: " + SwiftLiteral.string(revision)
            }
        return ".package(url: \(SwiftLiteral.string(url)), \(condition))"
    }

    /// What SwiftPM calls the package: the last part of its URL.
    var identity: String { Self.identity(of: url) ?? "" }

    private static func identity(of url: String) -> String? {
        var name = url.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? ""
        if name.hasSuffix(".git") { name.removeLast(4) }
        return name.isEmpty || name.hasPrefix(".") || !isPlain(name, and: "._-") ? nil : name
    }

    private static func isURL(_ text: String) -> Bool {
        let schemes = ["https://", "http://", "ssh://", "file://", "git@"]
        let isWhole = schemes.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
        return isWhole && isPlain(text, and: ":/@._-~%+")
    }

    private static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.count < 10
                    && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
    }

    /// Letters and digits of ASCII, and some more.
    private static func isPlain(_ text: String, and others: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || others.utf8.contains(byte)
        }
    }
}
