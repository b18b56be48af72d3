import SDKDocument

/// The models that are being made, the innermost last.
///
/// A model is open again inside of itself for one of two reasons. It merges itself through `allOf`
/// alone, which is a cycle. Or a schema that stands inside of it merges it: that one can't be
/// made yet, and becomes a model of its own.
final class OpenModels {
    private var open: [Node] = []
    /// The first of the open models that is open because of `allOf` alone.
    private var firstMerged = 0
    /// Whether the schema that is being made merges a model that it stands in.
    private(set) var isBlocked = false

    /// Makes a model; `nil` if it is being made already.
    func making(_ node: Node, _ make: () -> API.Schema) -> API.Schema? {
        if open.contains(node) { return nil }
        open.append(node)
        defer { open.removeLast() }
        return make()
    }

    /// Makes a schema inside of another one, and tells whether it is blocked.
    func inside<Result>(_ make: () -> Result) -> (Result, isBlocked: Bool) {
        let outer = (firstMerged, isBlocked)
        firstMerged = open.count
        isBlocked = false
        defer { (firstMerged, isBlocked) = outer }
        let result = make()
        return (result, isBlocked)
    }

    enum Need {
        case ready
        case blocked
        case cycle([Node])
    }

    /// Asks for a model that a schema merges.
    func need(_ node: Node) -> Need {
        guard let index = open.lastIndex(of: node) else { return .ready }
        if index >= firstMerged { return .cycle(Array(open[index...])) }
        isBlocked = true
        return .blocked
    }
}
