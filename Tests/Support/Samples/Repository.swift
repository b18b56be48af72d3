import Foundation
import SDKDocument

/// The repository that the tests are built from.
package enum Repository {
    package static let root: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    /// The templates that Swift is made with.
    package static let templates: [SourceFile] = {
        let folder = root.appendingPathComponent("Templates/swift")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".mustache") }.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
                SourceFile(path: "Templates/swift/" + name, bytes: [UInt8]($0))
            }
        }
    }()
}
