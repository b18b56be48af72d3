internal import Foundation

/// Reads settings from a JSON object of sections, with their places.
struct JSONConfigurationReader {
    private let bytes: [UInt8]
    private let source: String
    private var index = 0
    private var entries: [ConfigurationEntry] = []

    static func read(
        _ text: String, source: String
    ) throws(ConfigurationError) -> [ConfigurationEntry] {
        let bytes = [UInt8](text.utf8)
        // Foundation checks the grammar, and the reader finds the places that Foundation loses.
        do {
            guard try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any] else {
                throw ConfigurationError(
                    .syntax("a JSON object is expected"), place: ConfigurationPlace(source))
            }
        } catch let error as ConfigurationError {
            throw error
        } catch {
            let offset = (error as NSError).userInfo["NSJSONSerializationErrorIndex"] as? Int
            throw ConfigurationError(
                .syntax("is no JSON"),
                place: offset.map { ConfigurationPlace(source, bytes, offset: $0) }
                    ?? ConfigurationPlace(source))
        }
        var reader = JSONConfigurationReader(bytes: bytes, source: source)
        try reader.readObject(section: nil)
        return reader.entries
    }

    private init(bytes: [UInt8], source: String) {
        self.bytes = bytes
        self.source = source
    }

    private mutating func readObject(section: String?) throws(ConfigurationError) {
        skip("{")
        while let byte = next(), byte != UInt8(ascii: "}") {
            let name = string()
            skip(":")
            try readValue(section: section, name)
            skip(",")
        }
        skip("}")
    }

    private mutating func readValue(
        section: String?, _ name: String
    ) throws(ConfigurationError) {
        guard let first = next() else { return }
        let place = ConfigurationPlace(source, bytes, offset: index)
        switch first {
        case UInt8(ascii: "{") where section == nil: return try readObject(section: name)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            throw ConfigurationError(
                .expected("a text, a number, true, false or null"),
                key: section.map { "\($0).\(name)" } ?? name, place: place)
        default: break
        }
        let value = first == UInt8(ascii: "\"") ? string() : scalar()
        let isEmpty = value.isEmpty || (value == "null" && first != UInt8(ascii: "\""))
        entries.append(
            ConfigurationEntry(
                section: section ?? "", name: name, value: isEmpty ? nil : value, place: place))
    }

    /// The next byte that is not space.
    private mutating func next() -> UInt8? {
        while index < bytes.count,
            [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains(bytes[index])
        {
            index += 1
        }
        return index < bytes.count ? bytes[index] : nil
    }

    /// Goes behind a character, if it is the next one.
    private mutating func skip(_ character: Unicode.Scalar) {
        if next() == UInt8(ascii: character) { index += 1 }
    }

    private mutating func string() -> String {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        let data = Data(bytes[min(start, index)..<index])
        let value = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        return value as? String ?? ""
    }

    private mutating func scalar() -> String {
        let start = index
        while index < bytes.count, !Array(", \t\r\n}]".utf8).contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }
}
