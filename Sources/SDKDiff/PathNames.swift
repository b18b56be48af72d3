import SDKDocument

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

    /// Old names and the new ones that stand where they stood, where they differ.
    static func renamed(_ paths: Pair<String>) -> [WireName: String] {
        guard paths.map(WireName.init).differs else { return [:] }
        let names = paths.map(names)
        let pairs = zip(names.old.map(WireName.init), names.new)
            .filter { $0.0 != WireName($0.1) }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func names(in path: String) -> [String] {
        path.utf8.split(separator: 0x7B, omittingEmptySubsequences: false).dropFirst().map { part in
            String(Substring(part.prefix { $0 != 0x7D }))
        }
    }
}
