import SDKPlan

/// The anchors of one page's headings, as GitHub makes them of the text: lower case, without
/// punctuation.
///
/// A heading whose anchor another one has, or that has letters beyond ASCII, gets one of its own,
/// which the page then has to name.
struct HeadingAnchors {
    struct Anchor: Sendable, Hashable {
        /// What a link names after `#`.
        var id: String
        /// Whether the page has to give the id itself.
        var isExplicit: Bool

        /// The id, where the page has to give it.
        var explicitID: String? { isExplicit ? id : nil }
    }

    private var taken: Set<String> = []

    /// - Parameter heading: The text of the next heading, without markup.
    mutating func add(_ heading: String) -> Anchor {
        var id = ""
        var isPlain = true
        for byte in heading.utf8 {
            switch byte {
            case 0x41...0x5A: id.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F:
                id.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x20: id += "-"
            case 0x80...: isPlain = false
            default: break
            }
        }
        if isPlain, !id.isEmpty, taken.insert(id).inserted {
            return Anchor(id: id, isExplicit: false)
        }
        let own = "id-" + StableHash.hexadecimal(of: heading)
        taken.insert(own)
        return Anchor(id: own, isExplicit: true)
    }
}
