import SDKDocument

/// Applies the actions of overlays to a description, one after the other.
struct OverlayApplier {
    /// The most members and elements that all actions merge.
    static let maximumMerges = 20_000_000

    private(set) var root: OverlaidValue
    var diagnostics = Diagnostics()
    private let isStrict: Bool
    private let limits: JSONLimits
    private var size: Int
    private var merges = 0

    init(_ document: Document, isStrict: Bool, limits: JSONLimits) {
        root = .written(document.root)
        self.isStrict = isStrict
        self.limits = limits
        size = document.valueCount
    }

    /// An action can't be applied; it was reported.
    private struct Failure: Error {}

    /// Applies an overlay up to the first action with an error.
    mutating func apply(_ overlay: Overlay) {
        for action in overlay.actions {
            do throws(Failure) {
                try apply(action, of: overlay)
            } catch {
                return
            }
        }
    }

    private mutating func apply(_ action: Overlay.Action, of overlay: Overlay) throws(Failure) {
        let matches = try matches(of: action.target, at: action.targetNode)
        let kinds = Set(matches.all.map { Kind($0.value) })
        if matches.all.isEmpty { reportMissing(action.targetNode) }
        let merge: Merge?
        switch action.change {
        case .remove: merge = nil
        case .update(let node):
            merge = Merge(
                value: .written(node), node: node,
                appendsArray: !overlay.isVersion11)
        case .copy(let node, let path):
            guard let value = try source(path, at: node) else { return }
            merge = Merge(value: value, node: node, appendsArray: false)
        }
        guard !matches.all.isEmpty else { return }
        if !overlay.isVersion11, kinds.contains(.primitive) {
            report(
                .overlayVersionOlder, at: action.targetNode,
                ["targets that are no objects or arrays"])
        }
        if merge != nil, overlay.isVersion11, kinds.count > 1 {
            let names = kinds.map(\.rawValue).sorted().joined(separator: " and ")
            throw failed(
                .overlayUpdateUnfit, at: action.targetNode,
                [merge?.value.kind.withArticle ?? "", names, "let the path select one kind"])
        }
        var paths = matches.all.map { matches.path(of: $0) }
        paths.sort { $0.lexicographicallyPrecedes($1) }
        if merge == nil, paths.first?.isEmpty == true {
            throw failed(.overlayInvalid, at: action.targetNode, ["the whole can't be removed"])
        }
        // What is changed has one owner, so that nothing of it is copied.
        var value = root
        root = .written(root.node)
        defer { root = value }
        try change(&value, at: Self.withoutRepeats(paths)[...], depth: 0, merge)
    }

    /// What JSON values are to an action.
    private enum Kind: String {
        case object = "objects"
        case array = "arrays"
        case primitive = "primitive values"

        init(_ value: OverlaidValue) {
            self = value.kind == .object ? .object : value.kind == .array ? .array : .primitive
        }
    }

    private mutating func matches(
        of path: JSONPath, at node: Node
    ) throws(Failure) -> JSONPathMatches {
        do {
            return try JSONPathEvaluator.matches(of: path, in: root)
        } catch {
            throw failed(.overlayLimit, at: node, [error.message])
        }
    }

    private mutating func source(_ path: JSONPath, at node: Node) throws(Failure) -> OverlaidValue?
    {
        let found = try matches(of: path, at: node).all
        guard found.count <= 1 else {
            throw failed(
                .overlayInvalid, at: node,
                ["'copy' selects one value, and '\(node.string ?? "")' selects \(found.count)"])
        }
        if found.isEmpty { reportMissing(node) }
        return found.first?.value
    }

    private static func withoutRepeats(_ sorted: [[Int]]) -> [[Int]] {
        var result: [[Int]] = []
        result.reserveCapacity(sorted.count)
        for path in sorted where path != result.last { result.append(path) }
        return result
    }

    // MARK: - Changing

    /// What is merged into each target.
    private struct Merge {
        let value: OverlaidValue
        /// Where to report what is wrong with it.
        let node: Node
        /// Whether an array is appended to an array as one element.
        let appendsArray: Bool
        /// The arrays and objects within each other.
        let height: Int

        init(value: OverlaidValue, node: Node, appendsArray: Bool) {
            self.value = value
            self.node = node
            self.appendsArray = appendsArray
            height = value.height
        }
    }

