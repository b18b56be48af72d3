import SDKDocument

/// A hash that is the same on every machine and in every run, as text for names.
package enum StableHash {
    package static func hexadecimal(of text: String) -> String {
        var digits: [UInt8] = []
        ContentHash(of: Array(text.utf8)).append(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }
}
