public import Foundation

/// Gives each call of a method that isn't idempotent a key of its own, the same for all its attempts,
/// so that a server can tell a request that comes again from a new one.
///
/// The field is that of the IETF's draft "The Idempotency-Key HTTP Header Field"
/// (draft-ietf-httpapi-idempotency-key-header). Only servers that say so know it.
public struct IdempotencyKeys: Sendable {
    /// The field's name.
    public var header: String
    /// Makes a key.
    public var make: @Sendable () -> String

    /// Creates keys.
    ///
    /// - Parameters:
    ///   - header: the field's name.
    ///   - make: makes a key; without it, a random UUID. The draft has quotation marks around it,
    ///     most servers have none.
    public init(
        header: String = "Idempotency-Key",
        make: @escaping @Sendable () -> String = { UUID().uuidString }
    ) {
        self.header = header
        self.make = make
    }

    /// Adds a key, unless the method needs none or the caller gave one.
    func add(to request: inout HTTPRequest) {
        guard !request.method.isIdempotent, request.headers[header] == nil else { return }
        request.headers[header] = make()
    }
}
