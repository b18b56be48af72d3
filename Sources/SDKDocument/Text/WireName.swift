/// A name as it goes over the wire: equal to another one if their bytes are (RFC 8259 §8.3). Texts
/// of Swift are equal too when they differ in Unicode normalisation only.
package struct WireName: Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: WireName, right: WireName) -> Bool {
        var (left, right) = (left.text, right.text)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                KeyBytes.areEqual(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
            }
        }
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // No byte of UTF-8: what follows a name is not taken for a part of it.
        hasher.combine(0xFF as UInt8)
    }
}

extension WireName: Comparable {
    package static func < (left: WireName, right: WireName) -> Bool {
        left.text.precedes(right.text)
    }
}

extension String {
    /// Whether the text stands before another one in the order of their bytes, which is the same
    /// everywhere.
    package func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
