import Foundation
import Samples

@testable import SDKDescription
@testable import SDKDiff
@testable import SDKDocument
@testable import SDKGenerator
@testable import SDKPlan

/// Programs and the libraries that they are compiled against, as files for
/// `Tests/Scripts/diff-proof.sh`.
///
/// `modules/KEY/` holds the sources of one library, `programs/KEY.swift` one program. The file
/// `cases/NAME` has a line: the keys of a program and of the libraries before and after, and the
/// verdict, `breaks` or `compiles`.
struct ConsumerProof {
    static let moduleName = "Sample"

    let folder: URL

    /// The keys of libraries, by description.
    private var modules: [[UInt8]: String] = [:]

    init(folder: URL) {
        self.folder = folder
    }

    /// Writes the program of the old description, to be compiled against both libraries.
    mutating func write(_ name: String, old: SourceFile, new: SourceFile, breaks: Bool) throws {
        let text = try Self.program(for: old)
        let program = StableHash.hexadecimal(of: text)
        try write(text, to: folder.appendingPathComponent("programs/\(program).swift"))
        let verdict = breaks ? "breaks" : "compiles"
        try write(
            "\(program) \(try module(old)) \(try module(new)) \(verdict)\n",
            to: folder.appendingPathComponent("cases/" + name))
    }

    static let options = ResolveOptions(extensions: .samples)

    static func program(for spec: SourceFile) throws -> String {
        var diagnostics = Diagnostics()
        let resolver = Resolver(options: options)
        guard let api = resolver.resolve(spec, diagnostics: &diagnostics) else {
            throw Failure(text: diagnostics.rendered())
        }
        let library = Planner.plan(
            api, moduleName: moduleName, paging: Sketch.paging, diagnostics: &diagnostics)
        let asked = api.operations.lazy.flatMap(\.security).joined().map(WireName.init)
        return ConsumerProgram(library, asked: Set(asked)).text
    }

    /// Writes the library of a description, and gives its key. Libraries that only comments tell apart
    /// are one.
    private mutating func module(_ spec: SourceFile) throws -> String {
        if let key = modules[spec.bytes] { return key }
        var input = Pipeline.Input(
            spec: spec, templates: Repository.templates, moduleName: Self.moduleName)
        input.options = Self.options
        input.paging = Sketch.paging
        let output = Pipeline.run(input)
        guard let files = output.files else {
            throw Failure(text: output.diagnostics.rendered())
        }
        let sources = files.filter { $0.path.hasSuffix(".swift") }.map { file in
            let lines = String(decoding: file.bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            return (path: file.path, text: lines.joined(separator: "\n"))
        }
        let key = StableHash.hexadecimal(
            of: sources.map { $0.path + "\n" + $0.text }.joined(separator: "\n"))
        modules[spec.bytes] = key
        let target = folder.appendingPathComponent("modules/" + key)
        guard !FileManager.default.fileExists(atPath: target.path) else { return key }
        for source in sources {
            try write(source.text, to: target.appendingPathComponent(source.path))
        }
        return key
    }

    private func write(_ text: String, to url: URL) throws {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// What is wrong with a description that should be right.
    struct Failure: Error, CustomStringConvertible {
        let text: String
        var description: String { text }
    }
}
