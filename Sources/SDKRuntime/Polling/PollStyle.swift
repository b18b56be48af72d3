/// The state of a long-running operation.
public enum PollState: Hashable, Sendable {
    /// The operation is running.
    case running
    /// The response has the result.
    case done
    /// The operation failed. The text is the server's word for it.
    case failed(String)
    /// The state is unknown. The text is the server's word for it.
    case unknown(String)
}

/// How an API shows the state of a long-running operation.
public struct PollStyle<Value: Sendable>: Sendable {
    /// Whether the status of a response alone says that the operation is running, so that the
    /// response isn't decoded.
    let isRunning: @Sendable (HTTPResponse) -> Bool
    let state: @Sendable (APIResponse<Value>) -> PollState

    /// A property has a word for the state.
    ///
    /// - Parameters:
    ///   - done: the words that mean a result.
    ///   - failed: the words that mean a failure.
    ///   - running: the words that mean neither. With `nil`, any other word does. A missing word
    ///     always means that the operation is running.
    ///   - word: returns the word of a response.
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

    /// Status 202 means that the operation is running, and any other success that it is done (RFC
    /// 9110 section 15.3.3).
    public static var accepted: PollStyle {
        PollStyle {
            $0.status == 202
        } state: { _ in
            .done
        }
    }

    /// A closure determines the state, for anything else.
    public static func custom(
        _ state: @escaping @Sendable (APIResponse<Value>) -> PollState
    ) -> PollStyle {
        PollStyle(isRunning: { _ in false }, state: state)
    }
}
