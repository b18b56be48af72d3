import Dispatch

extension Array where Element: Sendable {
    /// What `make` gives for each element, in their order. The work is shared by all cores.
    package func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) -> Made) -> [Made] {
        var made = [Made?](repeating: nil, count: count)
        made.withUnsafeMutableBufferPointer { buffer in
            // Each iteration writes its own element only, and the buffer outlives the call.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                slots[index] = make(self[index])
            }
        }
        return made.compactMap { $0 }
    }
}
