import Foundation
import Testing

@testable import SDKDocument
@testable import SDKGenerator

/// Every operation and model of large descriptions is in the output. The descriptions lie beside the
/// checkout, not in it; the largest ones are taken when LARGE is set.
@Suite("Nothing of a large description is lost")
struct PlatformCountTests {
    private static let folder: URL? = {
        var url = URL(filePath: #filePath)
        while url.path != "/" {
            url.deleteLastPathComponent()
            let specs = url.appending(path: "shared/specs")
            if FileManager.default.fileExists(atPath: specs.path) { return specs }
        }
        return nil
    }()

    private static let names: [String] = {
        let small = ["platform-13.0.0.swagger.json", "platform-14.0.0.swagger.json"]
        let large = ["platform-259.swagger.json.gz", "platform-259.openapi.json.gz"]
        let wanted = ProcessInfo.processInfo.environment["LARGE"] == nil ? small : small + large
        return wanted.filter { name in
            folder.map { FileManager.default.fileExists(atPath: $0.path + "/" + name) } ?? false
        }
    }()

    private func content(_ name: String) throws -> Data {
        let file = try #require(Self.folder).appending(path: name)
        guard name.hasSuffix(".gz") else { return try Data(contentsOf: file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return try #require(data)
    }

    @Test(
        "Each operation and each model is there, in files of a size to read",
        .enabled(if: !names.isEmpty, "shared/specs is not beside the checkout"), arguments: names)
    func everythingIsThere(_ name: String) throws {
        let data = try content(name)
        let output = Pipeline.run(
            Pipeline.Input(
                spec: SourceFile(path: name, bytes: [UInt8](data)),
                templates: GoldenCase.templates, moduleName: "Platform"))
        let files = try #require(output.files)
        let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])

        var described: [String] = []
        for (path, item) in try #require(json["paths"] as? [String: [String: Any]]) {
            for verb in item.keys where Self.verbs.contains(verb) {
                described.append("\(verb) \(path)")
            }
        }
        var generated: [String] = []
        for file in files where file.path.hasPrefix("APIs/") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for match in text.matches(of: #/",\s+\.([a-z]+),\s+"(/[^"]*)"/#) {
                generated.append("\(match.1) \(match.2)")
            }
        }
        #expect(generated.sorted() == described.sorted())

        let components = json["components"] as? [String: Any]
        let schemas = components?["schemas"] ?? json["definitions"]
        // Files hold several types where there are many.
        let models = files.filter { $0.path.hasPrefix("Models/") }.reduce(0) { count, file in
            let lines = file.bytes.split(separator: 0x0A)
            return count
                + lines.count {
                    $0.starts(with: "public struct ".utf8)
                        || $0.starts(with: "public typealias ".utf8)
                }
        }
        #expect(models == (schemas as? [String: Any])?.count)
        #expect(output.counts?.models == models)
        for file in files {
            let lines = file.bytes.count { $0 == 0x0A }
            #expect(lines <= 5000, "\(file.path) has \(lines) lines")
        }
    }

    private static let verbs: Set<String> = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace",
    ]
}
