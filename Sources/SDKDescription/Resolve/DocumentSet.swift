import SDKDocument

/// A description: its main document, and the files below its folder that references name.
package struct DocumentSet: Sendable {
    package let main: Document
    /// The name of the main file in its folder.
    let mainPath: String
    /// The other documents by their path from the main file's folder: `models/pet.json`.
    private(set) var files: [WireName: Document] = [:]
    private var unavailable: Set<WireName> = []
    private var paths: [ObjectIdentifier: String]
    /// The files that a document names, by the document's path.
    private var named: [WireName: [Resolver.ExternalFile]] = [:]
    /// What the schemas of each document are called.
    private var identifiers: [ObjectIdentifier: SchemaIdentifiers] = [:]
    /// The documents and schemas that have a URI.
    private var resources: [URIReference: Node] = [:]

    package init(main: Document) {
        self.main = main
        mainPath = Self.name(of: main)
        paths = [ObjectIdentifier(main.storage): mainPath]
        note(main, at: mainPath)
    }

    private mutating func note(_ document: Document, at path: String) {
        let found = SchemaIdentifiers(document, path: path)
        identifiers[ObjectIdentifier(document.storage)] = found
        resources.merge(found.resources) { first, _ in first }
        named[WireName(path)] = Resolver.externalFiles(of: document, at: path, found)
    }

    /// Reads the files that a description names, until none is missing.
    ///
    /// - Parameter load: Gives a file by its path from the description's folder.
    package init(
        main: Document, load: (String) -> SourceFile?, diagnostics: inout Diagnostics
    ) {
        self.init(main: main)
        while case let missing = missingFiles, !missing.isEmpty {
            for file in missing {
                if let source = load(file.path),
                    let document = DocumentReader.readReferenced(source, diagnostics: &diagnostics)
                {
                    insert(document, at: file.path)
                } else {
                    markUnavailable(file.path)
                }
            }
        }
    }

    /// A document's file name without its folder.
    static func name(of document: Document) -> String {
        let path = document.file.path
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Adds a file.
    ///
    /// - Parameter path: Its normalised path from the main file's folder, as ``missingFiles`` tells
    ///   it.
    package mutating func insert(_ document: Document, at path: String) {
        let name = WireName(path)
        guard name != WireName(mainPath), files[name] == nil else { return }
        files[name] = document
        paths[ObjectIdentifier(document.storage)] = path
        note(document, at: path)
    }

    /// Notes that a file can't be read, so that ``missingFiles`` no longer asks for it.
    package mutating func markUnavailable(_ path: String) {
        unavailable.insert(WireName(path))
    }

    /// The document at a normalised path.
    func document(at path: String) -> Document? {
        WireName(path) == WireName(mainPath) ? main : files[WireName(path)]
    }

    /// What the schemas of the document that a value belongs to are called.
    func identifiers(around node: Node) -> SchemaIdentifiers? {
        identifiers[ObjectIdentifier(node.storage)]
    }

    /// Whether any schema has a name that `$dynamicRef` may mean.
    var hasDynamicAnchors: Bool { identifiers.values.contains { !$0.dynamicAnchors.isEmpty } }

    /// Whether a document has more names than its path, and its schemas more than their pointers.
    var namesSchemas: Bool { identifiers.values.contains { !$0.isEmpty } }

    /// The document or schema with a URI.
    func resource(_ uri: URIReference) -> Node? { resources[uri] }

    /// The path of the document that a value belongs to.
    func path(of node: Node) -> String {
        paths[ObjectIdentifier(node.storage)] ?? mainPath
    }

    /// All documents: the main one, then the others by path.
    var documents: [(path: String, document: Document)] {
        [(mainPath, main)]
            + files.sorted { $0.key < $1.key }.map { (path: $0.key.text, document: $0.value) }
    }

    /// The files that references name and that neither are in the set nor are marked as
    /// unavailable, sorted by path, each with the first value that names it. Empty once all are
    /// there; a file that was added may name more of them.
    package var missingFiles: [Resolver.ExternalFile] {
        var missing: [WireName: Node] = [:]
        for (path, _) in documents {
            for file in named[WireName(path)] ?? [] where self.document(at: file.path) == nil {
                let name = WireName(file.path)
                guard !unavailable.contains(name), missing[name] == nil else { continue }
                missing[name] = file.node
            }
        }
        return missing.sorted { $0.key < $1.key }
            .map { Resolver.ExternalFile(path: $0.key.text, node: $0.value) }
    }
}
