import SDKDocument

extension Resolver {
    /// A file that a description names.
    package struct ExternalFile: Sendable {
        /// The normalised path from the main file's folder. It never leaves that folder.
        package let path: String
        /// The first value that names it.
        package let node: Node
    }

    /// The files that a document names by relative references, each once, in order of first
    /// mention. References that leave the folder aren't among them: `resolve` reports them.
    ///
    /// - Parameter path: The document's own normalised path from the main file's folder; by default
    ///   it is the main file.
    package static func externalFiles(
        of document: Document, at path: String? = nil
    ) -> [ExternalFile] {
        externalFiles(of: document, at: path, nil)
    }

    /// - Parameter identifiers: Those of the document's schemas, if it may have some.
    static func externalFiles(
        of document: Document, at path: String? = nil, _ identifiers: SchemaIdentifiers?
    ) -> [ExternalFile] {
        let base = path ?? DocumentSet.name(of: document)
        var known: Set<WireName> = [WireName(base)]
        var files: [ExternalFile] = []
        for node in document.externalReferences {
            guard let text = node.string,
                let reference = try? FileReference(
                    text, at: node, base: base, identifiers: identifiers),
                let path = reference.path, known.insert(WireName(path)).inserted
            else { continue }
            files.append(ExternalFile(path: path, node: node))
        }
        return files
    }
}

extension Document {
    /// Every `$ref`, and every value of a discriminator's mapping, that names a file.
    fileprivate var externalReferences: [Node] {
        referenceNodes(where: { $0.first != 0x23 })
            .filter { !$0.isInsideExample }
    }

    /// The strings that are the value of a `$ref` or of a discriminator's mapping, in order.
    ///
    /// - Parameter isWanted: Told the bytes between the quotes, as written.
    func referenceNodes(where isWanted: (ArraySlice<UInt8>) -> Bool) -> [Node] {
        strings(under: "$ref", orInside: "mapping", where: isWanted)
            .filter { $0.key == "$ref" || $0.isMappingReference }
    }
}

extension Node {
    /// Whether it is a value of a discriminator's mapping, and no plain name of a schema.
    fileprivate var isMappingReference: Bool {
        guard parent?.key == "mapping", parent?.parent?.key == "discriminator" else { return false }
        return string.map { $0.contains("#") || $0.hasSuffix(".json") } ?? false
    }

    /// Whether the value is part of an example, a default or an extension, where `$ref` is data.
    var isInsideExample: Bool {
        var node = parent
        while let current = node {
            node = current.parent
            guard let key = current.key, !Self.keysOfNames.contains(node?.key ?? "") else {
                continue
            }
            if Self.keysOfData.contains(key) || key.hasPrefix("x-") { return true }
        }
        return false
    }

    /// Keywords whose members are named by the author.
    private static let keysOfNames: Set<String> = [
        "properties", "patternProperties", "definitions", "$defs", "schemas", "responses",
        "parameters", "requestBodies", "headers", "paths", "pathItems", "content", "encoding",
    ]

    private static let keysOfData: Set<String> = [
        "example", "examples", "default", "enum", "const",
    ]
}
