import SDKDocument

/// What `$dynamicRef` means while a schema is made: the outermost schema around it that has a
/// `$dynamicAnchor` of that name says it (JSON Schema 2020-12 core §8.2.3.2).
///
/// A schema that is left open so, such as a page of anything, is written out where another one says
/// what its parts are, and stays as it is everywhere else.
final class DynamicScope {
    private let input: ResolveInput
    private let references: References
    /// False for nearly all descriptions, which then pay nothing.
    let isUsed: Bool
    private var frames: [[WireName: Node]] = []
    /// The schemas that are being written out, with the models that they become.
    private var open: [(schema: Node, model: String?)] = []
    private var dependencies: [Node: Set<Dependency>] = [:]
    private var copies = 0
    /// How many values were looked at for dependencies.
    private var visits = 0

    private struct Dependency: Hashable {
        var name: WireName
        /// What the reference means where nothing around it says otherwise.
        var anchor: Node
    }

    init(_ input: ResolveInput, _ references: References) {
        self.input = input
        self.references = references
        isUsed = input.documents.hasDynamicAnchors
    }

    /// The anchors that a schema says the meaning of.
    func anchors(of schema: Node) -> [WireName: Node]? {
        isUsed ? input.documents.identifiers(around: schema)?.dynamicAnchors[schema] : nil
    }

    /// Makes something of a schema, with what it says of anchors.
    func entering<Result>(_ schema: Node, _ make: () -> Result) -> Result {
        guard let anchors = anchors(of: schema) else { return make() }
        frames.append(anchors)
        defer { frames.removeLast() }
        return make()
    }

    /// Makes something that what stands around it has no say in.
    func outside<Result>(_ make: () -> Result) -> Result {
        guard !frames.isEmpty else { return make() }
        let kept = (frames, open)
        (frames, open) = ([], [])
        defer { (frames, open) = kept }
        return make()
    }

    /// The schema that a `$dynamicRef` leads to; `nil`, and reported, if there is none.
    func target(of reference: Node) -> Node? {
        guard let target = references.lookUp(reference) else { return nil }
        guard let name = dynamicName(of: reference, target) else { return target }
        return binding(name) ?? target
    }

    private func binding(_ name: WireName) -> Node? {
        for frame in frames {
            if let node = frame[name] { return node }
        }
        return nil
    }

    /// The anchor that a `$dynamicRef` means; `nil` if its target is no other one anywhere.
    private func dynamicName(of reference: Node, _ target: Node) -> WireName? {
        guard reference.key == SchemaKeyword.dynamicReference.key, let text = reference.string,
            let mark = text.firstIndex(of: "#"), let anchor = target["$dynamicAnchor"]?.string
        else { return nil }
        let name = FileReference.percentDecoded(text[text.index(after: mark)...])
        return name == anchor ? WireName(anchor) : nil
    }

    // MARK: - Schemas that are left open

    /// Whether a schema means something else here than by itself.
    func changes(_ schema: Node) -> Bool {
        guard isUsed, !frames.isEmpty else { return false }
        return dependencies(of: schema).contains { dependency in
            binding(dependency.name).map { $0 != dependency.anchor } ?? false
        }
    }

    /// Writes out a schema that means something else here.
    ///
    /// - Parameters:
    ///   - model: The model that it becomes, if it is one.
    ///   - known: Called with the name of the model, where the schema is within itself.
    /// - Returns: `nil` for a schema within itself that is no model, and beyond the limit.
    func copying<Result>(
        _ schema: Node, as model: String?, known: (String) -> Result, _ make: () -> Result
    ) -> Result? {
        if let outer = open.last(where: { $0.schema == schema }) { return outer.model.map(known) }
        copies += 1
        guard copies <= Self.maximumCopies else {
            input.reportTooLarge(
                "$dynamicRef asks for too many copies", Self.maximumCopies, at: schema)
            return nil
        }
        open.append((schema, model))
        defer { open.removeLast() }
        return make()
    }

    private static let maximumCopies = 5_000
    private static let maximumVisits = 5_000_000

    /// The dynamic references that are reached from a schema.
    private func dependencies(of schema: Node) -> Set<Dependency> {
        if let known = dependencies[schema] { return known }
        var found: Set<Dependency> = []
        var visited: Set<Node> = [schema]
        var pending = [schema]
        while let node = pending.popLast() {
            visits += 1
            guard visits <= Self.maximumVisits else { break }
            if let text = node["$dynamicRef"], case .node(let target) = target(text) {
                if let name = dynamicName(of: text, target) {
                    found.insert(Dependency(name: name, anchor: target))
                }
            } else if let text = node["$ref"], case .node(let target) = target(text),
                visited.insert(target).inserted
            {
                pending.append(target)
            }
            // What `$defs` holds counts where something refers to it.
            pending += node.members.lazy.filter { $0.key != "$defs" }.map(\.value)
            pending += node.elements
        }
        dependencies[schema] = found
        return found
    }

    private func target(_ reference: Node) -> References.Target? {
        reference.string.map { references.target($0, at: reference) }
    }
}
