import Foundation
import Testing

@testable import SDKLogin
@testable import SDKRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct TokenStoreTests {
    static let token = Token(
        accessToken: "a", refreshToken: "r", issuedAt: Date(timeIntervalSince1970: 1_700_000_000.5),
        expiresAt: Date(timeIntervalSince1970: 1_700_003_600.5), scope: "s t")

    /// Calls with a store whose directory is not there yet, then removes it.
    private func withStore(_ body: (FileTokenStore) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("tokens-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(FileTokenStore(directory: directory))
    }

    private func files(_ store: FileTokenStore) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: store.directory.path)
            .map { store.directory.appendingPathComponent($0).path }
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func coding() throws {
        for token in [Self.token, Token(accessToken: "a")] {
            let data = try JSONEncoder().encode(token)
            #expect(try JSONDecoder().decode(Token.self, from: data) == token)
        }
    }

    @Test func inMemory() {
        let store = InMemoryTokenStore()
        #expect(store.load(for: "a") == nil)
        store.save(Self.token, for: "a")
        #expect(store.load(for: "a") == Self.token)
        #expect(store.load(for: "b") == nil)
        store.clear(for: "a")
        #expect(store.load(for: "a") == nil)
    }

    @Test func file() throws {
        try withStore { store in
            #expect(try store.load(for: "a") == nil)
            try store.clear(for: "a")
            for key in ["a", "../../x", "", "a/b\u{0}"] {
                try store.save(Self.token, for: key)
                try store.save(Self.token, for: key)
                #expect(try store.load(for: key) == Self.token)
            }
            #expect(try files(store).count == 4)
            #expect(try files(store).allSatisfy { mode($0) == 0o600 })
            #expect(mode(store.directory.path) == 0o700)
            try store.clear(for: "a")
            #expect(try store.load(for: "a") == nil)
            #expect(try files(store).count == 3)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o777] as [mode_t])
    func openFilesAreRefused(_ mode: mode_t) throws {
        try withStore { store in
            try store.save(Self.token, for: "a")
            let path = try #require(try files(store).first)
            #expect(chmod(path, mode) == 0)
            expectRefusal("its mode has to be 0600") { _ = try store.load(for: "a") }
            expectRefusal("its mode has to be 0600") { try store.save(Self.token, for: "a") }
            #expect(try files(store) == [path])
        }
    }

    @Test func linksAreRefused() throws {
        try withStore { store in
            try store.save(Self.token, for: "a")
            let path = try #require(try files(store).first)
            let target = path + ".moved"
            #expect(rename(path, target) == 0)
            #expect(symlink(target, path) == 0)
            expectRefusal("symbolic link") { _ = try store.load(for: "a") }
            expectRefusal("symbolic link") { try store.save(Self.token, for: "a") }
            try store.clear(for: "a")
            #expect(try files(store) == [target])
        }
    }

    @Test func otherThingsAreRefused() throws {
        try withStore { store in
            try store.save(Self.token, for: "a")
            let path = try #require(try files(store).first)
            #expect(truncate(path, 0) == 0)
            expectRefusal("decoded") { _ = try store.load(for: "a") }
            #expect(truncate(path, off_t(PrivateFile.maximumBytes + 1)) == 0)
            expectRefusal("too large") { _ = try store.load(for: "a") }
            #expect(unlink(path) == 0)
            #expect(mkdir(path, 0o700) == 0)
            expectRefusal("not a file") { _ = try store.load(for: "a") }
            #expect(rmdir(path) == 0)
            #expect(mkfifo(path, 0o600) == 0)
            expectRefusal("not a file") { _ = try store.load(for: "a") }
        }
    }

    private func expectRefusal(
        _ reason: String, _ body: () throws -> Void,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let failure = #expect(
            throws: AuthenticationFailure.self, sourceLocation: sourceLocation
        ) { try body() }
        #expect(failure?.code == .tokenStore, sourceLocation: sourceLocation)
        #expect(
            failure?.message.hasSuffix(reason) == true
                || failure?.message.contains(reason) == true, sourceLocation: sourceLocation)
    }
}
