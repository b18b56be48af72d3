/// Writes JSON text (RFC 8259) in UTF-8, without white space.
public struct JSONWriter: ~Copyable {
    var base: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int
    /// The first value that JSON cannot express. Output after it is ignored.
    public private(set) var failure: JSONError?

    /// Creates a writer without output.
    public init() {
        capacity = 512
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// What has been written.
    public consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
            target.baseAddress?.initialize(from: base, count: count)
            initialized = count
        }
    }

    /// Writes one value into a buffer of its own.
    ///
    /// - Throws: ``JSONError`` for a value that JSON cannot express.
    public static func write(
        _ body: (inout JSONWriter) -> Void
    ) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter()
        body(&writer)
        if let failure = writer.failure { throw failure }
        return writer.finish()
    }

    /// Records that a value has no JSON.
    @inline(never)
    public mutating func fail(_ what: String) {
        if failure == nil { failure = JSONError(.inexpressible(what)) }
    }

    /// Records that a failure happened below a step of the path.
    @inline(never)
    mutating func failed(inside step: JSONPathStep) { failure = failure?.inside(step) }

    // MARK: Bytes

    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if capacity &- count < extra { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let larger = max(capacity * 2, count + extra)
        let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        target.initialize(from: base, count: count)
        base.deallocate()
        base = target
        capacity = larger
    }

    @inline(__always)
    mutating func byte(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func bytes(_ source: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        (base + count).initialize(from: source, count: length)
        count &+= length
    }

    /// The comma before each element or member except the first.
    @inline(__always)
    mutating func separate(_ isFirst: inout Bool) {
        if !isFirst { byte(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// The key of a member and its colon.
    mutating func member(_ key: String, _ isFirst: inout Bool) {
        separate(&isFirst)
        write(key)
        byte(UInt8(ascii: ":"))
    }

    mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { if let start = $0.baseAddress { bytes(start, $0.count) } }
    }
}
