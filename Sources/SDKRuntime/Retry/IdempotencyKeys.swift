public import Foundation

/// Gives each call whose method isn't idempotent a key of its own, the same for all its attempts,
/// so that a server can distinguish a repeated request from a new one.
///
/// The field is that of the IETF draft "The Idempotency-Key HTTP Header Field"
/// (draft-ietf-httpapi-idempotency-key-header). Only servers that document it support it.
public struct IdempotencyKeys: Sendable {
    /// The field's name.
    public var header: String
    /// Makes a key.
    public var make: @Sendable () -> String

    /// Creates keys.
    ///
    /// - Parameters:
    ///   - header: the field's name.
    ///   - make: makes a key; by default a random UUID. The draft puts it in quotation marks, most
    ///     servers don't.
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
