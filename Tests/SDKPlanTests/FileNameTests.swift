import Samples
import Testing

@testable import SDKOutput
@testable import SDKPlan

@Suite struct FileNameTests {
    @Test(
        "Plain names are kept",
        arguments: [["User", "Account"], ["_2Factor"], ["UsersAPI", "Users"]])
    func plain(_ types: [String]) {
        #expect(FileName.stems(for: types) == types)
    }

    @Test("Twins by case get names of their own, whatever the order")
    func twins() {
        let types = ["User", "user", "USER"]
        let stems = FileName.stems(for: types)
        #expect(Set(stems.map { $0.lowercased() }).count == 3)
        #expect(stems[2] == "USER")
        #expect(FileName.stems(for: types.reversed()) == stems.reversed())
    }

    @Test(
        "No name is a path, a device or hidden",
        arguments: HostileText.all + [
            "../x", "/etc/x", "a/b", "..", ".", ".x", "CON", "nul", "a\\b",
        ])
    func hostile(_ text: String) throws {
        let stem = try #require(FileName.stems(for: [text]).first)
        #expect(OutputPath.isSafe("Models/" + stem + ".swift"))
        #expect(stem.utf8.allSatisfy { $0 < 0x80 && $0 != 0x2F && $0 != 0x5C && $0 != 0x2E })
        #expect(!["con", "nul"].contains(stem.lowercased()))
    }

    @Test("A long name fits every file system")
    func long() {
        let stems = FileName.stems(for: [String(repeating: "Long", count: 100)])
        #expect(stems.allSatisfy { $0.utf8.count < 200 })
    }
}
