/// A value that names are looked up in, by its address.
///
/// Rendering reads each value some times and keeps none; to count references for that took most of
/// its time. The addresses stay valid because the renderer's caller holds the outermost value
/// until rendering ends, and a value that is held is never changed: who changes a copy gets arrays
/// of his own.
struct Context {
    let value: UnsafePointer<MustacheValue>
    /// The pairs of an object that is searched by a scan.
    private let pairs: UnsafeBufferPointer<MustachePair>
    private let isIndexed: Bool

    init(_ value: UnsafePointer<MustacheValue>) {
        self.value = value
        if case .object(let object) = value.pointee {
            pairs = object.pairs.withUnsafeBufferPointer { $0 }
            isIndexed = object.isIndexed
        } else {
            pairs = UnsafeBufferPointer(start: nil, count: 0)
            isIndexed = false
        }
    }

    /// The value of a key, if this is an object that has it.
    func find(_ key: ObjectKey) -> UnsafePointer<MustacheValue>? {
        if isIndexed {
            guard case .object(let object) = value.pointee, let place = object.place(of: key) else {
                return nil
            }
            return address(of: place)
        }
        let fingerprint = key.fingerprint
        var place = 0
        while place < pairs.count {
            if pairs[place].objectKey.fingerprint == fingerprint, pairs[place].objectKey == key {
                return address(of: place)
            }
            place += 1
        }
        return nil
    }

    private func address(of place: Int) -> UnsafePointer<MustacheValue>? {
        guard let start = pairs.baseAddress else { return nil }
        // The value is the first stored property of a pair.
        return UnsafeRawPointer(start + place).assumingMemoryBound(to: MustacheValue.self)
    }
}
