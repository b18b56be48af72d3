@testable import SDKRuntime
@testable import SDKStreams

/// A stream that arrives in pieces, cut anywhere, must give what it gives as one piece. The first
/// byte chooses the kind of the stream, the second one the length of the pieces.
func fuzzStreams(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let kind = bytes[0] % 4
    let length = Int(bytes[1] % 32) + 1
    let stream = Array(bytes.dropFirst(2))
    let whole = elements(of: kind, in: [stream])
    let cut = elements(
        of: kind,
        in: stride(from: 0, to: stream.count, by: length).map {
            Array(stream[$0..<min($0 + length, stream.count)])
        })
    precondition(whole == cut)
}

/// What a stream gives, as texts, and how it ends. No element may be longer than 64 bytes, but for
/// JSON text sequences: whether the white space after a text is a part of it depends on the pieces.
private func elements(of kind: UInt8, in pieces: [[UInt8]]) -> [String] {
    let limit = kind == 2 ? 1000 : 64
    var source: any ElementSource =
        switch kind {
        case 0: EventSource(limit: limit, terminalMark: "[DONE]")
        case 1: LineSource(limit: limit, terminalMark: "[DONE]")
        case 2: SequenceSource(limit: limit, terminalMark: nil)
        default: PartSource(limit: limit)
        }
    var found: [String] = []
    /// Whether the stream goes on.
    func note(_ output: SourceOutput?) -> Bool {
        switch output {
        case .element(let element):
            var bytes = element.bytes
            if kind == 2 { bytes.removeTrailingSpace() }
            found.append("\(element.type) \(element.id) \(element.headers) \(Array(bytes))")
            return true
        case .terminalMark:
            found.append("mark")
            return false
        case nil: return false
        }
    }
    do throws(StreamError.Reason) {
        try source.open(contentType: #"multipart/mixed; boundary="--""#)
        for piece in pieces {
            source.push(piece)
            while let output = try source.next() {
                guard note(output) else { return found }
            }
        }
        while let output = try source.finish() {
            guard note(output) else { return found }
        }
    } catch {
        found.append("\(error)")
    }
    return found
}

extension ArraySlice<UInt8> {
    fileprivate mutating func removeTrailingSpace() {
        while let last, last.isJSONSpace { removeLast() }
    }
}
