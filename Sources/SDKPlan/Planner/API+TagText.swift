import SDKDescription
import SDKDocument

extension API.Tag {
    /// What is said of the tag: its title, its description, and what it is a part of.
    var text: String? {
        var parts = [summary, description].compactMap { $0 }.filter { !$0.isEmpty }
        if parts.count == 2, WireName(parts[0]) == WireName(parts[1]) { parts.removeLast() }
        if let parent { parts.append("Part of \(parent).") }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }
}
