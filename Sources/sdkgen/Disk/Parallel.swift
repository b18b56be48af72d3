import Dispatch

/// Work on all cores.
enum Parallel {
    private static let size = 256

    /// Calls `make` for consecutive parts of `0..<count`, and joins what it gives in their order.
    ///
    /// - Throws: The error of the first part that has one.
    static func map<Made: Sendable>(
        count: Int, _ make: @Sendable (Range<Int>) -> Result<[Made], IOFault>
    ) throws(IOFault) -> [Made] {
        let parts = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
        var made = [Result<[Made], IOFault>](repeating: .success([]), count: parts.count)
        made.withUnsafeMutableBufferPointer { buffer in
            // Each iteration writes its own element only, and the buffer outlives the call.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: parts.count) { index in
                slots[index] = make(parts[index])
            }
        }
        var all: [Made] = []
        all.reserveCapacity(count)
        for part in made { all += try part.get() }
        return all
    }
}

extension Result where Failure == IOFault {
    /// The result of a closure that may throw.
    init(catching body: () throws(IOFault) -> Success) {
        do throws(IOFault) { self = .success(try body()) } catch { self = .failure(error) }
    }
}
