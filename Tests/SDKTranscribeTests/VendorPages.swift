import Foundation

@testable import SDKDocument
@testable import SDKTranscribe

/// The vendor's pages, if they are beside the checkout.
enum VendorPages {
    static func all() throws -> [SourceFile] {
        try FileManager.default.contentsOfDirectory(
            at: PageFixture.vendorPages, includingPropertiesForKeys: nil
        )
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { SourceFile(path: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    }
}
