import SDKDescription
import SDKDocument

/// The address of a server, taken apart where the values of its variables go.
struct ServerAddress {
    /// The text around the variables, one more than those.
    private(set) var texts: [String] = []
    /// Which variable stands behind each text but the last.
    private var indices: [Int] = []
    /// The variables that the address has, in its order; one that isn't described has no default.
    private(set) var variables: [API.Server.Variable] = []

    init(_ server: API.Server) {
        var rest = server.url[...]
        var text = ""
        while let open = rest.utf8.firstIndex(of: 0x7B),
            let close = rest[open...].utf8.firstIndex(of: 0x7D)
        {
            let name = String(rest[rest.utf8.index(after: open)..<close])
            text += rest[..<open]
            texts.append(text)
            text = ""
            rest = rest[rest.utf8.index(after: close)...]
            let wire = WireName(name)
            if let known = variables.firstIndex(where: { WireName($0.name) == wire }) {
                indices.append(known)
            } else {
                indices.append(variables.count)
                variables.append(
                    server.variables.first { WireName($0.name) == wire }
                        ?? API.Server.Variable(name: name, defaultValue: ""))
            }
        }
        texts.append(text + rest)
    }

    /// An address without variables.
    init(_ url: String) { texts = [url] }

    var pieces: [ServerDeclaration.Piece] {
        var pieces: [ServerDeclaration.Piece] = []
        for (text, index) in zip(texts, indices) {
            pieces += [.text(text), .parameter(index)]
        }
        return pieces + [.text(texts.last ?? "")]
    }

    /// The address with values for its variables; their defaults where none are given.
    func url(_ values: [String] = []) -> String {
        zip(texts, indices).map { text, index in
            text
                + (values.indices.contains(index)
                    ? values[index] : variables[index].standIn)
        }.joined() + (texts.last ?? "")
    }

    /// The address with one variable set and the defaults of the others.
    func url(setting index: Int, to value: String) -> String {
        var values = variables.map(\.standIn)
        values[index] = value
        return url(values)
    }

    /// What a server may be called after: its host with the names of its variables.
    var host: String {
        var name = ""
        for (text, index) in zip(texts, indices) { name += text + variables[index].name }
        name = Self.host(of: name + (texts.last ?? ""))
        guard !variables.isEmpty else { return name }
        // A variable for the scheme, or for port or path, says little.
        let host = name.prefix { $0 != "/" && $0 != ":" }
        return host.isEmpty ? name : String(host)
    }

    static func host(of url: String) -> String {
        var rest = url[...]
        if let range = url.firstRange(of: "://") { rest = url[range.upperBound...] }
        return rest.isEmpty || rest == "/" ? "root" : String(rest)
    }

    /// Whether requests can be sent to an address: by HTTP, to a host, and with a path behind it
    /// that is none yet.
    static func isCallable(_ url: String) -> Bool {
        let scheme = url.prefix { $0 != ":" }.lowercased()
        guard scheme == "https" || scheme == "http" else { return false }
        let rest = url.utf8.dropFirst(scheme.utf8.count + 3)
        let isPlain = rest.allSatisfy { byte in
            // No space, quote, fragment, query, user, bracket but those of an address, or brace.
            byte > 0x20 && byte < 0x7F && !"\"#<>?@\\^`{|}".utf8.contains(byte)
        }
        return isPlain && rest.first.map { $0 != 0x2F && $0 != 0x3A } == true
    }
}

extension API.Server.Variable {
    /// Whether it can be left to the description.
    var hasDefault: Bool { !values.isEmpty || node?["default"] != nil }

    /// Its default, or for one that must be given something that could be.
    fileprivate var standIn: String { hasDefault ? defaultValue : "any" }
}

extension String {
    /// The text around each occurrence of a domain; the whole text if the value is none: what has no
    /// dot could be any word of an address. A part of a longer word is another domain.
    func pieces(aroundDomain name: String?) -> [String] {
        func isOfWord(_ byte: UInt8) -> Bool {
            byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
        }
        guard let name, name.utf8.contains(0x2E),
            name.utf8.allSatisfy({ isOfWord($0) || $0 == 0x2E })
        else { return [self] }
        var pieces: [String] = []
        for piece in self.pieces(around: name) {
            let isInWord =
                pieces.last.map {
                    $0.utf8.last.map(isOfWord) ?? false || piece.utf8.first.map(isOfWord) ?? false
                } ?? false
            if isInWord, let last = pieces.popLast() {
                pieces.append(last + name + piece)
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }

    /// The text around each occurrence of a part, byte by byte.
    private func pieces(around part: String) -> [String] {
        var pieces: [String] = []
        var rest = utf8[...]
        while let range = rest.firstRange(of: part.utf8) {
            pieces.append(String(Substring(rest[..<range.lowerBound])))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(Substring(rest))]
    }
}
