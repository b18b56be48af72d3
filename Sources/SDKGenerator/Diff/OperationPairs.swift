/// The operations of two descriptions, matched by verb and path; and, where a path differs in the
/// names of its variables only, by that.
struct OperationPairs {
    private(set) var removed: [API.Operation] = []
    private(set) var added: [API.Operation] = []
    private(set) var common: [(API.Operation, API.Operation)] = []

    init(old: [API.Operation], new: [API.Operation]) {
        var open = Dictionary(old.map { (WireName($0.subject), $0) }) { first, _ in first }
        var rest: [API.Operation] = []
        for operation in new {
            if let before = open.removeValue(forKey: WireName(operation.subject)) {
                common.append((before, operation))
            } else {
                rest.append(operation)
            }
        }
        var templates = Dictionary(open.values.map { (WireName(Self.template($0)), $0) }) {
            $0.path < $1.path ? $0 : $1
        }
        for operation in rest {
            if let before = templates.removeValue(forKey: WireName(Self.template(operation))) {
                open[WireName(before.subject)] = nil
                common.append((before, operation))
            } else {
                added.append(operation)
            }
        }
        removed = Array(open.values)
    }

    private static func template(_ operation: API.Operation) -> String {
        operation.method + " " + PathNames.template(operation.path)
    }
}

/// The names of the variables in path templates.
enum PathNames {
    /// The path without the names: `/users/{id}` becomes `/users/{}`.
    static func template(_ path: String) -> String {
        var result: [UInt8] = []
        var isInside = false
        for byte in path.utf8 {
            if byte == 0x7D { isInside = false }
            if !isInside { result.append(byte) }
            if byte == 0x7B { isInside = true }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Old names and the new ones in their places, where they differ.
    static func renamed(from old: String, to new: String) -> [WireName: String] {
        guard WireName(old) != WireName(new) else { return [:] }
        let pairs = zip(names(in: old).map(WireName.init), names(in: new))
            .filter { $0.0 != WireName($0.1) }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func names(in path: String) -> [String] {
        path.utf8.split(separator: 0x7B, omittingEmptySubsequences: false).dropFirst().map { part in
            String(Substring(part.prefix { $0 != 0x7D }))
        }
    }
}
