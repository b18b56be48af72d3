/// How a stream is read.
public struct StreamOptions: Sendable {
    /// The largest element in bytes: the data of an event, a line, a text, a part. The bytes of an
    /// incomplete element are held in memory.
    public var maximumElementBytes: Int
    /// The text that ends the stream, `[DONE]` for example; `nil` if only the end of the response
    /// does. The rest of the response is not read.
    public var terminalMark: String?
    /// Whether and how a stream of events continues after its connection has ended; `nil` if it
    /// doesn't. Other streams have no ids to continue from, so they never reconnect.
    public var reconnection: Reconnection?

    /// Creates options.
    ///
    /// - Parameters:
    ///   - maximumElementBytes: the largest element, 1 MiB by default.
    ///   - terminalMark: the text that ends the stream.
    ///   - reconnection: whether and how a stream of events continues after its connection has
    ///     ended.
    public init(
        maximumElementBytes: Int = 1 << 20, terminalMark: String? = nil,
        reconnection: Reconnection? = nil
    ) {
        self.maximumElementBytes = maximumElementBytes
        self.terminalMark = terminalMark
        self.reconnection = reconnection
    }

    /// How a stream of events continues: the request is sent again with `Last-Event-ID`, whatever
    /// its method is. Status 204 ends the stream; any other status outside 200 to 299 is its error.
    public struct Reconnection: Hashable, Sendable {
        /// The number of connections in a row that may end without an event before the stream
        /// fails.
        public var maximumAttempts: Int
        /// The wait before a connection, unless the server asks for another one with `retry`.
        public var delay: Duration
        /// The longest wait, whatever the server asks for.
        public var maximumDelay: Duration

        /// Creates options for reconnecting.
        ///
        /// - Parameters:
        ///   - maximumAttempts: the number of connections in a row that may end without an event.
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