    /// Changes the values at paths that are sorted and begin with the value's own; without a merge
    /// they are removed.
    private mutating func change(
        _ value: inout OverlaidValue, at paths: ArraySlice<[Int]>, depth: Int, _ merge: Merge?
    ) throws(Failure) {
        var rest = paths
        if let merge, rest.first?.count == depth {
            rest.removeFirst()
            guard depth + merge.height < limits.maximumDepth else {
                throw failed(
                    .overlayLimit, at: merge.node,
                    ["the result is nested more than \(limits.maximumDepth) deep"])
            }
            try self.merge(merge.value, into: &value, merge, isTarget: true)
        }
        guard !rest.isEmpty else { return }
        try value.edit { children throws(Failure) in
            var removed: Set<Int> = []
            while let position = rest.first?[depth], children.indices.contains(position) {
                let inside = rest.prefix { $0[depth] == position }
                rest = rest.dropFirst(inside.count)
                if merge == nil, inside.first?.count == depth + 1 {
                    removed.insert(position)
                    size -= children[position].value.size
                } else {
                    try change(&children[position].value, at: inside, depth: depth + 1, merge)
                }
            }
            guard !removed.isEmpty else { return }
            children = children.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
        }
    }

    /// Merges a value into another one, by the steps that the Action Object's text has.
    private mutating func merge(
        _ update: OverlaidValue, into value: inout OverlaidValue, _ merge: Merge,
        isTarget: Bool = false
    ) throws(Failure) {
        try count(1, merge)
        switch (value.kind, update.kind) {
        case (.object, .object):
            try value.edit { children throws(Failure) in
                let known = MemberIndex(children, for: update.count)
                for member in update.children {
                    if let position = known.position(of: member.node, in: children) {
                        try self.merge(member.value, into: &children[position].value, merge)
                    } else {
                        try append(member, to: &children, merge)
                    }
                }
            }
        case (.array, .array) where !(isTarget && merge.appendsArray):
            try value.edit { children throws(Failure) in
                for element in update.children { try append(element, to: &children, merge) }
            }
        case (.array, _) where isTarget:
            if update.kind == .array { report(.overlayArrayElement, at: merge.node, []) }
            let element = OverlaidValue.Child(node: update.node, isInserted: true, value: update)
            try value.edit { children throws(Failure) in
                try append(element, to: &children, merge)
            }
        default:
            guard value.isPrimitive, update.isPrimitive else {
                throw failed(
                    .overlayUpdateUnfit, at: isTarget ? merge.node : update.node,
                    [update.kind.withArticle, value.kind.withArticle],
                    related: RelatedLocation(
                        label: "it would be merged into this", location: value.node.location))
            }
            value = update
        }
    }

    private mutating func append(
        _ child: OverlaidValue.Child, to children: inout [OverlaidValue.Child], _ merge: Merge
    ) throws(Failure) {
        try count(1, merge)
        size += child.value.size
        guard size <= limits.maximumValues else {
            throw failed(
                .overlayLimit, at: merge.node,
                ["the result has more than \(limits.maximumValues) values"])
        }
        children.append(
            OverlaidValue.Child(node: child.node, isInserted: true, value: child.value))
    }

    private mutating func count(_ number: Int, _ merge: Merge) throws(Failure) {
        merges += number
        guard merges <= Self.maximumMerges else {
            throw failed(
                .overlayLimit, at: merge.node,
                ["the overlays merge more than \(Self.maximumMerges) values"])
        }
    }

    // MARK: - Reporting

    private mutating func reportMissing(_ node: Node) {
        let rule = isStrict ? Rule.overlayTargetMissingStrictly : .overlayTargetMissing
        report(rule, at: node, [node.string ?? ""])
    }

    private mutating func failed(
        _ rule: Rule, at node: Node, _ arguments: [String], related: RelatedLocation? = nil
    ) -> Failure {
        report(rule, at: node, arguments, related: related)
        return Failure()
    }

    private mutating func report(
        _ rule: Rule, at node: Node, _ arguments: [String], related: RelatedLocation? = nil
    ) {
        diagnostics.report(
            Diagnostic(
                rule: rule, location: node.location, pointer: node.pointer, arguments: arguments,
                related: related.map { [$0] } ?? []))
    }
}

/// Finds the members of an object by their keys, in a table where many are looked for.
private struct MemberIndex {
    private var positions: [[UInt8]: Int]?

    init(_ children: [OverlaidValue.Child], for count: Int) {
        guard count > 8, children.count > 8 else { return }
        var positions: [[UInt8]: Int] = [:]
        for (position, child) in children.enumerated() {
            positions[Array((child.node.key ?? "").utf8)] = position
        }
        self.positions = positions
    }

    func position(of member: Node, in children: [OverlaidValue.Child]) -> Int? {
        let key = member.key ?? ""
        if let positions { return positions[Array(key.utf8)] }
        return children.firstIndex { $0.hasKey(key) }
    }
}

extension OverlaidValue {
    /// How many arrays and objects are within each other in it, itself included.
    fileprivate var height: Int {
        switch self {
        case .written(let node): node.height
        case .edited(let container):
            container.children.reduce(1) { max($0, $1.value.height + 1) }
        }
    }
}
