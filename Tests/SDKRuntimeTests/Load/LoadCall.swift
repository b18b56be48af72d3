import SDKRuntime

/// One call of a load test. What happens to it follows from its number alone.
struct LoadCall {
    enum Fault: Int {
        /// 429 with a `Retry-After` of two seconds, the first time.
        case rateLimited
        /// 503, the first two times.
        case unavailable
        /// No response, the first time.
        case connectionLost
    }

    /// What the caller gets.
    enum Outcome: Hashable {
        case text(String)
        case status(Int)
        case failure(TransportError.Kind)
    }

    let id: Int

    var method: HTTPMethod { id.isMultiple(of: 5) ? .post : .get }

    var fault: Fault? { Fault(rawValue: id / 5 % 8) }

    private var faults: Int {
        switch fault {
        case .none: 0
        case .rateLimited, .connectionLost: 1
        case .unavailable: 2
        }
    }

    /// How many times the server has to see it, refused access tokens not counted.
    var exchanges: Int { method == .post ? 1 : faults + 1 }

    /// How many times its caller waits before another attempt.
    var waits: Int { exchanges - 1 }

    /// A GET is tried until it succeeds, a POST ends with its fault.
    var outcome: Outcome {
        guard method == .post else { return .text("\(id)") }
        return switch fault {
        case .none: .text("\(id)")
        case .rateLimited: .status(429)
        case .unavailable: .status(503)
        case .connectionLost: .failure(.connectionLost)
        }
    }

    /// What the server does at an attempt, counted from 1; `nil` is a success.
    func fault(at attempt: Int) -> Fault? { attempt <= faults ? fault : nil }
}
