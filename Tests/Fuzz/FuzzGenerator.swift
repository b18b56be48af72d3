import Foundation
import SDKMustache
import SDKOutput

@testable import SDKDescription
@testable import SDKDiff
@testable import SDKDocument
@testable import SDKEmission
@testable import SDKGenerator
@testable import SDKPlan
@testable import SDKTranscribe

private func file(_ bytes: [UInt8], _ path: String = "spec.json") -> SourceFile {
    SourceFile(path: path, bytes: bytes)
}

/// A text that is read must be the same value once it is written and read again; one that isn't must
/// have exactly one error.
func fuzzJSON(_ bytes: [UInt8]) {
    var diagnostics = Diagnostics()
    guard let document = DocumentReader.read(file(bytes), diagnostics: &diagnostics) else {
        precondition(diagnostics.count(of: .error) == 1)
        _ = diagnostics.rendered()
        return
    }
    let text = document.root.jsonText
    var again = Diagnostics()
    guard let copy = DocumentReader.read(file(Array(text.utf8)), diagnostics: &again) else {
        preconditionFailure("what was written is not read: \(text)")
    }
    precondition(again.isEmpty)
    precondition(copy.root.isEqual(to: document.root) && document.root.isEqual(to: copy.root))
    precondition(copy.root.jsonText == text)
    _ = diagnostics.rendered()
    var open = [document.root]
    while let node = open.popLast() {
        _ = (node.pointer, node.location, node.string, node.int, node.numberText)
        open += node.elements
        open += node.members.map(\.value)
    }
}

private let values: MustacheValue = [
    "a": "text", "b": true, "c": false, "n": .null, "l": ["1", "2", "3"], "e": [],
    "o": ["a": "inner", "o": ["a": "innermost"], "l": [["a": "x"], ["b": "y"]]],
]

/// The input is a template and a partial `p`, with a zero between them. Whatever they are, rendering
/// ends within its limits, and in strict and lenient mode alike.
func fuzzMustache(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    guard let main = try? MustacheTemplate(parts[0], name: "main"),
        let partial = try? MustacheTemplate(parts.count > 1 ? parts[1] : "", name: "p"),
        let library = try? MustacheLibrary([main, partial])
    else { return }
    for missing in [MustacheSettings.MissingName.error, .empty] {
        let settings = MustacheSettings(
            missing: missing, partialDepth: 20, maximumOutput: 10_000, maximumSteps: 10_000)
        if let text = try? library.render("main", values, settings: settings) {
            precondition(text.utf8.count <= 10_000)
        }
    }
}

private let templates: [SourceFile] = {
    let folder = ProcessInfo.processInfo.environment["FUZZ_TEMPLATES"] ?? "Templates/swift"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name)
            .map { SourceFile(path: name, bytes: Array($0)) }
    }
}()

/// From bytes to files: no file but with errors told, no error but with no file, paths that are safe,
/// and texts without characters that end lines or hide something.
func fuzzPipeline(_ bytes: [UInt8]) {
    let output = Pipeline.run(
        Pipeline.Input(spec: file(bytes), templates: templates, moduleName: "Sample"))
    _ = output.diagnostics.rendered()
    guard let files = output.files else {
        precondition(output.diagnostics.hasErrors)
        return
    }
    precondition(!output.diagnostics.hasErrors)
    var diagnostics = Diagnostics()
    precondition(OutputPath.check(files, diagnostics: &diagnostics), diagnostics.rendered())
    for file in files {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            preconditionFailure("\(file.path) is not UTF-8")
        }
        for scalar in text.unicodeScalars where scalar.value != 0x0A {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .privateUse:
                preconditionFailure("\(file.path) has U+\(String(scalar.value, radix: 16))")
            default: continue
            }
        }
    }
    var same = Diagnostics()
    if let api = Resolver().resolve(file(bytes), diagnostics: &same) {
        precondition(Comparison(old: api, new: api).changes.isEmpty)
        let library = Planner.plan(api, moduleName: "Sample", diagnostics: &same)
        check(library.types)
        precondition(
            areDistinct(library.services.map(\.name.text) + library.types.map(\.name.text)))
        for service in library.services {
            precondition(areDistinct(service.methods.map(\.name.text)))
            for method in service.methods {
                precondition(areDistinct(method.arguments.map(\.name.text)))
                // Each parameter has an argument of its own.
                precondition(areDistinct(method.parameters.map(String.init)))
            }
            check(service.types)
        }
    }
}

/// What stands together has different names.
private func check(_ types: [TypeDeclaration]) {
    precondition(areDistinct(types.map(\.name.path)))
    for type in types {
        check(type.nested)
        switch type.kind {
        case .model(let model):
            precondition(areDistinct(model.properties.map(\.name.text)), type.name.text)
        case .enumeration(let enumeration):
            precondition(areDistinct(enumeration.values.map(\.name.text)), type.name.text)
        case .union(let union):
            precondition(areDistinct(union.alternatives.map(\.name.text)), type.name.text)
        case .multipart(let parts):
            precondition(areDistinct(parts.map(\.name.text)), type.name.text)
        case .headers(let headers):
            precondition(areDistinct(headers.map(\.name.text)), type.name.text)
        case .events(let events):
            precondition(areDistinct(events.map(\.name.text)), type.name.text)
        case .alias: continue
        }
    }
}

private func areDistinct(_ names: [String]) -> Bool { Set(names).count == names.count }

/// Whatever a page looks like, what comes out is a description or an error, and to bring the same page into it
/// changes nothing.
func fuzzTranscribe(_ bytes: [UInt8]) {
    let page = file(bytes, "page.md")
    let result = Transcriber().transcribe([page])
    _ = result.diagnostics.rendered()
    guard let made = result.bytes else { return precondition(result.diagnostics.hasErrors) }
    var diagnostics = Diagnostics()
    guard DocumentReader.read(file(made), diagnostics: &diagnostics) != nil, diagnostics.isEmpty
    else {
        preconditionFailure(diagnostics.rendered())
    }
    precondition(Transcriber().transcribe([page], into: file(made)).bytes == made)
}

/// The JSON text with one of its values instead of another one.
func exchanged(_ bytes: [UInt8], seed: UInt32) -> [UInt8]? {
    var diagnostics = Diagnostics()
    guard let document = DocumentReader.read(file(bytes), diagnostics: &diagnostics) else {
        return nil
    }
    let records = document.root.storage.records
    guard records.count > 2 else { return nil }
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }
    func range(_ index: Int) -> Range<Int>? {
        let record = records[index]
        let start = Int(record.offset)
        guard bytes.indices.contains(start) else { return nil }
        switch bytes[start] {
        case 0x22: return start..<min(start + record.length + 2, bytes.count)
        case 0x7B, 0x5B: return bracketed(bytes, from: start)
        default: return start..<min(start + max(record.length, 1), bytes.count)
        }
    }
    guard let target = range(1 + random(records.count - 1)),
        let source = range(1 + random(records.count - 1))
    else { return nil }
    return Array(bytes[..<target.lowerBound] + bytes[source] + bytes[target.upperBound...])
}

/// The array or object that begins at an index.
private func bracketed(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    var depth = 0
    var isInString = false
    var index = start
    while index < bytes.count {
        switch bytes[index] {
        case 0x5C where isInString: index += 1
        case 0x22: isInString.toggle()
        case 0x7B where !isInString, 0x5B where !isInString: depth += 1
        case 0x7D where !isInString, 0x5D where !isInString:
            depth -= 1
            if depth == 0 { return start..<index + 1 }
        default: break
        }
        index += 1
    }
    return nil
}
