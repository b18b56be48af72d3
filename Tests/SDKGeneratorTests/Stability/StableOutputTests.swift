import Foundation
import Samples
import Testing

@testable import SDKDescription
@testable import SDKDocument
@testable import SDKGenerator
@testable import SDKPlan

/// What is changed in a large description changes in the output, and everything else stays as it is.
@Suite(
    "Stable output",
    .enabled(
        if: FileManager.default.fileExists(atPath: PlatformSpec.url.path),
        "shared/specs is not beside the checkout"))
struct StableOutputTests {
    private struct Original: Sendable {
        var bytes: [UInt8]
        var files: [String: [UInt8]]
    }

    /// The description and its library, made once.
    private static let original: Original? = {
        guard let data = try? Data(contentsOf: PlatformSpec.url) else { return nil }
        return Original(bytes: [UInt8](data), files: files([UInt8](data)) ?? [:])
    }()

    private static func files(_ bytes: [UInt8]) -> [String: [UInt8]]? {
        let output = Pipeline.run(
            Pipeline.Input(
                spec: SourceFile(path: "spec.json", bytes: bytes),
                templates: Repository.templates, moduleName: "Platform",
                // A file for each type, so that the tests see which types change.
                modelFiles: .separate))
        guard let files = output.files else { return nil }
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }

    /// The files that an edit of the description adds, removes and changes.
    private struct Difference {
        var files: [String: [UInt8]]
        var added: Set<String>
        var removed: Set<String>
        var changed: Set<String>
    }

