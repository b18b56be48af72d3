extension HTTPRequest {
    /// Puts the text of a credential where its scheme wants it.
    mutating func add(_ text: String, at location: APISecurity.Scheme.Location) {
        switch location {
        case .header(let name): headers.addSecret(name, text)
        case .authorization(let scheme): headers.addSecret("Authorization", "\(scheme) \(text)")
        case .cookie(let name):
            let cookie = "\(name)=\(Self.cookieValue(text))"
            headers["Cookie"] = headers["Cookie"].map { "\($0); \(cookie)" } ?? cookie
        case .query(let name):
            if !secretQueryNames.contains(name) { secretQueryNames.append(name) }
            var writer = ParameterWriter()
            writer.literal(target)
            writer.literal(target.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")
            writer.value(name, .percent)
            writer.literal("=")
            writer.value(text, .percent)
            target = writer.text
        case .certificate: break
        }
    }

    /// Unchanged if a cookie can contain it (RFC 6265 section 4.1.1), else percent-encoded.
    private static func cookieValue(_ text: String) -> String {
        guard !ByteSet.cookieOctets.containsAll(text) else { return text }
        var writer = ParameterWriter()
        writer.value(text, .percent)
        return writer.text
    }

    /// The values of its secret header fields and query parameters.
    package var secrets: [Secret] {
        var texts = headers.fields.filter(\.isSecret).map(\.value)
        texts += secretQueryValues.map { String(decoding: $0, as: UTF8.self) }
        // Anything shorter occurs in every text.
        return texts.filter { $0.utf8.count > 3 }.map { Secret($0) }
    }

    /// Whether the URL has a query parameter with a name.
    @inline(never)
    func hasQueryParameter(_ name: String) -> Bool {
        Self.queryPairs(of: target).contains { Self.name(of: $0) == name }
    }

    /// Whether a cookie with a name is sent.
    @inline(never)
    func hasCookie(_ name: String) -> Bool {
        headers.values("Cookie").contains { field in
            field.parts(between: ";").contains { pair in
                pair.divided(at: "=").before.drop { $0 == " " } == name
            }
        }
    }

    /// The parts of a URL's query, separated by `&`.
    @inline(never)
    static func queryPairs(of url: String) -> [String] {
        url.divided(at: "?").after.divided(at: "#").before.parts(between: "&")
    }

    /// The decoded name of a part of a query.
    static func name(of pair: String) -> String {
        let name = Array(pair.divided(at: "=").before.utf8)
        return String(decoding: PercentDecoding.decode(name).bytes, as: UTF8.self)
    }
}

extension HTTPRequest {
    /// Removes the secrets of other requests from the query, if a server has copied them. A
    /// different value under the same name stays.
    mutating func removeSecrets(of requests: [HTTPRequest]) {
        secretQueryNames = []
        let values = requests.flatMap(\.secretQueryValues)
        let secrets = SentSecrets(requests.flatMap(\.secrets))
        let pairs = Self.queryPairs(of: target)
        let kept = pairs.filter { pair in
            let value = Self.value(of: pair)
            return !values.contains(value) && !secrets.contains(value)
        }
        guard kept.count < pairs.count else { return }
        let path = target.divided(at: "?").before
        target = path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }

    @inline(never)
    private var secretQueryValues: [[UInt8]] {
        Self.queryPairs(of: target).filter { secretQueryNames.contains(Self.name(of: $0)) }
            .map { Self.value(of: $0) }.filter { !$0.isEmpty }
    }

    /// The decoded value of a part of a query.
    private static func value(of pair: String) -> [UInt8] {
        PercentDecoding.decode(Array(pair.divided(at: "=").after.utf8)).bytes
    }
}
