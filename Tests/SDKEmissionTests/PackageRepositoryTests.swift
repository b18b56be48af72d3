import Samples
import Testing

@testable import SDKEmission

@Suite("Repositories that a package takes its runtime from")
struct PackageRepositoryTests {
    @Test(
        "A URL and what follows it",
        arguments: [
            ("https://example.com/a/sdk.git#1.2.3", "sdk", .from("1.2.3")),
            ("git@example.com:a/sdk.git#main", "sdk", .branch("main")),
            ("ssh://git@example.com/sdk#1.2", "sdk", .branch("1.2")),
            (
                "file:///a/sdk_-.x#0123456789abcdef0123456789ABCDEF01234567", "sdk_-.x",
                .revision("0123456789abcdef0123456789ABCDEF01234567")
            ),
        ] as [(String, String, PackageRepository.Requirement)])
    func read(
        _ text: String, _ identity: String, _ requirement: PackageRepository.Requirement
    ) throws {
        let repository = try #require(PackageRepository(text))
        #expect(repository.identity == identity)
        #expect(repository.requirement == requirement)
    }

    @Test(
        "Text that could be more than a URL, a name or a revision",
        arguments: HostileText.all.filter { !["", "//"].contains($0) })
    func hostile(_ text: String) {
        #expect(PackageRepository("https://example.com/\(text)/sdk#1.0.0") == nil)
        #expect(PackageRepository("https://example.com/sdk#\(text)") == nil)
        #expect(PackageRepository("https://example.com/sdk#1.0.0\(text)") == nil)
    }

    @Test(
        "What names no repository, package or revision",
        arguments: [
            "", "#", "https://example.com/sdk", "https://example.com/sdk#", "#1.0.0",
            "https://#1.0.0", "https://example.com/..#1.0.0", "https://example.com/.git#1.0.0",
            "https://example.com/.x#1.0.0", "ftp://example.com/sdk#1.0.0", "sdk#1.0.0",
            "https://example.com/s%22dk#1.0.0",
        ])
    func refused(_ text: String) {
        #expect(PackageRepository(text) == nil)
    }
}
