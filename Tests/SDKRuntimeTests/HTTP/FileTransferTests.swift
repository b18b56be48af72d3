import Foundation
import Loopback
import SDKRuntime
import SDKTesting
import Testing

@Suite(.serialized) struct FileTransferTests {
    private static let environment = ProcessInfo.processInfo.environment

    let transport = URLSessionTransport()
    let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("transfer-\(UUID().uuidString)")

    /// How much goes over the wire, in MB: enough to tell whether it is held in memory where that counts,
    /// alone, where it takes some 20 MB; and 1 GB with LARGE=1 in the environment.
    private static let megabytes =
        environment["LARGE"] == "1" ? 1024 : TestProcess.isAlone ? 200 : 16

    @Test func downloadKeepsMemoryFlat() async throws {
        let count = Self.megabytes
        let chunk = [UInt8](repeating: 7, count: 1 << 20)
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(200, [:], length: count << 20),
                .repeated(chunk, count: count),
            ])
        }
        defer { try? FileManager.default.removeItem(at: file) }
        let last = Locked<TransferProgress?>(nil)
        let client = APIClient(server: Server(server.url), transport: transport)
        let before = residentBytes()
        let response = try await client.download(
            APIRequest<Void>("op", .get, "/big"), to: file
        ) { progress in
            last.withLock { $0 = progress }
        }
        let growth = residentBytes() - before
        #expect(response.status == 200)
        if TestProcess.isAlone {
            #expect(growth < 100 << 20, "grew by \(growth >> 20) MB")
        }
        #expect(last.withLock { $0?.completed } == Int64(count) << 20)
        #expect(last.withLock { $0?.total } == Int64(count) << 20)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.size] as? Int == count << 20)
    }

    /// Of a file alone, and of a file in a multipart body, which is put together in another file.
    @Test(arguments: [false, true])
    func uploadKeepsMemoryFlat(isMultipart: Bool) async throws {
        let count = Self.megabytes << 20
        let server = try LoopbackServer(keepsBodies: false) { _ in .respond(200, [:], "ok") }
        // Without a byte on the disk.
        #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
        #expect(truncate(file.path, count) == 0)
        defer { try? FileManager.default.removeItem(at: file) }
        let body: RequestBody =
            isMultipart ? .multipart(MultipartBody([.init("f", file: file)])) : .file(file)
        let last = Locked<TransferProgress?>(nil)
        let client = APIClient(server: Server(server.url), transport: transport)
        let before = residentBytes()
        let response = try await client.upload(
            APIRequest<String>.text("op", .post, "/", body: body)
        ) { progress in
            last.withLock { $0 = progress }
        }
        let growth = residentBytes() - before
        #expect(response.value == "ok")
        let sent = try #require(server.requests.first?.bodyCount)
        #expect(isMultipart ? sent > count : sent == count)
        #expect(last.withLock { $0?.completed } == Int64(sent))
        if TestProcess.isAlone {
            #expect(growth < 100 << 20, "grew by \(growth >> 20) MB")
        }
    }

    @Test func aFailedDownloadLeavesTheFileAlone() async throws {
        let text = "nothing here \(UUID())"
        let server = try LoopbackServer { _ in .respond(404, [:], text) }
        try Data("old".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let client = APIClient(server: Server(server.url), transport: transport)
        let error = await #expect(throws: APIError.self) {
            try await client.download(APIRequest<Void>("op", .get, "/"), to: file)
        }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.response.text == text)
        #expect(try String(contentsOf: file, encoding: .utf8) == "old")
        // Nothing is left behind either.
        let folder = FileManager.default.temporaryDirectory
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
            guard name.hasSuffix(".tmp") else { return false }
            let content = FileManager.default.contents(
                atPath: folder.appendingPathComponent(name).path)
            return content == Data(text.utf8)
        }
        #expect(left.isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func cancellingADownloadLeavesTheFileAlone() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(200, [:], length: 1 << 20),
                .repeated([UInt8](repeating: 7, count: 1 << 16), count: 8), .waitForClient,
            ])
        }
        try Data("old".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (progressing, progress) = AsyncStream.makeStream(of: Void.self)
        let client = APIClient(server: Server(server.url), transport: transport)
        let task = Task { [file] () -> APIError? in
            do throws(APIError) {
                _ = try await client.download(APIRequest<Void>("op", .get, "/"), to: file) { _ in
                    progress.yield()
                }
                return nil
            } catch {
                return error
            }
        }
        for await _ in progressing { break }
        task.cancel()
        guard case .cancelled? = await task.value else {
            Issue.record("not cancelled")
            return
        }
        await server.connectionClosed()
        #expect(try String(contentsOf: file, encoding: .utf8) == "old")
    }

    @Test func aRedirectedDownloadReplacesTheFile() async throws {
        let server = try LoopbackServer { request in
            request.target == "/a" ? .respond(307, ["Location": "/b"]) : .respond(200, [:], "new")
        }
        try Data("old".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let response = try await transport.download(
            HTTPRequest(.get, server.url + "/a"), to: file, progress: nil)
        #expect(response.status == 200)
        #expect(try String(contentsOf: file, encoding: .utf8) == "new")
    }

    @Test func uploadsAFileInAMultipartBody() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let content = Data(repeating: 9, count: 3_000_000)
        try content.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let client = APIClient(server: Server(server.url), transport: transport)
        let body = MultipartBody([.init("f", file: file, filename: "a.bin")], boundary: "b")
        let last = Locked<TransferProgress?>(nil)
        let response = try await client.upload(
            APIRequest<String>.text("op", .post, "/", body: .multipart(body))
        ) { progress in
            last.withLock { $0 = progress }
        }
        #expect(response.value == "ok")
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.bin\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
        let request = try #require(server.requests.first)
        #expect(request.headers["Content-Type"] == "multipart/form-data; boundary=b")
        #expect(request.body == Array(head.utf8) + content + Array("\r\n--b--\r\n".utf8))
        #expect(last.withLock { $0?.completed } == Int64(request.body.count))
    }

    @Test func uploadsAFile() async throws {
        let server = try LoopbackServer { _ in .respond() }
        try Data("content".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try await transport.send(HTTPRequest(.put, server.url, body: .file(file)))
        #expect(server.requests.first?.body == Array("content".utf8))
        let missing = file.appendingPathExtension("missing")
        await #expect(throws: InvalidRequest.self) {
            try await transport.send(HTTPRequest(.put, server.url, body: .file(missing)))
        }
    }

    /// The memory of this process without mapped files; 0 where the kernel has no /proc.
    private func residentBytes() -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst()
                .first
        else { return 0 }
        return (Int(kilobytes) ?? 0) << 10
    }
}