    private func difference(
        _ edit: (inout JSONTree) throws -> Void
    ) throws -> Difference {
        let original = try #require(Self.original)
        var diagnostics = Diagnostics()
        let document = try #require(
            DocumentReader.read(
                SourceFile(path: "spec.json", bytes: original.bytes), diagnostics: &diagnostics))
        var tree = JSONTree(document.root)
        try edit(&tree)
        let files = try #require(Self.files(tree.bytes))
        let (before, after) = (Set(original.files.keys), Set(files.keys))
        let changed = before.intersection(after).filter { files[$0] != original.files[$0] }
        return Difference(
            files: files, added: after.subtracting(before), removed: before.subtracting(after),
            changed: Set(changed))
    }

    /// Some members of an object, spread over it; the same ones each time.
    private func sample(_ tree: JSONTree?, _ count: Int, _ isWanted: (JSONTree) -> Bool) -> [String]
    {
        let wanted = (tree?.members ?? []).filter { isWanted($0.value) }.map(\.key)
        return Array(
            wanted.sorted {
                StableHash.hexadecimal(of: $0) < StableHash.hexadecimal(of: $1)
            }.prefix(count))
    }

    @Test("Paths, operations, models, responses and tags in another order change nothing")
    func order() throws {
        let difference = try self.difference { tree in
            for key in ["paths", "definitions", "tags"] {
                tree[key] = tree[key]?.permuted(key)
            }
            for path in tree["paths"]?.members ?? [] {
                var item = path.value.permuted("verbs")
                for verb in item.members {
                    item[verb.key]?["responses"] = verb.value["responses"]?.permuted("codes")
                }
                tree["paths"]?[path.key] = item
            }
            tree = tree.permuted("root")
        }
        #expect(difference.added == [])
        #expect(difference.removed == [])
        #expect(difference.changed == [])
    }

    @Test("Properties and values in another order change their own models only")
    func innerOrder() throws {
        var touched: Set<String> = []
        let difference = try self.difference { tree in
            let models = sample(tree["definitions"], 60) {
                ($0["properties"]?.members.count ?? 0) > 2
            }
            for name in models {
                var properties = tree["definitions"]?[name]?["properties"] ?? .object([])
                for property in properties.members where property.value["enum"] != nil {
                    properties[property.key]?["enum"] = property.value["enum"]?.permuted("values")
                }
                tree["definitions"]?[name]?["properties"] = properties.permuted("properties")
                touched.insert("Models/\(name).swift")
            }
        }
        #expect(difference.added == [])
        #expect(difference.removed == [])
        #expect(difference.changed.subtracting(touched) == [])
        #expect(difference.changed.count > 50)
    }

    @Test("What is added changes its own files only")
    func added() throws {
        var expected: Set<String> = []
        let difference = try self.difference { tree in
            let objects = { (schema: JSONTree) in schema["properties"] != nil }
            for name in sample(tree["definitions"], 40, objects) {
                // Among them are names that come out like those of others.
                tree["definitions"]?[name]?["properties"]?["addedProperty"] = JSONTree(
                    text: #"{"type": "string", "enum": ["a", "A"]}"#)
                expected.insert("Models/\(name).swift")
            }
            for name in sample(tree["definitions"], 20, { _ in true }) {
                tree["definitions"]?[name.lowercased() + "_"] = JSONTree(
                    text: #"{"type": "object", "properties": {"x": {"type": "string"}}}"#)
            }
            let operation = JSONTree(
                text:
                    #"{"tags": ["Users"], "operationId": "zz", "responses": {"200": {"description": "OK"}}}"#
            )
            for index in 0..<20 {
                var copy = operation
                copy["operationId"] = .scalar("\"addedOperation\(index)\"")
                tree["paths"]?["/added/\(index)"] = .object([
                    JSONTree.Member(key: "get", value: copy)
                ])
            }
        }
        #expect(difference.removed == [])
        #expect(difference.added.count == 20)
        let others = difference.changed.filter { !$0.hasPrefix("APIs/UsersAPI") }
        // A model named like a type of Swift has a name of its own.
        #expect(plain(others) == plain(expected))
        #expect(difference.changed.count - others.count == 1)
    }

    @Test("What is removed takes its own files only")
    func removed() throws {
        var models: Set<String> = []
        var services: Set<String> = []
        let difference = try self.difference { tree in
            for path in sample(tree["paths"], 30, { _ in true }) {
                for verb in tree["paths"]?[path]?.members ?? [] {
                    let tag = verb.value["tags"]?.elements.first.map { $0.bytes } ?? []
                    services.insert(
                        String(decoding: tag, as: UTF8.self).filter { $0.isLetter || $0.isNumber })
                }
                tree["paths"]?[path] = nil
            }
            let objects = { (schema: JSONTree) in (schema["properties"]?.members.count ?? 0) > 3 }
            for name in sample(tree["definitions"], 40, objects) {
                let properties = tree["definitions"]?[name]?["properties"]
                let chosen = sample(properties, 1, { _ in true })
                let property = try #require(chosen.first)
                tree["definitions"]?[name]?["properties"]?[property] = nil
                if case .array(let required)? = tree["definitions"]?[name]?["required"] {
                    tree["definitions"]?[name]?["required"] = .array(
                        required.filter {
                            String(decoding: $0.bytes, as: UTF8.self) != "\"\(property)\""
                        })
                }
                models.insert("Models/\(name).swift")
            }
        }
        #expect(difference.added == [])
        #expect(difference.removed.filter { !$0.hasPrefix("APIs/") } == [])
        let changed = difference.changed.filter { $0.hasPrefix("Models/") }
        #expect(plain(changed) == plain(models))
        let others = difference.changed.union(difference.removed).filter {
            !$0.hasPrefix("Models/")
        }
        let strange = others.filter { path in
            guard path.hasPrefix("APIs/") else { return true }
            let service = path.dropFirst(5).prefix { $0.isLetter || $0.isNumber }
            return !services.contains { service.lowercased() == ($0 + "API").lowercased() }
        }
        #expect(strange == [])
    }

    @Test("One more property of a model that is used all over is a handful of lines in one file")
    func oneProperty() throws {
        let original = try #require(Self.original)
        let text = String(decoding: original.bytes, as: UTF8.self)
        #expect(text.split(separator: "#/definitions/User\"").count > 80)
        let difference = try self.difference { tree in
            tree["definitions"]?["User"]?["properties"]?["note"] = JSONTree(
                text: #"{"type": "string"}"#)
        }
        #expect(difference.added == [])
        #expect(difference.removed == [])
        #expect(difference.changed == ["Models/User.swift"])
        let path = "Models/User.swift"
        let change = lines(difference.files[path]).difference(from: lines(original.files[path]))
        #expect(change.removals.count <= 2)
        #expect(change.insertions.count < 14)
    }

    /// Paths of models without what tells a model from a type of Swift.
    private func plain(_ paths: Set<String>) -> Set<String> {
        Set(paths.map { $0.replacing("Model.swift", with: ".swift") })
    }

    private func lines(_ bytes: [UInt8]?) -> [Substring] {
        String(decoding: bytes ?? [], as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
    }
}
