/// JSON that is malformed, or doesn't match a type. The error contains no text of the document
/// except its keys, because values can be secrets.
public struct JSONError: Error, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// Not JSON as RFC 8259 defines it.
        case syntax(String)
        /// A value of another kind.
        case mismatch(expected: String, found: String)
        /// A required property is missing.
        case missing
        /// A number that doesn't fit the type.
        case range(type: String)
        /// Nested deeper than ``JSONReader/maximumDepth``.
        case depth
        /// A value that JSON cannot express, such as an infinite number.
        case inexpressible(String)
    }

    // One word in size, so that functions that throw it stay cheap.
    private final class Storage: Sendable {
        let reason: Reason
        let offset: Int?
        /// Innermost first.
        let steps: [JSONPathStep]

        init(_ reason: Reason, _ offset: Int?, _ steps: [JSONPathStep]) {
            self.reason = reason
            self.offset = offset
            self.steps = steps
        }
    }

    private let storage: Storage

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reason: what is wrong.
    ///   - offset: the number of bytes before the location in the document; `nil` if not known.
    @inline(never)
    public init(_ reason: Reason, offset: Int? = nil) {
        storage = Storage(reason, offset, [])
    }

    private init(_ storage: Storage) { self.storage = storage }

    /// What is wrong.
    public var reason: Reason { storage.reason }

    /// The number of bytes before the location in the document.
    public var offset: Int? { storage.offset }

    /// The path in the document, outermost step first.
    public var steps: [JSONPathStep] { storage.steps.reversed() }

    /// The path in the document, for example `$.entities[3].state`.
    public var path: String { "$" + JSONPathStep.text(steps) }

    /// The error as seen from one level further out.
    @inline(never)
    public func inside(_ step: JSONPathStep) -> JSONError {
        JSONError(Storage(reason, offset, storage.steps + [step]))
    }
}

extension JSONError: CustomStringConvertible, CustomDebugStringConvertible {
    /// What is wrong, without the location.
    public var message: String {
        switch reason {
        case .syntax(let problem): problem
        case .mismatch(let expected, let found): "expected \(expected), found \(found)"
        case .missing: "a required property is missing"
        case .range(let type): "the number does not fit \(type)"
        case .depth: "nested deeper than \(JSONReader.maximumDepth) levels"
        case .inexpressible(let what): "JSON cannot express \(what)"
        }
    }

    /// Path, offset and reason; nothing of the document except its keys.
    public var description: String {
        let location = offset.map { "\(path) (byte \($0))" } ?? path
        return "\(location): \(message)"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}
