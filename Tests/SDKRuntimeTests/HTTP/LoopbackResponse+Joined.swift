import Loopback

extension LoopbackResponse {
    /// Head and body in one piece. The second of two small ones would wait for the acknowledgement
    /// of the first, which clients delay by some 40 ms.
    var joined: LoopbackResponse {
        let bytes = steps.reduce(into: [UInt8]()) { bytes, step in
            if case .bytes(let more) = step { bytes += more }
        }
        return LoopbackResponse([.bytes(bytes)])
    }
}
