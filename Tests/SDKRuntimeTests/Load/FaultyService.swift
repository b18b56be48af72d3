import Foundation
import SDKRuntime

/// A server with a token endpoint that goes wrong as ``LoadCall`` says, and whose tokens end in
/// turn by being revoked and by the clock. Counts everything it sees.
final class FaultyService: Sendable {
    enum Response {
        case respond(Int, HTTPHeaders, String)
        case connectionLost
    }

    struct State: Sendable {
        var date = Date(timeIntervalSince1970: 1_000_000)
        /// Requests for each call, by its number, those with a refused token not counted.
        var exchanges: [Int: Int] = [:]
        var count = 0
        var issued = 0
        /// Tokens up to this one are refused.
        var revoked = 0
        var refused: Set<Int> = []
        var expiries = 0
    }

    private let interval: Int
    private let maximumExpiries: Int
    private let state = Locked(State())

    /// - Parameters:
    ///   - interval: how many requests a token is good for; more than are under way at a time, so
    ///     that no token ends unused.
    ///   - maximumExpiries: the tokens that end.
    init(interval: Int, maximumExpiries: Int) {
        self.interval = interval
        self.maximumExpiries = maximumExpiries
    }

    var date: Date { state.withLock { $0.date } }

    var seen: State { state.withLock { $0 } }

    func respond(_ path: some StringProtocol, authorization: String?) -> Response {
        state.withLock { state in
            if path == "/oauth/token" {
                state.issued += 1
                return .respond(
                    200, ["Content-Type": "application/json"],
                    #"{"access_token":"\#(state.issued)","token_type":"bearer","expires_in":3600}"#)
            }
            guard let id = path.split(separator: "/").last.flatMap({ Int($0) }),
                let token = authorization?.split(separator: " ").last.flatMap({ Int($0) })
            else { return .respond(400, [:], "") }
            // A call is refused once: a second time would be final, and whether it comes to that
            // depends on how the machine schedules threads.
            if token <= state.revoked, state.refused.insert(id).inserted {
                return .respond(401, [:], "")
            }
            let attempt = (state.exchanges[id] ?? 0) + 1
            state.exchanges[id] = attempt
            state.count += 1
            if state.count.isMultiple(of: interval) { expire(&state) }
            return switch LoadCall(id: id).fault(at: attempt) {
            case .none: .respond(200, ["Content-Type": "text/plain"], "\(id)")
            case .rateLimited: .respond(429, ["Retry-After": "2"], "")
            case .unavailable: .respond(503, [:], "")
            case .connectionLost: .connectionLost
            }
        }
    }

    private func expire(_ state: inout State) {
        guard state.expiries < maximumExpiries else { return }
        state.expiries += 1
        if state.expiries.isMultiple(of: 2) {
            state.date += 3600
        } else {
            state.revoked = state.issued
        }
    }
}
