/// How a stream is read.
public struct StreamOptions: Sendable {
    /// The largest element in bytes: the data of an event, a line, a text. What has come of an element
    /// is held in memory.
    public var maximumElementBytes: Int
    /// The text that ends the stream instead of an element, `[DONE]` for example; `nil` if only the
    /// end of the response does. The response is not read any further.
    public var terminalMark: String?
    /// Whether and how a stream of events goes on after its connection has ended; `nil` for not.
    /// Other streams have no ids to go on from: they never reconnect.
    public var reconnection: Reconnection?

    /// Creates options.
    ///
    /// - Parameters:
    ///   - maximumElementBytes: the largest element, 1 MiB by default.
    ///   - terminalMark: the text that ends the stream.
    ///   - reconnection: whether and how a stream of events goes on after its connection has ended.
    public init(
        maximumElementBytes: Int = 1 << 20, terminalMark: String? = nil,
        reconnection: Reconnection? = nil
    ) {
        self.maximumElementBytes = maximumElementBytes
        self.terminalMark = terminalMark
        self.reconnection = reconnection
    }

    /// How a stream of events goes on: the request is sent again with `Last-Event-ID`, whatever its
    /// method is. Status 204 ends the stream; any other that is not 200 to 299 is its error.
    public struct Reconnection: Hashable, Sendable {
        /// How many connections in a row may end without an event before the stream fails.
        public var maximumAttempts: Int
        /// The wait before a connection, unless the server asks for another one by `retry`.
        public var delay: Duration
        /// The longest wait, whatever the server asks for.
        public var maximumDelay: Duration

        /// Creates a way to reconnect.
        ///
        /// - Parameters:
        ///   - maximumAttempts: how many connections in a row may end without an event.
        ///   - delay: the wait before a connection, unless the server asks for another one.
        ///   - maximumDelay: the longest wait.
        public init(
            maximumAttempts: Int = 5, delay: Duration = .seconds(3),
            maximumDelay: Duration = .seconds(60)
        ) {
            self.maximumAttempts = maximumAttempts
            self.delay = delay
            self.maximumDelay = maximumDelay
        }
    }
}
