import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// Pages that are made of a description, in every form, give it back, but for what the form cannot
/// say. `make transcribe-check` runs these, with a folder for the descriptions that are made.
@Suite struct TranscribeCorpusTests {
    static func pages(_ form: PageForm) -> [SourceFile] {
        let writer: any PageWriter =
            switch form.dialect {
            case .java: JavaWriter(form: form)
            case .python: PythonWriter(form: form)
            case .csharp: CSharpWriter(form: form)
            case .javascript: JavaScriptWriter(form: form)
            default: PHPWriter(form: form)
            }
        let api = CorpusAPI.all
        var classes: [String] = []
        for name in api.operations.flatMap(\.classes) where !classes.contains(name) {
            classes.append(name)
        }
        let pages = classes.map { name in
            (
                name + "Api",
                writer.page(ofClass: name, api.operations.filter { $0.classes.contains(name) })
            )
        }
        let models = form.hasModels ? api.models.map { ($0.name, writer.page(ofModel: $0)) } : []
        return (pages + models).map {
            SourceFile(path: "\(form.name)/\($0.0).md", bytes: Array($0.1.utf8))
        }
    }

    private func object(_ bytes: [UInt8]) throws -> NSDictionary {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
    }

    private func text(_ object: NSDictionary) throws -> [String] {
        let data = try JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test(arguments: PageForm.all)
    func roundTrip(_ form: PageForm) throws {
        let result = Transcriber(keys: .samples).transcribe(Self.pages(form))
        let bytes = try #require(result.bytes)
        if let folder = ProcessInfo.processInfo.environment["TRANSCRIBED"] {
            let name = form.name.replacingOccurrences(of: "/", with: "-") + ".json"
            try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
        }
        let found = try object(bytes)
        let expected = form.seen(.all).json(version: form.hasFooter ? "12.3.0" : nil)
        let difference = try text(found).difference(from: text(expected)).map { "\($0)" }
        #expect(difference.isEmpty, "\(difference.joined(separator: "\n"))")
        let noise = result.diagnostics.sorted.filter {
            ![.pageLocationGuessed, .pageModelStub].contains($0.rule)
        }
        #expect(noise.isEmpty, "\(noise.map { $0.rendered() }.joined(separator: "\n"))")
    }

    /// What was made of the pages agrees with them, and taking it in again changes nothing.
    @Test(arguments: PageForm.all)
    func agreement(_ form: PageForm) throws {
        let pages = Self.pages(form)
        let bytes = try #require(Transcriber(keys: .samples).transcribe(pages).bytes)
        let file = SourceFile(path: "made.json", bytes: bytes)
        #expect(Transcriber(keys: .samples).transcribe(pages, into: file).bytes == bytes)
        let check = AgreementCheck(keys: .samples).check(file, against: pages)
        #expect(check.isEmpty, "\(check.rendered())")
    }

    /// Each page shows its dialect, or takes it from the others.
    @Test(arguments: PageForm.all)
    func dialects(_ form: PageForm) {
        let found = Transcriber.dialects(of: Self.pages(form))
        #expect(found.filter { $0.dialect != form.dialect }.map(\.file).isEmpty)
    }
}
