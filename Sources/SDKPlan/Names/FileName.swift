import SDKDocument

/// The only code that makes file names from names of a description.
package enum FileName {
    /// A file for each type name; names that differ only in case get a hash, since some file systems
    /// don't tell them apart. Of such twins the first in code unit order keeps the plain name.
    package static func stems(for types: [String]) -> [String] {
        var holders: [String: String] = [:]
        for type in types {
            let key = type.lowercased()
            if let holder = holders[key], holder.precedes(type) {
                continue
            }
            holders[key] = type
        }
        return types.map { type in
            let stem = safe(type)
            let isHolder = holders[type.lowercased()] == type && stem == type
            return isHolder ? stem : stem + "-" + StableHash.hexadecimal(of: type)
        }
    }

    /// Letters, digits, `_` and `+` of ASCII only: nothing that is a path, a device or hidden.
    private static func safe(_ name: String) -> String {
        let kept = name.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x2B, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
        let stem = String(String.UnicodeScalarView(kept.prefix(Namer.longestName)))
        let devices: Set<String> = ["con", "prn", "aux", "nul"]
        return stem.isEmpty || devices.contains(stem.lowercased()) ? "_" + stem : stem
    }
}
