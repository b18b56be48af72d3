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
        let base = path ?? DocumentSet.name(of: document)
        var known: Set<WireName> = [WireName(base)]
        var files: [ExternalFile] = []
        for node in document.externalReferences {
            guard let text = node.string,
                let reference = try? FileReference(text, base: base),
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
    func referenceNodes(where isWanted: (UnsafeRawBufferPointer) -> Bool) -> [Node] {
        var nodes: [Node] = []
        let records = storage.records
        storage.file.bytes.withUnsafeBytes { bytes in
            for (index, record) in records.enumerated() where record.isMember && !record.isShadowed
            {
                let key = Int(record.keyOffset)
                let isReference =
                    record.keyLength == 4 && bytes[key + 1] == 0x24 && bytes[key + 2] == 0x72
                    && bytes[key + 3] == 0x65 && bytes[key + 4] == 0x66
                let isCandidate =
                    isReference
                    || record.parent != NodeRecord.none
                        && records[Int(record.parent)].keyLength == "mapping".utf8.count
                guard isCandidate, bytes[Int(record.offset)] == 0x22 else { continue }
                let start = Int(record.offset) + 1
                let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + record.length])
                guard isWanted(text) else { continue }
                let node = Node(storage: storage, index: UInt32(index))
                if isReference || node.isMappingReference { nodes.append(node) }
            }
        }
        return nodes
    }
}

extension Node {
    /// Whether it is a value of a discriminator's mapping, and no plain name of a schema.
    fileprivate var isMappingReference: Bool {
        guard parent?.key == "mapping", parent?.parent?.key == "discriminator" else { return false }
        return string.map { $0.contains("#") || $0.hasSuffix(".json") } ?? false
    }

    /// Whether the value is part of an example, a default or an extension, where `$ref` is data.
    fileprivate var isInsideExample: Bool {
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
