import SDKDocument

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
        var all: [Made] = []
        all.reserveCapacity(count)
        for part in parts.concurrentMap(make) { all += try part.get() }
        return all
    }
}

extension Result where Failure == IOFault {
    /// The result of a closure that may throw.
    init(catching body: () throws(IOFault) -> Success) {
        do throws(IOFault) { self = .success(try body()) } catch { self = .failure(error) }
    }
}
