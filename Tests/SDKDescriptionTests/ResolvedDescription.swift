import Samples
import Testing

@testable import SDKDescription
@testable import SDKDocument

/// What resolving a description gave.
struct ResolvedDescription {
    let api: API?
    let diagnostics: Diagnostics

    init(_ text: String, files: [String: String] = [:], limits: ResolveLimits = .default) throws {
        var diagnostics = Diagnostics()
        var documents = DocumentSet(main: try Self.document(text, path: "api/spec.json"))
        while let missing = documents.missingFiles.first {
            if let text = files[missing.path] {
                documents.insert(
                    try Self.document(text, path: "api/" + missing.path), at: missing.path)
            } else {
                documents.markUnavailable(missing.path)
            }
        }
        let resolver = Resolver(options: ResolveOptions(limits: limits, extensions: .samples))
        api = resolver.resolve(documents, diagnostics: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// A description with these schemas and nothing else.
    init(schemas: String, version: String = "3.1.0", limits: ResolveLimits = .default) throws {
        let head = #""info":{"title":"T","version":"1"},"paths":{}"#
        try self.init(
            version == "2.0"
                ? #"{"swagger":"2.0",\#(head),"definitions":{\#(schemas)}}"#
                : #"{"openapi":"\#(version)",\#(head),"components":{"schemas":{\#(schemas)}}}"#,
            limits: limits)
    }

    /// A description with these paths, and perhaps more parts.
    init(paths: String, more: String = "", version: String = "3.1.0") throws {
        let head =
            version == "2.0" ? #""swagger":"2.0""# : #""openapi":"\#(version)""#
        let more = more.isEmpty ? "" : "," + more
        try self.init(
            #"{\#(head),"info":{"title":"T","version":"1"},"paths":{\#(paths)}\#(more)}"#)
    }

    private static func document(_ text: String, path: String) throws -> Document {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        return try #require(DocumentReader.read(file, diagnostics: &diagnostics))
    }

    /// The ids of the rules that were broken, sorted by location.
    var rules: [String] { diagnostics.sorted.map(\.rule.id) }

    func operation(_ subject: String) throws -> API.Operation {
        try #require(api?.operations.first { $0.subject == subject })
    }

    /// A model's schema in the short notation of `Schema.text`.
    func model(_ name: String) throws -> String {
        try #require(api?.models.first { $0.name == name }).schema.text
    }
}
