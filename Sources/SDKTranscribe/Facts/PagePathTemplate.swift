/// A path with variables in braces (OpenAPI 3.1, "Path Templating").
enum PagePathTemplate {
    /// Whether a text is one: it begins with `/`, has no space, and its braces are in pairs.
    static func isValid(_ text: PageText) -> Bool {
        guard text.first == 0x2F else { return false }
        var isOpen = false
        for byte in text {
            switch byte {
            case 0x7B:
                if isOpen { return false }
                isOpen = true
            case 0x7D:
                if !isOpen { return false }
                isOpen = false
            case 0...0x20, 0x7C, 0x3F, 0x23, 0x22: return false
            default: break
            }
        }
        return !isOpen
    }

    /// The names of the variables, in the order of the path.
    static func variables(_ path: String) -> [String] {
        var names: [String] = []
        var rest = Array(path.utf8)[...]
        while let open = rest.firstIndex(of: 0x7B),
            let close = rest[open...].firstIndex(of: 0x7D)
        {
            names.append(rest[(open + 1)..<close].string)
            rest = rest[(close + 1)...]
        }
        return names
    }
}
