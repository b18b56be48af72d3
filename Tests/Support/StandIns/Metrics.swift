// As much of swift-metrics as the documentation uses, for snippets to be compiled against.

public final class Timer: Sendable {
    public init(label: String, dimensions: [(String, String)] = []) {}

    public func record(duration: Duration) {}
}
