public import Foundation

extension JSONCoded {
    /// Reads a document.
    public static func decode(json: Data) throws(JSONError) -> Self {
        try json.withJSONBytes { bytes in
            Result { () throws(JSONError) in try decode(json: bytes) }
        }.get()
    }
}

extension Data {
    func withJSONBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBytes { body($0.assumingMemoryBound(to: UInt8.self)) }
    }
}
