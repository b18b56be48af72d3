internal import Foundation

/// A value behind a lock.
// Unchecked, because `value` is a variable. It is private and reached only through `withLock`,
// which holds the lock for the whole access. `Value` is Sendable, so what leaves is safe, too.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    package func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
