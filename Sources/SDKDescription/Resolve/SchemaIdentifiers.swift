import SDKDocument

/// What the schemas of a document are called by `$id`, `$anchor` and `$dynamicAnchor`, and the
/// document by `$self` (JSON Schema 2020-12 core §8.2, OpenAPI 3.2 §4.1.2).
struct SchemaIdentifiers: Sendable {
    /// The document's own URI.
    let base: URIReference
    /// The schemas that have a URI of their own, and the document.
    private(set) var resources: [URIReference: Node] = [:]
    private var bases: [Node: URIReference] = [:]
    private var anchors: [WireName: [Anchor]] = [:]
    /// What `$dynamicAnchor` names, by the schema that it is a part of.
    private(set) var dynamicAnchors: [Node: [WireName: Node]] = [:]

    private struct Anchor: Sendable {
        var schema: Node
        /// The schema that it is a part of.
        var owner: Node
        /// The root of its resource.
        var root: Node
    }

    /// - Parameter path: The document's normalised path from the main file's folder.
    init(_ document: Document, path: String) {
        let file = URIReference(file: path)
        let root = document.root
        let own = root["$self"]?.string.map { URIReference($0).resolved(against: file) }
        base = own ?? file
        resources[file] = root
        resources[base] = root
        let keys = document.strings(under: Self.keys).filter { !$0.isInsideExample }
        var written: [Node: String] = [:]
        for node in keys where node.key == "$id" {
            guard let schema = node.parent, let text = node.string, !text.hasPrefix("#") else {
                continue
            }
            written[schema] = text
        }
        for schema in written.keys { findBase(of: schema, written) }
        // Of several schemas with one URI the first one counts.
        for (schema, uri) in bases.sorted(by: { $0.key.index < $1.key.index })
        where resources[uri] == nil {
            resources[uri] = schema
        }
        for node in keys { addAnchor(node) }
    }

    private static let keys = ["$id", "$anchor", "$dynamicAnchor"]

    /// Whether there are no identifiers but the document's path.
    var isEmpty: Bool { bases.isEmpty && anchors.isEmpty && resources.count == 1 }

    @discardableResult
    private mutating func findBase(of node: Node?, _ written: [Node: String]) -> URIReference {
        var current = node
        while let node = current {
            if let known = bases[node] { return known }
            if let text = written[node] {
                let uri = URIReference(text).resolved(against: findBase(of: node.parent, written))
                bases[node] = uri
                return uri
            }
            current = node.parent
        }
        return base
    }

    private mutating func addAnchor(_ node: Node) {
        guard let schema = node.parent, var name = node.string else { return }
        if node.key == "$id" {
            // The way in which anchors were written before 2019.
            guard name.hasPrefix("#") else { return }
            name.removeFirst()
        }
        let owner = self.owner(of: schema)
        anchors[WireName(name), default: []].append(
            Anchor(schema: schema, owner: owner, root: resource(around: schema).root))
        guard node.key == "$dynamicAnchor",
            dynamicAnchors[owner]?[WireName(name)] == nil
        else { return }
        dynamicAnchors[owner, default: [:]][WireName(name)] = schema
    }

    /// The schema that a value is a part of: the one whose `$defs` it stands in, or else the one
    /// with a name or URI of its own.
    func owner(of node: Node) -> Node {
        var current = node
        while let parent = current.parent {
            if bases[current] != nil { return current }
            switch parent.key {
            case "$defs":
                if let holder = parent.parent { return holder }
            case "schemas": if parent.parent?.key == "components" { return current }
            case "definitions": if parent.parent?.parent == nil { return current }
            default: if current.key == "schema" || current.key == "itemSchema" { return current }
            }
            current = parent
        }
        return current
    }

    /// The resource that a value is a part of, and what references in it are relative to.
    func resource(around node: Node) -> (root: Node, base: URIReference) {
        guard !bases.isEmpty else { return (node.document.root, base) }
        var current: Node? = node
        while let node = current {
            if let base = bases[node] { return (node, base) }
            current = node.parent
        }
        return (node.document.root, base)
    }

    /// The schema that an anchor of a resource names. Where several schemas have it, that is the
    /// nearest around the reference, or else the first one.
    func schema(anchored name: String, in root: Node, from reference: Node) -> Node? {
        let found = (anchors[WireName(name)] ?? []).filter { $0.root == root }
        guard found.count > 1 else { return found.first?.schema }
        var current: Node? = reference
        while let node = current {
            if let nearest = found.first(where: { $0.owner == node }) { return nearest.schema }
            current = node.parent
        }
        return found.first?.schema
    }
}
