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
            #expect(accessors.map(models.resolved) == models.rows[model], "\(model)")
            #expect(models.unlisted[model, default: []] == [], "\(model)")
        }
    }

    @Test func thereIsSomethingToCompare() throws {
        let models = try Self.outputs.map { try Self.models(in: $0) }
        #expect(models.map(\.accessors.count).reduce(0, +) > 200)
        #expect(models.flatMap(\.accessors.values).joined().count > 600)
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
    /// Types that rows name and the list behind them doesn't have.
    private(set) var unlisted: [String: Set<String>] = [:]
    private var aliases: [String: String] = [:]
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

    private mutating func read(_ code: Substring) {
        if let match = code.firstMatch(of: /^public (?:struct|enum) (\S+?)(:.*)? \{$/) {
            path.append(String(match.1))
            if match.2?.hasPrefix(": Model") == true { accessors[model] = [] }
        } else if let match = code.firstMatch(of: /^(?:@.+ )?extension (\S+) \{$/) {
            path.append(String(match.1))
        } else if let match = code.firstMatch(of: /^public typealias (\S+) = (.+)$/) {
            aliases[String(match.1)] = String(match.2)
        } else if let match = code.firstMatch(of: /^public var (\S+): (.+) \{$/) {
            declared = (match.1.filter { $0 != "`" }, String(match.2))
        } else if let match = code.firstMatch(of: /^get \{ storage\[(required: )?"(.*)"\] \}$/) {
            let isRequired = match.1 != nil
            accessors[model]?.append(
                Property(
                    name: declared.name, key: Self.encoded(String(match.2)),
                    type: isRequired ? declared.type : String(declared.type.dropLast()),
                    isRequired: isRequired))
        } else if code == "public static let schema = Schema(" {
            rows[model] = []
        } else if let match = code.firstMatch(
            of: /^(?:([^ :=]+)=)?([^ :=*]+): ([^?!]+?)(\?)?(!)?( secret)?$/), rows[model] != nil,
            !code.contains("{")
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
        } else if code.hasSuffix(".self]") || code.hasSuffix(".self,"), rows[model] != nil {
            let listed = code.matches(of: /[^\[\s,]+(?=\.self)/).map { String($0.output) }
            unlisted[model]?.subtract(listed)
        }
    }

    private var model: String { path.joined(separator: ".") }

    func resolved(_ property: Property) -> Property {
        var property = property
        while true {
            let type = property.type.replacing(Self.name) {
                aliases[String($0.output)] ?? String($0.output)
            }
            if type == property.type { break }
            property.type = type
        }
        property.type = Self.short(property.type)
        return property
    }

    private static var name: Regex<Substring> { /[^\[\]<>:, ]+/ }

    private static let builtIn: Set<String> = [
        "String", "Bool", "Int", "Int64", "Double", "Decimal", "Date", "CalendarDate",
        "LocalDateTime", "Data", "JSONValue", "Nullable",
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
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                || "_$.-".utf8.contains(byte)
            return isPlain
                ? String(scalar) : "%" + String(byte + 0, radix: 16, uppercase: true).leftPadded
        }.joined()
    }
}

extension String {
    fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
