internal import Foundation
internal import SDKRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One connection of a ``LoopbackServer``.
struct LoopbackConnection {
    private let socket: Int32
    private let keepsBodies: Bool
    private var buffer: [UInt8] = []

    init(_ socket: Int32, keepsBodies: Bool) {
        self.socket = socket
        self.keepsBodies = keepsBodies
        #if !canImport(Glibc)
            var on: Int32 = 1
            setsockopt(
                socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    func serve(_ handler: (LoopbackRequest) -> LoopbackResponse) {
        var connection = self
        defer { _ = close(socket) }
        while let request = connection.readRequest() {
            for step in handler(request).steps {
                guard connection.perform(step) else { return }
            }
        }
    }

    private mutating func perform(_ step: LoopbackResponse.Step) -> Bool {
        switch step {
        case .bytes(let bytes): return write(bytes)
        case .repeated(let bytes, let count):
            for _ in 0..<count where !write(bytes) { return false }
            return true
        case .dripped(let bytes, let pause):
            for byte in bytes {
                usleep(pause * 1000)
                guard write([byte]) else { return false }
            }
            return true
        case .wait(let body):
            body()
            return true
        case .close: return false
        case .waitForClient:
            while fill() {}
            return false
        }
    }

    private mutating func readRequest() -> LoopbackRequest? {
        guard let head = readHead() else { return nil }
        var lines = head.components(separatedBy: "\r\n")[...]
        let parts = (lines.popFirst() ?? "").split(separator: " ")
        guard parts.count == 3 else { return nil }
        var request = LoopbackRequest()
        request.method = String(parts[0])
        request.target = String(parts[1])
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            request.headers.add(
                String(line[..<colon]),
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        if request.headers["Expect"] != nil {
            _ = write([UInt8]("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        if request.headers["Transfer-Encoding"]?.lowercased() == "chunked" {
            while let size = readLine().flatMap({ Int($0, radix: 16) }) {
                guard readBody(size, of: &request), readLine() != nil else { return nil }
                if size == 0 { return request }
            }
            return nil
        }
        let count = request.headers["Content-Length"].flatMap { Int($0) } ?? 0
        return readBody(count, of: &request) ? request : nil
    }

    private mutating func readBody(_ count: Int, of request: inout LoopbackRequest) -> Bool {
        request.bodyCount += count
        guard !keepsBodies else {
            guard let bytes = read(count) else { return false }
            request.body += bytes
            return true
        }
        var left = count
        while left > buffer.count {
            left -= buffer.count
            buffer.removeAll(keepingCapacity: true)
            guard fill() else { return false }
        }
        buffer.removeFirst(left)
        return true
    }

    private mutating func readHead() -> String? {
        var lines: [String] = []
        while let line = readLine() {
            if line.isEmpty { return lines.joined(separator: "\r\n") }
            lines.append(line)
        }
        return nil
    }

    private mutating func readLine() -> String? {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                return line.last == "\r" ? String(line.dropLast()) : line
            }
            searched = buffer.count
            guard fill() else { return nil }
        }
    }

    private mutating func read(_ count: Int) -> [UInt8]? {
        while buffer.count < count {
            guard fill() else { return nil }
        }
        let bytes = [UInt8](buffer.prefix(count))
        buffer.removeFirst(count)
        return bytes
    }

    private mutating func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        return bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let count = send(
                    socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, flags)
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }
}
