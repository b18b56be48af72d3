/// The types that a schema may have, null left out, and Swagger 2.0's type of files.
enum JSONType: String, CaseIterable {
    case string, integer, number, boolean, array, object, file

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init?(name: String) {
        guard let type = Self.byName[name] else { return nil }
        self = type
    }
}

/// A type of a schema with the format that its name implies.
struct DeclaredType: Hashable {
    var type: JSONType
    var format: String?

    init(_ type: JSONType, format: String? = nil) {
        self.type = type
        self.format = format
    }

    /// What somebody meant who wrote a name that JSON Schema doesn't have: that of a type in a
    /// programming language, that of a format, one in capitals, or one with a slip of the pen.
    init?(meantBy name: String) {
        let lowercased = name.lowercased()
        if let type = Self.others[lowercased] ?? JSONType(name: lowercased).map({ Self($0) }) {
            self = type
        } else if name.utf8.count > 3,
            let type = NearestName.of(name, in: JSONType.allCases.map(\.rawValue))
                .flatMap(JSONType.init(name:))
        {
            self.init(type)
        } else {
            return nil
        }
        if type == .file { self = Self(.string, format: "binary") }
    }

    /// The keywords that say the same.
    var text: String {
        #""type": "\#(type.rawValue)""# + (format.map { #", "format": "\#($0)""# } ?? "")
    }

    private static let others: [String: DeclaredType] = {
        var types: [String: DeclaredType] = [:]
        func add(_ names: [String], _ type: JSONType, _ format: String? = nil) {
            for name in names { types[name] = DeclaredType(type, format: format) }
        }
        add(["int", "short", "byte", "bigint", "whole"], .integer)
        add(["int32"], .integer, "int32")
        add(["int64", "long"], .integer, "int64")
        add(["decimal", "numeric", "real"], .number)
        add(["float"], .number, "float")
        add(["double"], .number, "double")
        add(["bool"], .boolean)
        add(["str", "text", "char", "varchar", "enum"], .string)
        add(["date"], .string, "date")
        add(["datetime", "date-time", "timestamp"], .string, "date-time")
        add(["time"], .string, "time")
        add(["uuid", "guid"], .string, "uuid")
        add(["uri", "url"], .string, "uri")
        add(["email"], .string, "email")
        add(["password"], .string, "password")
        add(["binary", "bytes", "blob"], .string, "binary")
        add(["base64"], .string, "byte")
        add(["list", "set", "tuple", "collection"], .array)
        add(["dict", "dictionary", "map", "hash", "struct", "json"], .object)
        return types
    }()
}
