internal import SDKRuntime

/// Reads settings from a JSON object of sections, with their locations.
struct JSONConfigurationReader {
    private var entries: [ConfigurationEntry] = []
    private let bytes: [UInt8]
    private let source: String

    static func read(
        _ text: String, source: String
    ) throws(ConfigurationError) -> [ConfigurationEntry] {
        var settings = JSONConfigurationReader(bytes: Array(text.utf8), source: source)
        do throws(JSONError) {
            try settings.read()
        } catch {
            throw settings.failure(error)
        }
        return settings.entries
    }

    private init(bytes: [UInt8], source: String) {
        self.bytes = bytes
        self.source = source
    }

    private mutating func read() throws(JSONError) {
        try JSONReader.read(bytes) { (reader) throws(JSONError) in
            try readObject(section: nil, &reader)
        }
    }

    private mutating func readObject(
        section: String?, _ reader: inout JSONReader
    ) throws(JSONError) {
        try reader.readMembers { (name, reader) throws(JSONError) in
            do throws(JSONError) {
                try readValue(section: section, name, &reader)
            } catch {
                throw error.inside(.key(name))
            }
        }
    }

    private mutating func readValue(
        section: String?, _ name: String, _ reader: inout JSONReader
    ) throws(JSONError) {
        let first = reader.peekValue()
        if first == UInt8(ascii: "{"), section == nil {
            return try readObject(section: name, &reader)
        }
        let location = ConfigurationLocation(source, bytes, offset: reader.offset)
        var value: String?
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            throw reader.mismatch("a text, a number, true, false or null")
        case UInt8(ascii: "\""): value = try reader.readString()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): value = "\(try reader.readBool())"
        case UInt8(ascii: "n"): try reader.literal("null")
        default: value = try reader.readNumber().description
        }
        entries.append(
            ConfigurationEntry(
                section: section ?? "", name: name, value: value?.isEmpty == true ? nil : value,
                location: location))
    }

    private func failure(_ error: JSONError) -> ConfigurationError {
        let location =
            error.offset.map { ConfigurationLocation(source, bytes, offset: $0) }
            ?? ConfigurationLocation(source)
        let key = error.steps.isEmpty ? nil : error.relativePath
        if case .mismatch(let expected, _) = error.reason {
            return key == nil
                ? ConfigurationError(.syntax("has to be \(expected)"), location: location)
                : ConfigurationError(.expected(expected), key: key, location: location)
        }
        return ConfigurationError(
            .syntax("is no JSON: \(error.message)"), key: key, location: location)
    }
}
