/// What one call says of retrying.
public enum RetryOption: Hashable, Sendable {
    /// As the client does.
    case inherited
    /// Never.
    case off
    /// By another policy. Without effect in a client that has no ``RetryInterceptor``.
    case policy(RetryPolicy)
}
