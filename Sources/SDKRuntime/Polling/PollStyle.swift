/// How far an operation is that one request starts and others ask after.
public enum PollState: Hashable, Sendable {
    /// Nothing is decided yet.
    case running
    /// The response has the result.
    case done
    /// There will be no result. The text is the server's word for it.
    case failed(String)
    /// The server says something that nothing is known of.
    case unknown(String)
}

/// How an API tells how far such an operation is.
public struct PollStyle<Value: Sendable>: Sendable {
    /// Whether a response says by its status alone that it goes on, so that it isn't decoded.
    let isRunning: @Sendable (HTTPResponse) -> Bool
    let state: @Sendable (APIResponse<Value>) -> PollState

    /// A property has a word for it.
    ///
    /// - Parameters:
    ///   - done: the words for a result.
    ///   - failed: the words for none.
    ///   - running: the words for neither; with `nil` any other word means that, and so does a
    ///     missing one in any case.
    ///   - word: takes the word out of a response.
    public static func state(
        done: Set<String>, failed: Set<String> = [], running: Set<String>? = nil,
        _ word: @escaping @Sendable (Value) -> String?
    ) -> PollStyle {
        PollStyle { response in
            response.status == 202 && response.body.isEmpty
        } state: { response in
            guard let word = word(response.value) else { return .running }
            if done.contains(word) { return .done }
            if failed.contains(word) { return .failed(word) }
            return running?.contains(word) ?? true ? .running : .unknown(word)
        }
    }

    /// Status 202 means that it goes on, any other success that it is done (RFC 9110 section
    /// 15.3.3).
    public static var accepted: PollStyle {
        PollStyle {
            $0.status == 202
        } state: { _ in
            .done
        }
    }

    /// A closure tells, for anything else.
    public static func custom(
        _ state: @escaping @Sendable (APIResponse<Value>) -> PollState
    ) -> PollStyle {
        PollStyle(isRunning: { _ in false }, state: state)
    }
}
