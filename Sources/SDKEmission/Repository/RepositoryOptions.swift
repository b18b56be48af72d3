/// What a new repository is made from, beside the library.
package struct RepositoryOptions: Sendable {
    package enum License: Sendable {
        /// With the line that says whose it is, and since when.
        case mit(copyright: String)
        case apache2
    }

    /// Where the repository takes the generator from.
    package enum Generator: Sendable {
        /// A folder, by its path from the folder `Tools`, or an absolute one.
        case folder(String)
        case repository(PackageRepository)
    }

    /// The file's name in the folder `Spec`. ASCII letters, digits, `.`, `_` and `-` only.
    package var specName: String
    package var generator: Generator
    package var license: License?
    package var runtime: PackageOptions.Runtime

    package init(
        specName: String, generator: Generator, license: License? = nil,
        runtime: PackageOptions.Runtime
    ) {
        self.specName = specName
        self.generator = generator
        self.license = license
        self.runtime = runtime
    }

    /// The file's name in the folder `Spec`, made of the path of the description.
    package static func specName(for path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                || byte == 0x2D || byte == 0x2E || byte == 0x5F
        }
        let isTaken = ["sdkgen.json", RepositoryPresenter.correctionsName].contains(name)
        return isPlain && !isTaken && name.hasSuffix(".json") ? name : "openapi.json"
    }
}

/// Something of a description that was repaired, for an overlay in which its owner mends it.
package struct Correction: Sendable {
    /// The value's normalized path (RFC 9535, section 2.7).
    package var target: String
    /// What was found, and what was done about it.
    package var message: String
    /// JSON text that changes nothing when the overlay is applied.
    package var update: String

    package init(target: String, message: String, update: String) {
        self.target = target
        self.message = message
        self.update = update
    }
}
