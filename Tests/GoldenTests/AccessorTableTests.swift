import Foundation
import Testing

/// The table of a model tells the runtime what its accessors read. Here the two are held against each
/// other in everything that was emitted.
@Suite struct AccessorTableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let outputs: [String] = {
        let cases = try? FileManager.default.contentsOfDirectory(atPath: root + "/Tests/Cases")
        return ["Generated"] + (cases ?? []).sorted().map { "Tests/Cases/\($0)/expected" }
    }()

    private static func models(in output: String) throws -> EmittedModels {
        var models = EmittedModels()
        let folder = root + "/" + output
        for case let path as String in FileManager.default.enumerator(atPath: folder)?.allObjects
            ?? []
        where path.hasSuffix(".swift") {
            models.read(try String(contentsOfFile: folder + "/" + path, encoding: .utf8))
        }
        return models
    }

    @Test(arguments: outputs)
    func eachAccessorHasItsRow(_ output: String) throws {
        let models = try Self.models(in: output)
        #expect(Set(models.accessors.keys) == Set(models.rows.keys))
        for (model, accessors) in models.accessors {
            #expect(
                accessors.map { models.resolved($0, in: model) } == models.rows[model], "\(model)")
            #expect(models.unlisted[model, default: []] == [], "\(model)")
        }
    }

    @Test func thereIsSomethingToCompare() throws {
        let models = try Self.models(in: "Generated")
        #expect(models.accessors.count >= 17)
        #expect(models.accessors.values.joined().count > 90)
    }
}

/// The accessors and the tables of generated files.
private struct EmittedModels {
    struct Property: Hashable {
        var name: String
        /// Percent-encoded.
        var key: String
        /// Named types by the last parts of their names.
        var type: String
        var isRequired: Bool
    }

    /// By the paths of the models.
    private(set) var accessors: [String: [Property]] = [:]
    private(set) var rows: [String: [Property]] = [:]
    /// The table that is being read.
    private var table = ""
    /// Types that rows name and the list behind them doesn't have.
    private(set) var unlisted: [String: Set<String>] = [:]
    private var aliases: [String: String] = [:]
    private var types: Set<String> = []
    /// The types around a line, and what the line before declared.
    private var path: [String] = []
    private var declared = (name: "", type: "")

    mutating func read(_ text: String) {
        path = []
        for line in text.split(separator: "\n") {
            let code = line.drop { $0 == " " }
            path.removeLast(max(0, path.count - (line.count - code.count) / 4))
            read(code)
        }
    }

    private mutating func read(_ line: Substring) {
        let attribute = "@export(implementation) "
        let code = line.hasPrefix(attribute) ? line.dropFirst(attribute.count) : line
        if !table.isEmpty || code.hasPrefix("public static let schema = ") {
            table += code + "\n"
            if code.hasSuffix(")") { readTable() }
        } else if code.hasPrefix("public ") {
            readDeclaration(code)
        } else if let match = code.hasPrefix("@_spi") || code.hasPrefix("extension ")
            ? code.firstMatch(of: /^(?:@.+ )?extension (\S+) \{$/) : nil
        {
            path.append(String(match.1))
        } else if code.hasPrefix("get {") {
            readAccessor(code)
        }
    }

    private mutating func readDeclaration(_ code: Substring) {
        if let match = code.firstMatch(of: /^public (?:struct|enum) (\S+?)(:.*)? \{$/) {
            path.append(String(match.1))
            types.insert(model)
            if match.2?.hasPrefix(": Model") == true { accessors[model] = [] }
        } else if let match = code.firstMatch(of: /^public typealias (\S+) = (.+)$/) {
            aliases[String(match.1)] = String(match.2)
        } else if let match = code.firstMatch(of: /^public var (\S+): (.+) \{$/) {
            declared = (match.1.filter { $0 != "`" }, String(match.2))
        }
    }

    private mutating func readAccessor(_ code: Substring) {
        guard let match = code.firstMatch(of: /^get \{ storage\[(required: )?"(.*)"\] \}$/) else {
            return
        }
        let isRequired = match.1 != nil
        accessors[model]?.append(
            Property(
                name: declared.name, key: Self.encoded(String(match.2)),
                type: isRequired ? declared.type : String(declared.type.dropLast()),
                isRequired: isRequired))
    }

    private mutating func readTable() {
        rows[model] = []
        // Between the quotes are the rows, and behind them are types.
        let parts = table.split(separator: "\"")
        table = ""
        for row in parts.dropFirst().dropLast().joined().split(whereSeparator: {
            ";\n".contains($0)
        }) {
            readRow(row.drop { $0 == " " })
        }
        readTypes(parts.last ?? "")
    }

    private mutating func readTypes(_ code: Substring) {
        for match in code.matches(of: /([^\[\s,]+)\.self/) {
            // A module may stand before the name.
            let name = match.1.split(separator: ".").dropFirst().joined(separator: ".")
            unlisted[model]?.subtract([String(match.1), name])
        }
    }

    private mutating func readRow(_ row: Substring) {
        if let match = row.firstMatch(
            of: /^(?:([^ :=]+)=)?([^ :=*]*): ([^?!=]+?)(\?)?(!)?( secret)?(?: =[^ ]*)?$/)
        {
            rows[model]?.append(
                Property(
                    name: String(match.1 ?? match.2), key: String(match.2),
                    type: Self.short(String(match.3)), isRequired: match.5 != nil && match.4 == nil)
            )
            for name in String(match.3).matches(of: Self.name) {
                unlisted[model, default: []].insert(String(name.output))
            }
            unlisted[model]?.subtract(Self.builtIn)
        }
    }

    private var model: String { path.joined(separator: ".") }

    /// A property of a model without aliases.
    func resolved(_ property: Property, in model: String) -> Property {
        var property = property
        var type = ""
        while type != property.type {
            type = property.type
            property.type = type.replacing(Self.name) { match in
                let name = String(match.output)
                return types.contains(model + "." + name) ? name : aliases[name] ?? name
            }
        }
        property.type = Self.short(property.type)
        return property
    }

    private static var name: Regex<Substring> { /[^\[\]<>:, ]+/ }

    private static let builtIn: Set<String> = [
        "String", "Bool", "Int", "Int64", "Double", "Decimal", "Date", "CalendarDate",
        "LocalDateTime", "Data", "UInt64", "Base64URL", "JSONValue", "Nullable",
    ]

    private static func short(_ type: String) -> String {
        type.replacing(name) { $0.output.split(separator: ".").last ?? "" }
    }

    /// A literal's text as a table has it.
    private static func encoded(_ literal: String) -> String {
        var text = literal.replacing(/\\u\{([0-9A-F]+)\}/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        }
        text = text.replacing("\\\"", with: "\"").replacing("\\n", with: "\n")
            .replacing("\\t", with: "\t").replacing("\\r", with: "\r").replacing("\\\\", with: "\\")
        return text.utf8.map { byte in
            let isPlain =
                Unicode.Scalar(byte).isASCII && Character(Unicode.Scalar(byte)).isLetter
                || (0x30...0x39).contains(byte) || "_$.-".utf8.contains(byte)
            return isPlain
                ? String(Unicode.Scalar(byte))
                : (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
