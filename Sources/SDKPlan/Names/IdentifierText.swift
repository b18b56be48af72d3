/// What Swift accepts in an identifier ("The Swift Programming Language", Lexical Structure), kept
/// narrower where a character would be invisible, change direction or have a twin.
enum IdentifierText {
    /// Whether a scalar may stand inside an identifier.
    ///
    /// Beyond ASCII only letters and digits in their composed form are taken (`XID_Continue` and
    /// unchanged by NFC for a single scalar), so that two identifiers that look alike to a
    /// normalising reader are not told apart by a mark alone.
    static func canContinue(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return true
        case 0..<0x80: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter:
            return scalar.properties.isXIDContinue && isComposed(scalar)
        default: return false
        }
    }

    /// Whether a name may stand as an identifier as it is, keywords apart.
    static func isIdentifier(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first, !isDigit(first), text != "_" else {
            return false
        }
        return text.unicodeScalars.allSatisfy(canContinue)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
    }

    /// The name spelled so that no other name is spelled the same: each scalar that is not an ASCII
    /// letter or digit becomes `_` and its code in hexadecimal and `_`.
    static func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39 where text.isEmpty:
                text = "_"
                text.unicodeScalars.append(scalar)
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.unicodeScalars.append(scalar)
            default: text += "_u" + String(scalar.value, radix: 16, uppercase: true) + "_"
            }
        }
        return text.isEmpty ? "_empty" : text
    }

    /// The name with each scalar that can't stand in an identifier made a `_`.
    static func underscored(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            if text.isEmpty, isDigit(scalar) { text = "_" }
            if canContinue(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "_"
            }
        }
        return text.allSatisfy { $0 == "_" } ? escaped(name) : text
    }

    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        // The Kelvin sign, CJK compatibility ideographs and their like have a canonical twin;
        // ligatures and letters of full or half width have one to the eye.
        scalar.properties.canonicalCombiningClass == .notReordered
            && !scalar.properties.isFullCompositionExclusion
            && !(0xFB00...0xFB06).contains(scalar.value)
            && !(0xFF00...0xFFEF).contains(scalar.value)
    }
}
