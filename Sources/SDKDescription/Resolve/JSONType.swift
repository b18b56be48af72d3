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
    /// What an array's elements are, where the name of the type says so: `string[]`.
    var element: String?

    init(_ type: JSONType, format: String? = nil) {
        self.type = type
        self.format = format
    }

    /// What somebody meant who wrote a name that JSON Schema doesn't have: that of a type in a
    /// programming language, that of a format, one in capitals, or one with a slip of the pen.
    init?(meantBy name: String) {
        var name = TypeNameText.trimmed(name)
        if name.hasSuffix("?") { name.removeLast() }
        if let type = TypeNameText.container(name) ?? Self(known: name.lowercased()) {
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

    /// A type, by its own name or by what others call it.
    init?(known name: String) {
        guard let type = Self.others[name] ?? JSONType(name: name).map({ Self($0) }) else {
            return nil
        }
        self = type
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
        add(["int", "short", "byte", "bigint", "whole", "uint", "unsigned"], .integer)
        add(["int8", "int16", "uint8", "uint16"], .integer)
        add(["int32"], .integer, "int32")
        add(["int64", "long", "uint32"], .integer, "int64")
        add(["uint64", "ulong"], .integer, "uint64")
        add(["decimal", "numeric", "real"], .number)
        add(["float", "float32"], .number, "float")
        add(["double", "float64"], .number, "double")
        add(["bool"], .boolean)
        add(["str", "text", "char", "character", "varchar", "enum"], .string)
        add(["date"], .string, "date")
        add(["datetime", "date-time", "timestamp"], .string, "date-time")
        add(["time"], .string, "time")
        add(["uuid", "guid"], .string, "uuid")
        add(["uri", "url"], .string, "uri")
        add(["email"], .string, "email")
        add(["password"], .string, "password")
        add(["binary", "bytes", "blob"], .string, "binary")
        add(["base64"], .string, "byte")
        add(["list", "set", "tuple", "collection", "sequence", "arraylist"], .array)
        add(["dict", "dictionary", "map", "hash", "hashmap", "record", "struct", "json"], .object)
        return types
    }()
}
