import SDKDescription
import SDKDocument

extension API.Operation {
    /// The method's name in the description; without one, the verb and the path tell it.
    package var wireName: String {
        if let name = methodName ?? id, !Words.split(name).isEmpty { return name }
        var wire = method.lowercased()
        for segment in path.split(separator: "/") {
            wire += segment.hasPrefix("{") ? " by " : " "
            wire += segment
        }
        return wire
    }
}

extension API.Schema.Enumeration {
    /// What the values are called in the description: their given names, else their texts.
    package var spokenValues: [String] {
        names.count == values.count ? names : values.map(\.wireText)
    }
}

extension Node {
    /// A value of an enumeration as its text.
    package var wireText: String { string ?? numberText ?? jsonText }
}
