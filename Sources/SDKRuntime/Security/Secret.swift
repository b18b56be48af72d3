/// Text that is never printed, neither itself nor as a part of another value.
package struct Secret: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Compares in a time that depends only on the lengths.
    package static func isEqual(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        var difference = left.count ^ right.count
        for (left, right) in zip(left, right) { difference |= Int(left ^ right) }
        return difference == 0
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<redacted>" }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
